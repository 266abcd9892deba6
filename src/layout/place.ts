import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import type { PaperGraph } from '../graph.ts';
import { random } from '../regions/random.ts';

/** Half the width of the map, in its own units. */
const EXTENT = 1000;
/** Links within a region pull this many times, those between regions only a little: regions come out compact and apart. */
const WITHIN = 3;
const BETWEEN = 0.15;
/** Share of the way to the middle of its region that every node goes at last. */
const GATHER = 0.3;
/** Steps of the simulation: a new map has far to go; one that goes on from an earlier map only settles what is new. */
const STEPS = 200;
const SETTLING = 40;
/** From this many nodes on each step costs so much that fewer must do. */
const MANY = 5000;

/**
 * Gives every node its place: regions on a circle, their nodes around them, then ForceAtlas2 in LinLog mode and
 * noverlap. Nodes of an earlier map start where they were, new ones beside the nodes that they are linked to.
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
  if (!goesOn) gather(graph);
  scale(graph);
  noverlap.assign(graph, { maxIterations: 100, settings: { margin: 2, ratio: 1, speed: 3 } });
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

/** Draws the nodes of each region nearer to its middle. */
function gather(graph: PaperGraph): void {
  const members = new Map<string, { x: number; y: number }[]>();
  graph.forEachNode((_, { cluster, x, y }) => {
    const all = members.get(cluster);
    if (all) all.push({ x, y });
    else members.set(cluster, [{ x, y }]);
  });
  const middles = new Map([...members].map(([cluster, nodes]) => [cluster, middleOf(nodes)]));
  graph.forEachNode((node, { cluster, x, y }) => {
    const [mx, my] = middles.get(cluster) as [number, number];
    graph.mergeNodeAttributes(node, { x: x + GATHER * (mx - x), y: y + GATHER * (my - y) });
  });
}

function scale(graph: PaperGraph): void {
  const xs = graph.mapNodes((_, { x }) => x);
  const ys = graph.mapNodes((_, { y }) => y);
  const [left, right, low, high] = [
    bound(xs, Math.min),
    bound(xs, Math.max),
    bound(ys, Math.min),
    bound(ys, Math.max),
  ];
  const factor = (2 * EXTENT) / Math.max(right - left, high - low, 1e-9);
  graph.forEachNode((node, { x, y }) => {
    graph.mergeNodeAttributes(node, {
      x: (x - (left + right) / 2) * factor,
      y: (y - (low + high) / 2) * factor,
    });
  });
}

const bound = (values: number[], pick: (a: number, b: number) => number): number =>
  values.reduce((a, b) => pick(a, b));
