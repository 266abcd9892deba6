import type { Cluster, PaperGraph } from '../graph.ts';

/** The region or sub-region of each paper of an earlier map, and what those were called. */
export interface Earlier {
  regionOf: Map<string, string>;
  subregionOf: Map<string, string>;
  clusters: Map<string, Cluster>;
}

export function earlier(previous: PaperGraph): Earlier {
  const regionOf = new Map<string, string>();
  const subregionOf = new Map<string, string>();
  const clusters = new Map(previous.getAttribute('clusters').map((cluster) => [cluster.id, cluster]));
  previous.forEachNode((node, { kind, cluster, subcluster }) => {
    if (kind !== 'paper') return;
    if (clusters.get(cluster)?.special === undefined) regionOf.set(node, cluster);
    if (subcluster !== undefined) subregionOf.set(node, subcluster);
  });
  return { regionOf, subregionOf, clusters };
}

/**
 * Which earlier group each new group goes on with: the two share more than half of the earlier group's papers that
 * are still here, and more than half of the new group's papers that were there before.
 *
 * @param groups keys of the papers of each new group
 * @param before the earlier group of each paper
 */
export function continued(
  groups: readonly (readonly string[])[],
  before: ReadonlyMap<string, string>,
): (string | null)[] {
  const here = new Map<string, number>();
  for (const paper of groups.flat()) {
    const old = before.get(paper);
    if (old !== undefined) here.set(old, (here.get(old) ?? 0) + 1);
  }
  return groups.map((papers) => {
    const shared = new Map<string, number>();
    let known = 0;
    for (const paper of papers) {
      const old = before.get(paper);
      if (old === undefined) continue;
      known += 1;
      shared.set(old, (shared.get(old) ?? 0) + 1);
    }
    for (const [old, count] of shared) if (2 * count > known && 2 * count > (here.get(old) ?? 0)) return old;
    return null;
  });
}
