import Papa from 'papaparse';
import type { Token } from '../document.ts';
import wordList from '../knowledge/clause-words.csv?raw';
import { foldWord } from '../text/fold.ts';
import { BySpelling } from '../text/spelling.ts';

const CLASSES = [
  'determiner',
  'skipped',
  'negation',
  'preposition',
  'subordinator',
  'reporting',
  'experiment',
  'better',
  'method-noun',
  'model-noun',
  'data-noun',
  'proposed',
  'describing',
  'paper-noun',
  'head-noun',
  'good-noun',
  'bad-noun',
  'positive',
  'worse',
  'losing',
  'merely',
  'asking',
  'taught',
  'making',
  'proposing',
  'earlier',
  'challenging',
  'training',
  'bringing',
  'resulting',
  'referring',
  'naming',
] as const;
/** What a word can do in a clause; a word may be in several classes. */
export type WordClass = (typeof CLASSES)[number];

const CLASS_OF = new Map<string, number>();
for (const row of Papa.parse<{ class: string; words: string }>(wordList, { header: true }).data) {
  const bit = 1 << CLASSES.indexOf(row.class as WordClass);
  for (const word of (row.words ?? '').split(' ').filter(Boolean)) {
    const key = foldWord(word);
    CLASS_OF.set(key, (CLASS_OF.get(key) ?? 0) | bit);
  }
}

/** A set of classes is one number of so many bits. */
const MOST_CLASSES = 32;
if (CLASSES.length > MOST_CLASSES)
  throw new Error(`${CLASSES.length} classes of words do not fit one number`);

const BIT = Object.fromEntries(CLASSES.map((name, i) => [name, 1 << i])) as Record<WordClass, number>;

const CLASSES_OF = new BySpelling(({ key }) => CLASS_OF.get(key) ?? 0);

/** Whether the word is in the class. */
export function isA(token: Token | undefined, wordClass: WordClass): boolean {
  return token !== undefined && (CLASSES_OF.of(token.spelling) & BIT[wordClass]) !== 0;
}

/** A list of folded words, for a rule of its own: asked of every word, a set is faster than a pattern. */
export const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** An adverb of manner or degree, by its ending. */
export function isAdverb(token: Token): boolean {
  return token.key.length > 4 && token.key.endsWith('ly');
}

/** A number, with or without decimals: "87.3", "1,000". */
export function isNumber(token: Token | undefined): boolean {
  return token !== undefined && /^\d[\d.,]*$/.test(token.text);
}

/** A mark of formatting left in the text, as in "\\textbf{}", "**" or "$": it says nothing. */
export function isMarkup(token: Token): boolean {
  return /^(?:[{}*\\$"“”‘]|text(?:sc|bf|it|tt)|emph)$/.test(token.text);
}
