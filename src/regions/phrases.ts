import linkList from './knowledge/links.txt?raw';
import noHeadList from './knowledge/no-heads.txt?raw';
import openerList from './knowledge/openers.txt?raw';
import plainHeadList from './knowledge/plain-heads.txt?raw';
import { type ReadText, runs, type Word, wordList } from './words.ts';

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
  /** For each paper the places in `phrases` of those that it has word by word, ascending. */
  phrasesOf: Uint32Array[];
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

/** A noun is counted when its plural closes stretches this many times as often as its singular. */
const COUNTED = 0.4;
/** And unless more than this share of its places follow "to". */
const ACTED = 0.04;

/** The longest stretch of words between two function words, and the longest name, in words. */
const STRETCH = 4;
const LONGEST = 6;

/** A word or hyphenated compound. There is one object for all its places. */
interface Unit {
  words: Word[];
  isFunction: boolean;
  isPlain: boolean;
  text: string;
  lower: string;
  /** What it adds to the key of a phrase. */
  key: string;
  /** A number or a single letter, which no phrase holds. */
  isMark: boolean;
}

interface Draft {
  stems: string[];
  words: number;
  closesPlain: boolean;
  forms: Map<string, number>;
  papers: number[];
  titles: number[];
}

/** How the words of a corpus are used: which stand where nouns do, and which where verbs do. */
interface Usage {
  nouns: ReadonlySet<Unit>;
  verbs: ReadonlySet<Unit>;
  /** For nouns that are counted, "robot" but not "distillation": their plural, in lower case as the singular. */
  plurals: ReadonlyMap<string, string>;
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
 * @param read the words of the texts, where they are at hand
 */
export function phraseBook(
  texts: readonly (readonly [string, string])[],
  known: ReadonlyMap<string, string> = new Map(),
  read: readonly ReadText[] = texts.map(([title, abstract]) => [runs(title), runs(abstract)]),
): PhraseBook {
  const unitOf = unitsOfCorpus();
  const parsed = read.map((fields) => fields.map((all) => all.map((run) => units(run, unitOf))));
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
        for (const unit of stretch)
          for (const word of unit.words) {
            addStem(papersOf, word, paper, fullForms);
            let forms = written.get(word.stem);
            if (!forms) {
              forms = new Map();
              written.set(word.stem, forms);
            }
            forms.set(word.cased, (forms.get(word.cased) ?? 0) + 1);
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
      form: headingForm(forms, usage.plurals),
      papers: Uint32Array.from(papers),
      titles: Uint32Array.from(titles),
    });
  }
  phrases.sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    phrases,
    phrasesOf: phrasesByPaper(phrases, texts.length),
    texts,
    byKey: new Map(phrases.map((phrase) => [phrase.key, phrase])),
    papersOf: new Map([...papersOf].map(([stem, papers]) => [stem, Uint32Array.from(papers)])),
    fullForms,
    words: new Map([...written].map(([stem, forms]) => [stem, mostUsed(forms)])),
  };
}

function phrasesByPaper(phrases: readonly Phrase[], papers: number): Uint32Array[] {
  const counts = new Uint32Array(papers);
  for (const phrase of phrases) for (const paper of phrase.papers) (counts[paper] as number)++;
  const lists = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  for (const [place, phrase] of phrases.entries()) {
    for (const paper of phrase.papers) {
      const list = lists[paper] as Uint32Array;
      list[counts[paper] as number] = place;
      (counts[paper] as number)++;
    }
  }
  return lists;
}

type UnitOf = (words: Word[]) => Unit;

/** Makes one unit for all places of the same word or compound. */
function unitsOfCorpus(): UnitOf {
  const single = new Map<Word, Unit>();
  const compounds = new Map<string, Unit>();
  return (words) => {
    const [word] = words;
    if (words.length === 1 && word) {
      const unit = single.get(word) ?? newUnit(words);
      single.set(word, unit);
      return unit;
    }
    const text = words.map((one) => one.text).join('-');
    const unit = compounds.get(text) ?? newUnit(words);
    compounds.set(text, unit);
    return unit;
  };
}

function newUnit(words: Word[]): Unit {
  const text = words.map((word) => word.cased).join('-');
  const isFunction = words.length === 1 && words[0]?.isFunction === true;
  return {
    words,
    isFunction,
    isPlain:
      words.length === 1
        ? words[0]?.isPlain === true
        : words.every((word) => word.isPlain || word.isFunction),
    text,
    lower: text.toLowerCase(),
    key: words.map((word) => (isFunction ? word.lower : word.stem)).join(' '),
    isMark: /^[\p{N}.,%+]+$/u.test(text) || text.length < 2,
  };
}

function units(run: readonly Word[], unitOf: UnitOf): Unit[] {
  const all: Unit[] = [];
  for (let from = 0, to = 1; from < run.length; from = to++) {
    while (run[to]?.joined) to++;
    all.push(unitOf(run.slice(from, to)));
  }
  return all;
}

/**
 * Counts are few in small corpora, so both shares lean on what most words do: a noun often ends a stretch, a verb
 * follows "to". Forms that differ in capitals only are counted as one.
 */
function usageOf(stretches: readonly Unit[][]): Usage {
  const counts = new Map<string, { all: number; closes: number; afterTo: number }>();
  const seen = new Set<Unit>();
  for (const stretch of stretches) {
    for (const [i, unit] of stretch.entries()) {
      let count = counts.get(unit.lower);
      if (!count) {
        count = { all: 0, closes: 0, afterTo: 0 };
        counts.set(unit.lower, count);
      }
      const next = stretch[i + 1];
      count.all += 1;
      if (!next || next.isFunction) count.closes += 1;
      if (stretch[i - 1]?.text === 'to') count.afterTo += 1;
      seen.add(unit);
    }
  }
  const nouns = new Set<Unit>();
  const verbs = new Set<Unit>();
  for (const unit of seen) {
    const { all, closes, afterTo } = counts.get(unit.lower) ?? { all: 0, closes: 0, afterTo: 0 };
    if (afterTo / (all + 1) >= 0.15) verbs.add(unit);
    else if ((closes + 1) / (all + 2) >= 0.3 && !/(?:ly|ed)$/u.test(unit.lower)) nouns.add(unit);
  }
  const plurals = new Map<string, string>();
  for (const [word, one] of counts) {
    const plural = [`${word}s`, `${word}es`, word.replace(/y$/u, 'ies')].find(
      (form) => form !== word && counts.has(form),
    );
    const many = counts.get(plural ?? '');
    if (plural === undefined || many === undefined) continue;
    // "uses" and "controls" are verbs more often than plurals: what often follows "to" is left alone.
    const isCounted =
      many.closes >= COUNTED * one.closes && one.afterTo + many.afterTo < ACTED * (one.all + many.all);
    if (isCounted && many.closes > 1) plurals.set(word, plural);
  }
  return { nouns, verbs, plurals };
}

function* candidates(stretch: Unit[], usage: Usage): Generator<Unit[]> {
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

function wellFormed(phrase: readonly Unit[], { nouns, verbs }: Usage): boolean {
  const first = phrase[0];
  const last = phrase.at(-1);
  if (!first || !last || (phrase.length === 1 && first.isPlain)) return false;
  if (first.isPlain && !OPENERS.has(first.text)) return false;
  if (verbs.has(first) || !nouns.has(last)) return false;
  if (phrase.some((unit) => unit.isMark)) return false;
  return last.isPlain ? PLAIN_HEADS.has(last.lower) : !NO_HEADS.has(last.lower);
}

const keyOf = (phrase: readonly Unit[]): string => phrase.map(({ key }) => key).join(' ');

/**
 * Tells phrases that may stand in two papers from those that surely stand in one, in 16 MB whatever the corpus: most
 * phrases are never repeated, and remembering them all would fill the memory. One place of the sketch holds the last
 * paper and whether there was another before it.
 */
function repeatedPhrases(parsed: readonly (readonly Unit[][][])[], usage: Usage): (key: string) => boolean {
  const last = new Int32Array(1 << 22);
  for (const [paper, fields] of parsed.entries()) {
    for (const stretch of fields.flat()) {
      for (const phrase of candidates(stretch, usage)) {
        const place = hash(keyOf(phrase)) & (last.length - 1);
        const before = last[place] as number;
        if (before === 0) last[place] = paper + 1;
        else if (before > 0 && before !== paper + 1) last[place] = -1;
      }
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
    const papers = papersOf.get(stem);
    if (!papers) papersOf.set(stem, [paper]);
    else if (papers.at(-1) !== paper) papers.push(paper);
  }
}

/** An acronym without the s of its plural. */
export const acronymKey = (text: string): string => text.replace(/(?<=\p{Lu})s$/u, '');

/** The key that a phrase of these words has. */
export const phraseKey = (text: string): string =>
  runs(text)
    .map((run) => keyOf(units(run, newUnit)))
    .join(' ');

/** "Large Language Models (LLMs)": for each acronym that the texts explain the key of the form that most of them give. */
function abbreviations(
  texts: readonly (readonly [string, string])[],
  known: ReadonlyMap<string, string>,
): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  const bracketed = /\((\p{Lu}[\p{L}\p{N}]*\p{Lu})s?\)/gu;
  for (const field of texts.flat()) {
    for (const { 1: acronym = '', index } of field.matchAll(bracketed)) {
      // Seven words of any length fit into as many code units as are taken here.
      const [before = ''] =
        /(?:[\p{L}\p{N}]+[\s-]+)+$/u.exec(field.slice(Math.max(0, index - 200), index)) ?? [];
      const words = before
        .split(/[\s-]+/u)
        .filter(Boolean)
        .slice(-Math.min(7, acronym.length));
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

/** The most used form, but the plural of a noun that is counted: "vision-language models", "mobile robots". */
function headingForm(forms: ReadonlyMap<string, number>, plurals: ReadonlyMap<string, string>): string {
  const form = mostUsed(forms);
  const words = form.split(' ');
  if (words.some((word) => LINKS.has(word))) return form;
  const last = words.at(-1) ?? '';
  const plural = words.length > 1 ? plurals.get(last) : undefined;
  return plural === undefined ? form : [...words.slice(0, -1), plural].join(' ');
}

function mostUsed(forms: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [form, times] of forms) {
    if (times > most || (times === most && form < best)) [best, most] = [form, times];
  }
  return best;
}
