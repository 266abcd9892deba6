import { ABBREVIATIONS } from './sentences.ts';

const CLOSES = `)]"”’'`;
const MAY_OPEN = /\s+(?:[\p{Lu}\p{N}"“‘'([$\\]|\p{Ll}+\p{Lu})/uy;
const DOTTED = /(?:^|[^\p{L}\p{M}\p{N}])(?:\p{L}\.)+\p{L}$/u;
const ABBREVIATED = new RegExp(
  `(?:^|[^\\p{L}\\p{M}\\p{N}])(?:${[...ABBREVIATIONS].map((word) => word.replaceAll('.', '\\.')).join('|')})$`,
  'iu',
);
/** In code units: longer than any abbreviation and the character before it. */
const LONGEST_WORD = 12;

/**
 * The sentence, or sentences, of an abstract that a stretch of it lies in; offsets in UTF-16 code units, `end` exclusive.
 * What `readDocument` gives, found by looking at the blanks around the stretch alone: for whoever needs one sentence
 * each of very many papers.
 */
export function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  while (from > 0 && !endsBefore(text, from)) from--;
  let to = Math.max(end, start + 1);
  while (to < text.length && !endsBefore(text, to)) to++;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Whether a sentence ends at the blank here, by the rule of `splitSentences`. */
function endsBefore(text: string, blank: number): boolean {
  if (!isBlank(text.charCodeAt(blank))) return false;
  // Letters, before nearly every blank: out at once, as this is asked some fifty times a sentence.
  const code = text.charCodeAt(blank - 1);
  if (code >= 64 && code !== 93 && code < 0x2019) return false;
  let stop = blank - 1;
  while (stop > 0 && CLOSES.includes(text.charAt(stop))) stop--;
  const mark = text.charAt(stop);
  if (mark !== '.' && mark !== '?' && mark !== '!') return false;
  MAY_OPEN.lastIndex = blank;
  if (!MAY_OPEN.test(text)) return false;
  if (mark !== '.') return true;
  const before = text.slice(Math.max(0, stop - LONGEST_WORD), stop);
  // The stop of "U.S." or "e.g." is part of the word.
  return !DOTTED.test(before) && !ABBREVIATED.test(before);
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}
