import type { Sentence, Token, TokenRange } from '../document.ts';
import { SHAPE } from '../text/spelling.ts';

/** A full form and the short form in brackets behind it: "chain of thought (CoT)". */
export interface Abbreviation {
  long: TokenRange;
  short: TokenRange;
}

/**
 * Pairs of full and short form in one sentence, in either order: "full form (SHORT)" and "SHORT (full form)".
 * The letters of the short form are sought from right to left, its first at the start of a word, after
 * Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (PSB 2003).
 */
export function findAbbreviations(sentence: Sentence): readonly Abbreviation[] {
  if (!sentence.tokens.some(({ spelling }) => (spelling.shape & SHAPE.bracket) !== 0)) return NONE;
  let pairs = found.get(sentence);
  if (!pairs) {
    pairs = pairsOf(sentence);
    found.set(sentence, pairs);
  }
  return pairs;
}

/** Several rules ask the same sentence. One without a bracket is not kept, as to look at it again is cheaper. */
const found = new WeakMap<Sentence, readonly Abbreviation[]>();

const NONE: readonly Abbreviation[] = [];

function pairsOf({ tokens, index }: Sentence): readonly Abbreviation[] {
  const pairs: Abbreviation[] = [];
  for (let open = 1; open < tokens.length; open++) {
    if (((tokens[open] as Token).spelling.shape & SHAPE.bracket) === 0) continue;
    let close = open + 1;
    while (close < tokens.length && close - open < 12 && !/^[()]$/.test(tokens[close]?.text ?? '')) close++;
    if (tokens[close]?.text !== ')') continue;
    const inside = { sentence: index, first: open + 1, last: shortEnd(tokens, open + 1, close) };
    const start = isShort(tokens, inside) ? longStart(tokens, inside, open) : undefined;
    if (start !== undefined) {
      pairs.push({ long: { sentence: index, first: start, last: open }, short: inside });
      continue;
    }
    const before = { sentence: index, first: compoundStart(tokens, open - 1), last: open };
    const long = { sentence: index, first: open + 1, last: close };
    if (isShort(tokens, before) && longStart(tokens, before, close) === open + 1)
      pairs.push({ long, short: before });
  }
  return pairs;
}

/** "(DPO; Rafailov et al.)", "(GANs, for short)": the short form ends at the first mark. */
function shortEnd(tokens: readonly Token[], first: number, close: number): number {
  let last = first;
  while (last < close && /^[\p{L}\p{N}]/u.test(tokens[last]?.text ?? '')) last++;
  return last;
}

function compoundStart(tokens: readonly Token[], index: number): number {
  let first = index;
  while (first > 0 && tokens[first]?.joint === '-') first--;
  return first;
}

function letters(tokens: readonly Token[], range: TokenRange): string {
  return tokens
    .slice(range.first, range.last)
    .map((token) => token.text)
    .join('')
    .replace(/(?<=\p{Lu})s$/u, '');
}

function isShort(tokens: readonly Token[], range: TokenRange): boolean {
  const text = letters(tokens, range);
  return (
    text.length >= 2 &&
    text.length <= 12 &&
    range.last - range.first <= 3 &&
    /\p{Lu}/u.test(text) &&
    /^[\p{L}\p{N}]+$/u.test(text)
  );
}

/** Where the full form begins: at the words whose initials these are, else where its letters are all found. */
function longStart(tokens: readonly Token[], short: TokenRange, end: number): number | undefined {
  const wanted = letters(tokens, short).toLowerCase();
  const readings = /\p{L}[2-4]/u.test(wanted) ? [wanted, asSounded(wanted), asRepeated(wanted)] : [wanted];
  for (const start of [initialsStart, lettersStart])
    for (const reading of readings) {
      const first = start(reading, tokens, end);
      if (first !== undefined) return first;
    }
  return undefined;
}

/** "T2I" is text to image, "M4T" masks for text. */
const asSounded = (wanted: string): string => wanted.replaceAll('2', 't').replaceAll('4', 'f');

/** "MT3" is multi-task trajectory transfer, "P3O" pairwise proximal policy optimization. */
const asRepeated = (wanted: string): string =>
  wanted.replace(/(\p{L})([2-4])/gu, (_, letter: string, times: string) => letter.repeat(Number(times)));

/** Small words may be left out: "quality of service (QS)". */
function initialsStart(wanted: string, tokens: readonly Token[], end: number): number | undefined {
  let letter = wanted.length - 1;
  for (let i = end - 1; i >= 0; i--) {
    const { text, word, spelling } = tokens[i] as Token;
    if (!word) return undefined;
    if (spelling.lower[0] === wanted[letter]) letter--;
    else if (i === end - 1 || !SMALL_WORD.test(text)) return undefined;
    if (letter < 0) return i;
  }
  return undefined;
}

const SMALL_WORD = /^\p{Ll}{1,3}$/u;

/** Each letter is found from right to left, and the first one opens a word. */
function lettersStart(wanted: string, tokens: readonly Token[], end: number): number | undefined {
  const lowest = Math.max(0, end - Math.min(wanted.length + 5, wanted.length * 2) - 1);
  let letter = wanted.length - 1;
  for (let i = end - 1; i >= lowest; i--) {
    const token = tokens[i] as Token;
    if (/^["“”‘’'`]$/.test(token.text)) continue;
    if (!token.word) return undefined;
    const word = token.text.toLowerCase();
    for (let at = word.length - 1; at >= 0 && letter >= 0; at--) {
      if (word[at] !== wanted[letter]) continue;
      if (letter === 0 && at > 0) continue;
      letter--;
    }
    if (letter < 0) {
      const isWholeCopy = i === end - 1 && word === wanted;
      return isWholeCopy ? undefined : i;
    }
  }
  return undefined;
}
