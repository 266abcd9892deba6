import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { PaperGraph } from '../graph.ts';
import { random } from '../regions/random.ts';
import { extent, moveApart } from './apart.ts';

/** Half the width of the map, in its own units. */
const EXTENT = 1000;
/** Links within a region pull this many times, those between regions only a little: regions come out compact and apart. */
const WITHIN = 3;
const BETWEEN = 0.15;
/** How wide the map is for its height: screens and slides are wider than high, and a list stands beside the map. */
const ASPECT = 1.25;
/** Map units to a pixel where the whole map is seen: node sizes are in pixels, and there they should not overlap. */
const UNITS = 2;
/** Between nodes, in the map's units. */
const MARGIN = 2;
/** Share of a region's disc that its nodes cover, and of the map that the discs of regions cover. */
const DENSITY = 0.5;
const COVERED = 0.55;
/** The share of its nodes, the nearest to its middle, that a region's disc is to hold; a few stray further. */
const REACH = 0.85;
/** How many times as long as wide a region may be. */
const ROUND = 1.5;
/** Between the discs of regions, in the map's units. */
const GAP = 36;
/** Share of its way beyond the disc of its region that a node which strays keeps. */
const STRAY = 0.3;
/** Steps of the simulation: a new map has far to go; one that goes on from an earlier map only settles what is new. */
const STEPS = 200;
const SETTLING = 40;
/** From this many nodes on each step costs so much that fewer must do. */
const MANY = 2000;

/**
 * Gives every node its place: regions on a circle, their nodes around them, then ForceAtlas2 in LinLog mode;
 * what overlaps is moved apart, regions first, then nodes. Nodes of an earlier map start where they were, new ones beside the nodes that they are linked to.
 */
export function place(graph: PaperGraph, previous?: PaperGraph): void {
  if (graph.order === 0) return;
  const kept = start(graph, previous);
  const goesOn = 2 * kept > graph.order;
  const many = Math.min(1, Math.sqrt(MANY / graph.order));
  forceAtlas2.assign(graph, {
    iterations: Math.round((goesOn ? SETTLING : STEPS) * many),
    getEdgeWeight: (_edge, { weight }, _source, _target, from, to) =>
      from.cluster === to.cluster ? WITHIN * weight : BETWEEN * weight,
    settings: {
      linLogMode: true,
      outboundAttractionDistribution: true,
      barnesHutOptimize: graph.order > 500,
      barnesHutTheta: 1.2,
      gravity: 0.5,
      scalingRatio: 2,
      slowDown: 5,
    },
  });
  const radii = radiiOf(graph);
  // What goes on was gathered and scaled already; doing so again would move what should stay.
  if (!goesOn) {
    gather(graph, radii);
    scale(graph);
  }
  partNodes(graph, radii);
  scale(graph);
  graph.updateEachNodeAttributes(
    (_, node) => ({ ...node, x: Math.round(node.x * 100) / 100, y: Math.round(node.y * 100) / 100 }),
    { attributes: ['x', 'y'] },
  );
}

/** Sets the places that the simulation starts from, and returns how many nodes have theirs from the earlier map. */
function start(graph: PaperGraph, previous: PaperGraph | undefined): number {
  const next = random(1);
  const clusters = graph.getAttribute('clusters').filter((cluster) => cluster.parent === undefined);
  const angle = new Map(clusters.map(({ id }, i) => [id, (2 * Math.PI * i) / clusters.length]));
  let kept = 0;
  graph.forEachNode((node, { cluster }) => {
    const shift = [(next() - 0.5) * 150, (next() - 0.5) * 150] as const;
    if (previous?.hasNode(node)) {
      const { x, y } = previous.getNodeAttributes(node);
      graph.mergeNodeAttributes(node, { x, y });
      kept += 1;
      return;
    }
    const known = previous ? graph.neighbors(node).filter((other) => previous.hasNode(other)) : [];
    const turn = angle.get(cluster);
    const [x, y] = turn === undefined ? [0, 0] : [Math.cos(turn) * 500, Math.sin(turn) * 500];
    const [x0, y0] =
      previous && known.length > 0
        ? middleOf(known.map((other) => previous.getNodeAttributes(other)))
        : [x, y];
    graph.mergeNodeAttributes(node, { x: x0 + shift[0], y: y0 + shift[1] });
  });
  return kept;
}

function middleOf(nodes: readonly { x: number; y: number }[]): [number, number] {
  const sum = (pick: (node: { x: number; y: number }) => number) =>
    nodes.reduce((all, node) => all + pick(node), 0) / nodes.length;
  return [sum(({ x }) => x), sum(({ y }) => y)];
}

/**
 * The radius of the disc that each node needs, in the map's units, in the order of nodes: its own size and a margin;
 * less where all nodes together would not fit the map.
 */
function radiiOf(graph: PaperGraph): Float64Array {
  const radii = Float64Array.from(
    graph.mapNodes((_, { size }) => size),
    (size) => size * UNITS + MARGIN / 2,
  );
  const needed = radii.reduce((sum, r) => sum + Math.PI * r * r, 0) / (DENSITY * COVERED);
  const shrink = Math.min(1, Math.sqrt((2 * EXTENT) ** 2 / ASPECT / needed));
  return radii.map((radius) => radius * shrink);
}

/**
 * Gives each region a disc that its nodes fill evenly well, and packs the discs: their middles are drawn together until
 * the discs would cover the map, then those that overlap are moved apart.
 */
function gather(graph: PaperGraph, radii: Float64Array): void {
  const members = new Map<string, { node: string; radius: number }[]>();
  let at = 0;
  graph.forEachNode((node, { cluster }) => {
    const member = { node, radius: radii[at++] as number };
    const all = members.get(cluster);
    if (all) all.push(member);
    else members.set(cluster, [member]);
  });
  const regions = [...members.values()];
  const middles = regions.map((all) => middleOf(all.map(({ node }) => graph.getNodeAttributes(node))));
  const radius = Float64Array.from(regions, (all) =>
    Math.sqrt(all.reduce((sum, { radius: r }) => sum + r * r, 0) / DENSITY),
  );
  const [x, y] = pack(middles, radius);
  for (const [i, all] of regions.entries()) {
    const places = rounded(all.map(({ node }) => graph.getNodeAttributes(node)));
    const far = Float64Array.from(places, ([dx, dy]) => Math.hypot(dx, dy)).sort();
    const kept = (radius[i] as number) / (far[Math.floor(REACH * (far.length - 1))] || 1);
    for (const [n, { node }] of all.entries()) {
      const [dx, dy] = places[n] as [number, number];
      const stray = Math.max(1, (kept * Math.hypot(dx, dy)) / (radius[i] as number));
      const share = (kept * (1 + STRAY * (stray - 1))) / stray;
      graph.mergeNodeAttributes(node, { x: (x[i] as number) + share * dx, y: (y[i] as number) + share * dy });
    }
  }
}

/**
 * The places of points from their middle, drawn out across their longer axis until that is at most `ROUND` times the
 * other: links to the rest of the map pull regions long, and in a disc long ones leave room unused.
 */
function rounded(points: readonly { x: number; y: number }[]): [number, number][] {
  const [mx, my] = middleOf(points);
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of points) {
    xx += (x - mx) ** 2;
    xy += (x - mx) * (y - my);
    yy += (y - my) ** 2;
  }
  const turn = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const half = Math.hypot((xx - yy) / 2, xy);
  const [long, short] = [Math.sqrt((xx + yy) / 2 + half), Math.sqrt(Math.max(0, (xx + yy) / 2 - half))];
  const widen = short > 0 ? Math.max(1, long / short / ROUND) : 1;
  return points.map(({ x, y }) => {
    const along = (x - mx) * cos + (y - my) * sin;
    const across = ((y - my) * cos - (x - mx) * sin) * widen;
    return [along * cos - across * sin, along * sin + across * cos];
  });
}

/** Places for discs that lie as their middles do, but close together and apart. */
function pack(middles: readonly [number, number][], radius: Float64Array): [Float64Array, Float64Array] {
  const n = middles.length;
  const [cx, cy] = middleOf(middles.map(([x, y]) => ({ x, y })));
  const spread = Math.sqrt(middles.reduce((sum, [x, y]) => sum + (x - cx) ** 2 + (y - cy) ** 2, 0) / n);
  // Points evenly in a disc lie its radius / √2 from the middle, in the root of the mean of squares.
  const wanted = Math.sqrt(radius.reduce((sum, r) => sum + r * r, 0) / COVERED / 2);
  const factor = spread > 0 ? wanted / spread : 1;
  const x = Float64Array.from(middles, ([mx]) => (mx - cx) * factor * Math.sqrt(ASPECT));
  const y = Float64Array.from(middles, ([, my]) => ((my - cy) * factor) / Math.sqrt(ASPECT));
  moveApart({ x, y, radius: radius.map((r) => r + GAP / 2) }, 500);
  return [x, y];
}

/** Parts nodes that lie over each other. */
function partNodes(graph: PaperGraph, radius: Float64Array): void {
  const nodes = graph.mapNodes((_, attributes) => attributes);
  const x = Float64Array.from(nodes, (node) => node.x);
  const y = Float64Array.from(nodes, (node) => node.y);
  moveApart({ x, y, radius }, 100);
  let i = 0;
  graph.updateEachNodeAttributes(
    (_, node) => {
      const at = i++;
      return { ...node, x: x[at] as number, y: y[at] as number };
    },
    { attributes: ['x', 'y'] },
  );
}

function scale(graph: PaperGraph): void {
  const [left, right] = extent(graph.mapNodes((_, { x }) => x));
  const [low, high] = extent(graph.mapNodes((_, { y }) => y));
  const factor = (2 * EXTENT) / Math.max(right - left, high - low, 1e-9);
  graph.updateEachNodeAttributes(
    (_, node) => ({
      ...node,
      x: (node.x - (left + right) / 2) * factor,
      y: (node.y - (low + high) / 2) * factor,
    }),
    { attributes: ['x', 'y'] },
  );
}
