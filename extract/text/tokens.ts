import type { Joint, Token } from '../document.ts';
import { spellingAt, unkept } from './spelling.ts';

/**
 * One token: a dotted abbreviation (e.g., i.e., U.S.), a word or number (decimals, "Llama-3.1", "don't" and a trailing
 * "+" stay whole; a possessive 's is its own token), or a single mark.
 */
const TOKEN =
  /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:\.(?=\p{N})[\p{L}\p{M}\p{N}]+|,(?=\p{N}{3}(?!\p{N}))(?<=\p{N},)\p{N}{3}|['’](?!s\b)\p{L}+)*(?:\++(?![\p{L}\p{N}]))?|['’]s\b|[^\s]/uy;

const BLANK = /\s/;
const WORD = /^[\p{L}\p{N}]/u;

/** Whether the character is an ASCII letter or digit, as most of a text is: for them a comparison does. */
const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** Whether a word or number begins here. */
function opensWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? isPlain(code) : WORD.test(text.slice(at, at + 2));
}

const isHyphen = (text: string, at: number): boolean => '-‐‑–_'.includes(text.charAt(at));

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code < 128 ? code >= 9 && code <= 13 : BLANK.test(text.charAt(at)));
}

const APOSTROPHE = 39;

/**
 * The end of the token that starts at `start`. A mark, and a run of plain letters that a blank, a hyphen or a lone stop
 * or comma ends, are told without the pattern.
 */
function tokenEnd(text: string, start: number): number {
  let end = start;
  while (isPlain(text.charCodeAt(end))) end++;
  if (end > start) {
    const next = text.charCodeAt(end);
    if (next === 32 || next === 45) return end;
    // "e.g.", "0.5" and "1,000" go on behind it.
    if ((next === 46 || next === 44) && text.charCodeAt(end + 1) === 32) return end;
  } else {
    const code = text.charCodeAt(start);
    if (code < 128 && code !== APOSTROPHE) return start + 1;
  }
  TOKEN.lastIndex = start;
  TOKEN.test(text);
  return TOKEN.lastIndex;
}

/**
 * Cuts a text into tokens with offsets. Hyphens (and the dashes and underscores used as such) between two words without
 * a space become the `joint` of the second word.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let joint: Joint = ' ';
  let before = -1;
  let afterWord = false;
  for (let start = 0; start < text.length; start++) {
    if (isBlank(text, start)) continue;
    const end = tokenEnd(text, start);
    const touches = start === before;
    before = end;
    if (touches && afterWord && isHyphen(text, start) && opensWord(text, start + 1)) {
      joint = '-';
      start = end - 1;
      continue;
    }
    const spelling = spellingAt(text, start, end);
    const { key, word } = spelling;
    tokens.push({
      text: spelling.text,
      key,
      start,
      end,
      joint: touches ? (joint === '-' ? '-' : '') : ' ',
      word,
      spelling,
    });
    afterWord = word;
    joint = ' ';
    start = end - 1;
  }
  return tokens;
}

/** The token as if it were another word; no table over spellings knows it. */
export const rewritten = (token: Token, text: string, key: string, joint: Joint = token.joint): Token => ({
  text,
  key,
  start: token.start,
  end: token.end,
  joint,
  word: token.word,
  spelling: unkept(token.spelling, key),
});
