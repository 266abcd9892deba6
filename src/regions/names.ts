import { withAim } from './aim.ts';
import { type Candidate, candidatesOf, harmonic, type Places, placesOf } from './candidates.ts';
import { stemsOf, type Wording } from './cover.ts';
import type { Phrase } from './phrases.ts';

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

/** A name is to cover at least this share of its papers. */
export const COVER = 0.5;
/** How many of the best phrases are tried in pairs. */
const TRIED = 40;
/** What a pair must give over the best single phrase; and where a single phrase covers enough, as one is read sooner. */
const PAIR_PRICE = 0.85;
const NEEDLESS_PAIR = 0.5;
/** The most words of a name, "and" not counted. */
const LONGEST = 6;
/** A heading that is a list already, and so goes into none: "pruning and sparsity". */
const LIST = /, | and /u;
/** What a list is worth of phrases that the field has no name for: side by side they read as chance. */
const LISTED = 0.6;
/** A group with fewer names to choose from looks for rarer phrases too. */
const ENOUGH = 12;
/** How many ranked names a group keeps to choose from, as others may take the first ones. */
const RANKED = 200;
/** No phrase of a list may cover less of its group. */
const LEAST_PART = 0.12;

export interface NameOptions {
  /** Stems of names that are in use already. */
  taken?: readonly ReadonlySet<string>[];
  /** Which groups need a name; the others only set them off. */
  wanted?: (group: number) => boolean;
  /** Takes one phrase alone for a name, never a list. */
  single?: boolean;
}

/**
 * Names groups of papers by phrases that their papers use, each group by its own.
 *
 * A phrase covers a paper that has all its words. Of the phrases that cover at least half of a group, or pairs of
 * phrases that do together ("Tool use and agents"), the one wins with the highest harmonic mean of its coverage and
 * of the share of its papers that lie inside: frequent here, rare elsewhere. Phrases that stand word for word, stand
 * in titles, or name a technique or task count more; a single word counts only if it names one.
 *
 * @param groups the papers of each group, ascending; groups do not overlap
 * @returns a name for each group, no two alike; empty where no phrase would do
 */
export function nameGroups(
  wording: Wording,
  groups: readonly Uint32Array[],
  { taken = [], wanted = () => true, single = false }: NameOptions = {},
): string[] {
  const { book } = wording;
  const places = placesOf(book, groups);
  const choices = groups.map((papers, group) =>
    wanted(group) ? namesOf(wording, papers, group, places, single) : null,
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
  wording: Wording,
  papers: Uint32Array,
  group: number,
  places: Places,
  single: boolean,
): Name[] {
  const floor = papers.length * LEAST_PART;
  const candidates = candidatesOf(wording, papers, group, places, { floor });
  const names = namesFrom(candidates, papers.length, LEAST_PART, single);
  if (names.length < ENOUGH) {
    const rare = candidatesOf(wording, papers, group, places, { floor: 2 });
    names.push(...namesFrom(rare, papers.length, 0, single));
  }
  if (names.length === 0) {
    const wide = candidatesOf(wording, papers, group, places, { floor: 2, generic: true });
    names.push(...namesFrom(wide, papers.length, 0, single));
  }
  return names.sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1)).slice(0, RANKED);
}

/** @param part the least share of the group that each phrase of a list must add */
function namesFrom(candidates: readonly Candidate[], size: number, part: number, single: boolean): Name[] {
  const names = candidates.filter(({ phrase }) => phrase.words > 1).map((one) => nameOf(one, size));
  if (single) return names;
  const price = names.some(({ cover }) => cover >= COVER) ? NEEDLESS_PAIR : PAIR_PRICE;
  const tried = candidates.filter(({ short }) => !LIST.test(short)).slice(0, TRIED);
  names.push(...pairsOf(tried, size, part, price));
  if (!names.some(({ cover }) => cover >= COVER)) names.push(...triplesOf(tried, size));
  return names;
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

/** What a name loses that covers less than it should. */
const shortfall = (cover: number): number => Math.min(1, cover / COVER) ** 3;

/** Phrases side by side as one name: "Tool use and agents", "Pruning, quantization and sparsity". */
function listOf(parts: readonly Candidate[], size: number, part: number): Name | null {
  const words = parts.map(({ short }) => [...stemsOf(short)]);
  const stems = new Set(words.flat());
  if (parts.reduce((sum, { short }) => sum + short.split(' ').length, 0) > LONGEST) return null;
  if (stems.size < words.flat().length) return null;
  const covered = coverage(parts);
  for (const left of parts) {
    const others = coverage(parts.filter((one) => one !== left));
    if (covered - others < Math.max(1, size * part)) return null;
  }
  const cover = covered / size;
  // Papers outside that several cover are counted more than once, which only makes a list dearer.
  const outside = parts.reduce((sum, one) => sum + one.outside, 0);
  const fit = harmonic(cover, covered / (covered + outside));
  const known = parts.filter(({ isSubject }) => isSubject).length / parts.length;
  const quality =
    (LISTED + (1 - LISTED) * known) *
    (parts.reduce((sum, one) => sum + candidateQuality(one, size), 0) / parts.length);
  const forms = parts.map(({ short }) => short);
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

/** Two names are alike when more than half of the words of the shorter are in the other. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>, limit = 0.5): boolean {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared > limit * Math.min(a.size, b.size);
}
