import type { Cluster, PaperGraph } from '../graph.ts';
import { ALIKE, GREY, REGION_COLORS, SECOND_TONES } from './palette.ts';

/** So many regions, the nearest, are taken to lie beside one: on the plane a region has about six neighbours. */
const BESIDE = 6;

/** All colours of regions in the order that {@link ALIKE} counts in. */
const COLORS: readonly string[] = [...REGION_COLORS, ...SECOND_TONES];

/** Where a region lies, as a disc. */
interface Disc {
  x: number;
  y: number;
  radius: number;
}

/**
 * Colours the regions for which there was no colour of their own in second tones, the larger regions first: each unlike
 * the regions beside it, to any eye, and of such tones the one used least. What has a colour, also one of an earlier
 * map, keeps it. The map has to be laid out.
 */
export function colourFurther(graph: PaperGraph): void {
  const clusters = graph.getAttribute('clusters') ?? [];
  const regions = clusters.filter(({ parent, special }) => parent === undefined && special === undefined);
  const colors = new Map(regions.flatMap(({ id, color }) => (color === GREY ? [] : [[id, color]])));
  if (colors.size === regions.length) return;
  const discs = discsOf(graph);
  for (const region of regions) {
    if (colors.has(region.id)) continue;
    const beside = nearest(region, regions, discs).map(({ id }) => COLORS.indexOf(colors.get(id) ?? ''));
    const used = [...colors.values()];
    const choice = SECOND_TONES.map((tone, i) => {
      const nearestLike = beside.findIndex(
        (color) => color === REGION_COLORS.length + i || ALIKE[i]?.includes(color),
      );
      return {
        tone,
        apart: nearestLike < 0 ? BESIDE : nearestLike,
        uses: used.filter((color) => color === tone).length,
      };
    });
    const [best] = choice.sort((a, b) => b.apart - a.apart || a.uses - b.uses);
    if (best) colors.set(region.id, best.tone);
  }
  const paint = <T extends { color: string }>(one: T, region: string): T => ({
    ...one,
    color: colors.get(region) ?? one.color,
  });
  graph.setAttribute(
    'clusters',
    clusters.map((cluster) => paint(cluster, cluster.parent ?? cluster.id)),
  );
  graph.updateEachNodeAttributes((_, node) => paint(node, node.cluster), { attributes: ['color'] });
}

/** The regions whose discs come nearest to that of one. */
function nearest({ id }: Cluster, regions: readonly Cluster[], discs: ReadonlyMap<string, Disc>): Cluster[] {
  const own = discs.get(id);
  const gap = (other: Cluster): number => {
    const disc = discs.get(other.id);
    if (!own || !disc) return Number.POSITIVE_INFINITY;
    return Math.hypot(disc.x - own.x, disc.y - own.y) - disc.radius - own.radius;
  };
  return regions
    .filter((other) => other.id !== id)
    .map((other) => ({ other, gap: gap(other) }))
    .sort((a, b) => a.gap - b.gap || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, BESIDE)
    .map(({ other }) => other);
}

/** Each region's middle, and how far its nodes lie from it, in the root of the mean of squares, as if in an even disc. */
function discsOf(graph: PaperGraph): Map<string, Disc> {
  const sums = new Map<string, { n: number; x: number; y: number; squares: number }>();
  graph.forEachNode((_, { cluster, x, y }) => {
    const { n, ...sum } = sums.get(cluster) ?? { n: 0, x: 0, y: 0, squares: 0 };
    sums.set(cluster, {
      n: n + 1,
      x: sum.x + x,
      y: sum.y + y,
      squares: sum.squares + x * x + y * y,
    });
  });
  return new Map(
    [...sums].map(([id, { n, x, y, squares }]) => {
      const middle = { x: x / n, y: y / n };
      const spread = Math.max(0, squares / n - middle.x ** 2 - middle.y ** 2);
      return [id, { ...middle, radius: Math.sqrt(2 * spread) }];
    }),
  );
}
