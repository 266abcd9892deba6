import type { PaperGraph } from '../graph.ts';
import { type Column, tableOf } from './columns.ts';
import { channels, decimal, placed } from './drawing.ts';
import type { WriteFormat, WriteOptions } from './format.ts';
import { encoded } from './utf8.ts';

/**
 * What `cytoscape(JSON.parse(text))` takes, and Cytoscape reads as a CYJS file: elements with the columns of every table
 * as data, in their places, with a style that draws sizes and colours.
 *
 * https://js.cytoscape.org/#notation/elements-json
 */
export const cytoscape: WriteFormat = {
  name: 'Cytoscape.js (JSON)',
  endings: ['.cyjs'],
  mediaType: 'application/json',
  evidence: true,
  write: (graph, options) => encoded(document(graph, options)),
};

const STYLE = [
  {
    selector: 'node',
    style: {
      label: 'data(label)',
      width: 'data(diameter)',
      height: 'data(diameter)',
      'background-color': 'data(color)',
    },
  },
  {
    selector: 'edge',
    style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', width: 1, opacity: 0.4 },
  },
] as const;

function* document(graph: PaperGraph, options: WriteOptions): Generator<string> {
  const table = tableOf(graph, options);
  const place = placed(table.nodes());
  yield `{"data":${JSON.stringify({ name: graph.getAttribute('name') ?? '' })},\n"elements":{"nodes":[`;
  let comma = '\n';
  for (const row of table.nodes()) {
    const { label, size, color } = row.attributes;
    const { x, y } = place(row);
    const data = {
      id: row.key,
      label,
      diameter: 2 * Number(decimal(size)),
      color: `rgb(${channels(color).join(',')})`,
      ...dataOf(table.nodeColumns, row),
    };
    // On a screen y points down.
    yield `${comma}${JSON.stringify({ data, position: { x: Number(decimal(x)), y: Number(decimal(-y)) } })}`;
    comma = ',\n';
  }
  yield '\n],\n"edges":[';
  comma = '\n';
  for (const row of table.edges()) {
    const { relation, weight } = row.attributes;
    const data = {
      id: edgeId(graph, row.key),
      source: row.source,
      target: row.target,
      label: relation.replaceAll('_', ' '),
      weight: Number(decimal(weight)),
      ...dataOf(table.edgeColumns, row),
    };
    yield `${comma}${JSON.stringify({ data })}`;
    comma = ',\n';
  }
  yield `\n]},\n"style":${JSON.stringify(STYLE)},\n"layout":{"name":"preset"}}\n`;
}

/** Nodes and edges share one set of ids. */
function edgeId(graph: PaperGraph, key: string): string {
  let id = key;
  while (graph.hasNode(id) || (id !== key && graph.hasEdge(id))) id += '~';
  return id;
}

function dataOf<Row>(columns: readonly Column<Row>[], row: Row): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const { id, of } of columns) {
    const value = of(row);
    if (value !== undefined) data[id] = value;
  }
  return data;
}
