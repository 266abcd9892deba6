import type { PaperGraph } from '../graph.ts';

const LEAST = 3;
const MOST = 22;
const GROWTH = 2.2;

/**
 * Sets the radius of every node, in pixels: its area grows with its score, a paper's being the number of entities it
 * names, an entity's the number of papers that name it, each against the mean of its sort.
 */
export function sizeNodes(graph: PaperGraph): void {
  const score = (node: string): number => {
    const attributes = graph.getNodeAttributes(node);
    return attributes.kind === 'paper' ? graph.outDegree(node) : attributes.papers;
  };
  for (const isPaper of [true, false]) {
    const nodes = graph.filterNodes((_, { kind }) => (kind === 'paper') === isPaper);
    const mean = nodes.reduce((sum, node) => sum + score(node), 0) / nodes.length || 1;
    for (const node of nodes) {
      const radius = LEAST + GROWTH * Math.sqrt(score(node) / mean);
      graph.setNodeAttribute(node, 'size', Math.round(Math.min(MOST, radius) * 100) / 100);
    }
  }
}
