/** How far a link's control point lies beside the middle of its ends, as a share of their distance. */
export const BOW = 0.24;

/** The control point of a link's curve on the screen: to the left of whoever goes from its source to its target. */
export function controlPoint(x1: number, y1: number, x2: number, y2: number): [number, number] {
  return [(x1 + x2) / 2 + (y2 - y1) * BOW, (y1 + y2) / 2 - (x2 - x1) * BOW];
}

/** Width of a link in pixels: 0.8 where one paper says so, 4 at most. */
export function linkWidth(weight: number): number {
  return Math.min(4, 0.8 + 0.7 * Math.log2(Math.max(1, weight)));
}
