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

/** Which papers phrases and names cover, of one corpus; what was looked up once is remembered. */
export interface Coverage {
  /**
   * The papers that one phrase or heading covers, ascending: those that have all its words, in any form and order, that
   * name an entity so called or one of its family, or that speak of the subject of the thesaurus that is called so.
   *
   * @param key of the phrase, see {@link phraseKey}
   * @param stems those of its words that are no function words
   */
  phrase(key: string, stems: readonly string[]): Uint32Array;
  /** The papers that a whole name covers: by the heading that it is, or by any of the phrases that it lists. */
  name(label: string): Set<number>;
}

/** What names of groups are made from: the phrases of a corpus, what they are called, and which papers they cover. */
export interface Wording {
  book: PhraseBook;
  vocabulary: Vocabulary;
  coverage: Coverage;
}

export const wordingOf = (book: PhraseBook, vocabulary: Vocabulary): Wording => ({
  book,
  vocabulary,
  coverage: coverageOf(book, vocabulary),
});

function coverageOf(book: PhraseBook, { subjects, headings, shorts }: Vocabulary): Coverage {
  const known = new Map<string, Uint32Array>();
  const phrase = (key: string, stems: readonly string[]): Uint32Array => {
    let covered = known.get(key);
    if (!covered) {
      covered = coveredBy(book, stems);
      for (const more of [subjects.get(key)?.papers, (headings.get(key) ?? shorts.get(key))?.papers])
        if (more) covered = union(covered, more);
      known.set(key, covered);
    }
    return covered;
  };
  const name = (label: string): Set<number> => {
    const parts = headings.has(phraseKey(label)) ? [label] : label.split(/, | and /u);
    return new Set(parts.flatMap((part) => [...phrase(phraseKey(part), [...stemsOf(part)])]));
  };
  return { phrase, name };
}

/** The values of two ascending lists, ascending, each once. */
function union(a: ArrayLike<number>, b: ArrayLike<number>): Uint32Array {
  const all = new Uint32Array(a.length + b.length);
  let size = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [left, right] = [a[i] ?? Infinity, b[j] ?? Infinity];
    all[size++] = Math.min(left, right);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return all.slice(0, size);
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
