import { acronymKey, type Phrase, type PhraseBook } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';
import { runs } from './words.ts';

/** A phrase, or two joined by "and", as the name of one group of papers. */
interface Name {
  label: string;
  stems: Set<string>;
  score: number;
}

interface Candidate {
  phrase: Phrase;
  /** Papers of the group that it covers. */
  inside: Uint32Array;
  outside: number;
  score: number;
}

/** A name is to cover at least this share of its papers. */
const COVER = 0.5;
/** How many of the best phrases are tried in pairs. */
const TRIED = 40;
/** What a pair must give over the best single phrase. */
const PAIR_PRICE = 0.85;

/**
 * Names groups of papers by phrases that their papers use, each group by its own.
 *
 * A phrase covers a paper that has all its words. Of the phrases that cover at least half of a group, or pairs of
 * phrases that do together ("Tool use and agents"), the one wins with the highest harmonic mean of its coverage and
 * of the share of its papers that lie inside: frequent here, rare elsewhere. Phrases that stand word for word, stand
 * in titles, or name a technique or task count more; a single word counts only if it names one.
 *
 * @param groups the papers of each group, ascending; groups do not overlap
 * @param taken stems of names that are in use already
 * @param wanted which groups need a name; the others only set them off
 * @returns a name for each group, no two alike; empty where no phrase would do
 */
export function nameGroups(
  book: PhraseBook,
  groups: readonly Uint32Array[],
  vocabulary: Vocabulary,
  taken: readonly ReadonlySet<string>[] = [],
  wanted: (group: number) => boolean = () => true,
): string[] {
  const groupOf = new Map<number, number>();
  groups.forEach((papers, group) => {
    for (const paper of papers) groupOf.set(paper, group);
  });
  const choices = groups.map((papers, group) =>
    wanted(group) ? namesOf(book, papers, group, groupOf, vocabulary) : null,
  );
  return distinct(choices, taken);
}

/** Ranked names of one group, best first. */
function namesOf(
  book: PhraseBook,
  papers: Uint32Array,
  group: number,
  groupOf: ReadonlyMap<number, number>,
  vocabulary: Vocabulary,
): Name[] {
  const candidates = candidatesOf(book, papers, group, groupOf, vocabulary);
  const names: Name[] = [];
  const need = papers.length * COVER;
  for (const { phrase, inside, score } of candidates) {
    if (phrase.words >= 2 && inside.length >= need)
      names.push({ label: phrase.form, stems: new Set(phrase.stems), score });
  }
  const tried = candidates.slice(0, TRIED);
  for (const [i, a] of tried.entries()) {
    for (const b of tried.slice(i + 1)) {
      const pair = pairOf(a, b, papers.length);
      if (pair) names.push(pair);
    }
  }
  return names.sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1)).slice(0, 60);
}

function candidatesOf(
  book: PhraseBook,
  papers: Uint32Array,
  group: number,
  groupOf: ReadonlyMap<number, number>,
  { subjects, products }: Vocabulary,
): Candidate[] {
  const found: Candidate[] = [];
  const floor = Math.max(2, papers.length * 0.12);
  for (const phrase of book.phrases) {
    const isSubject = subjects.has(phrase.key);
    if (!isSubject && products.has(phrase.key)) continue;
    let exact = 0;
    for (const paper of phrase.papers) if (groupOf.get(paper) === group) exact++;
    if (exact < floor || hasFullForm(book, phrase)) continue;
    let titled = 0;
    for (const paper of phrase.titles) if (groupOf.get(paper) === group) titled++;
    const covered = coveredBy(book, phrase.stems);
    const inside = covered.filter((paper) => groupOf.get(paper) === group);
    const outside = covered.length - inside.length;
    const fit = harmonic(inside.length / papers.length, inside.length / (inside.length + outside));
    if (!isSubject && phrase.words === 1 && titled < 2) continue;
    const form = isSubject
      ? phrase.words === 1
        ? 1.1
        : 1.25
      : phrase.words === 1
        ? 0.6
        : phrase.closesPlain
          ? 0.8
          : 1;
    const verbatim = 0.6 + 0.4 * Math.min(1, (1.5 * exact) / inside.length);
    const score = fit * form * verbatim * (1 + (0.5 * titled) / papers.length);
    found.push({ phrase, inside, outside, score });
  }
  const whole = withoutFragments(found, groupOf, group);
  return whole.sort((a, b) => b.score - a.score || (a.phrase.key < b.phrase.key ? -1 : 1));
}

/** True for a phrase with an acronym whose full form is in use as well: a newcomer reads that. */
function hasFullForm(book: PhraseBook, phrase: Phrase): boolean {
  return phrase.form.split(/[\s-]/u).some((word) => {
    const full = book.fullForms.get(acronymKey(word));
    return full !== undefined && (book.byKey.get(full)?.papers.length ?? 0) * 2 >= phrase.papers.length;
  });
}

/** Drops what is hardly ever written but inside a longer candidate: "language processing" in "natural language processing". */
function withoutFragments(
  found: Candidate[],
  groupOf: ReadonlyMap<number, number>,
  group: number,
): Candidate[] {
  const inGroup = (papers: Uint32Array) =>
    papers.reduce((n, paper) => n + (groupOf.get(paper) === group ? 1 : 0), 0);
  return found.filter(
    ({ phrase }) =>
      !found.some(
        (longer) =>
          longer.phrase.words > phrase.words &&
          ` ${longer.phrase.key} `.includes(` ${phrase.key} `) &&
          inGroup(longer.phrase.papers) >= 0.7 * inGroup(phrase.papers),
      ),
  );
}

/** The papers that have every one of some stems. */
export function coveredBy(book: PhraseBook, stems: readonly string[]): Uint32Array {
  const lists = stems.map((stem) => book.papersOf.get(stem) ?? new Uint32Array());
  lists.sort((a, b) => a.length - b.length);
  const [rarest = new Uint32Array(), ...others] = lists;
  const sets = others.map((list) => new Set(list));
  return rarest.filter((paper) => sets.every((set) => set.has(paper)));
}

const harmonic = (a: number, b: number): number => (a + b > 0 ? (2 * a * b) / (a + b) : 0);

/** What a name loses that covers less than it should. */
const shortfall = (cover: number): number => Math.min(1, cover / COVER) ** 3;

function pairOf(a: Candidate, b: Candidate, size: number): Name | null {
  const stems = new Set([...a.phrase.stems, ...b.phrase.stems]);
  const words = a.phrase.words + b.phrase.words + 1;
  if (words > 6 || stems.size < a.phrase.stems.length + b.phrase.stems.length) return null;
  const both = new Set([...a.inside, ...b.inside]);
  const gain = Math.min(both.size - a.inside.length, both.size - b.inside.length);
  if (gain < Math.max(1, size * 0.15)) return null;
  // Papers outside that both cover are counted twice, which only makes a pair dearer.
  const fit = harmonic(both.size / size, both.size / (both.size + a.outside + b.outside));
  const quality = (candidateQuality(a, size) + candidateQuality(b, size)) / 2;
  return {
    label: `${a.phrase.form} and ${b.phrase.form}`,
    stems,
    score: fit * quality * PAIR_PRICE * shortfall(both.size / size),
  };
}

function candidateQuality(candidate: Candidate, size: number): number {
  const { inside, outside, score } = candidate;
  return score / (harmonic(inside.length / size, inside.length / (inside.length + outside)) || 1);
}

/** One name for each group, the clearest first; no two share most of their words. */
function distinct(choices: (Name[] | null)[], taken: readonly ReadonlySet<string>[]): string[] {
  const used = [...taken];
  const labels: string[] = choices.map(() => '');
  const open = new Set([...choices.keys()].filter((group) => choices[group] !== null));
  const clash = (name: Name) => used.some((stems) => alike(stems, name.stems));
  while (open.size > 0) {
    let next: number | null = null;
    let best: Name | null = null;
    for (const group of open) {
      const name = choices[group]?.find((choice) => !clash(choice)) ?? {
        label: '',
        stems: new Set<string>(),
        score: -1,
      };
      if (best === null || name.score > best.score) [next, best] = [group, name];
    }
    if (next === null || best === null) break;
    open.delete(next);
    used.push(best.stems);
    labels[next] = best.label.charAt(0).toUpperCase() + best.label.slice(1);
  }
  return labels;
}

/** The stems of a name, for comparison with others. */
export const stemsOf = (label: string): Set<string> =>
  new Set(
    runs(label)
      .flat()
      .filter((word) => !word.isFunction)
      .map((word) => word.stem),
  );

/** Two names are alike when more than half of the words of the shorter are in the other. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared > 0.5 * Math.min(a.size, b.size);
}
