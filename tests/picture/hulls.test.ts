import { expect, test } from 'vitest';
import { convexHull, isInside, regionHulls, smoothClosed } from '../../src/picture/hulls.ts';
import { madeMap } from './made-map.ts';

test('each of four regions apart has an outline around its own nodes, and its name on one of them', () => {
  const graph = madeMap(30);
  const hulls = regionHulls(graph);
  expect(hulls.map(({ cluster }) => cluster)).toEqual(['r0', 'r1', 'r2', 'r3']);
  for (const { cluster, outline, anchor, purity } of hulls) {
    expect(purity).toBe(1);
    graph.forEachNode((_, node) => {
      expect(isInside(node, outline)).toBe(node.cluster === cluster);
    });
    expect(
      graph.someNode((_, { cluster: own, x, y }) => own === cluster && x === anchor.x && y === anchor.y),
    ).toBe(true);
  }
});

test('a node far away does not stretch the outline of its region', () => {
  const graph = madeMap(30);
  graph.mergeNodeAttributes('model:0-2', { x: 130, y: 120 });
  const [hull] = regionHulls(graph);
  expect(hull?.purity).toBe(1);
  expect(isInside({ x: 130, y: 120 }, hull?.outline ?? [])).toBe(false);
});

test('regions that lie within each other get a name and no outline', () => {
  const graph = madeMap(30);
  graph.forEachNode((node, { x, y, cluster }) => {
    if (cluster === 'r1') graph.mergeNodeAttributes(node, { x: x - 120, y: y - 10 });
  });
  const [first, second, third] = regionHulls(graph);
  expect(first?.outline).toEqual([]);
  expect(second?.outline).toEqual([]);
  expect(third?.outline.length).toBeGreaterThan(8);
});

test('four nodes are too few for an outline, and a region none of whose nodes is shown is left out', () => {
  expect(regionHulls(madeMap(4)).map(({ outline }) => outline)).toEqual([[], [], [], []]);
  const hulls = regionHulls(madeMap(30), { shown: (node) => !/:2-/.test(node) });
  expect(hulls.map(({ cluster }) => cluster)).toEqual(['r0', 'r1', 'r3']);
});

test('a convex hull leaves out what lies on its edges', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 2, y: 0 },
    { x: 2, y: 2 },
    { x: 0, y: 2 },
    { x: 1, y: 1 },
  ];
  expect(convexHull(square)).toEqual([
    { x: 0, y: 0 },
    { x: 2, y: 0 },
    { x: 2, y: 2 },
    { x: 0, y: 2 },
  ]);
});

test('the smooth curve passes through every corner and ends where it began', () => {
  const corners = [
    { x: 0, y: 0 },
    { x: 4, y: 0 },
    { x: 2, y: 3 },
  ];
  expect(smoothClosed(corners).map(({ end }) => end)).toEqual([corners[1], corners[2], corners[0]]);
});
