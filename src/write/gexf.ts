import type { PaperGraph } from '../graph.ts';
import { type Column, tableOf, type Value } from './columns.ts';
import { descriptionOf } from './description.ts';
import { channels, decimal, placed } from './drawing.ts';
import type { WriteFormat, WriteOptions } from './format.ts';
import type { EdgeRow, NodeRow } from './rows.ts';
import { encoded } from './utf8.ts';
import { attributes, escapeXml, xmlIds } from './xml.ts';

/**
 * GEXF, the format of Gephi, in the common ground of what Gephi, Gephi Lite and networkx really read: every edge
 * directed and with a `kind` (Gephi adds parallel edges of one kind up), colours as three whole channels, scalars
 * and quoted string lists only, the year as a plain column beside the time.
 *
 * https://gexf.net/schema.html
 */
export const gexf: WriteFormat = {
  name: 'GEXF (Gephi)',
  endings: ['.gexf'],
  mediaType: 'application/gexf+xml',
  evidence: true,
  write: (graph, options) => encoded(document(graph, options)),
};

const VERSIONS = {
  '1.3': { namespace: 'http://gexf.net/1.3', viz: 'http://gexf.net/1.3/viz' },
  '1.2': { namespace: 'http://www.gexf.net/1.2draft', viz: 'http://www.gexf.net/1.2draft/viz' },
} as const;

function* document(graph: PaperGraph, options: WriteOptions): Generator<string> {
  const version = options.gexfVersion ?? '1.3';
  const { namespace, viz } = VERSIONS[version];
  const table = tableOf(graph, options);
  const nodeId = xmlIds(graph.nodes(), (id) => graph.hasNode(id));
  const edgeId = xmlIds(graph.edges(), (id) => graph.hasEdge(id));
  const time = options.time === 'static' ? undefined : timeOf(graph);

  // A dozen relations name all edges.
  const names = new Map<string, string>();
  const named = (relation: string): string => {
    let name = names.get(relation);
    if (name === undefined) {
      const kind = version === '1.3' ? relation : undefined;
      name = attributes({ kind, label: relation.replaceAll('_', ' ') });
      names.set(relation, name);
    }
    return name;
  };

  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<gexf xmlns="${namespace}" xmlns:viz="${viz}" version="${version}">\n`;
  yield meta(graph);
  yield `  <graph defaultedgetype="directed" idtype="string"${graphTime(time !== undefined, version)}>\n`;
  yield declarations('node', table.nodeColumns);
  yield declarations('edge', table.edgeColumns);

  yield `    <nodes count="${table.order}">\n`;
  const [nodeValues, edgeValues] = [valuesOf(table.nodeColumns), valuesOf(table.edgeColumns)];
  const place = placed(table.nodes());
  for (const row of table.nodes()) {
    const { label, size, color } = row.attributes;
    const { x, y } = place(row);
    const [r, g, b] = channels(color);
    yield `      <node id="${escapeXml(nodeId(row.key))}" label="${escapeXml(label)}"${start(time?.node(row))}>${nodeValues(row)}<viz:size value="${decimal(Math.max(size || 0, LEAST_SIZE))}"/><viz:position x="${decimal(x)}" y="${decimal(y)}" z="0.0"/><viz:color r="${r}" g="${g}" b="${b}"/></node>\n`;
  }
  yield '    </nodes>\n';

  yield `    <edges count="${table.size}">\n`;
  for (const row of table.edges()) {
    const { relation, weight } = row.attributes;
    const strength = decimal(weight > 0 ? Math.max(weight, LEAST_WEIGHT) : 1);
    const ends = `source="${escapeXml(nodeId(row.source))}" target="${escapeXml(nodeId(row.target))}"`;
    yield `      <edge id="${escapeXml(edgeId(row.key))}" ${ends} weight="${strength}"${named(relation)}${start(time?.edge(row))}>${edgeValues(row)}<viz:thickness value="${strength}"/></edge>\n`;
  }
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

/** Gephi shows a node of size 0 as nothing, and takes an edge of weight 0 for one of weight 1. */
const LEAST_SIZE = 0.1;
const LEAST_WEIGHT = 0.001;

/** The schema of 1.3 allows three children here, so the name of the map is the first line of its description. */
function meta(graph: PaperGraph): string {
  const { clusters, extractor } = graph.getAttributes();
  const children = {
    creator: extractor ? `Paperloom (${extractor})` : 'Paperloom',
    keywords: (clusters ?? []).map(({ label }) => label).join(', '),
    description: descriptionOf(graph.getAttributes()),
  };
  const elements = Object.entries(children).map(([tag, text]) => `    <${tag}>${escapeXml(text)}</${tag}>\n`);
  return `  <meta>\n${elements.join('')}  </meta>\n`;
}

function graphTime(dynamic: boolean, version: '1.3' | '1.2'): string {
  if (!dynamic) return ' mode="static"';
  // `integer` is what the years are, but Gephi does not know that time format.
  return ` mode="dynamic" timeformat="double"${version === '1.3' ? ' timerepresentation="interval"' : ''}`;
}

interface Time {
  node(row: NodeRow): number | undefined;
  edge(row: EdgeRow): number | undefined;
}

/** When nodes and edges begin; undefined where no node has a year, as an empty timeline helps nobody. */
function timeOf(graph: PaperGraph): Time | undefined {
  const year = (key: string) => (graph.hasNode(key) ? graph.getNodeAttribute(key, 'year') : undefined);
  if (!graph.someNode((_key, attributes) => attributes.year !== undefined)) return undefined;
  return {
    node: ({ attributes }) => attributes.year,
    edge: ({ source, from, to, attributes: { evidence } }) => {
      // Of the years in which it is said the first, but no edge is there before both of its ends.
      let said = Number.POSITIVE_INFINITY;
      for (const { paper } of evidence ?? []) {
        const when = paper === source ? from.year : year(paper);
        if (when !== undefined && when < said) said = when;
      }
      const begin = Math.max(
        from.year ?? -Infinity,
        to.year ?? -Infinity,
        said < Infinity ? said : -Infinity,
      );
      return Number.isFinite(begin) ? begin : undefined;
    },
  };
}

const start = (year: number | undefined): string => (year === undefined ? '' : ` start="${decimal(year)}"`);

function declarations(owner: 'node' | 'edge', columns: readonly Column<never>[]): string {
  const rows = columns.map(({ id, title, type }) => {
    return `      <attribute${attributes({ id, title, type: type === 'list' ? 'liststring' : type })}/>\n`;
  });
  return `    <attributes class="${owner}" mode="static">\n${rows.join('')}    </attributes>\n`;
}

/** Writes the cells of a row. */
function valuesOf<Row>(columns: readonly Column<Row>[]): (row: Row) => string {
  const cells = columns.map(({ id, of }) => ({ of, open: `<attvalue for="${id}" value="` }));
  return (row) => {
    let text = '';
    for (const { of, open } of cells) {
      const value = cell(of(row));
      // Gephi skips an empty value, other readers take it for a value.
      if (value !== undefined && value !== '') text += `${open}${escapeXml(value)}"/>`;
    }
    return text === '' ? '' : `<attvalues>${text}</attvalues>`;
  };
}

function cell(value: Value): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : undefined;
  return value.length === 0 ? undefined : listOf(value);
}

/** `["a", "b, \"c\""]`: every item quoted, as unquoted ones end at a comma or bracket. */
export function listOf(items: readonly string[]): string {
  return `[${items.map((item) => `"${item.replace(/[\\"]/g, '\\$&')}"`).join(', ')}]`;
}
