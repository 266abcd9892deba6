import type { NodeKind, PaperGraph } from '../graph.ts';
import { linkTo } from '../picture/drawing.ts';
import { decimal, placed } from './drawing.ts';
import type { WriteFormat, WriteOptions } from './format.ts';
import { paperOf, urlOf } from './quote.ts';
import { type EdgeRow, rowsOf } from './rows.ts';
import { encoded } from './utf8.ts';
import { escapeXml } from './xml.ts';

/**
 * The map for VOSviewer and VOSviewer Online: places and regions as they are, one link for each pair of items, as
 * VOSviewer knows neither directions nor kinds of links.
 *
 * https://app.vosviewer.com/docs/file-types/json-file-type/
 */
export const vosviewer: WriteFormat = {
  name: 'VOSviewer (JSON)',
  endings: ['.vos.json'],
  mediaType: 'application/json',
  write: (graph, options) => encoded(document(graph, options)),
};

/** "A cluster is represented by an integer between 1 and 1000." */
const MOST_CLUSTERS = 1000;

const KINDS: Readonly<Record<NodeKind, string>> = {
  paper: 'Paper',
  model: 'Model',
  technique: 'Technique',
  benchmark: 'Benchmark',
  task: 'Task',
};

function* document(graph: PaperGraph, options: WriteOptions): Generator<string> {
  const rows = rowsOf(graph, options);
  const place = placed(rows.nodes());
  const clusters = (graph.getAttribute('clusters') ?? [])
    .filter(({ parent }) => parent === undefined)
    .slice(0, MOST_CLUSTERS);
  const numbers = new Map(clusters.map(({ id }, at) => [id, at + 1]));

  yield '{"network":{"items":[';
  let comma = '\n';
  for (const row of rows.nodes()) {
    const { kind, label, cluster } = row.attributes;
    const { x, y } = place(row);
    const url = row.attributes.kind === 'paper' ? linkTo(urlOf(row.attributes)).href : undefined;
    const item = {
      id: row.key,
      label,
      description: describe(graph, row.key, KINDS[kind]),
      ...(url !== undefined && { url }),
      // Its own maps span about -1 to 1.
      x: Number(decimal(x)) / 1000,
      y: Number(decimal(y)) / 1000,
      ...(numbers.has(cluster) && { cluster: numbers.get(cluster) }),
      weights: { Papers: row.attributes.kind === 'paper' ? 1 : row.attributes.papers },
    };
    yield `${comma}${JSON.stringify(item)}`;
    comma = ',\n';
  }
  yield '\n],\n"links":[';
  comma = '\n';
  for (const link of pairs(rows.edges())) {
    yield `${comma}${JSON.stringify(link)}`;
    comma = ',\n';
  }
  const named = clusters.map(({ id, label }) => ({ cluster: numbers.get(id), label }));
  yield `\n],\n"clusters":${JSON.stringify(named)}},\n`;
  const colours = clusters.map(({ id, color }) => ({ cluster: numbers.get(id), color }));
  yield `"config":${JSON.stringify({
    color_schemes: { cluster_colors: colours },
    terminology: { link_strength: 'Papers that say so' },
  })},\n`;
  yield `"info":${JSON.stringify({ title: graph.getAttribute('name') ?? '' })}}\n`;
}

interface Pair {
  source_id: string;
  target_id: string;
  strength: number;
}

/** Every pair of linked nodes once, the weights of its edges added up; a node is never linked with itself. */
function pairs(edges: Iterable<EdgeRow>): Iterable<Pair> {
  const found = new Map<string, Pair>();
  for (const { source, target, attributes } of edges) {
    if (source === target) continue;
    const [a, b] = source < target ? [source, target] : [target, source];
    const strength = attributes.weight > 0 && Number.isFinite(attributes.weight) ? attributes.weight : 0;
    const key = JSON.stringify([a, b]);
    const pair = found.get(key);
    if (pair) pair.strength += strength;
    else found.set(key, { source_id: a, target_id: b, strength });
  }
  return found.values();
}

/** VOSviewer shows this as HTML. */
function describe(graph: PaperGraph, key: string, kind: string): string {
  const paper = paperOf(graph, { paper: key, field: 'title', start: 0, end: 0 });
  if (!paper) return kind;
  const facts = [paper.authors?.join('; '), paper.venue, paper.year].filter(Boolean).join(', ');
  return [`<b>${escapeXml(paper.title)}</b>`, escapeXml(facts)].filter(Boolean).join('<br>');
}
