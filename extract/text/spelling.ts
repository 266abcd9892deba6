import { foldWord, squash } from './fold.ts';

/** What a spelling looks like, as bits of `Spelling.shape`, so that no rule asks it of the same word again. */
export const SHAPE = {
  /** It holds a capital. */
  capital: 1,
  /** It holds a digit. */
  digit: 2,
  /** Capitals inside, digits beside letters, or several capitals: "GSM8K", "LoRA", "mBERT", "ToT"; but no "7B". */
  strong: 4,
  /** It begins as a name does, or is one by its shape. */
  capitalised: 8,
  /** An ordinary word: small letters, at most with a capital in front. */
  ordinary: 16,
  /** A stop, question or exclamation mark. */
  stop: 32,
  /** An opening round bracket. */
  bracket: 64,
  /** A mark by which LaTeX or Markdown sets off words. */
  markup: 128,
} as const;

/** What one written form is, wherever it stands. */
export interface Spelling {
  text: string;
  /** Folded for look-up, see `foldWord`. Punctuation stays as it is. */
  key: string;
  lower: string;
  /** Its part in a name written in one piece, see `squash`; none of punctuation. */
  squashed: string;
  /** Letters, digits or marks inside: no punctuation. */
  word: boolean;
  /** Bits of {@link SHAPE}. */
  shape: number;
  /** Its number among those that are kept, for tables over spellings; -1 where it is not kept. */
  id: number;
}

/**
 * How many spellings are kept. Some tens of thousands make nearly all of any text; what comes after them is worked out
 * each time that it stands.
 */
const KEPT = 40_000;
/**
 * A table with open addressing over the text itself, as a `Map` must first have the word cut out, and takes three times
 * as long. A slot holds the number of a spelling, from 1, in its lower half and of its hash the upper half.
 */
const SLOTS = 1 << 16;
const LOWER = 0xffff;
const slots = new Int32Array(SLOTS);
const kept: Spelling[] = [];

/** The spelling of the token from `start` to `end`: worked out once for all its places. */
export function spellingAt(text: string, start: number, end: number): Spelling {
  // Fowler, Noll and Vo's hash (FNV-1a), of code units.
  let hash = -2128831035;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  const upper = hash & ~LOWER;
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (let held = slots[slot]; held; held = slots[slot]) {
    if ((held & ~LOWER) === upper) {
      const spelling = kept[(held & LOWER) - 1] as Spelling;
      if (stands(spelling.text, text, start, end)) return spelling;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
  const full = kept.length >= KEPT;
  const spelling = describe(text.slice(start, end), full ? -1 : kept.length);
  if (full) return spelling;
  slots[slot] = upper | kept.push(spelling);
  return spelling;
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) !== word.charCodeAt(i - start)) return false;
  return true;
}

function describe(text: string, id: number): Spelling {
  const word = WORD.test(text);
  const key = word ? foldWord(text) : text;
  // What every rule asks comes first, where one line of the processor's cache holds it.
  return {
    id,
    shape: shapeOf(text, word),
    text,
    key,
    word,
    lower: text.toLowerCase(),
    squashed: word ? squash(key) : '',
  };
}

/** The spelling with another key. Of the shape of all others, as the engine is slow with what has many. */
export const unkept = ({ shape, text, word, lower, squashed }: Spelling, key: string): Spelling => ({
  id: -1,
  shape,
  text,
  key,
  word,
  lower,
  squashed,
});

const WORD = /^[\p{L}\p{N}]/u;
const CAPITAL = /\p{Lu}/u;
const DIGIT = /\p{N}/u;
const STRONG = /^(?=.*\p{Lu})(?:.*\p{L}.*\p{Lu}|.*\p{Lu}.*\p{N}|\p{N}.*\p{Lu}|\p{Lu}{2,})/u;
const SIZE = /^\p{N}+(?:\.\p{N}+)?[BbMmKk]$/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;
const ORDINARY = /^\p{Lu}?[\p{Ll}\p{M}'’]+$/u;

const MARKS: ReadonlyMap<string, number> = new Map([
  ['.', SHAPE.stop],
  ['?', SHAPE.stop],
  ['!', SHAPE.stop],
  ['(', SHAPE.bracket],
  ['\\', SHAPE.markup],
  ['*', SHAPE.markup],
  ['$', SHAPE.markup],
  ['^', SHAPE.markup],
]);

/** Most words, which need none of the patterns over all scripts. */
const SMALL = /^[a-z]+$/;
const OPENED = /^[A-Z][a-z]+$/;

function shapeOf(text: string, word: boolean): number {
  if (SMALL.test(text)) return SHAPE.ordinary;
  if (OPENED.test(text)) return SHAPE.ordinary | SHAPE.capital | SHAPE.capitalised;
  const mark = MARKS.get(text);
  if (mark !== undefined) return mark;
  let shape = 0;
  if (ORDINARY.test(text)) shape |= SHAPE.ordinary;
  if (DIGIT.test(text)) shape |= SHAPE.digit;
  if (!word || !CAPITAL.test(text)) return shape;
  const strong = STRONG.test(text);
  if (strong && !SIZE.test(text)) shape |= SHAPE.strong;
  if (strong || CAPITALISED.test(text)) shape |= SHAPE.capitalised;
  return shape | SHAPE.capital;
}

/**
 * What the tables know of a spelling lies side by side, as the numbers of what each of them found: one row of so many
 * tables fills a quarter of a line of the processor's cache, so that the first one asked brings the others along.
 */
const TABLES = 8;

/** Rows of the tables that were made last; a table beyond their number begins new ones. */
let rows = new Uint16Array(KEPT * TABLES);
let taken = 0;

/**
 * What a look-up by key gives, remembered by spelling: a number in a row is read some ten times faster than a key is
 * sought among thousands.
 */
export class BySpelling<Value> {
  readonly #rows: Uint16Array;
  readonly #table: number;
  /** What was found, each once; 0 in a row stands for a spelling that was not asked for. */
  readonly #found: Value[] = [];
  readonly #numbers = new Map<Value, number>();
  readonly #look: (spelling: Spelling) => Value;

  /** @param look gives what is sought for a spelling, the same at every time */
  constructor(look: (spelling: Spelling) => Value) {
    this.#look = look;
    if (taken === TABLES) {
      rows = new Uint16Array(KEPT * TABLES);
      taken = 0;
    }
    this.#rows = rows;
    this.#table = taken++;
  }

  of(spelling: Spelling): Value {
    const at = spelling.id * TABLES + this.#table;
    const number = this.#rows[at];
    return number ? (this.#found[number - 1] as Value) : this.#seek(spelling, at);
  }

  #seek(spelling: Spelling, at: number): Value {
    const value = this.#look(spelling);
    if (spelling.id < 0) return value;
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.#found.push(value);
      this.#numbers.set(value, number);
    }
    this.#rows[at] = number;
    return value;
  }
}
