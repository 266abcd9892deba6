import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import type { PaperGraph } from '../graph.ts';
import { random } from '../regions/random.ts';

/** Half the width of the map, in its own units. */
const EXTENT = 1000;

/** Gives every node its place: regions on a circle, their nodes around them, then ForceAtlas2 (LinLog) and noverlap. */
export function place(graph: PaperGraph): void {
  if (graph.order === 0) return;
  const next = random(1);
  const clusters = graph.getAttribute('clusters').filter((cluster) => cluster.parent === undefined);
  const angle = new Map(clusters.map(({ id }, i) => [id, (2 * Math.PI * i) / clusters.length]));
  graph.forEachNode((node, { cluster }) => {
    const turn = angle.get(cluster);
    const [x, y] = turn === undefined ? [0, 0] : [Math.cos(turn) * 500, Math.sin(turn) * 500];
    graph.mergeNodeAttributes(node, { x: x + (next() - 0.5) * 150, y: y + (next() - 0.5) * 150 });
  });
  forceAtlas2.assign(graph, {
    iterations: 200,
    getEdgeWeight: (_edge, { weight }, _source, _target, from, to) =>
      from.cluster === to.cluster ? 3 * weight : 0.3 * weight,
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
  scale(graph);
  noverlap.assign(graph, { maxIterations: 100, settings: { margin: 2, ratio: 1, speed: 3 } });
  scale(graph);
  graph.forEachNode((node, { x, y }) => {
    graph.mergeNodeAttributes(node, { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 });
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
