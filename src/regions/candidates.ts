import type { Wording } from './cover.ts';
import genericList from './knowledge/generic-names.txt?raw';
import { acronymKey, type Phrase, type PhraseBook, phraseKey } from './phrases.ts';
import type { Subject } from './vocabulary.ts';
import { PLAIN_STEMS } from './words.ts';

/** A phrase that could name a group of papers, alone or beside others. */
export interface Candidate {
  phrase: Phrase;
  /** As the name writes it, alone and beside others. */
  form: string;
  short: string;
  /** Papers of the group that it covers: how many, and which, a bit for each by its place in the group. */
  inside: number;
  bits: Uint32Array;
  /** Papers of the group that have it word by word. */
  exact: number;
  outside: number;
  /** The field has a name for it. */
  isSubject: boolean;
  score: number;
}

/** Where the papers of a corpus are among some groups of them. */
export interface Places {
  /** The group of each paper, -1 without, and its place in the group. */
  groupOf: Int32Array;
  at: Uint32Array;
  /** How many papers are in a group. */
  grouped: number;
  /** For each group the phrases that at least two of its papers have word by word, and how many do. */
  phrases: { phrase: Phrase; exact: number }[][];
}

/** How many times as often as elsewhere a phrase must be had by the papers that it names: "language models" tells no
 * region of a pile of language models apart. */
const LIFT = 1.6;
/** "sparked interest" says that something was done; what a field calls so has a name there, "supervised learning". */
const PARTICIPLE = /^\p{L}+ed /u;
/** "ReLU": beside another phrase it tells a newcomer nothing. */
const ACRONYM = /\p{Lu}.*\p{Lu}/u;
/** A phrase that the field has no name for must stand in this share of the titles: what titles never say is no subject. */
const TITLED = 0.05;
/** How many candidates a group keeps. */
const RANKED = 200;
/** What a field has a name for counts more; what ends in a word that could close any phrase counts less. */
const NAMED = 1.25;
const PLAIN = 0.8;

/** The key of a phrase without its plain words: "large artificial intelligence models" says "artificial intelligence". */
function core(phrase: string): string {
  const stems = phraseKey(phrase).split(' ');
  return stems.filter((stem) => !PLAIN_STEMS.has(stem)).join(' ') || stems.join(' ');
}

/** Names that say nothing of a region, without plain words. */
const GENERIC = new Set(
  genericList
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(core),
);

export function placesOf(book: PhraseBook, groups: readonly Uint32Array[]): Places {
  const groupOf = new Int32Array(book.texts.length).fill(-1);
  const at = new Uint32Array(book.texts.length);
  groups.forEach((papers, group) => {
    papers.forEach((paper, i) => {
      groupOf[paper] = group;
      at[paper] = i;
    });
  });
  const phrases = groups.map((papers) => {
    const exact = new Map<number, number>();
    for (const paper of papers)
      for (const place of book.phrasesOf[paper] ?? []) exact.set(place, (exact.get(place) ?? 0) + 1);
    return [...exact]
      .filter(([, count]) => count >= 2)
      .sort(([a], [b]) => a - b)
      .map(([place, count]) => ({ phrase: book.phrases[place] as Phrase, exact: count }));
  });
  return { groupOf, at, grouped: groups.reduce((sum, papers) => sum + papers.length, 0), phrases };
}

/** What decides which phrases are candidates. */
export interface Choice {
  /** How many papers of the group must have a phrase word for word; at least two in any case. */
  floor: number;
  /** Takes names as well that are so wide that they say nothing of a region. */
  generic?: boolean;
}

/**
 * The phrases that could name one of some groups of papers, best first: those that its papers have, and headings of the
 * thesaurus, as far as they are rarer elsewhere.
 *
 * @param papers of the group
 * @param group its number among those of `places`
 */
export function candidatesOf(
  { book, vocabulary, coverage }: Wording,
  papers: Uint32Array,
  group: number,
  places: Places,
  { floor, generic = false }: Choice,
): Candidate[] {
  const { groupOf, grouped, phrases } = places;
  const { subjects, headings, shorts, products } = vocabulary;
  const found: Candidate[] = [];
  const elsewhere = grouped - papers.length;
  const add = (phrase: Phrase, form: string, short: string, worth: number, exact?: number): void => {
    if (!generic && GENERIC.has(core(phrase.form))) return;
    const covered = coverage.phrase(phrase.key, phrase.stems);
    const { inside, outside, bits } = spread(covered, papers.length, group, places);
    if (inside < Math.max(2, floor)) return;
    if (elsewhere > 0 && inside / papers.length < (LIFT * outside) / elsewhere) return;
    const isSubject = exact === undefined || subjects.has(phrase.key);
    const titled = phrase.titles.reduce((n, paper) => n + (groupOf[paper] === group ? 1 : 0), 0);
    if (!isSubject && titled < TITLED * papers.length) return;
    const fit = harmonic(inside / papers.length, inside / (inside + outside));
    const verbatim = exact === undefined ? 1 : 0.6 + 0.4 * Math.min(1, (1.5 * exact) / inside);
    const score = fit * worth * verbatim * (1 + (0.5 * titled) / papers.length);
    found.push({ phrase, form, short, inside, bits, exact: exact ?? inside, outside, isSubject, score });
  };
  for (const { phrase, exact } of phrases[group] ?? []) {
    if (exact < Math.max(2, floor) || headings.has(phrase.key) || shorts.has(phrase.key)) continue;
    const subject = subjects.get(phrase.key);
    if (subject === undefined && (phrase.words === 1 || products.has(phrase.key))) continue;
    if (subject === undefined && PARTICIPLE.test(phrase.form)) continue;
    if (subject === undefined && products.has(phrase.stems.slice(0, -1).join(' '))) continue;
    if (hasFullForm(book, phrase) || (phrase.words === 1 && ACRONYM.test(phrase.form))) continue;
    const worth = phrase.words === 1 ? 1 : subject ? NAMED : phrase.closesPlain ? PLAIN : 1;
    const form = headingOf(phrase, subject);
    add(phrase, form, form, worth, exact);
  }
  for (const heading of headings.values()) add(heading, heading.form, heading.short, NAMED);
  found.sort((a, b) => b.score - a.score || (a.phrase.key < b.phrase.key ? -1 : 1));
  return withoutFragments(found.slice(0, RANKED));
}

/** How many of the papers that a phrase covers are in a group, and which, and how many in the others. */
function spread(covered: Uint32Array, size: number, group: number, { groupOf, at }: Places) {
  const bits = new Uint32Array(Math.ceil(size / 32));
  let [inside, outside] = [0, 0];
  for (const paper of covered) {
    if (groupOf[paper] === group) {
      const bit = at[paper] as number;
      bits[bit >> 5] = (bits[bit >> 5] as number) | (1 << (bit & 31));
      inside += 1;
    } else if (groupOf[paper] !== -1) outside += 1;
  }
  return { inside, outside, bits };
}

export const harmonic = (a: number, b: number): number => (a + b > 0 ? (2 * a * b) / (a + b) : 0);

/** The field's own spelling where the phrase is a name of the field, "mixture of experts"; else as papers write it. */
function headingOf(phrase: Phrase, subject: Subject | undefined): string {
  if (!subject || phraseKey(subject.label) !== phrase.key) return phrase.form;
  const isLonger = phrase.form.toLowerCase().startsWith(subject.label.toLowerCase());
  return isLonger ? subject.label + phrase.form.slice(subject.label.length) : subject.label;
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
