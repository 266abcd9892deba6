import type { PaperGraph } from '../graph.ts';
import { type Column, type ColumnType, tableOf, type Value } from './columns.ts';
import { decimal, hexOf, placed } from './drawing.ts';
import type { WriteFormat, WriteOptions } from './format.ts';
import { listOf } from './gexf.ts';
import { encoded } from './utf8.ts';
import { attributes, escapeXml, xmlIds } from './xml.ts';

/** GraphML with typed keys; a list is one text as in GEXF, since GraphML has no lists. http://graphml.graphdrawing.org */
export const graphml: WriteFormat = {
  name: 'GraphML (networkx, igraph, yEd)',
  endings: ['.graphml'],
  mediaType: 'application/graphml+xml',
  evidence: true,
  write: (graph, options) => encoded(document(graph, options)),
};

const TYPES: Record<ColumnType, string> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  list: 'string',
};

/** What a format that draws would draw, as columns before those of the table. */
const NODE_OWN = { label: 'string', x: 'double', y: 'double', size: 'double', color: 'string' } as const;
const EDGE_OWN = { label: 'string', weight: 'double' } as const;

function* document(graph: PaperGraph, options: WriteOptions): Generator<string> {
  const table = tableOf(graph, options);
  const nodeId = xmlIds(graph.nodes(), (id) => graph.hasNode(id));
  const edgeId = xmlIds(graph.edges(), (id) => graph.hasEdge(id));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield keys('node', NODE_OWN, table.nodeColumns);
  yield keys('edge', EDGE_OWN, table.edgeColumns);
  yield '  <graph edgedefault="directed">\n';
  const place = placed(table.nodes());
  for (const row of table.nodes()) {
    const { x, y } = place(row);
    const { label, size, color } = row.attributes;
    const own = { label, x: decimal(x), y: decimal(y), size: decimal(size), color: hexOf(color) };
    yield `    <node${attributes({ id: nodeId(row.key) })}>${data('node', own)}`;
    yield `${columnData('node', table.nodeColumns, row)}</node>\n`;
  }
  for (const row of table.edges()) {
    const { relation, weight } = row.attributes;
    const own = { label: relation.replaceAll('_', ' '), weight: decimal(weight) };
    yield `    <edge${attributes({
      id: edgeId(row.key),
      source: nodeId(row.source),
      target: nodeId(row.target),
    })}>${data('edge', own)}${columnData('edge', table.edgeColumns, row)}</edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

type Owner = 'node' | 'edge';

/** Ids of keys are unique in the whole document, so each bears its owner. */
function keys(
  owner: Owner,
  own: Readonly<Record<string, string>>,
  columns: readonly Column<never>[],
): string {
  const all = [...Object.entries(own), ...columns.map(({ id, type }) => [id, TYPES[type]] as const)];
  return all
    .map(
      ([name, type]) =>
        `  <key${attributes({ id: `${owner}_${name}`, for: owner, 'attr.name': name, 'attr.type': type })}/>\n`,
    )
    .join('');
}

const datum = (owner: Owner, name: string, text: string): string =>
  `<data key="${owner}_${name}">${escapeXml(text)}</data>`;

const data = (owner: Owner, own: Readonly<Record<string, string>>): string =>
  Object.entries(own)
    .map(([name, text]) => datum(owner, name, text))
    .join('');

function columnData<Row>(owner: Owner, columns: readonly Column<Row>[], row: Row): string {
  let text = '';
  for (const { id, of } of columns) {
    const cell = textOf(of(row));
    if (cell !== '') text += datum(owner, id, cell);
  }
  return text;
}

function textOf(value: Value): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : '';
  return value.length === 0 ? '' : listOf(value);
}
