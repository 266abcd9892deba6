import linkList from './knowledge/links.txt?raw';
import noHeadList from './knowledge/no-heads.txt?raw';
import openerList from './knowledge/openers.txt?raw';
import plainHeadList from './knowledge/plain-heads.txt?raw';
import { keyOf, type Unit } from './units.ts';
import type { Usage } from './usage.ts';
import { wordList } from './words.ts';

const LINKS = wordList(linkList);
const NO_HEADS = wordList(noHeadList);
const OPENERS = wordList(openerList);
const PLAIN_HEADS = wordList(plainHeadList);

/** Whether a phrase may join two stretches by this word: "of", "for", "into". */
export const isLink = (word: string): boolean => LINKS.has(word);

/** The longest stretch of words between two function words, and the longest name, in words. */
const STRETCH = 4;
const LONGEST = 6;

/** The parts of a stretch of words between two marks that could be a name: see `phraseBook`. */
export function* candidates(stretch: Unit[], usage: Usage): Generator<Unit[]> {
  for (let from = 0; from < stretch.length; from++) {
    for (let to = from + 1; to <= stretch.length && to - from <= STRETCH; to++) {
      if (stretch[to - 1]?.isFunction) break;
      const left = stretch.slice(from, to);
      if (!wellFormed(left, usage)) continue;
      yield left;
      if (!isLink(stretch[to]?.text ?? '')) continue;
      for (let end = to + 2; end <= stretch.length && end - from <= LONGEST; end++) {
        if (stretch[end - 1]?.isFunction) break;
        if (wellFormed(stretch.slice(to + 1, end), usage)) yield stretch.slice(from, end);
      }
    }
  }
}

function wellFormed(phrase: readonly Unit[], { nouns, verbs }: Usage): boolean {
  const first = phrase[0];
  const last = phrase.at(-1);
  if (!first || !last || (phrase.length === 1 && first.isPlain)) return false;
  if (first.isPlain && !OPENERS.has(first.text)) return false;
  if (verbs.has(first) || !nouns.has(last)) return false;
  if (phrase.some((unit) => unit.isMark)) return false;
  return last.isPlain ? PLAIN_HEADS.has(last.lower) : !NO_HEADS.has(last.lower);
}

/**
 * Tells phrases that may stand in two papers from those that surely stand in one, in 16 MB whatever the corpus: most
 * phrases are never repeated, and remembering them all would fill the memory. One place of the sketch holds the last
 * paper and whether there was another before it.
 */
export function repeatedPhrases(
  parsed: readonly (readonly Unit[][][])[],
  usage: Usage,
): (key: string) => boolean {
  const last = new Int32Array(1 << 22);
  for (const [paper, fields] of parsed.entries()) {
    for (const stretch of fields.flat()) {
      for (const phrase of candidates(stretch, usage)) {
        const place = hash(keyOf(phrase)) & (last.length - 1);
        const before = last[place] as number;
        if (before === 0) last[place] = paper + 1;
        else if (before > 0 && before !== paper + 1) last[place] = -1;
      }
    }
  }
  return (key) => last[hash(key) & (last.length - 1)] === -1;
}

/** FNV-1a over code units, http://www.isthe.com/chongo/tech/comp/fnv/. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
