import type { PaperGraph } from '../graph.ts';
import type { WriteFormat, WriteOptions } from './format.ts';
import { rowsOf } from './rows.ts';
import { encoded } from './utf8.ts';

/**
 * The map itself, losing nothing: what graphology's `export()` gives, a node and an edge a line, so that two maps can
 * be compared line by line. `Graph.from(JSON.parse(text))` reads it back. Written in pieces, as `JSON.stringify` of a
 * graph of more than some 300,000 papers fails at the longest string there can be.
 */
export const graphJson: WriteFormat = {
  name: 'Graph (graphology JSON)',
  endings: ['.json'],
  mediaType: 'application/json',
  evidence: true,
  write: (graph, options) => encoded(lines(graph, options)),
};

function* lines(graph: PaperGraph, options: WriteOptions): Generator<string> {
  const rows = rowsOf(graph, options);
  const { type, multi, allowSelfLoops } = graph;
  yield `{"options":${JSON.stringify({ type, multi, allowSelfLoops })},\n`;
  yield `"attributes":${JSON.stringify(graph.getAttributes())},\n"nodes":[`;
  let comma = '\n';
  for (const { key, attributes } of rows.nodes()) {
    yield `${comma}${JSON.stringify({ key, attributes: bare(attributes, options) })}`;
    comma = ',\n';
  }
  yield '\n],\n"edges":[';
  comma = '\n';
  for (const { key, source, target, attributes } of rows.edges()) {
    yield `${comma}${JSON.stringify({ key, source, target, attributes: bare(attributes, options) })}`;
    comma = ',\n';
  }
  yield '\n]}\n';
}

/** Without what `evidence: false` leaves out; the fields stay, empty, as every reader of a map counts on them. */
function bare(attributes: object, { evidence = true }: WriteOptions): object {
  if (evidence) return attributes;
  if ('evidence' in attributes) return { ...attributes, evidence: [] };
  return 'abstract' in attributes ? { ...attributes, abstract: '' } : attributes;
}
