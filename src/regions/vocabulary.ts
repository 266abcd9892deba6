import { readLexicon } from '../../extract/index.ts';
import taskRows from '../../extract/knowledge/tasks.csv?raw';
import techniqueRows from '../../extract/knowledge/techniques.csv?raw';
import type { PaperGraph } from '../graph.ts';
import { acronymKey, type Phrase, phraseKey } from './phrases.ts';
import { countSubjects, shippedThesaurus } from './thesaurus.ts';
import { type ReadText, runs } from './words.ts';

/** A name that a field has for a technique or task. */
export interface Subject {
  label: string;
  /** Rows of the papers that name it or one of its family, in any of their forms, ascending. */
  papers: number[];
}

/** A subject of the thesaurus as a phrase that the papers have which speak of it. */
export interface Heading extends Phrase {
  /** As it is called beside another; its key is one of {@link Vocabulary.shorts}. */
  short: string;
}

/** What the entities of a graph, and the thesaurus, tell of phrases, by their keys. */
export interface Vocabulary {
  /** Names of techniques and tasks that two papers name: what a field has a name for is a subject. */
  subjects: ReadonlyMap<string, Subject>;
  /** Subjects of the thesaurus that two papers speak of, as phrases that these papers have. */
  headings: ReadonlyMap<string, Heading>;
  /** The same by their short names, where these differ. */
  shorts: ReadonlyMap<string, Heading>;
  /** Names of models and benchmarks: a region is not called after one of them. */
  products: ReadonlySet<string>;
  /** Full names of techniques and tasks by their acronyms. */
  acronyms: ReadonlyMap<string, string>;
}

/**
 * @param rows keys of the papers in the order of the comparison
 * @param read their words
 */
export function vocabularyOf(
  graph: PaperGraph,
  rows: readonly string[],
  read: readonly ReadText[],
): Vocabulary {
  const rowOf = new Map(rows.map((paper, row) => [paper, row]));
  const subjects = new Map<string, Subject>();
  const products = new Set<string>();
  const acronyms = new Map<string, string>();
  const inFamily = familyPapers(graph, rowOf);
  graph.forEachNode((node, attributes) => {
    if (attributes.kind === 'paper') return;
    const { kind, label, aliases, papers } = attributes;
    const isSubject = kind === 'technique' || kind === 'task';
    if (isSubject && papers < 2) return;
    if (isSubject) {
      const naming = new Set([...papersNaming(graph, node, rowOf), ...(inFamily.get(label) ?? [])]);
      const subject = { label, papers: [...naming].sort((a, b) => a - b) };
      const own = phraseKey(label);
      for (const form of [...aliases, label]) {
        const key = phraseKey(form);
        // "Sample-efficient reinforcement learning" is more than another form of "reinforcement learning".
        if (key !== own && ` ${key} `.includes(` ${own} `)) continue;
        if ((subjects.get(key)?.papers.length ?? 0) < subject.papers.length) subjects.set(key, subject);
      }
    } else for (const form of [label, ...aliases]) products.add(phraseKey(form));
    if (!isSubject || !/\s/u.test(label)) return;
    for (const alias of aliases) {
      if (/^\p{Lu}[\p{L}\p{N}]*\p{Lu}s?$/u.test(alias)) acronyms.set(acronymKey(alias), label);
    }
  });
  const headings = headingsOf(read);
  const shorts = new Map([...headings.values()].map((heading) => [phraseKey(heading.short), heading]));
  return { subjects, headings, shorts, products, acronyms };
}

function papersNaming(graph: PaperGraph, node: string, rowOf: ReadonlyMap<string, number>): number[] {
  return graph.inNeighbors(node).flatMap((paper) => rowOf.get(paper) ?? []);
}

let families: ReadonlyMap<string, string> | undefined;
/** The name one level up of every technique and task of the lexicon that has one. */
function familyOf(): ReadonlyMap<string, string> {
  families ??= new Map(
    [...readLexicon(techniqueRows, 'techniques.csv'), ...readLexicon(taskRows, 'tasks.csv')].flatMap(
      ({ name, family }) => (family === undefined ? [] : [[name, family] as const]),
    ),
  );
  return families;
}

/** The papers that name a member of each family, however far down. */
function familyPapers(graph: PaperGraph, rowOf: ReadonlyMap<string, number>): Map<string, number[]> {
  const up = familyOf();
  const found = new Map<string, number[]>();
  graph.forEachNode((node, { kind, label }) => {
    if (kind !== 'technique' && kind !== 'task') return;
    const seen = new Set<string>([label]);
    for (let family = up.get(label); family !== undefined && !seen.has(family); family = up.get(family)) {
      seen.add(family);
      found.set(family, [...(found.get(family) ?? []), ...papersNaming(graph, node, rowOf)]);
    }
  });
  return found;
}

/** Subjects of the thesaurus with their papers; titles are those that have one of its terms. */
function headingsOf(read: readonly ReadText[]): Map<string, Heading> {
  const { subjects } = shippedThesaurus();
  const papers = papersBySubject(read);
  const titles = papersBySubject(read.map(([title]) => [title, []]));
  const headings = new Map<string, Heading>();
  for (const [place, { name, short = name }] of subjects.entries()) {
    const naming = papers.get(place) ?? [];
    if (naming.length < 2) continue;
    const key = phraseKey(name);
    headings.set(key, {
      key,
      stems: runs(name).flatMap((run) => run.filter((word) => !word.isFunction).map((word) => word.stem)),
      words: name.split(' ').length,
      closesPlain: false,
      form: name,
      short,
      papers: Uint32Array.from(naming),
      titles: Uint32Array.from(titles.get(place) ?? []),
    });
  }
  return headings;
}

function papersBySubject(read: readonly ReadText[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [row, counts] of countSubjects(read).entries()) {
    for (const place of counts.keys()) {
      const rows = found.get(place);
      if (rows) rows.push(row);
      else found.set(place, [row]);
    }
  }
  return found;
}
