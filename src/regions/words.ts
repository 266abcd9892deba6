import { stem } from 'porter2';
import { tokenize } from '../../extract/text/tokens.ts';
import functionWordList from './knowledge/function-words.txt?raw';
import plainWordList from './knowledge/plain-words.txt?raw';

/** The words of a list file: parted by white space, lines that begin with # are comments. */
export const wordList = (file: string): Set<string> =>
  new Set(file.replace(/^#.*$/gmu, '').split(/\s+/u).filter(Boolean));

export const FUNCTION_WORDS = wordList(functionWordList);
export const PLAIN_WORDS = wordList(plainWordList);
/** The stems of {@link PLAIN_WORDS}. */
export const PLAIN_STEMS = new Set([...PLAIN_WORDS].map((word) => stem(word)));

/** A word as written, after a hyphen or not. There is one object for all its places, so that a corpus stays small. */
export interface Word {
  text: string;
  lower: string;
  /** Lower case, but for acronyms and names with capitals inside. */
  cased: string;
  /** Porter2: "distilled" and "distillation" are both "distil". */
  stem: string;
  /** Holds the sentence together, names nothing. */
  isFunction: boolean;
  /** Said of anything: "novel", "approach". */
  isPlain: boolean;
  /** A hyphen joins it to the word before. */
  joined: boolean;
}

const words: [Map<string, Word>, Map<string, Word>] = [new Map(), new Map()];
function wordOf(text: string, joined: boolean): Word {
  const known = words[joined ? 1 : 0].get(text);
  if (known) return known;
  const lower = text.normalize('NFKC').toLowerCase();
  const key = stemOf(lower);
  const word: Word = {
    text,
    lower,
    cased: /^\p{Lu}?[^\p{Lu}\p{N}]*$/u.test(text) ? lower : text,
    stem: key,
    isFunction: FUNCTION_WORDS.has(lower),
    isPlain: PLAIN_STEMS.has(key) || /^[\p{N}.,%]+$/u.test(lower),
    joined,
  };
  words[joined ? 1 : 0].set(text, word);
  return word;
}

const stems = new Map<string, string>();
function stemOf(lower: string): string {
  let known = stems.get(lower);
  if (known === undefined) {
    known = stem(lower);
    stems.set(lower, known);
  }
  return known;
}

/** The runs of words of a text that no punctuation parts; a hyphen parts words but no run. */
export function runs(text: string): Word[][] {
  const all: Word[][] = [];
  let run: Word[] = [];
  for (const token of tokenize(text)) {
    if (!token.word) {
      if (run.length > 0) all.push(run);
      run = [];
      continue;
    }
    run.push(wordOf(token.text, token.joint === '-' && run.length > 0));
  }
  if (run.length > 0) all.push(run);
  return all;
}

/** The runs of words of a paper's title and abstract. */
export type ReadText = readonly [title: Word[][], abstract: Word[][]];
