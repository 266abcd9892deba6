import { stem } from 'porter2';
import { BySpelling, type Spelling } from './spelling.ts';

/** Porter2: "detecting", "detection" and "detects" are "detect". */
export const stemWord = (lower: string): string => stem(lower);

const bySpelling = new BySpelling(({ lower, word }: Spelling) => (word ? stem(lower) : ''));

/** The stem of a word, worked out once for each spelling; empty for punctuation. */
export const stemOf = ({ spelling }: { spelling: Spelling }): string => bySpelling.of(spelling);
