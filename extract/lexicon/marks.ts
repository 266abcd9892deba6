import type { Token } from '../document.ts';
import { BySpelling, SHAPE, type Spelling } from '../text/spelling.ts';
import type { Knowledge } from './knowledge.ts';

/** What the knowledge has of a word, as bits: most words have none, and one look tells a rule so. */
export const MARK = {
  /** A function word, as it stands or folded. */
  function: 1,
  phraseHead: 2,
  verbalHead: 4,
  /** In one or more lists of cue words. */
  cue: 8,
  /** It begins a head noun of two words. */
  headPair: 16,
  /** It names a kind: "dataset". */
  head: 32,
  /** It begins a phrase of the field. */
  fieldPhrase: 64,
  // In the list of cue words of that name, for lists that are asked of every word.
  self: 1 << 7,
  own: 1 << 8,
  propose: 1 << 9,
  make: 1 << 10,
  'made-of': 1 << 11,
  name: 1 << 12,
  'name-verb': 1 << 13,
  enumerated: 1 << 14,
  survey: 1 << 15,
  beat: 1 << 16,
  against: 1 << 17,
  better: 1 << 18,
  'bring-forth': 1 << 19,
  way: 1 << 20,
  'method-use': 1 << 21,
  'generic-head': 1 << 22,
  'clause-opener': 1 << 23,
  'prompting-field': 1 << 24,
} as const;

/** Whether the knowledge has any of these marks for the word. */
export const isMarked = (
  token: Token | undefined,
  marks: number,
  knowledge: Pick<Knowledge, 'marks'>,
): boolean => token !== undefined && (knowledge.marks.of(token.spelling) & marks) !== 0;

/** The marks of every spelling, by the lists of the knowledge. */
export function marksBy({
  functionWords,
  phraseHeads,
  verbalHeads,
  cues,
  cuesOf,
  heads,
  fieldPhrases,
}: Pick<
  Knowledge,
  'functionWords' | 'phraseHeads' | 'verbalHeads' | 'cues' | 'cuesOf' | 'heads' | 'fieldPhrases'
>): BySpelling<number> {
  const pairs = new Set(
    [...heads.keys()].filter((head) => head.includes(' ')).map((head) => head.split(' ')[0]),
  );
  const openers = new Set([...fieldPhrases].map((phrase) => phrase.split(/[ -]/)[0]));
  const listed = Object.entries(MARK).flatMap(([name, mark]) => {
    const list = cues.get(name);
    return list ? [{ list, mark }] : [];
  });
  return new BySpelling(
    ({ text, key, lower, shape }: Spelling) =>
      (functionWords.has(key) || functionWords.has(lower) ? MARK.function : 0) |
      (phraseHeads.has(key) ? MARK.phraseHead : 0) |
      (verbalHeads.has(key) ? MARK.verbalHead : 0) |
      (cuesOf.has(key) ? MARK.cue : 0) |
      (pairs.has(key) ? MARK.headPair : 0) |
      (heads.has(key) ? MARK.head : 0) |
      (openers.has((shape & SHAPE.ordinary) !== 0 ? lower : text) ? MARK.fieldPhrase : 0) |
      listed.reduce((marks, { list, mark }) => (list.has(key) ? marks | mark : marks), 0),
  );
}
