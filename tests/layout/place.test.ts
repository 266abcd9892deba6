import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/build.ts';
import { entity, paperFacts } from '../merge/facts.ts';

const FIELDS = [
  ['knowledge-distillation', 'A student network learns from the logits of its teacher'],
  ['speech-recognition', 'Acoustic features and phoneme lattices of noisy audio'],
  ['graph-coloring', 'Local search and vertex orderings of planar maps'],
] as const;
const facts = FIELDS.flatMap(([field, text]) =>
  Array.from({ length: 8 }, (_, i) =>
    paperFacts({ id: `${field} ${i}`, title: `Paper ${i} on ${field}`, abstract: `${text}.` }, [
      entity(`task:${field}`),
      entity(`technique:${field}-method-${i}`),
    ]),
  ),
);
const graph = buildGraph(facts, {
  name: 'test',
  sources: ['papers.ndjson'],
  counts: { read: facts.length, skipped: {} },
});
const nodes = graph.mapNodes((key, { x, y, size, cluster }) => ({ key, x, y, size, cluster }));

describe('the places of a new map', () => {
  it('keep every node nearer to the middle of its own region than to another', () => {
    const regions = [...new Set(nodes.map(({ cluster }) => cluster))].map((cluster) => {
      const own = nodes.filter((node) => node.cluster === cluster);
      const mean = (axis: 'x' | 'y') => own.reduce((sum, node) => sum + node[axis], 0) / own.length;
      return { cluster, x: mean('x'), y: mean('y') };
    });
    expect(regions.length).toBeGreaterThanOrEqual(FIELDS.length);
    const far = (node: { x: number; y: number }, at: { x: number; y: number }) =>
      Math.hypot(node.x - at.x, node.y - at.y);
    for (const node of nodes) {
      const nearest = regions.toSorted((a, b) => far(node, a) - far(node, b))[0];
      expect([node.key, nearest?.cluster]).toEqual([node.key, node.cluster]);
    }
  });

  it('let no node lie over another where the whole map is seen', () => {
    // The map is 2,000 units across, in a window where that is a thousand pixels.
    for (const [i, one] of nodes.entries())
      for (const other of nodes.slice(i + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y) / 2).toBeGreaterThan(
          (one.size + other.size) * 0.9,
        );
  });
});
