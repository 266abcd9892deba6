import type { PaperGraph } from '../graph.ts';
import { acronymKey, phraseKey } from './phrases.ts';

/** A name that a field has for a technique or task. */
export interface Subject {
  label: string;
  /** Rows of the papers that name it, in any of its forms, ascending. */
  papers: number[];
}

/** What the entities of a graph tell of phrases, by their keys. */
export interface Vocabulary {
  /** Names of techniques and tasks that two papers name: what a field has a name for is a subject. */
  subjects: ReadonlyMap<string, Subject>;
  /** Names of models and benchmarks: a region is not called after one of them. */
  products: ReadonlySet<string>;
  /** Full names of techniques and tasks by their acronyms. */
  acronyms: ReadonlyMap<string, string>;
}

/** @param rows keys of the papers in the order of the comparison */
export function vocabularyOf(graph: PaperGraph, rows: readonly string[]): Vocabulary {
  const rowOf = new Map(rows.map((paper, row) => [paper, row]));
  const subjects = new Map<string, Subject>();
  const products = new Set<string>();
  const acronyms = new Map<string, string>();
  graph.forEachNode((node, attributes) => {
    if (attributes.kind === 'paper') return;
    const { kind, label, aliases, papers } = attributes;
    const isSubject = kind === 'technique' || kind === 'task';
    if (isSubject && papers < 2) return;
    if (isSubject) {
      const naming = new Set(graph.inNeighbors(node).flatMap((paper) => rowOf.get(paper) ?? []));
      const subject = { label, papers: [...naming].sort((a, b) => a - b) };
      for (const form of [...aliases, label]) {
        const key = phraseKey(form);
        if ((subjects.get(key)?.papers.length ?? 0) < subject.papers.length) subjects.set(key, subject);
      }
    } else for (const form of [label, ...aliases]) products.add(phraseKey(form));
    if (!isSubject || !/\s/u.test(label)) return;
    for (const alias of aliases) {
      if (/^\p{Lu}[\p{L}\p{N}]*\p{Lu}s?$/u.test(alias)) acronyms.set(acronymKey(alias), label);
    }
  });
  return { subjects, products, acronyms };
}
