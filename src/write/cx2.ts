import type { PaperGraph } from '../graph.ts';
import { type Column, type ColumnType, tableOf, type Value } from './columns.ts';
import { decimal, hexOf, placed } from './drawing.ts';
import type { WriteFormat, WriteOptions } from './format.ts';
import { encoded } from './utf8.ts';
import { legal } from './xml.ts';

/**
 * CX2, the exchange format of Cytoscape (3.10 and later), Cytoscape Web and NDEx: typed columns, places, and a style
 * that takes names, sizes and colours from the columns. Nodes and edges have numbers for ids; the key is a column.
 *
 * https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/
 */
export const cx2: WriteFormat = {
  name: 'Cytoscape (CX2)',
  endings: ['.cx2'],
  mediaType: 'application/json',
  evidence: true,
  write: (graph, options) => encoded(document(graph, options)),
};

const TYPES: Record<ColumnType, string> = {
  string: 'string',
  integer: 'integer',
  double: 'double',
  list: 'list_of_string',
};

/** What a format that draws would draw. `name` and `interaction` are what Cytoscape calls the two. */
const NODE_OWN = { name: 'string', key: 'string', diameter: 'double', color: 'string' } as const;
const EDGE_OWN = { name: 'string', key: 'string', interaction: 'string', weight: 'double' } as const;

const passed = (attribute: keyof typeof NODE_OWN) => ({
  type: 'PASSTHROUGH',
  definition: { attribute, type: NODE_OWN[attribute] },
});

const STYLE = {
  default: {
    network: { NETWORK_BACKGROUND_COLOR: '#FFFFFF' },
    node: { NODE_SHAPE: 'ellipse', NODE_BORDER_WIDTH: 0, NODE_LABEL_FONT_SIZE: 10 },
    edge: { EDGE_WIDTH: 1, EDGE_OPACITY: 0.4, EDGE_TARGET_ARROW_SHAPE: 'triangle', EDGE_CURVED: true },
  },
  nodeMapping: {
    NODE_LABEL: passed('name'),
    NODE_BACKGROUND_COLOR: passed('color'),
    NODE_WIDTH: passed('diameter'),
    NODE_HEIGHT: passed('diameter'),
  },
};

function* document(graph: PaperGraph, options: WriteOptions): Generator<string> {
  const table = tableOf(graph, options);
  const numbers = new Map<string, number>();
  for (const { key } of table.nodes()) numbers.set(key, numbers.size);

  yield `[${JSON.stringify({ CXVersion: '2.0', hasFragments: false })},\n`;
  const counts = {
    attributeDeclarations: 1,
    networkAttributes: 1,
    nodes: table.order,
    edges: table.size,
    visualProperties: 1,
  };
  const metaData = Object.entries(counts).map(([name, elementCount]) => ({ name, elementCount }));
  yield `${JSON.stringify({ metaData })},\n`;
  const attributeDeclarations = {
    networkAttributes: { name: { d: 'string' }, description: { d: 'string' } },
    nodes: declarations(NODE_OWN, table.nodeColumns),
    edges: declarations(EDGE_OWN, table.edgeColumns),
  };
  yield `${JSON.stringify({ attributeDeclarations: [attributeDeclarations] })},\n`;
  const { name, sources } = graph.getAttributes();
  const networkAttributes = {
    name: legal(name ?? ''),
    description: legal(sources?.length ? `From ${sources.join(', ')}` : ''),
  };
  yield `${JSON.stringify({ networkAttributes: [networkAttributes] })},\n{"nodes":[`;

  const place = placed(table.nodes());
  let comma = '\n';
  for (const row of table.nodes()) {
    const { x, y } = place(row);
    const { label, size, color } = row.attributes;
    const v = {
      name: label,
      key: row.key,
      diameter: 2 * Number(decimal(size)),
      color: hexOf(color),
      ...valuesOf(table.nodeColumns, row),
    };
    // On a screen y points down.
    const node = { id: numbers.get(row.key), x: Number(decimal(x)), y: Number(decimal(-y)), v };
    yield `${comma}${JSON.stringify(node)}`;
    comma = ',\n';
  }
  yield '\n]},\n{"edges":[';
  comma = '\n';
  let id = 0;
  for (const row of table.edges()) {
    const { relation, weight } = row.attributes;
    const v = {
      name: `${row.from.label} (${relation}) ${row.to.label}`,
      key: row.key,
      interaction: relation,
      weight: Number(decimal(weight)),
      ...valuesOf(table.edgeColumns, row),
    };
    yield `${comma}${JSON.stringify({ id: id++, s: numbers.get(row.source), t: numbers.get(row.target), v })}`;
    comma = ',\n';
  }
  yield `\n]},\n${JSON.stringify({ visualProperties: [STYLE] })},\n`;
  yield `${JSON.stringify({ status: [{ success: true, error: '' }] })}]\n`;
}

function declarations(
  own: Readonly<Record<string, string>>,
  columns: readonly Column<never>[],
): Record<string, { d: string }> {
  const all = [...Object.entries(own), ...columns.map(({ id, type }) => [id, TYPES[type]] as const)];
  return Object.fromEntries(all.map(([id, d]) => [id, { d }]));
}

/** Cells that have a value; a list that holds nothing has none. */
function valuesOf<Row>(columns: readonly Column<Row>[], row: Row): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const { id, of } of columns) {
    const value = of(row);
    const empty = value === undefined || (typeof value === 'number' && !Number.isFinite(value));
    if (!empty && (typeof value !== 'object' || value.length > 0)) values[id] = value;
  }
  return values;
}
