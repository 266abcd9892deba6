import type { Token } from '../document.ts';
import type { EntityKind } from '../facts.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { MARK } from '../lexicon/marks.ts';
import { SHAPE } from '../text/spelling.ts';

/** Written as no ordinary word is. */
export const isStrongName = ({ spelling }: Token): boolean => (spelling.shape & SHAPE.strong) !== 0;

export const isCapitalised = ({ spelling }: Token): boolean => (spelling.shape & SHAPE.capitalised) !== 0;

/** The end (exclusive) of the hyphenated unit that starts at `first`: "Distilling", "Step-by-Step". */
export function unitEnd(tokens: readonly Token[], first: number): number {
  let last = first + 1;
  while (tokens[last]?.joint === '-') last++;
  return last;
}

/** The start of the hyphenated unit that token `index` is part of. */
export function unitStart(tokens: readonly Token[], index: number): number {
  let first = index;
  while (first > 0 && tokens[first]?.joint === '-') first--;
  return first;
}

/**
 * The end (exclusive) of the proper name that starts at `first`: units that hold a capital, with the numbers and
 * versions that follow them, up to five; `first` itself when there is none.
 */
export function nameEnd(tokens: readonly Token[], first: number): number {
  const start = tokens[first];
  if (!start || (!isCapitalised(start) && tokens[first + 1]?.joint !== '-')) return first;
  let last = first;
  for (let units = 0; units < 5 && last < tokens.length; units++) {
    const token = tokens[last] as Token;
    if (!token.word || (last > first && token.joint === '')) break;
    const end = unitEnd(tokens, last);
    const isNumber = last > first && isVersion(token);
    if (!isNumber && !hasCapitalised(tokens, last, end)) break;
    last = end;
  }
  return last;
}

/** "7B", "v2", "3.5". */
const isVersion = ({ text, spelling }: Token): boolean =>
  (spelling.shape & SHAPE.digit) !== 0 && /^[vV]?\p{N}+(?:\.\p{N}+)*[BbMm]?$/u.test(text);

function hasCapitalised(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isCapitalised(tokens[i] as Token)) return true;
  return false;
}

/** Whether any token of the range is written as no ordinary word is. */
export function hasStrongName(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isStrongName(tokens[i] as Token)) return true;
  return false;
}

/** The text of a token range as written, but for formulas that are a part of the name: "XL$^2$Bench" is XL²Bench. */
export function written(tokens: readonly Token[], first: number, last: number, text: string): string {
  const from = tokens[first];
  const to = tokens[last - 1];
  const raw = from && to ? text.slice(from.start, to.end) : '';
  if (!/[$^]/.test(raw)) return raw;
  return tokens
    .slice(first, last)
    .map((token, i) => (i > 0 ? token.joint : '') + token.text)
    .join('');
}

/** Where the hyphenated units of a token range start. */
export function unitsOf(tokens: readonly Token[], first: number, last: number): number[] {
  const starts: number[] = [];
  for (let i = first; i < last; i = unitEnd(tokens, i)) starts.push(i);
  return starts;
}

/** The kind that the head noun at a place tells, of one word or two: "dataset", "test set". */
export function headAt(
  tokens: readonly Token[],
  index: number,
  { heads, marks }: Pick<Knowledge, 'heads' | 'marks'>,
): EntityKind | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  const mayPair = (marks.of(token.spelling) & MARK.headPair) !== 0;
  return (mayPair ? heads.get(`${token.key} ${tokens[index + 1]?.key}`) : undefined) ?? heads.get(token.key);
}
