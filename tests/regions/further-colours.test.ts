import { MultiDirectedGraph } from 'graphology';
import { expect, it } from 'vitest';
import type { PaperGraph } from '../../src/graph.ts';
import { colourFurther } from '../../src/regions/further-colours.ts';
import { ALIKE, GREY, REGION_COLORS, SECOND_TONES } from '../../src/regions/palette.ts';

const ACROSS = 6;

/** Regions of four nodes on a lattice, row by row, six in a row; the first twelve have the colours. */
function lattice(count: number): PaperGraph {
  const graph = new MultiDirectedGraph() as unknown as PaperGraph;
  const clusters = Array.from({ length: count }, (_, i) => ({
    id: `c${i}`,
    label: `Region ${i}`,
    size: 4,
    color: REGION_COLORS[i] ?? GREY,
    terms: [],
  }));
  for (const [i, { id, color }] of clusters.entries())
    for (const [dx, dy] of [
      [-1, 0],
      [1, 0],
      [0, -1],
      [0, 1],
    ] as const)
      graph.addNode(`${id}${dx}${dy}`, {
        cluster: id,
        color,
        x: 10 * ((i % ACROSS) + (Math.floor(i / ACROSS) % 2) / 2) + dx,
        y: 8.7 * Math.floor(i / ACROSS) + dy,
      } as never);
  graph.replaceAttributes({ clusters } as never);
  return graph;
}

const colorsOf = (graph: PaperGraph): string[] => graph.getAttribute('clusters').map(({ color }) => color);

it('gives further regions second tones that no region beside them is like; the first twelve keep their colours', () => {
  const graph = lattice(36);
  colourFurther(graph);
  const colors = colorsOf(graph);
  expect(colors.slice(0, 12)).toEqual([...REGION_COLORS]);
  const all: readonly string[] = [...REGION_COLORS, ...SECOND_TONES];
  const place = (i: number) =>
    [(i % ACROSS) + (Math.floor(i / ACROSS) % 2) / 2, 0.87 * Math.floor(i / ACROSS)] as const;
  for (const [i, color] of colors.entries()) {
    if (i < 12) continue;
    const tone = (SECOND_TONES as readonly string[]).indexOf(color);
    expect(tone).toBeGreaterThanOrEqual(0);
    for (const [j, other] of colors.entries()) {
      const [dx, dy] = [place(i)[0] - place(j)[0], place(i)[1] - place(j)[1]];
      if (i === j || Math.hypot(dx, dy) > 1.1) continue;
      expect(other).not.toBe(color);
      expect(ALIKE[tone]).not.toContain(all.indexOf(other));
    }
  }
});

it('paints the nodes and the parts of a region as the region', () => {
  const graph = lattice(14);
  graph.updateAttribute('clusters', (clusters = []) => [
    ...clusters,
    { id: 'c13.1', label: 'Part', size: 2, color: GREY, terms: [], parent: 'c13' },
  ]);
  colourFurther(graph);
  const [, , , , , , , , , , , , , last, part] = colorsOf(graph);
  expect(part).toBe(last);
  expect(graph.filterNodes((_, { cluster, color }) => cluster === 'c13' && color === last)).toHaveLength(4);
});

it('leaves grey what is no region, and a second tone of an earlier map where it is', () => {
  const graph = lattice(14);
  graph.updateAttribute('clusters', (clusters = []) => [
    ...clusters.map((one) => (one.id === 'c12' ? { ...one, color: SECOND_TONES[7] } : one)),
    { id: 'other', label: 'Other', size: 3, color: GREY, terms: [], special: 'other' as const },
  ]);
  colourFurther(graph);
  expect(colorsOf(graph).slice(12)).toEqual([SECOND_TONES[7], expect.not.stringMatching(GREY), GREY]);
  const before = graph.export();
  colourFurther(graph);
  expect(graph.export()).toEqual(before);
});
