import type { PaperGraph } from '../graph.ts';
import { excess } from './entities.ts';
import { SUBJECT, type Vectors } from './features.ts';
import type { PhraseBook } from './phrases.ts';

/** How many shared phrases and entities are kept as the reason for a paper's place, and how many mark a region. */
const REASONS = 5;
const MARKS = 5;

/**
 * What ties each paper to its group: the terms of its vector that weigh most in its likeness to the mean of the
 * other papers there. Of a pair of words and its words only the pair is named.
 *
 * @returns for every row the terms as a reader writes them, strongest first; empty outside of groups
 */
export function reasons(
  graph: PaperGraph,
  vectors: Vectors,
  groups: readonly Uint32Array[],
  book: PhraseBook,
): string[][] {
  const { offsets, columns, values, terms } = vectors;
  const found: string[][] = Array.from({ length: offsets.length - 1 }, () => []);
  for (const rows of groups) {
    const mean = meanOf(vectors, rows);
    const holders = new Map<number, number>();
    for (const row of rows) {
      for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) {
        const column = columns[i] as number;
        holders.set(column, (holders.get(column) ?? 0) + 1);
      }
    }
    const needed = Math.max(2, rows.length * 0.2);
    for (const row of rows) {
      const ties: [string, number][] = [];
      for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) {
        const column = columns[i] as number;
        if ((holders.get(column) ?? 0) < needed) continue;
        const value = values[i] as number;
        ties.push([terms[column] as string, value * ((mean.get(column) ?? 0) - value / rows.length)]);
      }
      ties.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      found[row] = readable(
        graph,
        book,
        ties.slice(0, 3 * REASONS).map(([term]) => term),
      );
    }
  }
  return found;
}

function readable(graph: PaperGraph, book: PhraseBook, terms: string[]): string[] {
  const chosen: string[] = [];
  const said = new Set<string>();
  for (const term of terms) {
    const isSubject = term.startsWith(SUBJECT);
    const parts = graph.hasNode(term) || isSubject ? [] : term.split(' ');
    const label = isSubject
      ? term.slice(SUBJECT.length)
      : graph.hasNode(term)
        ? graph.getNodeAttribute(term, 'label')
        : (book.byKey.get(term)?.form ?? (parts.length === 1 ? book.words.get(term) : undefined));
    if (label === undefined || said.has(label.toLowerCase()) || parts.some((part) => said.has(part)))
      continue;
    chosen.push(label);
    said.add(label.toLowerCase());
    for (const part of parts) said.add(part);
    if (chosen.length === REASONS) break;
  }
  return chosen;
}

function meanOf({ offsets, columns, values }: Vectors, rows: Uint32Array): Map<number, number> {
  const mean = new Map<number, number>();
  for (const row of rows) {
    for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) {
      const column = columns[i] as number;
      mean.set(column, (mean.get(column) ?? 0) + (values[i] as number) / rows.length);
    }
  }
  return mean;
}

/** The rows of a group nearest its middle, nearest first. */
export function middle(vectors: Vectors, rows: Uint32Array, count: number): number[] {
  const { offsets, columns, values } = vectors;
  const mean = meanOf(vectors, rows);
  const near = [...rows].map((row): [number, number] => {
    let cosine = 0;
    for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) {
      cosine += (values[i] as number) * (mean.get(columns[i] as number) ?? 0);
    }
    return [row, cosine];
  });
  return near
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, count)
    .map(([row]) => row);
}

/**
 * Labels of the entities that mark a group of papers, strongest first: in at least two of its papers, ranked by how
 * far their share there exceeds chance.
 *
 * @param all how many papers there are
 */
export function marks(graph: PaperGraph, papers: ReadonlySet<string>, all: number): string[] {
  const ranked: [string, number][] = [];
  const seen = new Set<string>();
  for (const paper of papers) for (const entity of graph.outNeighbors(paper)) seen.add(entity);
  for (const entity of seen) {
    const users = graph
      .inNeighbors(entity)
      .filter((node) => graph.getNodeAttribute(node, 'kind') === 'paper');
    const inside = new Set(users.filter((user) => papers.has(user))).size;
    const beyond = excess(inside, new Set(users).size, papers.size / all);
    if (inside >= 2 && beyond > 0) ranked.push([entity, beyond]);
  }
  return ranked
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MARKS)
    .map(([entity]) => graph.getNodeAttribute(entity, 'label'));
}
