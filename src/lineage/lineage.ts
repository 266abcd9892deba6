import type { RelationType, Role } from '../../extract/facts.ts';
import type { PaperGraph } from '../graph.ts';

/** The relations by which one thing comes from another; each edge goes from what came to what it came from. */
export const DESCENT: ReadonlySet<Role | RelationType> = new Set([
  'distilled_from',
  'based_on',
  'variant_of',
]);

/** That `child` comes from `parent`, and the edges that say so, the best attested first. */
export interface Descent {
  child: string;
  parent: string;
  edges: string[];
}

export interface Lineage {
  root: string;
  /** By node, how many steps it is from the root: negative for what the root comes from, positive for what came of it. */
  generation: Map<string, number>;
  /** By node other than the root, the neighbour through which it belongs here: one step nearer to the root. */
  through: Map<string, string>;
  /** Every descent between two of the nodes, by child, then by parent. */
  steps: Descent[];
  /** How many nodes more there are than were asked for. */
  left: number;
}

/** Whether a graph says anything of where a node comes from or what came of it. */
export function hasLineage(graph: PaperGraph, node: string): boolean {
  return (
    graph.hasNode(node) &&
    graph.findEdge(
      node,
      (_edge, { relation }, source, target) => DESCENT.has(relation) && source !== target,
    ) !== undefined
  );
}

/**
 * What a node comes from, directly or through others, and what came of it; never its siblings. A node that would be
 * both, as two papers may say opposite things, is what the root comes from. At most `most` nodes, those of fewer steps
 * and of more papers first.
 */
export function lineageOf(graph: PaperGraph, root: string, { most = 60 }: { most?: number } = {}): Lineage {
  const generation = new Map([[root, 0]]);
  const through = new Map<string, string>();
  let left = 0;
  if (!graph.hasNode(root)) return { root, generation, through, steps: [], left };

  const seen = new Set([root]);
  let rims = [
    { sign: -1, rim: [root] },
    { sign: 1, rim: [root] },
  ];
  for (let distance = 1; rims.some(({ rim }) => rim.length > 0); distance++) {
    rims = rims.map(({ sign, rim }) => {
      const found = new Map<string, { from: string; weight: number }>();
      for (const from of rim) {
        for (const { node, weight } of kin(graph, from, sign)) {
          const known = found.get(node);
          if (!seen.has(node) && (!known || known.weight < weight)) found.set(node, { from, weight });
        }
      }
      const order = [...found].sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1));
      for (const [node, { from }] of order) {
        seen.add(node);
        if (generation.size >= most) {
          left += 1;
          continue;
        }
        generation.set(node, sign * distance);
        through.set(node, from);
      }
      return { sign, rim: order.map(([node]) => node) };
    });
  }
  return { root, generation, through, steps: stepsBetween(graph, generation), left };
}

/** The parents (-1) or children (1) of a node, each with the papers behind its best attested edge. */
function kin(graph: PaperGraph, node: string, sign: number): { node: string; weight: number }[] {
  const all = new Map<string, number>();
  const add = (
    _edge: string,
    { relation, weight }: { relation: Role | RelationType; weight: number },
    source: string,
    target: string,
  ): void => {
    const other = sign < 0 ? target : source;
    if (DESCENT.has(relation) && source !== target) all.set(other, Math.max(all.get(other) ?? 0, weight));
  };
  if (sign < 0) graph.forEachOutEdge(node, add);
  else graph.forEachInEdge(node, add);
  return [...all].map(([other, weight]) => ({ node: other, weight }));
}

function stepsBetween(graph: PaperGraph, nodes: ReadonlyMap<string, number>): Descent[] {
  const steps = new Map<string, Descent>();
  for (const child of nodes.keys()) {
    graph.forEachOutEdge(child, (edge, { relation }, _source, parent) => {
      if (!DESCENT.has(relation) || child === parent || !nodes.has(parent)) return;
      const key = `${child}\n${parent}`;
      const step = steps.get(key) ?? { child, parent, edges: [] };
      step.edges.push(edge);
      steps.set(key, step);
    });
  }
  const weight = (edge: string) => graph.getEdgeAttribute(edge, 'weight');
  for (const { edges } of steps.values()) edges.sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  return [...steps].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, step]) => step);
}
