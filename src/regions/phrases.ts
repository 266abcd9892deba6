import linkList from './knowledge/links.txt?raw';
import noHeadList from './knowledge/no-heads.txt?raw';
import openerList from './knowledge/openers.txt?raw';
import plainHeadList from './knowledge/plain-heads.txt?raw';
import { runs, type Word, wordList } from './words.ts';

const LINKS = wordList(linkList);
const NO_HEADS = wordList(noHeadList);
const OPENERS = wordList(openerList);
const PLAIN_HEADS = wordList(plainHeadList);

/** A phrase that stands in at least two papers and could be, or be part of, a name. */
export interface Phrase {
  /** Its stems in order: equal for all written forms. */
  key: string;
  stems: string[];
  /** How many words, as a reader counts: a hyphenated compound is one. */
  words: number;
  /** Ends in a word that could close any phrase: "models", "data". */
  closesPlain: boolean;
  /** As most often written inside a sentence. */
  form: string;
  /** The papers that have it word by word, and those that have it in their title, ascending. */
  papers: Uint32Array;
  titles: Uint32Array;
}

export interface PhraseBook {
  phrases: Phrase[];
  byKey: Map<string, Phrase>;
  /** Title and abstract of each paper. */
  texts: readonly (readonly [string, string])[];
  /** The papers whose text has a stem, ascending. An abbreviation counts as the words that it stands for. */
  papersOf: Map<string, Uint32Array>;
  /** For an acronym that the corpus explains the key of its full form: "CNN", "convolut neural network". */
  fullForms: Map<string, string>;
  /** The most used written form of each single stem. */
  words: Map<string, string>;
}

/** The longest stretch of words between two function words, and the longest name, in words. */
const STRETCH = 4;
const LONGEST = 6;

/** A word or hyphenated compound. */
interface Unit {
  words: Word[];
  isFunction: boolean;
  isPlain: boolean;
  text: string;
}

interface Draft {
  stems: string[];
  words: number;
  closesPlain: boolean;
  forms: Map<string, number>;
  papers: number[];
  titles: number[];
}

/** How a word is used over the corpus, by lower-case form: the share of noun-like and of verb-like places. */
interface Usage {
  all: number;
  closes: number;
  afterTo: number;
}

/**
 * Collects the phrases of a corpus that could name a region.
 *
 * A phrase is a stretch of up to four words without function words, or two of them joined by one preposition. It
 * opens with a word that says something, and closes with a noun: a word that often ends such stretches (adjectives
 * do not) and seldom follows "to" (verbs do), and that is not among knowledge/no-heads.txt.
 *
 * @param texts of each paper: title, then abstract
 * @param known full forms of acronyms that are known from elsewhere; what the texts themselves explain goes first
 */
export function phraseBook(
  texts: readonly (readonly [string, string])[],
  known: ReadonlyMap<string, string> = new Map(),
): PhraseBook {
  const parsed = texts.map(
    ([title, abstract]) => [runs(title).map(units), runs(abstract).map(units)] as const,
  );
  const usage = usageOf(parsed.flat(2));
  const fullForms = abbreviations(texts, known);
  const repeated = repeatedPhrases(parsed, usage);
  const drafts = new Map<string, Draft>();
  const papersOf = new Map<string, number[]>();
  const written = new Map<string, Map<string, number>>();
  for (const [paper, fields] of parsed.entries()) {
    for (const [field, stretches] of fields.entries()) {
      for (const stretch of stretches) {
        for (const phrase of candidates(stretch, usage)) {
          const key = keyOf(phrase);
          if (repeated(key)) addDraft(drafts, key, phrase, paper, field === 0);
        }
        for (const word of stretch.flatMap((unit) => unit.words)) {
          addStem(papersOf, word, paper, fullForms);
          const forms = written.get(word.stem) ?? new Map<string, number>();
          written.set(word.stem, forms.set(cased(word), (forms.get(cased(word)) ?? 0) + 1));
        }
      }
    }
  }
  const phrases: Phrase[] = [];
  for (const [key, { stems, words, closesPlain, forms, papers, titles }] of drafts) {
    if (papers.length < 2) continue;
    phrases.push({
      key,
      stems,
      words,
      closesPlain,
      form: headingForm(forms),
      papers: Uint32Array.from(papers),
      titles: Uint32Array.from(titles),
    });
  }
  phrases.sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    phrases,
    texts,
    byKey: new Map(phrases.map((phrase) => [phrase.key, phrase])),
    papersOf: new Map([...papersOf].map(([stem, papers]) => [stem, Uint32Array.from(papers)])),
    fullForms,
    words: new Map([...written].map(([stem, forms]) => [stem, mostUsed(forms)])),
  };
}

function units(run: Word[]): Unit[] {
  const all: Unit[] = [];
  for (const word of run) {
    const last = all.at(-1);
    if (word.joined && last) {
      last.words.push(word);
      last.isPlain = (last.isPlain || last.isFunction) && (word.isPlain || word.isFunction);
      last.isFunction = false;
      last.text += `-${cased(word)}`;
    } else {
      all.push({ words: [word], isFunction: word.isFunction, isPlain: word.isPlain, text: cased(word) });
    }
  }
  return all;
}

/** Lower case, but for acronyms and names with capitals inside. */
const cased = (word: Word): string => (/^\p{Lu}?[^\p{Lu}\p{N}]*$/u.test(word.text) ? word.lower : word.text);

function usageOf(stretches: readonly Unit[][]): Map<string, Usage> {
  const usage = new Map<string, Usage>();
  for (const stretch of stretches) {
    for (const [i, unit] of stretch.entries()) {
      const word = unit.text.toLowerCase();
      const use = usage.get(word) ?? { all: 0, closes: 0, afterTo: 0 };
      const next = stretch[i + 1];
      use.all += 1;
      if (!next || next.isFunction) use.closes += 1;
      if (stretch[i - 1]?.text === 'to') use.afterTo += 1;
      usage.set(word, use);
    }
  }
  return usage;
}

function* candidates(stretch: Unit[], usage: Map<string, Usage>): Generator<Unit[]> {
  for (let from = 0; from < stretch.length; from++) {
    for (let to = from + 1; to <= stretch.length && to - from <= STRETCH; to++) {
      if (stretch[to - 1]?.isFunction) break;
      const left = stretch.slice(from, to);
      if (!wellFormed(left, usage)) continue;
      yield left;
      if (!LINKS.has(stretch[to]?.text ?? '')) continue;
      for (let end = to + 2; end <= stretch.length && end - from <= LONGEST; end++) {
        if (stretch[end - 1]?.isFunction) break;
        if (wellFormed(stretch.slice(to + 1, end), usage)) yield stretch.slice(from, end);
      }
    }
  }
}

function wellFormed(phrase: Unit[], usage: Map<string, Usage>): boolean {
  const first = phrase[0];
  const last = phrase.at(-1);
  if (!first || !last || (phrase.length === 1 && first.isPlain)) return false;
  if (first.isPlain && !OPENERS.has(first.text)) return false;
  if (phrase.some((unit) => /^[\p{N}.,%+]+$/u.test(unit.text) || unit.text.length < 2)) return false;
  if (isVerb(first.text.toLowerCase(), usage)) return false;
  const closing = last.text.toLowerCase();
  if (last.isPlain ? !PLAIN_HEADS.has(closing) : phrase.length > 0 && NO_HEADS.has(closing)) return false;
  return isNoun(closing, usage);
}

/** Counts are few in small corpora, so both shares lean on what most words do. */
function isNoun(word: string, usage: Map<string, Usage>): boolean {
  const use = usage.get(word);
  if (!use || /(?:ly|ed)$/u.test(word)) return false;
  return (use.closes + 1) / (use.all + 2) >= 0.3 && !isVerb(word, usage);
}

function isVerb(word: string, usage: Map<string, Usage>): boolean {
  const use = usage.get(word);
  return use !== undefined && use.afterTo / (use.all + 1) >= 0.15;
}

const keyOf = (phrase: Unit[]): string =>
  phrase
    .map((unit) => unit.words.map((word) => (unit.isFunction ? word.lower : word.stem)).join(' '))
    .join(' ');

/**
 * Tells phrases that may stand in two papers from those that surely stand in one, in 16 MB whatever the corpus: most
 * phrases are never repeated, and remembering them all would fill the memory. One place of the sketch holds the last
 * paper and whether there was another before it.
 */
function repeatedPhrases(
  parsed: readonly (readonly Unit[][][])[],
  usage: Map<string, Usage>,
): (key: string) => boolean {
  const last = new Int32Array(1 << 22);
  for (const [paper, fields] of parsed.entries()) {
    for (const phrase of fields.flat().flatMap((stretch) => [...candidates(stretch, usage)])) {
      const place = hash(keyOf(phrase)) & (last.length - 1);
      const before = last[place] as number;
      if (before === 0) last[place] = paper + 1;
      else if (before > 0 && before !== paper + 1) last[place] = -1;
    }
  }
  return (key) => last[hash(key) & (last.length - 1)] === -1;
}

/** FNV-1a over code units, http://www.isthe.com/chongo/tech/comp/fnv/. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

function addDraft(
  drafts: Map<string, Draft>,
  key: string,
  phrase: Unit[],
  paper: number,
  inTitle: boolean,
): void {
  const stems = phrase.flatMap((unit) =>
    unit.words.filter((word) => !word.isFunction || !unit.isFunction).map((word) => word.stem),
  );
  const form = phrase.map((unit) => unit.text).join(' ');
  const draft: Draft = drafts.get(key) ?? {
    stems,
    words: phrase.length,
    closesPlain: phrase.at(-1)?.isPlain ?? false,
    forms: new Map(),
    papers: [],
    titles: [],
  };
  draft.forms.set(form, (draft.forms.get(form) ?? 0) + 1);
  if (draft.papers.at(-1) !== paper) draft.papers.push(paper);
  if (inTitle && draft.titles.at(-1) !== paper) draft.titles.push(paper);
  drafts.set(key, draft);
}

function addStem(
  papersOf: Map<string, number[]>,
  word: Word,
  paper: number,
  fullForms: ReadonlyMap<string, string>,
): void {
  const full = fullForms.get(acronymKey(word.text));
  for (const stem of full === undefined ? [word.stem] : [word.stem, ...full.split(' ')]) {
    const papers = papersOf.get(stem) ?? [];
    if (papers.at(-1) !== paper) papers.push(paper);
    papersOf.set(stem, papers);
  }
}

/** An acronym without the s of its plural. */
export const acronymKey = (text: string): string => text.replace(/(?<=\p{Lu})s$/u, '');

/** The key that a phrase of these words has. */
export const phraseKey = (text: string): string =>
  runs(text)
    .map((run) => keyOf(units(run)))
    .join(' ');

/** "Large Language Models (LLMs)": for each acronym that the texts explain the key of the form that most of them give. */
function abbreviations(
  texts: readonly (readonly [string, string])[],
  known: ReadonlyMap<string, string>,
): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  const explained = /((?:[\p{L}\p{N}]+[\s-]+){1,7})\((\p{Lu}[\p{L}\p{N}]*\p{Lu})s?\)/gu;
  for (const field of texts.flat()) {
    for (const [, before = '', acronym = ''] of field.matchAll(explained)) {
      const words = before
        .split(/[\s-]+/u)
        .filter(Boolean)
        .slice(-acronym.length);
      const initials = words.map((word) => word.charAt(0).toUpperCase()).join('');
      if (initials !== acronym.toUpperCase()) continue;
      const full = phraseKey(words.join(' '));
      const forms = votes.get(acronym) ?? new Map<string, number>();
      votes.set(acronym, forms.set(full, (forms.get(full) ?? 0) + 1));
    }
  }
  const full = new Map([...known].map(([acronym, form]) => [acronym, phraseKey(form)]));
  for (const [acronym, forms] of votes) full.set(acronym, mostUsed(forms));
  return full;
}

/** The most used form, but the plural where that is in use as well: "vision-language models". */
function headingForm(forms: ReadonlyMap<string, number>): string {
  const form = mostUsed(forms);
  const plural = [...forms.keys()].filter(
    (other) => other === `${form}s` || other === form.replace(/y$/u, 'ies'),
  );
  const [best] = plural.filter((other) => (forms.get(other) ?? 0) * 4 >= (forms.get(form) ?? 0)).sort();
  return best ?? form;
}

function mostUsed(forms: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [form, times] of forms) {
    if (times > most || (times === most && form < best)) [best, most] = [form, times];
  }
  return best;
}
