import type { PaperGraph } from '../../src/graph.ts';

/** Papers of one year: all on the map, and those that a test lets through. */
export interface YearBar {
  year: number;
  all: number;
  shown: number;
}

/** A bar for every year from the first to the last paper, those without a paper included; empty where no year is known. */
export function yearBars(graph: PaperGraph, shown: ReadonlySet<string>): YearBar[] {
  const all = new Map<number, number>();
  const on = new Map<number, number>();
  graph.forEachNode((key, node) => {
    if (node.kind !== 'paper' || node.year === undefined) return;
    all.set(node.year, (all.get(node.year) ?? 0) + 1);
    if (shown.has(key)) on.set(node.year, (on.get(node.year) ?? 0) + 1);
  });
  if (all.size === 0) return [];
  const first = Math.min(...all.keys());
  const last = Math.max(...all.keys());
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const year = first + offset;
    return { year, all: all.get(year) ?? 0, shown: on.get(year) ?? 0 };
  });
}
