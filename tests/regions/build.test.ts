import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/build.ts';
import { entity, paperFacts } from '../merge/facts.ts';

const origin = { name: 'test', sources: ['papers.ndjson'], counts: { read: 12, skipped: {} } };
const FIELDS = [
  [
    'knowledge distillation',
    'A student network learns by knowledge distillation from the logits of its teacher',
  ],
  ['speech recognition', 'Speech recognition of noisy audio with acoustic features and phoneme lattices'],
  ['graph coloring', 'Graph coloring of planar maps by local search and vertex orderings'],
] as const;
const facts = FIELDS.flatMap(([field, text]) =>
  Array.from({ length: 5 }, (_, i) =>
    paperFacts({ id: `${field} ${i}`, title: `Paper ${i} on ${field}`, abstract: `${text}.` }, [
      entity(`task:${field.replace(' ', '-')}`),
      entity('technique:fine-tuning'),
    ]),
  ),
);

describe('a built map', () => {
  it('is the same bytes for facts in any order', () => {
    const whole = JSON.stringify(buildGraph(facts, origin).export());
    expect(JSON.stringify(buildGraph(facts.toReversed(), origin).export())).toBe(whole);
  });

  it('puts papers of one subject into one region', () => {
    const graph = buildGraph(facts, origin);
    for (const [field] of FIELDS) {
      const regions = new Set(
        facts
          .filter(({ paper }) => paper.id.startsWith(field))
          .map(({ paper }) => graph.getNodeAttribute(`paper:${paper.id}`, 'cluster')),
      );
      expect(regions.size).toBe(1);
    }
  });

  it('gives every node a place on the map, a radius, a colour and a region of the list', () => {
    const graph = buildGraph(facts, origin);
    const regions = new Set(graph.getAttribute('clusters').map(({ id }) => id));
    graph.forEachNode((_, { x, y, size, color, cluster }) => {
      expect(Math.abs(x)).toBeLessThanOrEqual(1000);
      expect(Math.abs(y)).toBeLessThanOrEqual(1000);
      expect(size).toBeGreaterThanOrEqual(3);
      expect(size).toBeLessThanOrEqual(22);
      expect(color).toMatch(/^#[0-9a-f]{6}$/u);
      expect(regions).toContain(cluster);
    });
  });

  it('can be of one paper, or of none', () => {
    expect(buildGraph(facts.slice(0, 1), origin).order).toBe(3);
    expect(buildGraph([], origin).order).toBe(0);
  });
});
