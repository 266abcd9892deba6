import { SaxesParser } from 'saxes';
import { type Evidence, NODE_KINDS } from '../graph.ts';
import { described } from '../write/description.ts';
import { evidenceAt } from '../write/evidence-place.ts';
import {
  type Chunks,
  type Finding,
  type Format,
  type SerializedMap,
  type Skip,
  UnusableInput,
} from './finding.ts';
import { findingsOfMap } from './graph.ts';

/** A node or an edge as the file has it: XML attributes, drawn values, and its columns by their id. */
interface Element {
  own: Map<string, string>;
  values: Map<string, string>;
  color?: string;
  size?: number;
  x?: number;
  y?: number;
  /** Where it begins in the file, from 1. */
  line: number;
}

interface Parsed {
  nodes: Element[];
  edges: Element[];
  meta: Map<string, string>;
}

/**
 * A map that was written as GEXF and edited since, in Gephi, Gephi Lite or networkx: places, colours, sizes, names and
 * what was deleted are as they are there; the sentences are found again by paper and place, where the paper still is.
 */
export const gexf: Format = {
  name: 'gexf',
  title: 'a graph (.gexf)',
  endings: ['.gexf'],
  recognise: (sample) => (/<(?:\w+:)?gexf[\s>]/.test(sample) ? 1 : 0),
  async *read(chunks: Chunks): AsyncGenerator<Finding> {
    const reader = gexfReader();
    for await (const chunk of chunks) reader.write(chunk);
    const { map, skips } = reader.close();
    for (const skipped of skips) yield { skipped };
    yield* findingsOfMap(map);
  },
};

/** Reads a whole GEXF file. @throws {UnusableInput} where it is no XML, or no map of papers. */
export function readGexf(text: string): SerializedMap {
  const reader = gexfReader();
  reader.write(text);
  return reader.close().map;
}

/** The map, and what of the file it could not hold. */
interface Whole {
  map: SerializedMap;
  skips: Skip[];
}

function gexfReader(): { write(chunk: string): void; close(): Whole } {
  const parsed: Parsed = { nodes: [], edges: [], meta: new Map() };
  const columns = { node: new Map<string, string>(), edge: new Map<string, string>() };
  let owner: 'node' | 'edge' = 'node';
  let element: Element | undefined;
  let meta: string | undefined;
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => {
    throw new UnusableInput(`is not whole XML: ${message.replace(/^[\d:\s]+/, '')}`, parser.line);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = new Map(Object.entries(attributes));
    switch (name.replace(/^.*:/, '')) {
      case 'attributes':
        owner = own.get('class') === 'edge' ? 'edge' : 'node';
        break;
      case 'attribute':
        columns[owner].set(own.get('id') ?? '', columnOf(own.get('id') ?? '', own.get('title') ?? ''));
        break;
      case 'node':
      case 'edge':
        owner = name.endsWith('edge') ? 'edge' : 'node';
        element = { own, values: new Map(), line: parser.line };
        parsed[owner === 'edge' ? 'edges' : 'nodes'].push(element);
        break;
      case 'attvalue': {
        const column = own.get('for') ?? own.get('id') ?? '';
        element?.values.set(columns[owner].get(column) ?? columnOf(column, ''), own.get('value') ?? '');
        break;
      }
      case 'color':
        if (element) element.color = hexOf(own);
        break;
      case 'size':
        if (element) element.size = numberOf(own.get('value')) ?? 0;
        break;
      case 'position':
        if (element)
          Object.assign(element, { x: numberOf(own.get('x')) ?? 0, y: numberOf(own.get('y')) ?? 0 });
        break;
      case 'creator':
      case 'description':
        meta = name;
        break;
    }
  });
  parser.on('text', (text) => {
    if (meta !== undefined) parsed.meta.set(meta, (parsed.meta.get(meta) ?? '') + text);
  });
  parser.on('closetag', () => {
    meta = undefined;
  });
  return {
    write: (chunk) => void parser.write(chunk),
    close: () => {
      parser.close();
      return mapOf(parsed);
    },
  };
}

/** Programs number the columns anew and keep our id as the title, its underscores as blanks. */
function columnOf(id: string, title: string): string {
  const name = /^\d+$/.test(id) && title !== '' ? title : id;
  return name.trim().toLowerCase().replaceAll(' ', '_');
}

function mapOf({ nodes, edges, meta }: Parsed): Whole {
  const keys = new Set<string>();
  const papers = new Map<string, { title: string; abstract: string }>();
  const skips: Skip[] = [];
  const map: SerializedMap = { attributes: {}, nodes: [], edges: [] };
  map.options = { type: 'directed', multi: true, allowSelfLoops: true };
  for (const node of nodes) {
    const key = node.own.get('id');
    if (key === undefined || keys.has(key))
      throw new UnusableInput(`has a node with ${key === undefined ? 'no id' : 'the id of another'}`);
    keys.add(key);
    const attributes = nodeOf(key, node);
    if (attributes.kind === 'paper')
      papers.set(key, attributes as unknown as { title: string; abstract: string });
    map.nodes.push({ key, attributes });
  }
  if (papers.size === 0)
    throw new UnusableInput('is GEXF, but no map of papers: no node is of the kind "paper"');

  const used = new Set<string>();
  for (const edge of edges) {
    const source = edge.own.get('source') ?? '';
    const target = edge.own.get('target') ?? '';
    // Deleting a node deletes its edges; some programs leave them in the file.
    if (!keys.has(source) || !keys.has(target)) {
      skips.push({ reason: 'a link whose end is missing', line: edge.line });
      continue;
    }
    const relation =
      edge.values.get('relation') ?? edge.own.get('kind') ?? edge.own.get('label') ?? 'mentions';
    const plain = `${source}|${relation.replaceAll(' ', '_')}|${target}`;
    let key = plain;
    for (let n = 2; used.has(key); n++) key = `${plain}~${n}`;
    used.add(key);
    const evidence: Evidence[] = [];
    for (const place of (edge.values.get('evidence_at') ?? '').split(';')) {
      if (place.trim() === '') continue;
      const found = sentenceAt(place, papers);
      if (typeof found === 'string') skips.push({ reason: found, line: edge.line });
      else evidence.push(found);
    }
    const attributes: Record<string, unknown> = {
      relation: relation.replaceAll(' ', '_'),
      weight: numberOf(edge.own.get('weight')) ?? 1,
      confidence: numberOf(edge.values.get('confidence')) ?? 1,
      evidence,
    };
    const value = edge.values.get('score');
    if (value !== undefined) attributes.value = value;
    map.edges.push({ key, source, target, attributes });
  }

  const { name, skipped, ...found } = described(meta.get('description') ?? '');
  const files = new Set(nodes.flatMap(({ values }) => values.get('source_file') ?? []));
  map.attributes = {
    name,
    clusters: clustersOf(nodes),
    extractor: /^Paperloom \((.*)\)$/s.exec(meta.get('creator') ?? '')?.[1] ?? '',
    sources: [...files].sort(),
    counts: { read: papers.size, skipped: skipped },
    ...found,
  };
  return { map, skips };
}

/** The evidence at a place, or why there is none. */
function sentenceAt(
  place: string,
  papers: ReadonlyMap<string, { title: string; abstract: string }>,
): Evidence | string {
  const found = evidenceAt(place);
  if (!found) return 'a sentence whose place cannot be read';
  const paper = papers.get(found.paper);
  if (!paper) return 'a sentence whose paper is missing';
  return found.end <= paper[found.field].length ? found : 'a sentence that its paper does not hold';
}

function nodeOf(key: string, { own, values, color, size, x, y }: Element): Record<string, unknown> {
  const kinds: readonly string[] = NODE_KINDS;
  const label = own.get('label') ?? values.get('label') ?? key;
  // A node that was added by hand has no kind; its id may tell it.
  const kind =
    [values.get('kind'), /^([a-z]+):/.exec(key)?.[1]].find((one) => kinds.includes(one ?? '')) ?? 'technique';
  const node: Record<string, unknown> = {
    kind,
    label,
    x: x ?? 0,
    y: y ?? 0,
    size: size ?? 5,
    color: color ?? '#999999',
    cluster: values.get('cluster_id') ?? '',
  };
  const set = (name: string, value: unknown) => {
    if (value !== undefined) node[name] = value;
  };
  set('subcluster', values.get('subcluster_id'));
  set('year', numberOf(values.get('year')));
  if (kind !== 'paper') {
    return {
      ...node,
      aliases: itemsOf(values.get('aliases')) ?? [label],
      papers: numberOf(values.get('papers')) ?? 0,
    };
  }
  node.title = values.get('title') ?? label;
  node.abstract = values.get('abstract') ?? '';
  set('authors', itemsOf(values.get('authors')));
  set('venue', values.get('venue'));
  set('doi', values.get('doi'));
  set('arxiv', values.get('arxiv_id'));
  set('url', values.get('url'));
  set('keywords', itemsOf(values.get('keywords')));
  set('why', itemsOf(values.get('why')));
  const line = numberOf(values.get('source_line'));
  node.source = { file: values.get('source_file') ?? '', ...(line === undefined ? {} : { line }) };
  return node;
}

/** The regions that still have nodes, by falling size, and behind them the sub-regions. */
function clustersOf(nodes: readonly Element[]): object[] {
  return [...regionsOf(nodes, 'cluster'), ...regionsOf(nodes, 'subcluster')];
}

/** Regions in the colour and by the name that most of their nodes have. */
function regionsOf(nodes: readonly Element[], level: 'cluster' | 'subcluster'): object[] {
  const members = new Map<string, Element[]>();
  for (const node of nodes) {
    const id = node.values.get(`${level}_id`);
    if (!id) continue;
    const of = members.get(id);
    if (of) of.push(node);
    else members.set(id, [node]);
  }
  const clusters = [...members].map(([id, of]) => {
    const most = (column: string) => commonest(of.map(({ values }) => values.get(`${level}_${column}`)));
    const rank = ({ values }: Element) => numberOf(values.get(`${level}_rank`));
    const nearest = of
      .filter((node) => rank(node) !== undefined)
      .sort((a, b) => (rank(a) ?? 0) - (rank(b) ?? 0));
    const special = most('special');
    const found = most('found');
    const cover = numberOf(most('cover'));
    const parent =
      level === 'subcluster' ? commonest(of.map(({ values }) => values.get('cluster_id'))) : undefined;
    return {
      id,
      label: most('label') ?? id,
      ...(found !== undefined && { found }),
      size: of.length,
      ...(cover !== undefined && { cover }),
      // Nodes have the colour of their region, so that of a sub-region has a column.
      color: most('color') ?? commonest(of.map(({ color }) => color)) ?? '#999999',
      terms: itemsOf(most('terms')) ?? [],
      ...(parent !== undefined && { parent }),
      ...(nearest.length > 0 && { papers: nearest.map(({ own }) => own.get('id') ?? '') }),
      ...((special === 'other' || special === 'everywhere') && { special }),
    };
  });
  return clusters.sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
}

function commonest(values: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

function numberOf(text: string | undefined): number | undefined {
  const number = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function hexOf(own: ReadonlyMap<string, string>): string {
  const hex = /^#?([0-9a-f]{6})/i.exec(own.get('hex') ?? '')?.[1];
  if (hex) return `#${hex.toLowerCase()}`;
  const channel = (name: string) => Math.max(0, Math.min(255, Math.round(numberOf(own.get(name)) ?? 0)));
  return `#${['r', 'g', 'b'].map((name) => channel(name).toString(16).padStart(2, '0')).join('')}`;
}

const LIST_ITEM = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^,]+))/gs;

/** `[a, "b, c"]` of Gephi and of our own writer: an item may be quoted, with backslashes before what stands for itself. */
function itemsOf(list: string | undefined): string[] | undefined {
  if (list === undefined) return undefined;
  const inner = /^\s*\[(.*)\]\s*$/s.exec(list)?.[1] ?? list;
  const items: string[] = [];
  for (const [, double, single, bare = ''] of inner.matchAll(LIST_ITEM)) {
    const quoted = double ?? single;
    if (quoted !== undefined) items.push(quoted.replace(/\\(.)/gs, '$1'));
    else if (bare.trim() !== '') items.push(bare.trim());
  }
  return items;
}
