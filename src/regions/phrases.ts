import { candidates, isLink, repeatedPhrases } from './stretches.ts';
import { keyOf, newUnit, type Unit, units, unitsOfCorpus } from './units.ts';
import { usageOf } from './usage.ts';
import { type ReadText, runs, type Word } from './words.ts';

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

interface Draft {
  stems: string[];
  words: number;
  closesPlain: boolean;
  forms: Map<string, number>;
  papers: number[];
  titles: number[];
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
  if (words.some(isLink)) return form;
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
