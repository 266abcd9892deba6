import type { PaperGraph, PaperNode } from '../graph.ts';
import type { WriteOptions } from './format.ts';
import { rowsOf } from './rows.ts';

/** The papers that the options show. */
export function* papersOf(
  graph: PaperGraph,
  options: WriteOptions,
): Generator<{ key: string; attributes: PaperNode }> {
  for (const { key, attributes } of rowsOf(graph, options).nodes()) {
    if (attributes.kind === 'paper') yield { key, attributes };
  }
}
