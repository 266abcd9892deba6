import Papa from 'papaparse';
import wordList from '../knowledge/contribution-words.csv?raw';
import { foldWord } from '../text/fold.ts';
import { BySpelling } from '../text/spelling.ts';

const CLASSES = ['bringing', 'linking', 'determining', 'self'] as const;
/**
 * What a word says of who brings something forth: "propose", what links a thing to what is proposed ("propose A, which
 * uses B"), what stands before it ("a novel A"), and who speaks.
 */
export const WORD = Object.fromEntries(CLASSES.map((name, i) => [name, 1 << i])) as Record<
  (typeof CLASSES)[number],
  number
>;
/** Marks that part clauses and list things. */
const MARKS: ReadonlySet<string> = new Set([',', ':', '(', ')', ';']);

const BITS = new Map<string, number>();
for (const row of Papa.parse<{ class: keyof typeof WORD; words: string }>(wordList, { header: true }).data)
  for (const word of (row.words ?? '').split(' ').filter(Boolean)) {
    const key = foldWord(word);
    BITS.set(key, (BITS.get(key) ?? 0) | WORD[row.class]);
  }

/** The classes of a spelling, as bits of {@link WORD}. */
export const CLASSES_OF = new BySpelling(
  ({ key }) => (BITS.get(key) ?? 0) | (MARKS.has(key) ? WORD.linking : 0),
);
