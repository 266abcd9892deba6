import type { PaperGraph } from '../graph.ts';
import { acronymKey, phraseKey } from './phrases.ts';

/** What the entities of a graph tell of phrases, by their keys. */
export interface Vocabulary {
  /** Names of techniques and tasks that two papers name: what a field has a name for is a subject. */
  subjects: ReadonlySet<string>;
  /** Names of models and benchmarks: a region is not called after one of them. */
  products: ReadonlySet<string>;
  /** Full names of techniques and tasks by their acronyms. */
  acronyms: ReadonlyMap<string, string>;
}

export function vocabularyOf(graph: PaperGraph): Vocabulary {
  const subjects = new Set<string>();
  const products = new Set<string>();
  const acronyms = new Map<string, string>();
  graph.forEachNode((_, attributes) => {
    if (attributes.kind === 'paper') return;
    const { kind, label, aliases, papers } = attributes;
    const isSubject = kind === 'technique' || kind === 'task';
    if (isSubject && papers < 2) return;
    for (const form of [label, ...aliases]) (isSubject ? subjects : products).add(phraseKey(form));
    if (!isSubject || !/\s/u.test(label)) return;
    for (const alias of aliases) {
      if (/^\p{Lu}[\p{L}\p{N}]*\p{Lu}s?$/u.test(alias)) acronyms.set(acronymKey(alias), label);
    }
  });
  return { subjects, products, acronyms };
}
