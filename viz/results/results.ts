import type { PaperGraph } from '../../src/graph.ts';
import { type Passage, paperOf, passagesOf } from '../state/evidence.ts';

/** One sentence that says what something scores. */
export interface Result {
  edge: string;
  /** The model or technique that scores, or the benchmark that it scores on: whichever the reader is not at. */
  other: string;
  /** As written; '' where the sentence names no number. */
  value: string;
  /** Of the value, for sorting; NaN where there is none. */
  number: number;
  paper: string;
  year: number | undefined;
  passage: Passage;
}

/** All scores of a benchmark, or of what scores on benchmarks: a row for each sentence. Empty for anything else. */
export function resultsOf(graph: PaperGraph, node: string): Result[] {
  if (!graph.hasNode(node)) return [];
  const rows: Result[] = [];
  graph.forEachEdge(node, (edge, { relation, evidence, value: onlyValue }, source, target) => {
    if (relation !== 'scores_on') return;
    for (const passage of passagesOf(graph, edge)) {
      const said = evidence
        .filter(
          ({ paper, field, start }) =>
            paper === passage.paper &&
            field === passage.field &&
            start >= passage.start &&
            start < passage.start + passage.text.length,
        )
        .map(({ value }) => value ?? '');
      const values = [...new Set(said)].filter((value) => value !== '');
      const [first] = values;
      // A map of an older version holds the value on the link alone.
      const value = first === undefined && evidence.length === 1 ? (onlyValue ?? '') : values.join(', ');
      rows.push({
        edge,
        other: source === node ? target : source,
        value,
        number: numberIn(value),
        paper: passage.paper,
        year: paperOf(graph, passage.paper)?.year,
        passage,
      });
    }
  });
  return rows;
}

/** The first number of a score: "86.81%" is 86.81, "1,240" is 1240. */
export function numberIn(value: string): number {
  const match = /[-−]?\d+(?:,\d{3})*(?:\.\d+)?/.exec(value);
  return match ? Number(match[0].replaceAll(',', '').replace('−', '-')) : Number.NaN;
}

export type ResultColumn = 'other' | 'value' | 'paper' | 'year';

/** Sorted by a column; rows without a value, or without a year, come last either way. */
export function sortResults(
  graph: PaperGraph,
  rows: readonly Result[],
  column: ResultColumn,
  falling: boolean,
): Result[] {
  const name = (key: string): string => graph.getNodeAttribute(key, 'label').toLowerCase();
  const read = (row: Result): string | number | undefined => {
    if (column === 'other') return name(row.other);
    if (column === 'paper') return name(row.paper);
    if (column === 'year') return row.year;
    return Number.isNaN(row.number) ? undefined : row.number;
  };
  return [...rows].sort((a, b) => {
    const [x, y] = [read(a), read(b)];
    if (x !== y) {
      if (x === undefined) return 1;
      if (y === undefined) return -1;
      return x < y === falling ? 1 : -1;
    }
    const [one, other] = [`${name(a.other)} ${a.edge} ${a.paper}`, `${name(b.other)} ${b.edge} ${b.paper}`];
    return one < other ? -1 : one > other ? 1 : a.passage.start - b.passage.start;
  });
}
