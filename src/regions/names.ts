import { withAim } from './aim.ts';
import { acronymKey, type Phrase, type PhraseBook, phraseKey } from './phrases.ts';
import type { Subject, Vocabulary } from './vocabulary.ts';
import { runs } from './words.ts';

/** A phrase, or two joined by "and", as the name of one group of papers. */
interface Name {
  label: string;
  stems: Set<string>;
  /** The share of the group's papers that it covers. */
  cover: number;
  score: number;
  /** Where the name is one phrase. */
  phrase?: Phrase;
}

interface Candidate {
  phrase: Phrase;
  /** As the name writes it. */
  form: string;
  /** Papers of the group that it covers: how many, and which, a bit for each by its place in the group. */
  inside: number;
  bits: Uint32Array;
  /** Papers of the group that have it word by word. */
  exact: number;
  outside: number;
  score: number;
}

/** A name is to cover at least this share of its papers. */
const COVER = 0.5;
/** How many of the best phrases are tried in pairs. */
const TRIED = 40;
/** What a pair must give over the best single phrase; and where a single phrase covers enough, as one is read sooner. */
const PAIR_PRICE = 0.85;
const NEEDLESS_PAIR = 0.5;
/** How many times as often as elsewhere a phrase must be had by the papers that it names: "language models" tells no
 * region of a pile of language models apart. */
const LIFT = 1.6;
/** The most words of a name, "and" not counted. */
const LONGEST = 6;
/** "sparked interest" says that something was done; what a field calls so has a name there, "supervised learning". */
const PARTICIPLE = /^\p{L}+ed /u;
/** A group with fewer names to choose from looks for rarer phrases too. */
const ENOUGH = 12;
/** How many ranked names a group keeps to choose from, as others may take the first ones. */
const RANKED = 200;
/** No phrase of a list may cover less of its group. */
const LEAST_PART = 0.12;

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
  const place = placesOf(book, groups);
  const choices = groups.map((papers, group) =>
    wanted(group) ? namesOf(book, papers, group, place, vocabulary) : null,
  );
  return distinct(choices, taken).map((name, group) => {
    if (!name) return '';
    const papers = groups[group] as Uint32Array;
    const label = name.phrase ? withAim(name.label, name.phrase, papers, book) : name.label;
    return label.charAt(0).toUpperCase() + label.slice(1);
  });
}

/**
 * Ranked names of one group, best first: single phrases that cover enough, and pairs that do together; lists of
 * three only where no pair covers half. Behind them, for a group so mixed that nothing does, the names that come nearest.
 */
function namesOf(
  book: PhraseBook,
  papers: Uint32Array,
  group: number,
  place: Places,
  vocabulary: Vocabulary,
): Name[] {
  const candidates = candidatesOf(book, papers, group, place, vocabulary);
  const names: Name[] = [];
  const need = papers.length * COVER;
  for (const candidate of candidates) {
    if (candidate.phrase.words < 2) continue;
    const name = nameOf(candidate, papers.length);
    if (candidate.inside >= need || shortfall(name.cover) > 0.2) names.push(name);
  }
  const price = names.some(({ cover }) => cover >= COVER) ? NEEDLESS_PAIR : PAIR_PRICE;
  const tried = candidates.slice(0, TRIED);
  names.push(...pairsOf(tried, papers.length, LEAST_PART, price));
  if (!names.some(({ cover }) => cover >= COVER)) names.push(...triplesOf(tried, papers.length));
  if (names.length < ENOUGH) {
    const rare = candidatesOf(book, papers, group, place, vocabulary, 2);
    names.push(...pairsOf(rare.slice(0, TRIED), papers.length, 0, price));
    for (const one of rare) if (one.phrase.words > 1) names.push(nameOf(one, papers.length));
  }
  return names.sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1)).slice(0, RANKED);
}

function nameOf({ phrase, form, inside, score }: Candidate, size: number): Name {
  const cover = inside / size;
  return { label: form, stems: new Set(phrase.stems), cover, score: score * shortfall(cover), phrase };
}

function pairsOf(tried: readonly Candidate[], size: number, part: number, price: number): Name[] {
  const names: Name[] = [];
  for (const [i, a] of tried.entries()) {
    for (const b of tried.slice(i + 1)) {
      const pair = listOf([a, b], size, part);
      if (pair) names.push({ ...pair, score: pair.score * price });
    }
  }
  return names;
}

/** Lists of three, for a group that no two phrases cover half of, as far as they do. */
function triplesOf(tried: readonly Candidate[], size: number): Name[] {
  const names: Name[] = [];
  for (const [i, a] of tried.entries()) {
    for (const [j, b] of tried.entries()) {
      if (j <= i) continue;
      for (const c of tried.slice(j + 1)) {
        const three = listOf([a, b, c], size, LEAST_PART);
        if (three && three.cover >= COVER) names.push({ ...three, score: three.score * PAIR_PRICE ** 2 });
      }
    }
  }
  return names;
}

/** Where the papers of a corpus are among some groups of them. */
interface Places {
  /** The group of each paper, -1 without, and its place in the group. */
  groupOf: Int32Array;
  at: Uint32Array;
  /** How many papers are in a group. */
  grouped: number;
  /** For each group the phrases that at least two of its papers have word by word, and how many do. */
  phrases: { phrase: Phrase; exact: number }[][];
}

function placesOf(book: PhraseBook, groups: readonly Uint32Array[]): Places {
  const groupOf = new Int32Array(book.texts.length).fill(-1);
  const at = new Uint32Array(book.texts.length);
  groups.forEach((papers, group) => {
    papers.forEach((paper, i) => {
      groupOf[paper] = group;
      at[paper] = i;
    });
  });
  const phrases: Places['phrases'] = groups.map(() => []);
  const counts = new Map<number, number>();
  for (const phrase of book.phrases) {
    counts.clear();
    for (const paper of phrase.papers) {
      const group = groupOf[paper] as number;
      if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    for (const [group, exact] of counts) if (exact >= 2) phrases[group]?.push({ phrase, exact });
  }
  return { groupOf, at, grouped: groups.reduce((sum, papers) => sum + papers.length, 0), phrases };
}

function candidatesOf(
  book: PhraseBook,
  papers: Uint32Array,
  group: number,
  { groupOf, at, grouped, phrases }: Places,
  { subjects, products }: Vocabulary,
  floor = papers.length * LEAST_PART,
): Candidate[] {
  const found: Candidate[] = [];
  const elsewhere = grouped - papers.length;
  for (const { phrase, exact } of phrases[group] ?? []) {
    if (exact < Math.max(2, floor)) continue;
    const subject = subjects.get(phrase.key);
    if (subject === undefined && (phrase.words === 1 || products.has(phrase.key))) continue;
    if (subject === undefined && PARTICIPLE.test(phrase.form)) continue;
    if (subject === undefined && products.has(phrase.stems.slice(0, -1).join(' '))) continue;
    if (hasFullForm(book, phrase)) continue;
    const titled = phrase.titles.reduce((n, paper) => n + (groupOf[paper] === group ? 1 : 0), 0);
    const covered = union(coveredBy(book, phrase.stems), subject?.papers);
    const bits = new Uint32Array(Math.ceil(papers.length / 32));
    let inside = 0;
    for (const paper of covered) {
      if (groupOf[paper] !== group) continue;
      const bit = at[paper] as number;
      bits[bit >> 5] = (bits[bit >> 5] as number) | (1 << (bit & 31));
      inside += 1;
    }
    const outside = covered.length - inside;
    if (elsewhere > 0 && inside / papers.length < (LIFT * outside) / elsewhere) continue;
    const fit = harmonic(inside / papers.length, inside / covered.length);
    const worth = subject ? 1.25 : phrase.closesPlain ? 0.8 : 1;
    const verbatim = 0.6 + 0.4 * Math.min(1, (1.5 * exact) / inside);
    const score = fit * (phrase.words === 1 ? 1 : worth) * verbatim * (1 + (0.5 * titled) / papers.length);
    found.push({ phrase, form: headingOf(phrase, subject), inside, bits, exact, outside, score });
  }
  found.sort((a, b) => b.score - a.score || (a.phrase.key < b.phrase.key ? -1 : 1));
  return withoutFragments(found.slice(0, RANKED));
}

/** The field's own spelling where the phrase is a name of the field, "mixture of experts"; else as papers write it. */
function headingOf(phrase: Phrase, subject: Subject | undefined): string {
  if (!subject || phraseKey(subject.label) !== phrase.key) return phrase.form;
  const isLonger = phrase.form.toLowerCase().startsWith(subject.label.toLowerCase());
  return isLonger ? subject.label + phrase.form.slice(subject.label.length) : subject.label;
}

function union(a: Uint32Array, b: readonly number[] = []): Uint32Array {
  return b.length === 0 ? a : Uint32Array.from(new Set([...a, ...b])).sort();
}

/** True for a phrase with an acronym whose full form is in use as well: a newcomer reads that. */
function hasFullForm(book: PhraseBook, phrase: Phrase): boolean {
  return phrase.form.split(/[\s-]/u).some((word) => {
    const full = book.fullForms.get(acronymKey(word));
    return full !== undefined && (book.byKey.get(full)?.papers.length ?? 0) * 2 >= phrase.papers.length;
  });
}

/** Drops what is hardly ever written but inside a longer candidate: "language processing" in "natural language processing". */
function withoutFragments(found: Candidate[]): Candidate[] {
  return found.filter(
    ({ phrase, exact }) =>
      !found.some(
        (longer) =>
          longer.phrase.words > phrase.words &&
          longer.exact >= 0.7 * exact &&
          ` ${longer.phrase.key} `.includes(` ${phrase.key} `),
      ),
  );
}

/** The papers that have every one of some stems. */
export function coveredBy(book: PhraseBook, stems: readonly string[]): Uint32Array {
  const lists = stems.map((stem) => book.papersOf.get(stem) ?? new Uint32Array());
  lists.sort((a, b) => a.length - b.length);
  const [rarest = new Uint32Array(), ...others] = lists;
  return rarest.filter((paper) => others.every((list) => holds(list, paper)));
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

const harmonic = (a: number, b: number): number => (a + b > 0 ? (2 * a * b) / (a + b) : 0);

/** What a name loses that covers less than it should. */
const shortfall = (cover: number): number => Math.min(1, cover / COVER) ** 3;

/** Phrases side by side as one name: "Tool use and agents", "Pruning, quantization and sparsity". */
function listOf(parts: readonly Candidate[], size: number, part: number): Name | null {
  const stems = new Set(parts.flatMap(({ phrase }) => phrase.stems));
  if (parts.reduce((sum, { form }) => sum + form.split(' ').length, 0) > LONGEST) return null;
  if (stems.size < parts.reduce((sum, { phrase }) => sum + phrase.stems.length, 0)) return null;
  const covered = coverage(parts);
  for (const left of parts) {
    const others = coverage(parts.filter((one) => one !== left));
    if (covered - others < Math.max(1, size * part)) return null;
  }
  const cover = covered / size;
  // Papers outside that several cover are counted more than once, which only makes a list dearer.
  const outside = parts.reduce((sum, one) => sum + one.outside, 0);
  const fit = harmonic(cover, covered / (covered + outside));
  const quality = parts.reduce((sum, one) => sum + candidateQuality(one, size), 0) / parts.length;
  const forms = parts.map(({ form }) => form);
  return {
    label: `${forms.slice(0, -1).join(', ')} and ${forms.at(-1)}`,
    stems,
    cover,
    score: fit * quality * shortfall(cover),
  };
}

/** How many papers of the group at least one of some phrases covers. */
function coverage(parts: readonly Candidate[]): number {
  let covered = 0;
  const words = parts[0]?.bits.length ?? 0;
  for (let i = 0; i < words; i++) {
    let all = 0;
    for (const { bits } of parts) all |= bits[i] as number;
    for (; all !== 0; all &= all - 1) covered += 1;
  }
  return covered;
}

function candidateQuality(candidate: Candidate, size: number): number {
  const { inside, outside, score } = candidate;
  return score / (harmonic(inside / size, inside / (inside + outside)) || 1);
}

/** One name for each group, the clearest first; no two share most of their words, where that can be. */
function distinct(choices: (Name[] | null)[], taken: readonly ReadonlySet<string>[]): (Name | null)[] {
  const used = [...taken];
  const chosen: (Name | null)[] = choices.map(() => null);
  const open = new Set([...choices.keys()].filter((group) => choices[group] !== null));
  const clash = (name: Name) => used.some((stems) => alike(stems, name.stems));
  const same = (name: Name) =>
    used.some((stems) => stems.size === name.stems.size && alike(stems, name.stems, 0.99));
  while (open.size > 0) {
    let next: number | null = null;
    let best: Name | null = null;
    for (const group of open) {
      const names = choices[group] ?? [];
      const name = names.find((choice) => !clash(choice)) ?? names.find((choice) => !same(choice)) ?? null;
      if (next === null || (name?.score ?? -1) > (best?.score ?? -1)) [next, best] = [group, name];
    }
    if (next === null) break;
    open.delete(next);
    if (best) used.push(best.stems);
    chosen[next] = best;
  }
  return chosen;
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
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>, limit = 0.5): boolean {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared > limit * Math.min(a.size, b.size);
}
