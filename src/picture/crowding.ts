/** Share of the room that nodes may cover where the whole map is seen, before all are drawn smaller. */
const MOST_COVERED = 0.16;

/** Times its height that a map is wide at most; it is never much higher than wide. Beyond, room is of no use to it. */
const WIDEST = 16 / 9;

/** No node is drawn with a smaller radius, in pixels: it would not be seen. */
export const LEAST_RADIUS = 1;

/** What nodes of these sizes cover as discs of so many pixels radius, in square pixels. */
export function discArea(sizes: Iterable<number>): number {
  let sum = 0;
  for (const size of sizes) sum += Math.PI * size * size;
  return sum;
}

/**
 * What sizes are multiplied by where the whole map is seen, so that nodes do not lie over each other: layouts part
 * them, but have to shrink their discs where many share the map.
 *
 * @param discs of all nodes, as {@link discArea} has it
 * @param width of the room for the map, in pixels
 * @param height of it
 * @param most what few nodes are multiplied by
 */
export function crowdedScale(discs: number, width: number, height: number, most = 1): number {
  const room = Math.min(width, height * WIDEST) * Math.min(width, height);
  return discs > 0 ? Math.min(most, Math.sqrt((MOST_COVERED * room) / discs)) : most;
}
