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
    if (
      IN_COMPOUND.test(written) &&
      touches &&
      previous?.word &&
      WORD.test(text.slice(start + 1, start + 3))
    ) {
      joint = '-';
      end = start + written.length;
      continue;
    }
    const word = WORD.test(written);
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
