import { stem } from 'porter2';
import { tokenize } from '../../extract/text/tokens.ts';
import functionWordList from './knowledge/function-words.txt?raw';
import plainWordList from './knowledge/plain-words.txt?raw';

/** The words of a list file: parted by white space, lines that begin with # are comments. */
export const wordList = (file: string): Set<string> =>
  new Set(file.replace(/^#.*$/gmu, '').split(/\s+/u).filter(Boolean));

export const FUNCTION_WORDS = wordList(functionWordList);
export const PLAIN_WORDS = wordList(plainWordList);
const PLAIN_STEMS = new Set([...PLAIN_WORDS].map((word) => stem(word)));

export interface Word {
  /** As written. */
  text: string;
  lower: string;
  /** Porter2: "distilled" and "distillation" are both "distil". */
  stem: string;
  /** Holds the sentence together, names nothing. */
  isFunction: boolean;
  /** Said of anything: "novel", "approach". */
  isPlain: boolean;
  /** A hyphen joins it to the word before. */
  joined: boolean;
  /** Code units into the text. */
  start: number;
  end: number;
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
    const lower = token.text.normalize('NFKC').toLowerCase();
    const key = stemOf(lower);
    run.push({
      text: token.text,
      lower,
      stem: key,
      isFunction: FUNCTION_WORDS.has(lower),
      isPlain: PLAIN_STEMS.has(key) || /^[\p{N}.,%]+$/u.test(lower),
      joined: token.joint === '-' && run.length > 0,
      start: token.start,
      end: token.end,
    });
  }
  if (run.length > 0) all.push(run);
  return all;
}
