import type { Joint, Token } from '../document.ts';
import { foldWord } from './fold.ts';

/**
 * One token: a dotted abbreviation (e.g., i.e., U.S.), a word or number (decimals, "Llama-3.1", "don't" and a trailing
 * "+" stay whole; a possessive 's is its own token), or a single mark.
 */
const TOKEN =
  /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:\.(?=\p{N})[\p{L}\p{M}\p{N}]+|,(?=\p{N}{3}(?!\p{N}))(?<=\p{N},)\p{N}{3}|['’](?!s\b)\p{L}+)*(?:\++(?![\p{L}\p{N}]))?|['’]s\b|[^\s]/gu;

const IN_COMPOUND = /^[-‐‑–_]$/u;
const WORD = /^[\p{L}\p{N}]/u;

/** Whether a word or number begins here. Most characters are ASCII, and for them a comparison does. */
function opensWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return WORD.test(text.slice(at, at + 2));
}

/**
 * Cuts a text into tokens with offsets. Hyphens (and the dashes and underscores used as such) between two words without
 * a space become the `joint` of the second word.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let joint: Joint = ' ';
  let end = -1;
  for (const match of text.matchAll(TOKEN)) {
    const written = match[0];
    const start = match.index;
    const touches = start === end;
    const previous = tokens.at(-1);
    if (touches && previous?.word && IN_COMPOUND.test(written) && opensWord(text, start + 1)) {
      joint = '-';
      end = start + written.length;
      continue;
    }
    const word = opensWord(written, 0);
    tokens.push({
      text: written,
      key: word ? foldWord(written) : written,
      start,
      end: start + written.length,
      joint: touches ? (joint === '-' ? '-' : '') : ' ',
      word,
    });
    joint = ' ';
    end = start + written.length;
  }
  return tokens;
}
