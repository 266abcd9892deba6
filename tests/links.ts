import { MultiDirectedGraph } from 'graphology';
import type { RelationType, Role } from '../extract/facts.ts';
import type { PaperGraph } from '../src/graph.ts';

export type Link = readonly [from: string, relation: Role | RelationType, to: string, papers?: number];

/** A graph of models by what links them; all stand at one spot. Names in `alone` are linked to nothing. */
export function graphOfLinks(links: readonly Link[], alone: readonly string[] = []): PaperGraph {
  const graph: PaperGraph = new MultiDirectedGraph();
  for (const node of [...links.flatMap(([from, , to]) => [from, to]), ...alone]) {
    if (graph.hasNode(node)) continue;
    graph.addNode(node, {
      kind: 'model',
      label: node,
      aliases: [],
      papers: 1,
      x: 0,
      y: 0,
      size: 3,
      color: '#000000',
      cluster: 'c1',
    });
  }
  for (const [from, relation, to, weight = 1] of links) {
    const key = `${from}|${relation}|${to}`;
    if (!graph.hasEdge(key))
      graph.addEdgeWithKey(key, from, to, { relation, weight, confidence: 0.9, evidence: [] });
  }
  return graph;
}
