import { expect, it } from 'vitest';
import { namedFrom } from '../../src/picture/hubs.ts';
import { letterMap } from '../../src/picture/lettering.ts';
import { averageWidth } from '../../src/picture/measure.ts';
import { madeMap } from './made-map.ts';

/** Nodes of a region, heaviest first. */
const region = (cluster: string, count: number) =>
  Array.from({ length: count }, (_, rank) => ({ key: `${cluster}${rank}`, cluster, weight: count - rank }));

it('names hubs when the whole map is seen, each region its share and at least one', () => {
  // Room for eight names of 130 × 130 pixels: six and two for the large regions, one for the small one.
  const from = namedFrom([...region('a', 60), ...region('b', 20), ...region('c', 2)], 8 * 130 ** 2, 2);
  expect([...from].filter(([, zoom]) => zoom <= 2).map(([key]) => key)).toEqual([
    'a0',
    'a1',
    'a2',
    'a3',
    'a4',
    'a5',
    'b0',
    'b1',
    'c0',
  ]);
});

it('names four times as many to the window at twice the zoom, and all of a map that has room', () => {
  const near = [...namedFrom(region('a', 1000), 10 * 130 ** 2, 1).values()].filter((zoom) => zoom <= 2);
  // Sixteen times as many on the map, of which the window shows a quarter.
  expect(near.length).toBe(160);
  expect(Math.max(...namedFrom(region('a', 15), 40 * 130 ** 2, 1).values())).toBe(0);
});

it('has all names of a map in the end', () => {
  const graph = madeMap(200);
  const named = letterMap(graph, { measure: averageWidth, scale: 4, maxZoom: 1e6 });
  expect(named.filter(({ of, minZoom }) => of === 'node' && minZoom < Infinity).length).toBe(graph.order);
});
