import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { PaperGraph } from '../graph.ts';
import { random } from '../regions/random.ts';
import { extent, moveApart } from './apart.ts';

/** Half the width of the map, in its own units. */
const EXTENT = 1000;
/** Links within a region pull this many times, those between regions only a little: regions come out compact and apart. */
const WITHIN = 3;
const BETWEEN = 0.15;
/** Share of its way from the middle of its region that every node keeps at last; less where nodes are many and regions have many borders. */
const KEPT = 0.45;
/** A region reaches as far as this share of its nodes lies, when regions are moved apart. */
const REACH = 0.7;
/** Between nodes, in the map's units. */
const MARGIN = 2;
/** Nodes take at most this share of the map: where they are many they are parted as if they were smaller. */
const FILLED = 0.15;
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
  // What goes on was gathered and scaled already; doing so again would move what should stay.
  if (!goesOn) gather(graph, KEPT * Math.sqrt(many));
  scale(graph);
  partNodes(graph);
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

/** Draws the nodes of each region nearer to its middle, and regions that lie over each other apart. */
function gather(graph: PaperGraph, kept: number): void {
  const members = new Map<string, string[]>();
  graph.forEachNode((node, { cluster }) => {
    const all = members.get(cluster);
    if (all) all.push(node);
    else members.set(cluster, [node]);
  });
  const special = new Set(
    graph.getAttribute('clusters').flatMap((one) => (one.special === undefined ? [] : [one.id])),
  );
  const regions = [...members].filter(([cluster]) => !special.has(cluster));
  const middles = regions.map(([, nodes]) => middleOf(nodes.map((node) => graph.getNodeAttributes(node))));
  const x = Float64Array.from(middles, ([mx]) => mx);
  const y = Float64Array.from(middles, ([, my]) => my);
  const radius = Float64Array.from(regions, ([, nodes], i) => {
    const far = Float64Array.from(nodes, (node) => {
      const at = graph.getNodeAttributes(node);
      return Math.hypot(at.x - (x[i] as number), at.y - (y[i] as number));
    }).sort();
    return kept * (far[Math.floor(REACH * (far.length - 1))] ?? 0);
  });
  moveApart({ x, y, radius }, 300);
  for (const [i, [, nodes]] of regions.entries()) {
    const [mx, my] = middles[i] as [number, number];
    for (const node of nodes) {
      graph.updateNodeAttribute(node, 'x', (old = 0) => (x[i] as number) + kept * (old - mx));
      graph.updateNodeAttribute(node, 'y', (old = 0) => (y[i] as number) + kept * (old - my));
    }
  }
}

/** Parts nodes that lie over each other. */
function partNodes(graph: PaperGraph): void {
  const nodes = graph.mapNodes((_, attributes) => attributes);
  const x = Float64Array.from(nodes, (node) => node.x);
  const y = Float64Array.from(nodes, (node) => node.y);
  const radius = Float64Array.from(nodes, ({ size }) => size + MARGIN / 2);
  const area = radius.reduce((sum, r) => sum + Math.PI * r * r, 0);
  const shrink = Math.min(1, Math.sqrt((FILLED * (2 * EXTENT) ** 2) / area));
  moveApart({ x, y, radius: radius.map((r) => r * shrink) }, 100);
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
