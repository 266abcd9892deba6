import type { PaperGraph } from '../graph.ts';
import type { Point } from './camera.ts';

/** Where a region lies, in graph coordinates. */
export interface RegionHull {
  /** Id of one of the graph's `clusters`. */
  cluster: string;
  /**
   * The corners of its outline, to be joined by a smooth closed curve ({@link smoothClosed}); empty where an outline
   * would mislead, because it would enclose mostly what is not of the region, or too little to speak of.
   */
  outline: Point[];
  /** Where its name belongs: the member in the middle of its best connected ones, so that it never hangs in the void. */
  anchor: Point;
  /** Share of the nodes inside the outline that belong to the region, 0 to 1; 0 without an outline. */
  purity: number;
  members: number;
}

export interface HullOptions {
  /** How far outside its outermost nodes an outline runs, in graph units; 2 % of the map's extent unless told. */
  padding?: number;
  /** Which nodes count; all unless told. */
  shown?: (node: string) => boolean;
}

interface Member extends Point {
  key: string;
  degree: number;
}

// A hull of interleaved regions says something false, so it is drawn only where it holds mostly its own.
const LEAST_PURITY = 0.7;
const LEAST_MEMBERS = 5;
/** Of a region's nodes, at least this share must lie within its outline, or the outline is not the region's. */
const LEAST_COVER = 0.6;
// A node farther from the middle than this many times the median distance is an outlier: 3 robust deviations of a
// round cloud, where the median distance is 1.18 deviations.
const OUTLIER = 2.6;
const HUBS = 24;
// Enough that a smooth curve through them keeps every corner round, few enough to draw a hundred regions a frame.
const CORNERS = 48;

/** The outline and the anchor of every region that has a node shown, in the order of the graph's `clusters`. */
export function regionHulls(graph: PaperGraph, options: HullOptions = {}): RegionHull[] {
  const { shown = () => true } = options;
  const members = new Map<string, Member[]>();
  const all: (Point & { cluster: string })[] = [];
  graph.forEachNode((key, { x, y, cluster }) => {
    if (!shown(key)) return;
    all.push({ x, y, cluster });
    const list = members.get(cluster) ?? [];
    list.push({ key, x, y, degree: graph.degree(key) });
    members.set(cluster, list);
  });
  const padding = options.padding ?? extent(all) * 0.02;

  const hulls: RegionHull[] = [];
  for (const { id } of graph.getAttribute('clusters') ?? []) {
    const own = members.get(id)?.sort((a, b) => (a.key < b.key ? -1 : 1));
    if (!own) continue;
    const { outline, purity } = outlineOf(id, own, all, padding);
    hulls.push({ cluster: id, outline, purity, anchor: anchorOf(own), members: own.length });
  }
  return hulls;
}

function outlineOf(
  cluster: string,
  own: readonly Member[],
  all: readonly (Point & { cluster: string })[],
  padding: number,
): { outline: Point[]; purity: number } {
  const none = { outline: [], purity: 0 };
  if (own.length < LEAST_MEMBERS) return none;
  const middle = { x: median(own.map(({ x }) => x)), y: median(own.map(({ y }) => y)) };
  const far = (point: Point): number => Math.hypot(point.x - middle.x, point.y - middle.y);
  const reach = OUTLIER * median(own.map(far));
  // Padding could make up for a reach of nothing, where all nodes but one lie on a spot.
  let kept: readonly Point[] = own.filter((node) => far(node) <= Math.max(reach, padding));
  const least = Math.max(LEAST_MEMBERS, own.length * LEAST_COVER);

  // Peel: while strangers make up too much of what is enclosed, the corner farthest out is given up.
  while (kept.length >= least) {
    const outline = convexHull(grown(convexHull(kept), padding));
    const [left, right] = [Math.min(...outline.map(({ x }) => x)), Math.max(...outline.map(({ x }) => x))];
    const [low, high] = [Math.min(...outline.map(({ y }) => y)), Math.max(...outline.map(({ y }) => y))];
    const inside = all.filter(
      (node) =>
        node.x >= left && node.x <= right && node.y >= low && node.y <= high && isInside(node, outline),
    );
    const purity = inside.filter((node) => node.cluster === cluster).length / inside.length;
    if (purity >= LEAST_PURITY) return { outline: evenly(outline, CORNERS), purity };
    const corner = convexHull(kept).reduce((a, b) => (far(b) > far(a) ? b : a));
    kept = kept.filter((node) => node.x !== corner.x || node.y !== corner.y);
  }
  return none;
}

/** The member with the least summed distance to the best connected members, itself one of them. */
function anchorOf(own: readonly Member[]): Point {
  const hubs = [...own]
    .sort((a, b) => b.degree - a.degree || (a.key < b.key ? -1 : 1))
    .slice(0, Math.min(HUBS, Math.max(3, Math.ceil(own.length / 5))));
  const cost = (node: Point): number =>
    hubs.reduce((sum, hub) => sum + Math.hypot(hub.x - node.x, hub.y - node.y), 0);
  const { x, y } = hubs.reduce((a, b) => (cost(b) < cost(a) ? b : a));
  return { x, y };
}

function extent(points: readonly Point[]): number {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return left > right ? 0 : Math.max(right - left, top - bottom);
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  const half = values.length >> 1;
  const upper = values[half] ?? 0;
  return values.length % 2 ? upper : ((values[half - 1] ?? 0) + upper) / 2;
}

/** Sixteen points around each corner: their convex hull is the outline moved outward with round corners. */
const grown = (corners: readonly Point[], by: number): Point[] =>
  corners.flatMap(({ x, y }) =>
    Array.from({ length: 16 }, (_, i) => ({
      x: x + by * Math.cos((Math.PI * i) / 8),
      y: y + by * Math.sin((Math.PI * i) / 8),
    })),
  );

/** As many points along a closed line, all equally far apart: a smooth curve through uneven ones has kinks. */
function evenly(corners: readonly Point[], count: number): Point[] {
  const sides = corners.map((from, i) => {
    const to = corners[(i + 1) % corners.length] ?? from;
    return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) };
  });
  const step = sides.reduce((sum, { length }) => sum + length, 0) / count;
  const points: Point[] = [];
  let ahead = 0;
  for (const { from, to, length } of sides) {
    for (; ahead < length && points.length < count; ahead += step)
      points.push({
        x: from.x + ((to.x - from.x) * ahead) / length,
        y: from.y + ((to.y - from.y) * ahead) / length,
      });
    ahead -= length;
  }
  return points;
}

const turn = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

/** The convex hull, counter-clockwise with y up (Andrew's monotone chain, 1979). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (from: Iterable<Point>): Point[] => {
    const chain: Point[] = [];
    for (const point of from) {
      for (;;) {
        const [before, last] = [chain.at(-2), chain.at(-1)];
        if (!before || !last || turn(before, last, point) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain;
  };
  const lower = half(sorted);
  const upper = half(sorted.reverse());
  return lower.length < 2 ? lower : [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

/** Whether a point lies in a convex polygon given counter-clockwise, or on its edge. */
export const isInside = (point: Point, corners: readonly Point[]): boolean =>
  corners.length > 2 &&
  corners.every((corner, i) => turn(corner, corners[(i + 1) % corners.length] ?? corner, point) >= 0);

/** One piece of a smooth curve: a cubic Bézier from where the last piece ended. */
export interface Bezier {
  c1: Point;
  c2: Point;
  end: Point;
}

/** A closed curve through all corners without a kink (Catmull-Rom, tension ½); it starts at the first corner. */
export function smoothClosed(corners: readonly Point[]): Bezier[] {
  const at = (i: number): Point => corners[(i + corners.length) % corners.length] ?? { x: 0, y: 0 };
  return corners.map((corner, i) => {
    const [before, end, after] = [at(i - 1), at(i + 1), at(i + 2)];
    return {
      c1: { x: corner.x + (end.x - before.x) / 6, y: corner.y + (end.y - before.y) / 6 },
      c2: { x: end.x - (after.x - corner.x) / 6, y: end.y - (after.y - corner.y) / 6 },
      end,
    };
  });
}
