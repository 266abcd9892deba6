import { stem } from 'porter2';
import { BySpelling, type Spelling } from './spelling.ts';

/** How many words are remembered, as the names of a paper share theirs with those of others; then they are forgotten. */
const KEPT = 4000;
const known = new Map<string, string>();

/** Porter2: "detecting", "detection" and "detects" are "detect". */
export function stemWord(lower: string): string {
  let stemmed = known.get(lower);
  if (stemmed === undefined) {
    stemmed = stem(lower);
    if (known.size === KEPT) known.clear();
    known.set(lower, stemmed);
  }
  return stemmed;
}

const bySpelling = new BySpelling(({ lower, word }: Spelling) => (word ? stem(lower) : ''));

/** The stem of a word, worked out once for each spelling; empty for punctuation. */
export const stemOf = ({ spelling }: { spelling: Spelling }): string => bySpelling.of(spelling);
