import { computed, signal } from '@preact/signals';
import type { Cluster, NodeAttributes, PaperGraph } from '../../src/graph.ts';

/** What the page is doing about its graph. */
export type Loading =
  | { step: 'loading'; what: string }
  | { step: 'failed'; reason: string; advice: string }
  | { step: 'ready' };

/** The graph on show. Replaced as a whole; nothing of it is changed in place but the names of its regions. */
export const graph = signal<PaperGraph | null>(null);
export const loading = signal<Loading>({ step: 'loading', what: 'Reading the map' });

/** Counts the renamings of regions, which the graph itself does not tell of. */
export const regionsRenamed = signal(0);

/** The regions by id, each with its rank by size: colours follow the rank. */
export const regions = computed<ReadonlyMap<string, Region>>(() => {
  regionsRenamed.value;
  const clusters = graph.value?.getAttribute('clusters') ?? [];
  return new Map(clusters.map((cluster, rank) => [cluster.id, { ...cluster, rank }]));
});

/** The regions that divide the whole map; the others are parts of these. */
export const wholeRegions = computed<readonly Region[]>(() =>
  [...regions.value.values()].filter((region) => region.parent === undefined),
);

export interface Region extends Cluster {
  /** 0 for the largest. */
  rank: number;
}

/** The attributes of a node, or null where the graph has none such: a link may name a node of another map. */
export function nodeOf(key: string): NodeAttributes | null {
  const current = graph.value;
  return current?.hasNode(key) ? current.getNodeAttributes(key) : null;
}
