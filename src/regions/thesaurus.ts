import Papa from 'papaparse';
import subjectRows from './knowledge/subjects.csv?raw';
import { type ReadText, runs, type Word } from './words.ts';

/** A subject of the field as a table of contents would head it, and the words by which papers speak of it. */
export interface ThesaurusSubject {
  /** Lower case but for proper names, as inside a sentence. */
  name: string;
  /** How it is called beside another subject, where its name is long or a list: "pruning" for "pruning and sparsity". */
  short?: string;
  /** Names of the subjects one level up. */
  broader: readonly string[];
  /** Words or phrases, each as its stems: any of them stands for the subject. */
  terms: readonly (readonly string[])[];
}

const stemsOfTerm = (term: string): string[] =>
  runs(term)
    .flat()
    .map((word) => word.stem);

/** Reads a thesaurus: CSV with the columns name, short, broader and terms, the last two parted by "|". */
export function readThesaurus(table: string): ThesaurusSubject[] {
  const { data } = Papa.parse<Record<'name' | 'short' | 'broader' | 'terms', string>>(table.trim(), {
    header: true,
  });
  return data.map(({ name, short, broader, terms }) => ({
    name,
    ...(short ? { short } : {}),
    broader: broader.split('|').filter(Boolean),
    terms: [name, ...terms.split('|')].map(stemsOfTerm).filter((stems) => stems.length > 0),
  }));
}

interface Branch {
  next: Map<string, Branch>;
  subjects: number[];
}

/** Subjects of the field and how often texts speak of them. */
export interface Thesaurus {
  subjects: readonly ThesaurusSubject[];
  /** For each subject its own place and those of all that are broader. */
  upward: readonly (readonly number[])[];
  root: Branch;
}

/** Makes a thesaurus ready for {@link countSubjects}. */
export function thesaurusOf(subjects: readonly ThesaurusSubject[]): Thesaurus {
  const placeOf = new Map(subjects.map(({ name }, place) => [name, place]));
  const upward = subjects.map((_, place) => {
    const all = new Set([place]);
    for (const one of all)
      for (const name of subjects[one]?.broader ?? []) {
        const above = placeOf.get(name);
        if (above !== undefined) all.add(above);
      }
    return [...all];
  });
  const root: Branch = { next: new Map(), subjects: [] };
  for (const [place, { terms }] of subjects.entries()) {
    for (const stems of terms) {
      let at = root;
      for (const stem of stems) {
        let below = at.next.get(stem);
        if (!below) {
          below = { next: new Map(), subjects: [] };
          at.next.set(stem, below);
        }
        at = below;
      }
      at.subjects.push(place);
    }
  }
  return { subjects, upward, root };
}

let shipped: Thesaurus | undefined;
/** The thesaurus that is shipped, made at the first call. */
export function shippedThesaurus(): Thesaurus {
  shipped ??= thesaurusOf(readThesaurus(subjectRows));
  return shipped;
}

/** A word of the title counts as two, as titles say what a paper is about. */
const TITLE = 2;

/**
 * How often each paper speaks of each subject, by any of its terms or those of narrower subjects; words of titles
 * count twice.
 *
 * @returns for every paper the counts by the subject's place in the thesaurus
 */
export function countSubjects(
  read: readonly ReadText[],
  { root, upward }: Thesaurus = shippedThesaurus(),
): Map<number, number>[] {
  return read.map(([title, abstract]) => {
    const counts = new Map<number, number>();
    const count = (run: readonly Word[], times: number) => {
      for (let from = 0; from < run.length; from++) {
        let at = root.next.get(run[from]?.stem ?? '');
        for (let to = from + 1; at; to++) {
          for (const subject of at.subjects)
            for (const above of upward[subject] ?? []) counts.set(above, (counts.get(above) ?? 0) + times);
          at = at.next.get(run[to]?.stem ?? '');
        }
      }
    };
    for (const run of title) count(run, TITLE);
    for (const run of abstract) count(run, 1);
    return counts;
  });
}
