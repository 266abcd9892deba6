import { type PhraseBook, phraseKey } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';
import { runs } from './words.ts';

/** The stems of a name, for comparison with others. */
export const stemsOf = (label: string): Set<string> =>
  new Set(
    runs(label)
      .flat()
      .filter((word) => !word.isFunction)
      .map((word) => word.stem),
  );

/** The papers that have every one of some stems, ascending. */
export function coveredBy(book: PhraseBook, stems: readonly string[]): Uint32Array {
  const lists = stems.map((stem) => book.papersOf.get(stem) ?? new Uint32Array());
  lists.sort((a, b) => a.length - b.length);
  const [rarest = new Uint32Array(), ...others] = lists;
  return rarest.filter((paper) => others.every((list) => holds(list, paper)));
}

/**
 * The papers that one phrase or heading covers, ascending: those that have all its words, in any form and order, that
 * name an entity so called or one of its family, or that speak of the subject of the thesaurus that is called so.
 *
 * @param key of the phrase, see {@link phraseKey}
 * @param stems those of its words that are no function words
 */
export function coveredByPhrase(
  key: string,
  stems: readonly string[],
  book: PhraseBook,
  { subjects, headings }: Vocabulary,
): Uint32Array {
  const all = coveredBy(book, stems);
  const more = [...(subjects.get(key)?.papers ?? []), ...(headings.get(key)?.papers ?? [])];
  return more.length === 0 ? all : Uint32Array.from(new Set([...all, ...more])).sort();
}

/** The papers that a whole name covers: by the heading that it is, or by any of the phrases that it lists. */
export function coveredByName(label: string, book: PhraseBook, vocabulary: Vocabulary): Set<number> {
  const parts = vocabulary.headings.has(phraseKey(label)) ? [label] : label.split(/, | and /u);
  return new Set(
    parts.flatMap((part) => [...coveredByPhrase(phraseKey(part), [...stemsOf(part)], book, vocabulary)]),
  );
}

/** Whether an ascending list has a value. */
function holds(list: Uint32Array, value: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return list[low] === value;
}
