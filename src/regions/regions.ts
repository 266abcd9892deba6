import type { Cluster, PaperGraph } from '../graph.ts';
import { type Earlier, earlier } from './continuity.ts';
import { wordingOf } from './cover.ts';
import { entityRegions } from './entities.ts';
import { contentVectors, type Vectors } from './features.ts';
import { COVER } from './names.ts';
import { type Material, named } from './naming.ts';
import { leaning, type Network, subnetwork } from './network.ts';
import { GREY, REGION_COLORS } from './palette.ts';
import { NOWHERE, partition, wantedRegions } from './partition.ts';
import { type PhraseBook, phraseBook } from './phrases.ts';
import { marks, middle, reasons } from './reasons.ts';
import { cosines, networkOf } from './similarity.ts';
import { vocabularyOf } from './vocabulary.ts';
import { type ReadText, runs } from './words.ts';

export const OTHER = 'other';
export const EVERYWHERE = 'everywhere';

/** A region of this many papers is divided again, into half the square root of them. */
const LARGE = 20;

/** A part of fewer papers is not worth a name. */
const LEAST_PART = 5;
/** How much a map that goes on from an earlier one keeps to its regions, see {@link leaning}. */
const LEAN = 3;

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
  /** The share of its papers that the name covers. */
  cover: number;
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
  const vocabulary = vocabularyOf(graph, comparison.papers, comparison.read);
  const book = phraseBook(comparison.texts, vocabulary.acronyms, comparison.read);
  const { papers, network } = comparison;
  const material = { papers, network, wording: wordingOf(book, vocabulary) };
  const groups = regionGroups(rowsOf(regions), material, before);
  for (const group of [...groups]) {
    if (group.rows.length >= LARGE) groups.push(...subdivided(group, groups, material, before));
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
  const initial = earlierPlaces(papers.keys(), papers, before.regionOf, before);
  const { resolution } = previous.getAttributes();
  return partition(leaning(network, initial, LEAN), {
    wanted,
    initial,
    ...(resolution === undefined ? {} : { resolution }),
  });
}

/** The number of the earlier cluster of some rows, -1 without. */
function earlierPlaces(
  rows: Iterable<number>,
  papers: readonly string[],
  clusterOf: ReadonlyMap<string, string>,
  { clusters }: Earlier,
): Int32Array {
  const places = new Map([...clusters.keys()].map((id, place) => [id, place]));
  return Int32Array.from(rows, (row) => places.get(clusterOf.get(papers[row] as string) ?? '') ?? -1);
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

/** Regions as groups with ids and colours. What no phrase describes is no region: its papers are "Other". */
function regionGroups(rows: readonly Uint32Array[], material: Material, before?: Earlier): Group[] {
  const all = named(rows, material, before && { clusterOf: before.regionOf, before });
  const colors = all.map(({ old }) => old?.color);
  const free = REGION_COLORS.filter((color) => !colors.includes(color));
  const ids = newIds(
    'c',
    all.map(({ old }) => old),
  );
  return all.map(({ old, ...group }) => ({
    ...group,
    id: old?.id ?? (ids.next().value as string),
    ...chosen(old),
    color: old?.color ?? free.shift() ?? GREY,
  }));
}

/** That a person named the earlier region goes on with the name. */
const chosen = (old: Cluster | undefined): { found?: string } =>
  old?.found === undefined ? {} : { found: old.found };

/** c1, c2, …: those that no earlier cluster has. */
function* newIds(prefix: string, old: readonly (Cluster | undefined)[]): Generator<string> {
  const used = new Set(old.map((cluster) => cluster?.id));
  for (let n = 1; ; n++) if (!used.has(`${prefix}${n}`)) yield `${prefix}${n}`;
}

/** The parts of a large region that names describe; papers of other parts are in the region alone. */
function subdivided(region: Group, all: readonly Group[], material: Material, before?: Earlier): Group[] {
  const { papers, network } = material;
  const inner = subnetwork(network, region.rows);
  const wanted = Math.max(2, Math.round(Math.sqrt(region.rows.length) / 2));
  const initial = before && earlierPlaces(region.rows, papers, before.subregionOf, before);
  const { regions } = partition(initial ? leaning(inner, initial, LEAN) : inner, {
    wanted,
    ...(initial ? { initial } : {}),
  });
  const known = before && { clusterOf: before.subregionOf, before };
  const parts = named(
    rowsOf(regions).map((group) => group.map((row) => region.rows[row] as number)),
    material,
    { ...known, taken: all.map(({ label }) => label), single: true },
  ).filter(({ cover, rows, old }) => (cover >= COVER && rows.length >= LEAST_PART) || old !== undefined);
  if (parts.length < 2) return [];
  const ids = newIds(
    `${region.id}.`,
    parts.map(({ old }) => old),
  );
  return parts.map(({ old, ...part }) => ({
    ...part,
    id: old?.id ?? (ids.next().value as string),
    ...chosen(old),
    color: region.color,
    parent: region.id,
  }));
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
  const clusters = groups.map(({ id, rows, label, found, cover, color, parent }): Cluster => {
    const keys = new Set([...rows].map((row) => papers[row] as string));
    const cluster: Cluster = {
      id,
      label,
      ...(found === undefined ? {} : { found }),
      size: sizes.get(id) ?? 0,
      cover: Math.round(cover * 100) / 100,
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
