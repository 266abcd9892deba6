import type { PaperGraph } from '../graph.ts';

/** An entity of at least this many papers must be drawn to one region, else it belongs to none. */
const HUB = 5;
/** Standard deviations by which the region's share of an entity's papers must exceed chance. */
const BEYOND_CHANCE = 2;
/** And the share of the entity's papers that must lie in the region. */
const SHARE = 0.3;

/**
 * The region of every entity: the one in which it is most used beyond chance, null for what is everywhere.
 *
 * With n papers of an entity, k of them in a region that holds the share p of all papers, beyond chance is
 * (k - np) / √(np(1 - p)). Entities of fewer than {@link HUB} papers say too little to be called everywhere and
 * belong to the region where that is highest.
 *
 * @param regionOf the region of every paper node
 */
export function entityRegions(
  graph: PaperGraph,
  regionOf: ReadonlyMap<string, string>,
): Map<string, string | null> {
  const size = new Map<string, number>();
  for (const region of regionOf.values()) size.set(region, (size.get(region) ?? 0) + 1);
  const found = new Map<string, string | null>();
  graph.forEachNode((entity, { kind }) => {
    if (kind === 'paper') return;
    const counts = new Map<string, number>();
    const papers = new Set(graph.inNeighbors(entity).filter((node) => regionOf.has(node)));
    for (const paper of papers) {
      const region = regionOf.get(paper) as string;
      counts.set(region, (counts.get(region) ?? 0) + 1);
    }
    let best: string | null = null;
    let most = -Infinity;
    for (const [region, count] of [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
      const beyond = excess(count, papers.size, (size.get(region) ?? 0) / regionOf.size);
      if (beyond > most) [best, most] = [region, beyond];
    }
    const share = best === null ? 0 : (counts.get(best) ?? 0) / papers.size;
    const isHub = papers.size >= HUB && counts.size > 1 && (most < BEYOND_CHANCE || share < SHARE);
    found.set(entity, isHub ? null : best);
  });
  return found;
}

/** By how many standard deviations `count` of `n` exceeds what a share `p` gives by chance. */
export const excess = (count: number, n: number, p: number): number =>
  (count - n * p) / Math.sqrt(Math.max(n * p * (1 - p), 1e-9));
