import type { Cluster, PaperGraph } from '../graph.ts';
import { continued, type Earlier, earlier } from './continuity.ts';
import { entityRegions } from './entities.ts';
import { contentVectors, type Vectors } from './features.ts';
import { nameGroups, stemsOf } from './names.ts';
import { type Network, subnetwork } from './network.ts';
import { GREY, REGION_COLORS } from './palette.ts';
import { NOWHERE, partition, wantedRegions } from './partition.ts';
import { type PhraseBook, phraseBook } from './phrases.ts';
import { marks, middle, reasons } from './reasons.ts';
import { cosines, networkOf } from './similarity.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { type ReadText, runs } from './words.ts';

export const OTHER = 'other';
export const EVERYWHERE = 'everywhere';

/** A region of this many papers is divided again, into half the square root of them. */
const LARGE = 20;

/** The papers of a graph and how like they are. */
export interface Comparison {
  /** Keys of the paper nodes. */
  papers: string[];
  /** Their titles and abstracts, and the words of these. */
  texts: [string, string][];
  read: ReadText[];
  vectors: Vectors;
  network: Network;
}

/** A region or sub-region in the making. */
interface Group {
  id: string;
  /** Rows of the comparison, ascending. */
  rows: Uint32Array;
  label: string;
  /** Of one that a person named: the name that was found. */
  found?: string;
  color: string;
  parent?: string;
}

/**
 * Divides a merged graph into named regions: sets every node's `cluster`, `subcluster` and `color`, every paper's
 * `why`, and the graph's `clusters`.
 *
 * @param previous an earlier map: its regions that go on keep their ids, names and colours
 * @returns the comparison of papers, which the layout draws on
 */
export function divide(graph: PaperGraph, previous?: PaperGraph): Comparison {
  const comparison = compare(graph);
  const before = previous && earlier(previous);
  const { regions, resolution } = regionsOf(comparison, previous, before);
  const vocabulary = vocabularyOf(graph, comparison.papers);
  const book = phraseBook(comparison.texts, vocabulary.acronyms, comparison.read);
  const rows = rowsOf(regions);
  const groups = nameAll(rows, comparison, book, vocabulary, before);
  for (const group of [...groups]) {
    if (group.rows.length >= LARGE)
      groups.push(...subdivided(group, groups, comparison, book, vocabulary, before));
  }
  assign(graph, comparison, groups, book);
  if (resolution !== undefined) graph.setAttribute('resolution', resolution);
  return comparison;
}

/** Joins every paper to the papers most like it. */
export function compare(graph: PaperGraph): Comparison {
  const papers = graph.filterNodes((_, { kind }) => kind === 'paper');
  const texts = textsOf(graph, papers);
  const read = texts.map(([title, abstract]): ReadText => [runs(title), runs(abstract)]);
  const vectors = contentVectors(graph, papers, read);
  const nearest = neighbours(papers.length);
  return { papers, texts, read, vectors, network: networkOf(cosines(vectors, nearest), nearest) };
}

/** Many neighbours for few papers, where each says little; fewer in a large corpus, where the nearest are near. */
const neighbours = (papers: number): number =>
  Math.max(15, Math.min(40, Math.round(1200 / Math.sqrt(papers))));

function textsOf(graph: PaperGraph, papers: readonly string[]): [string, string][] {
  return papers.map((paper) => {
    const attributes = graph.getNodeAttributes(paper);
    return attributes.kind === 'paper' ? [attributes.title, attributes.abstract] : ['', ''];
  });
}

function regionsOf({ papers, network }: Comparison, previous?: PaperGraph, before?: Earlier) {
  const wanted = wantedRegions(papers.length);
  if (!previous || !before) return partition(network, { wanted });
  const ids = [...before.clusters.keys()];
  const initial = Int32Array.from(papers, (paper) => ids.indexOf(before.regionOf.get(paper) ?? ''));
  const { resolution } = previous.getAttributes();
  return partition(network, { wanted, initial, ...(resolution === undefined ? {} : { resolution }) });
}

const rowsOf = (regions: Int32Array): Uint32Array[] => {
  const groups = Array.from(
    { length: regions.reduce((n, region) => Math.max(n, region + 1), 0) },
    () => [] as number[],
  );
  regions.forEach((region, row) => {
    if (region !== NOWHERE) groups[region]?.push(row);
  });
  return groups.map((rows) => Uint32Array.from(rows));
};

function nameAll(
  rows: readonly Uint32Array[],
  { papers }: Comparison,
  book: PhraseBook,
  vocabulary: Vocabulary,
  before?: Earlier,
): Group[] {
  const old = heirs(rows, papers, before?.regionOf, before);
  const labels = named(rows, old, book, vocabulary, []);
  const colors = old.map((cluster) => cluster?.color);
  const free = REGION_COLORS.filter((color) => !colors.includes(color));
  const ids = newIds('c', old);
  // What no phrase describes is no region that a reader could use: its papers are "Other".
  return rows.flatMap((group, i) => {
    const label = labels[i];
    if (!label) return [];
    const id = old[i]?.id ?? (ids.next().value as string);
    return [{ id, rows: group, label, ...chosen(old[i]), color: old[i]?.color ?? free.shift() ?? GREY }];
  });
}

/** The earlier cluster that each group goes on with. */
function heirs(
  rows: readonly Uint32Array[],
  papers: readonly string[],
  clusterOf: ReadonlyMap<string, string> | undefined,
  before: Earlier | undefined,
): (Cluster | undefined)[] {
  if (!clusterOf || !before) return rows.map(() => undefined);
  const keys = rows.map((group) => [...group].map((row) => papers[row] as string));
  return continued(keys, clusterOf).map((id) => (id === null ? undefined : before.clusters.get(id)));
}

/** Earlier names stay; the other groups get names unlike them and unlike each other. */
function named(
  rows: readonly Uint32Array[],
  old: readonly (Cluster | undefined)[],
  book: PhraseBook,
  vocabulary: Vocabulary,
  taken: readonly string[],
): string[] {
  const kept = old.flatMap((cluster) => (cluster ? [cluster.label] : []));
  const labels = nameGroups(
    book,
    rows,
    vocabulary,
    [...taken, ...kept].map(stemsOf),
    (i) => old[i] === undefined,
  );
  return labels.map((label, i) => old[i]?.label ?? label);
}

/** That a person named the earlier region goes on with the name. */
const chosen = (old: Cluster | undefined): { found?: string } =>
  old?.found === undefined ? {} : { found: old.found };

/** c1, c2, …: those that no earlier cluster has. */
function* newIds(prefix: string, old: readonly (Cluster | undefined)[]): Generator<string> {
  const used = new Set(old.map((cluster) => cluster?.id));
  for (let n = 1; ; n++) if (!used.has(`${prefix}${n}`)) yield `${prefix}${n}`;
}

function subdivided(
  region: Group,
  all: readonly Group[],
  { papers, network }: Comparison,
  book: PhraseBook,
  vocabulary: Vocabulary,
  before?: Earlier,
): Group[] {
  const wanted = Math.max(2, Math.round(Math.sqrt(region.rows.length) / 2));
  const inner = partition(subnetwork(network, region.rows), { wanted });
  const rows = rowsOf(inner.regions).map((group) => group.map((row) => region.rows[row] as number));
  if (rows.length < 2) return [];
  const old = heirs(rows, papers, before?.subregionOf, before);
  const labels = named(
    rows,
    old,
    book,
    vocabulary,
    all.map(({ label }) => label),
  );
  const ids = newIds(`${region.id}.`, old);
  return rows.flatMap((group, i) => {
    const label = labels[i];
    if (!label) return [];
    const id = old[i]?.id ?? (ids.next().value as string);
    return [{ id, rows: group, label, ...chosen(old[i]), color: region.color, parent: region.id }];
  });
}

function assign(graph: PaperGraph, { papers, vectors }: Comparison, groups: Group[], book: PhraseBook): void {
  const regions = groups.filter(({ parent }) => parent === undefined);
  const colorOf = new Map(regions.map(({ id, color }) => [id, color]));
  const placed = new Map<string, string>();
  const subregionOf = new Map<string, string>();
  for (const { id, rows, parent } of groups) {
    for (const row of rows) (parent === undefined ? placed : subregionOf).set(papers[row] as string, id);
  }
  const why = reasons(
    graph,
    vectors,
    regions.map(({ rows }) => rows),
    book,
  );
  for (const [row, paper] of papers.entries()) {
    const cluster = placed.get(paper) ?? OTHER;
    const sub = subregionOf.get(paper);
    const reason = why[row] as string[];
    graph.mergeNodeAttributes(paper, {
      cluster,
      color: colorOf.get(cluster) ?? GREY,
      ...(sub === undefined ? {} : { subcluster: sub }),
      ...(reason.length === 0 ? {} : { why: reason }),
    });
  }
  const clusterOf = new Map(papers.map((paper) => [paper, placed.get(paper) ?? OTHER]));
  for (const [entity, region] of entityRegions(graph, clusterOf)) {
    const cluster = region ?? EVERYWHERE;
    graph.mergeNodeAttributes(entity, { cluster, color: colorOf.get(cluster) ?? GREY });
  }
  for (const [entity, sub] of entityRegions(graph, subregionOf)) {
    if (sub === null || !sub.startsWith(`${graph.getNodeAttribute(entity, 'cluster')}.`)) continue;
    graph.setNodeAttribute(entity, 'subcluster', sub);
  }
  graph.setAttribute('clusters', clustersOf(graph, papers, vectors, groups));
}

function clustersOf(graph: PaperGraph, papers: string[], vectors: Vectors, groups: Group[]): Cluster[] {
  const sizes = new Map<string, number>();
  const count = (id: string | undefined) => id !== undefined && sizes.set(id, (sizes.get(id) ?? 0) + 1);
  graph.forEachNode((_, { cluster, subcluster }) => {
    count(cluster);
    count(subcluster);
  });
  const clusters = groups.map(({ id, rows, label, found, color, parent }): Cluster => {
    const keys = new Set([...rows].map((row) => papers[row] as string));
    const cluster: Cluster = {
      id,
      label,
      ...(found === undefined ? {} : { found }),
      size: sizes.get(id) ?? 0,
      color,
      terms: marks(graph, keys, papers.length),
      papers: middle(vectors, rows, 2).map((row) => papers[row] as string),
    };
    return parent === undefined ? cluster : { ...cluster, parent };
  });
  const rest = (id: string, label: string, special: 'other' | 'everywhere'): Cluster[] => {
    const size = sizes.get(id) ?? 0;
    return size === 0 ? [] : [{ id, label, size, color: GREY, terms: [], special }];
  };
  const bySize = (a: Cluster, b: Cluster) => b.size - a.size || (a.id < b.id ? -1 : 1);
  return [
    ...clusters.filter(({ parent }) => parent === undefined).sort(bySize),
    ...rest(OTHER, 'Other', 'other'),
    ...rest(EVERYWHERE, 'Across regions', 'everywhere'),
    ...clusters.filter(({ parent }) => parent !== undefined).sort(bySize),
  ];
}
