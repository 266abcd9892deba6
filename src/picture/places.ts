import type { NodeAttributes, PaperGraph } from '../graph.ts';
import type { Point } from './camera.ts';
import type { RegionHull } from './hulls.ts';
import { boxAt, type LabelBox } from './labels.ts';
import { SHAPES, shapeReach } from './shapes.ts';

/** In pixels. */
export interface TextBox {
  width: number;
  height: number;
}

/** How large the map is where its names are placed. */
export interface MapScale {
  /** Pixels of one graph unit at zoom 1. */
  scale: number;
  /** Multiplies the radius of every node; 1 unless told. */
  radius?: number;
  /** The zoom at which the whole map is seen; 1 unless told. */
  openingZoom?: number;
}

/** From a node's edge to its name. */
const NODE_GAP = 4;
/** A ring runs 1.25 radii and 6 pixels from the middle of its node, 2 pixels wide. */
const RING_REACH = 1.25;
const RING_GAP = 10;

/** Right of the node, then left, then below, then above: the order in which maps have been lettered (Imhof 1975). */
export function nodePlaces(
  { kind, size }: NodeAttributes,
  { x, y }: Point,
  { width, height }: TextBox,
  { scale, radius = 1 }: MapScale,
  ringed = false,
): LabelBox[] {
  const gap = ringed ? RING_GAP : NODE_GAP;
  const across = gap + width / 2;
  const upright = gap / 2 + height / 2;
  const reach = size * radius * (ringed ? RING_REACH : shapeReach(SHAPES[kind]));
  const at = (dx: number, dy: number, growX: number, growY: number): LabelBox => ({
    x: x * scale,
    y: -y * scale,
    width,
    height,
    dx,
    dy,
    growX,
    growY,
  });
  return [
    at(across, 0, reach, 0),
    at(-across, 0, -reach, 0),
    at(0, upright, 0, reach),
    at(0, -upright, 0, -reach),
  ];
}

/**
 * Places about the anchor and across the outline, those first that cover the least of the nodes when the whole map is
 * seen; of equals the nearest to the anchor.
 */
export function regionPlaces(
  { anchor, outline }: RegionHull,
  { width, height }: TextBox,
  { scale, openingZoom = 1 }: MapScale,
  covered: (box: LabelBox) => number,
): LabelBox[] {
  const at = ({ x, y }: Point, dy: number): LabelBox => ({
    x: x * scale,
    y: -y * scale,
    width,
    height,
    dx: 0,
    dy,
    growX: 0,
    growY: 0,
  });
  const points = [anchor];
  if (outline.length) {
    const top = Math.max(...outline.map(({ y }) => y));
    const bottom = Math.min(...outline.map(({ y }) => y));
    for (const share of [0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95]) {
      const y = bottom + (top - bottom) * share;
      const near = outline.filter((point) => Math.abs(point.y - y) <= (top - bottom) * 0.12);
      const xs = near.map(({ x }) => x);
      points.push({ x: (Math.min(...xs) + Math.max(...xs)) / 2, y });
    }
  }
  const places = points.flatMap((point) => [at(point, 0), at(point, -height * 0.7), at(point, height * 0.7)]);
  const cost = (box: LabelBox): number => {
    const away =
      (openingZoom * Math.hypot(box.x - anchor.x * scale, box.y + anchor.y * scale)) / (width + height);
    return covered(box) + away * 0.5;
  };
  return places
    .map((box) => ({ box, cost: cost(box) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ box }) => box);
}

/** What an unfamiliar side of a node costs, in nodes of middle size that a name may cover instead. */
const SIDE = 0.7;
/** Pixels past the left or right end of the map that cost one such node, and twice as many four: a panel may lie there. */
const BEYOND = 20;

/** Of the places about a hub those first that cover the least of the nodes when the whole map is seen. */
export function leastCovering(
  places: LabelBox[],
  covered: (box: LabelBox) => number,
  { left, right }: Extent,
  zoom: number,
): LabelBox[] {
  const cost = (box: LabelBox, side: number): number => {
    const at = boxAt(box, zoom);
    const beyond = Math.max(0, left - at.left, at.right - right);
    return covered(box) + SIDE * side + (beyond / BEYOND) ** 2;
  };
  return places
    .map((box, side) => ({ box, cost: cost(box, side) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ box }) => box);
}

interface Extent {
  left: number;
  right: number;
  /** In square pixels. */
  area: number;
}

/** What the nodes take up when the whole map is seen, in pixels about the graph's origin. */
export function extentOf(
  graph: PaperGraph,
  nodes: readonly { key: string }[],
  { scale, openingZoom = 1 }: MapScale,
): Extent {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { key } of nodes) {
    const { x, y } = graph.getNodeAttributes(key);
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [low, high] = [Math.min(low, y), Math.max(high, y)];
  }
  const grown = scale * openingZoom;
  const area = left > right ? 0 : (right - left) * (high - low) * grown ** 2;
  return { left: left * grown, right: right * grown, area };
}

const ELSEWHERE = 3;

/** How much a region's name covers of the nodes when the whole map is seen, in nodes of middle size. */
export function coverOf(
  graph: PaperGraph,
  shown: (node: string) => boolean,
  { scale, radius = 1, openingZoom: zoom = 1 }: MapScale,
): (region: string) => (box: LabelBox) => number {
  const nodes: { x: number; y: number; r: number; cluster: string }[] = [];
  const grown = radius * Math.sqrt(zoom);
  graph.forEachNode((node, { x, y, size, cluster }) => {
    if (shown(node)) nodes.push({ x: x * scale * zoom, y: -y * scale * zoom, r: size * grown, cluster });
  });
  nodes.sort((a, b) => a.x - b.x);
  const largest = nodes.reduce((most, { r }) => Math.max(most, r), 0);
  const typical = nodes.reduce((sum, { r }) => sum + r, 0) / (nodes.length || 1) || 1;
  return (region) => (box) => {
    const { left, right, top, bottom } = boxAt(box, zoom);
    let [low, high] = [0, nodes.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((nodes[half]?.x ?? 0) < left - largest) low = half + 1;
      else high = half;
    }
    let sum = 0;
    for (let i = low; i < nodes.length; i++) {
      const node = nodes[i];
      if (!node || node.x > right + largest) break;
      const isIn =
        node.x + node.r > left &&
        node.x - node.r < right &&
        node.y + node.r > top &&
        node.y - node.r < bottom;
      // Over another region a name would pass for that one's.
      if (isIn) sum += (node.r / typical) * (node.cluster === region ? 1 : ELSEWHERE);
    }
    return sum;
  };
}
