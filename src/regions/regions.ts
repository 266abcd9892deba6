import type { Cluster, PaperGraph } from '../graph.ts';
import { contentVectors } from './features.ts';
import { nameRegions } from './names.ts';
import { GREY, REGION_COLORS } from './palette.ts';
import { NOWHERE, partition, wantedRegions } from './partition.ts';
import { cosines, networkOf } from './similarity.ts';

const SEED = 1;
const OTHER = 'other';
const EVERYWHERE = 'everywhere';

/** Divides a merged graph into named regions: sets `cluster` and `color` of every node and the graph's `clusters`. */
export function divide(graph: PaperGraph): void {
  const papers = graph.filterNodes((_, { kind }) => kind === 'paper');
  const nearest = Math.max(12, Math.min(40, Math.round(4000 / Math.max(1, papers.length))));
  const net = networkOf(cosines(contentVectors(graph, papers), nearest), nearest);
  const regionOf = partition(net, wantedRegions(papers.length), SEED);
  const idOf = new Map(papers.map((paper, i) => [paper, regionId(regionOf[i] as number)]));
  graph.forEachNode((node, { kind }) => {
    if (kind !== 'paper') idOf.set(node, entityRegion(graph, node, idOf));
  });
  graph.setAttribute('clusters', clustersOf(graph, papers, regionOf, idOf));
  const color = new Map(graph.getAttribute('clusters').map((cluster) => [cluster.id, cluster.color]));
  graph.forEachNode((node) => {
    const cluster = idOf.get(node) ?? OTHER;
    graph.mergeNodeAttributes(node, { cluster, color: color.get(cluster) ?? GREY });
  });
}

const regionId = (region: number): string => (region === NOWHERE ? OTHER : `c${region + 1}`);

/** The region with most of an entity's papers, unless it is spread as the papers are. */
function entityRegion(graph: PaperGraph, entity: string, idOf: ReadonlyMap<string, string>): string {
  const votes = new Map<string, number>();
  graph.forEachInNeighbor(entity, (paper, { kind }) => {
    const region = idOf.get(paper);
    if (kind === 'paper' && region !== undefined) votes.set(region, (votes.get(region) ?? 0) + 1);
  });
  const [first] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const total = [...votes.values()].reduce((sum, count) => sum + count, 0);
  if (!first) return OTHER;
  return total >= 8 && first[1] / total < 0.3 ? EVERYWHERE : first[0];
}

function clustersOf(
  graph: PaperGraph,
  papers: string[],
  regionOf: Int32Array,
  idOf: ReadonlyMap<string, string>,
): Cluster[] {
  const texts = papers.map((paper) => {
    const { title = '', abstract = '' } = graph.getNodeAttributes(paper) as {
      title?: string;
      abstract?: string;
    };
    return [title, abstract];
  });
  const names = nameRegions(texts, regionOf);
  const sizes = new Map<string, number>();
  for (const id of idOf.values()) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const clusters: Cluster[] = names.map((label, region) => ({
    id: regionId(region),
    label,
    size: sizes.get(regionId(region)) ?? 0,
    color: REGION_COLORS[region] ?? GREY,
    terms: termsOf(graph, regionId(region), idOf),
  }));
  clusters.sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
  const rest = (id: string, label: string, special: 'other' | 'everywhere') => {
    const size = sizes.get(id);
    if (size) clusters.push({ id, label, size, color: GREY, terms: [], special });
  };
  rest(OTHER, 'Other', 'other');
  rest(EVERYWHERE, 'Across regions', 'everywhere');
  return clusters;
}

function termsOf(graph: PaperGraph, region: string, idOf: ReadonlyMap<string, string>): string[] {
  const entities = graph.filterNodes((node, { kind }) => kind !== 'paper' && idOf.get(node) === region);
  return entities
    .sort((a, b) => graph.inDegree(b) - graph.inDegree(a) || (a < b ? -1 : 1))
    .slice(0, 5)
    .map((node) => graph.getNodeAttribute(node, 'label'));
}
