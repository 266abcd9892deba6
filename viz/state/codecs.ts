import type { Codec } from './field.ts';

/** One of a few words. */
export function oneOf<T extends string>(words: readonly T[], initial: T): Codec<T> {
  return {
    encode: (word) => (word === initial ? '' : word),
    decode: (text) => words.find((word) => word === text) ?? initial,
  };
}

/** A set of words, in code-unit order. A comma inside a word is doubled. */
export const wordSet: Codec<ReadonlySet<string>> = {
  encode: (set) =>
    [...set]
      .sort()
      .map((word) => word.replaceAll(',', ',,'))
      .join(','),
  decode: (text) =>
    new Set(
      text
        .replaceAll(',,', '\u0000')
        .split(',')
        .map((word) => word.replaceAll('\u0000', ','))
        .filter((word) => word !== ''),
    ),
};

/** A finite number, rounded to `digits` places. */
export function decimal(initial: number, digits: number): Codec<number> {
  return {
    encode: (value) => String(Number(value.toFixed(digits))),
    decode: (text) => {
      const value = Number(text);
      return text.trim() !== '' && Number.isFinite(value) ? value : initial;
    },
  };
}

export const flag: Codec<boolean> = { encode: (on) => (on ? '1' : ''), decode: (text) => text === '1' };

/** Plain text, at most `most` characters. */
export function text(most: number): Codec<string> {
  return { encode: (value) => value, decode: (value) => value.slice(0, most) };
}
