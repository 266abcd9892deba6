import type { Cluster, Evidence, NodeAttributes, PaperGraph, PaperNode } from '../graph.ts';
import { placeOf } from './evidence-place.ts';
import type { WriteOptions } from './format.ts';
import { type Importance, importanceOf } from './importance.ts';
import { paperOf, quoteFrom, urlOf } from './quote.ts';
import { type EdgeRow, type NodeRow, type Rows, rowsOf } from './rows.ts';
import { legal } from './xml.ts';

export type ColumnType = 'string' | 'integer' | 'double' | 'list';
export type Value = string | number | readonly string[] | undefined;

/** A typed column of a table of nodes or edges. A cell that is `undefined` is left out, never written as a word. */
export interface Column<Row> {
  /** lower_snake_case, the same in every format. No id of Gephi's own columns: those are the attributes of the row. */
  id: string;
  /** For people: `cluster label`. Alike to the id but for the blanks, so that scripts find it either way. */
  title: string;
  type: ColumnType;
  of(row: Row): Value;
}

/** The rows of a map with typed columns, for what every format does not draw anyway. */
export interface Table extends Rows {
  order: number;
  size: number;
  nodeColumns: Column<NodeRow>[];
  edgeColumns: Column<EdgeRow>[];
}

/** The columns that GEXF, GraphML, CSV and the other tables of a map share. */
export function tableOf(graph: PaperGraph, options: WriteOptions): Table {
  const rows = rowsOf(graph, options);
  const importance = importanceOf(rows, graph.size);
  return {
    ...rows,
    order: importance.order,
    size: importance.size,
    nodeColumns: nodeColumns(graph, importance, options.evidence ?? true),
    edgeColumns: edgeColumns(graph, options.evidence ?? true),
  };
}

function column<Row>(id: string, type: ColumnType, of: (row: Row) => Value): Column<Row> {
  return { id, title: id.replaceAll('_', ' '), type, of };
}

function nodeColumns(graph: PaperGraph, importance: Importance, evidence: boolean): Column<NodeRow>[] {
  const clusters = new Map(graph.getAttribute('clusters')?.map((cluster) => [cluster.id, cluster]));
  const clusterOf = ({ attributes }: NodeRow) => clusters.get(attributes.cluster);
  const subclusterOf = ({ attributes }: NodeRow) => clusters.get(attributes.subcluster ?? '');
  // Looked up for every node, so not searched for in the list.
  const ranks = new Map(
    [...clusters.values()].map((cluster) => [
      cluster,
      new Map(cluster.papers?.map((key, at) => [key, at + 1])),
    ]),
  );
  const rankIn = (cluster: Cluster | undefined, key: string) => cluster && ranks.get(cluster)?.get(key);
  const ofPaper = (of: (paper: NodeAttributes & { kind: 'paper' }, key: string) => Value) => {
    return ({ key, attributes }: NodeRow) => (attributes.kind === 'paper' ? of(attributes, key) : undefined);
  };
  const columns = [
    column<NodeRow>('kind', 'string', ({ attributes }) => attributes.kind),
    column<NodeRow>('year', 'integer', ({ attributes }) => attributes.year),
    column<NodeRow>('cluster_id', 'string', ({ attributes }) => attributes.cluster),
    column<NodeRow>('cluster_label', 'string', (row) => clusterOf(row)?.label),
    column<NodeRow>('cluster_found', 'string', (row) => clusterOf(row)?.found),
    column<NodeRow>('cluster_cover', 'double', (row) => clusterOf(row)?.cover),
    column<NodeRow>('cluster_terms', 'list', (row) => clusterOf(row)?.terms),
    column<NodeRow>('cluster_special', 'string', (row) => clusterOf(row)?.special),
    column<NodeRow>('cluster_rank', 'integer', (row) => rankIn(clusterOf(row), row.key)),
    column<NodeRow>('subcluster_id', 'string', ({ attributes }) => attributes.subcluster),
    column<NodeRow>('subcluster_label', 'string', (row) => subclusterOf(row)?.label),
    column<NodeRow>('subcluster_found', 'string', (row) => subclusterOf(row)?.found),
    column<NodeRow>('subcluster_cover', 'double', (row) => subclusterOf(row)?.cover),
    column<NodeRow>('subcluster_terms', 'list', (row) => subclusterOf(row)?.terms),
    column<NodeRow>('subcluster_color', 'string', (row) => subclusterOf(row)?.color),
    column<NodeRow>('subcluster_rank', 'integer', (row) => rankIn(subclusterOf(row), row.key)),
    column<NodeRow>('papers', 'integer', ({ attributes }) =>
      attributes.kind === 'paper' ? undefined : attributes.papers,
    ),
    column<NodeRow>('aliases', 'list', ({ attributes }) =>
      attributes.kind === 'paper' ? undefined : attributes.aliases,
    ),
    column<NodeRow>('degree', 'integer', ({ key }) => importance.degree(key)),
    column<NodeRow>('pagerank', 'double', ({ key }) => importance.pagerank(key)),
    column<NodeRow>('evidence_count', 'integer', ({ key }) => importance.evidence(key)),
    column<NodeRow>(
      'title',
      'string',
      ofPaper((paper) => legal(paper.title)),
    ),
    column<NodeRow>(
      'authors',
      'list',
      ofPaper((paper) => paper.authors),
    ),
    column<NodeRow>(
      'venue',
      'string',
      ofPaper((paper) => paper.venue),
    ),
    column<NodeRow>(
      'doi',
      'string',
      ofPaper((paper) => paper.doi),
    ),
    column<NodeRow>(
      'arxiv_id',
      'string',
      ofPaper((paper) => paper.arxiv),
    ),
    column<NodeRow>('url', 'string', ofPaper(urlOf)),
    column<NodeRow>(
      'keywords',
      'list',
      ofPaper((paper) => paper.keywords),
    ),
    column<NodeRow>(
      'why',
      'list',
      ofPaper((paper) => paper.why),
    ),
    column<NodeRow>(
      'source_file',
      'string',
      ofPaper((paper) => paper.source?.file),
    ),
    column<NodeRow>(
      'source_line',
      'integer',
      ofPaper((paper) => paper.source?.line),
    ),
  ];
  if (evidence)
    columns.push(
      column<NodeRow>(
        'abstract',
        'string',
        ofPaper((paper) => legal(paper.abstract)),
      ),
    );
  return columns;
}

function edgeColumns(graph: PaperGraph, evidence: boolean): Column<EdgeRow>[] {
  const first = ({ attributes }: EdgeRow) => attributes.evidence?.[0];
  const paper = papersIn(graph);
  // The edges of a paper stand together, and all lead to where it is read.
  let read: { paper: PaperNode; url: string | undefined } | undefined;
  const columns = [
    column<EdgeRow>('relation', 'string', ({ attributes }) => attributes.relation),
    column<EdgeRow>('confidence', 'double', ({ attributes }) => attributes.confidence),
    column<EdgeRow>('score', 'string', ({ attributes }) => attributes.value),
    column<EdgeRow>('evidence_count', 'integer', ({ attributes }) => attributes.evidence?.length ?? 0),
    column<EdgeRow>('source_url', 'string', (row) => {
      const evidence = first(row);
      const of = evidence && paper(evidence, row);
      if (!of) return undefined;
      if (read?.paper !== of) read = { paper: of, url: urlOf(of) };
      return read.url;
    }),
  ];
  if (evidence) {
    const place = placeIn(graph);
    columns.push(
      column<EdgeRow>('evidence', 'string', (row) => {
        const evidence = first(row);
        return evidence && quoteFrom(paper(evidence, row), evidence);
      }),
      column<EdgeRow>('evidence_at', 'string', ({ attributes: { evidence = [] } }) => {
        let places = '';
        for (const one of evidence) places += `${places && '; '}${placeOf(place(one))}`;
        return places || undefined;
      }),
    );
  }
  return columns;
}

/** As {@link paperOf}, which need not be looked up where the row's own source is the paper, or the last one was. */
function papersIn(graph: PaperGraph): (evidence: Evidence, row: EdgeRow) => PaperNode | undefined {
  let last: { key: string; paper: PaperNode | undefined } | undefined;
  return (evidence, { source, from }) => {
    if (evidence.paper === source) return from.kind === 'paper' ? from : undefined;
    if (last?.key !== evidence.paper) last = { key: evidence.paper, paper: paperOf(graph, evidence) };
    return last.paper;
  };
}

const isLegal = (text: string): boolean => legal(text) === text;

/** Where a sentence stands in the text as it is written here, which may have lost what {@link legal} takes out. */
function placeIn(graph: PaperGraph): (evidence: Evidence) => Evidence {
  const changed = new Set<string>();
  for (const { node, attributes } of graph.nodeEntries())
    if (attributes.kind === 'paper' && !(isLegal(attributes.title) && isLegal(attributes.abstract)))
      changed.add(node);
  if (changed.size === 0) return (evidence) => evidence;
  return (evidence) => {
    const text = changed.has(evidence.paper) ? paperOf(graph, evidence)?.[evidence.field] : undefined;
    if (text === undefined) return evidence;
    const at = (offset: number) => legal(text.slice(0, offset)).length;
    return { ...evidence, start: at(evidence.start), end: at(evidence.end) };
  };
}
