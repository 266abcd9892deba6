import { expect, test } from 'vitest';
import type { PaperGraph } from '../../src/graph.ts';
import { contrast } from '../../src/picture/colour.ts';
import { THEMES } from '../../src/picture/theme.ts';
import { appearance, crossingStrength } from '../../viz/map/appearance.ts';
import type { Visible } from '../../viz/state/visible.ts';
import { madeMap } from '../picture/made-map.ts';

test('a few links between regions are as strong as any, and many grow fainter without vanishing', () => {
  expect(crossingStrength(0)).toBe(1);
  expect(crossingStrength(500)).toBe(1);
  expect(crossingStrength(3200)).toBeCloseTo(0.5);
  expect(crossingStrength(80_000)).toBeGreaterThanOrEqual(0.1);
});

/** How much the links of a map stand out, within a region and between two. */
function strengths(graph: PaperGraph, theme: 'light' | 'dark'): { within: number; between: number } {
  const none = new Map<string, number>();
  const shown: Visible = {
    nodes: new Set(graph.nodes()),
    edges: new Set(graph.edges()),
    givesBack: none,
    kinds: none,
    regions: none,
    relations: none,
  };
  const look = appearance(graph, THEMES[theme], shown);
  const of = (crossing: boolean): number => {
    const edge = graph.findEdge(
      (_, __, source, ___, from, to) =>
        source.startsWith('paper') && (from.cluster !== to.cluster) === crossing,
    );
    return contrast(look.edge(edge ?? '').color, look.background());
  };
  return { within: of(false), between: of(true) };
}

function linked(crossings: number): PaperGraph {
  const graph = madeMap();
  for (let i = 0; i < crossings; i++) {
    const [from, to] = [`paper:0-${6 * (i % 5)}`, `paper:${1 + (i % 3)}-0`];
    graph.addEdge(from, to, { relation: 'uses', weight: 1, confidence: 0.9, evidence: [] });
  }
  return graph;
}

test.each(['light', 'dark'] as const)(
  'thousands of crossing links leave the regions in front, in the %s theme',
  (theme) => {
    const [few, many] = [strengths(linked(20), theme), strengths(linked(4000), theme)];
    expect(many.within).toBeCloseTo(few.within);
    expect(many.between).toBeLessThan(few.between);
    expect(many.between).toBeGreaterThan(1);
  },
);
