import type { Word } from './words.ts';

/** A word or hyphenated compound. There is one object for all its places. */
export interface Unit {
  words: Word[];
  isFunction: boolean;
  isPlain: boolean;
  text: string;
  lower: string;
  /** What it adds to the key of a phrase. */
  key: string;
  /** A number or a single letter, which no phrase holds. */
  isMark: boolean;
}

export type UnitOf = (words: Word[]) => Unit;

/** Makes one unit for all places of the same word or compound. */
export function unitsOfCorpus(): UnitOf {
  const single = new Map<Word, Unit>();
  const compounds = new Map<string, Unit>();
  return (words) => {
    const [word] = words;
    if (words.length === 1 && word) {
      const unit = single.get(word) ?? newUnit(words);
      single.set(word, unit);
      return unit;
    }
    const text = words.map((one) => one.text).join('-');
    const unit = compounds.get(text) ?? newUnit(words);
    compounds.set(text, unit);
    return unit;
  };
}

export function newUnit(words: Word[]): Unit {
  const text = words.map((word) => word.cased).join('-');
  const isFunction = words.length === 1 && words[0]?.isFunction === true;
  return {
    words,
    isFunction,
    isPlain:
      words.length === 1
        ? words[0]?.isPlain === true
        : words.every((word) => word.isPlain || word.isFunction),
    text,
    lower: text.toLowerCase(),
    key: words.map((word) => (isFunction ? word.lower : word.stem)).join(' '),
    isMark: /^[\p{N}.,%+]+$/u.test(text) || text.length < 2,
  };
}

export function units(run: readonly Word[], unitOf: UnitOf): Unit[] {
  const all: Unit[] = [];
  for (let from = 0, to = 1; from < run.length; from = to++) {
    while (run[to]?.joined) to++;
    all.push(unitOf(run.slice(from, to)));
  }
  return all;
}

/** What a phrase of these words is counted under. */
export const keyOf = (phrase: readonly Unit[]): string => phrase.map(({ key }) => key).join(' ');
