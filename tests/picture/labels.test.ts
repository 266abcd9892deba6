import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxAt, fadeIn, type LabelWish, type PlacedLabel, placeLabels } from '../../src/picture/labels.ts';
import { letterMap } from '../../src/picture/lettering.ts';
import { averageWidth } from '../../src/picture/measure.ts';
import { madeMap, seeded } from './made-map.ts';

const seenAt = (labels: readonly PlacedLabel[], zoom: number) =>
  labels.filter(({ minZoom }) => minZoom <= zoom).map(({ box }) => boxAt(box, zoom));

type Box = ReturnType<typeof boxAt>;
const touch = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function collisions(boxes: readonly Box[]): number {
  const sorted = [...boxes].sort((a, b) => a.left - b.left);
  let found = 0;
  for (const [i, a] of sorted.entries())
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j];
      if (!b || b.left >= a.right) break;
      if (touch(a, b)) found++;
    }
  return found;
}

const box = fc.record({
  x: fc.double({ min: -500, max: 500, noNaN: true }),
  y: fc.double({ min: -400, max: 400, noNaN: true }),
  width: fc.double({ min: 4, max: 220, noNaN: true }),
  height: fc.double({ min: 8, max: 40, noNaN: true }),
  dx: fc.double({ min: -120, max: 120, noNaN: true }),
  dy: fc.double({ min: -30, max: 30, noNaN: true }),
  growX: fc.double({ min: -22, max: 22, noNaN: true }),
  growY: fc.double({ min: -22, max: 22, noNaN: true }),
});
const wishes = fc
  .array(
    fc.record({
      tier: fc.integer({ min: 0, max: 2 }),
      weight: fc.integer({ min: 1, max: 9 }),
      places: fc.array(box, { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map((wish, i): LabelWish => ({ ...wish, key: `n${i}` })));
const zooms = fc.array(fc.double({ min: 0.01, max: 64, noNaN: true }), { minLength: 1, maxLength: 8 });

describe('placeLabels', () => {
  test('no two labels that are drawn touch, at any zoom', () => {
    fc.assert(
      fc.property(wishes, zooms, (list, all) => {
        const placed = placeLabels(list);
        for (const zoom of [...all, ...placed.map(({ minZoom }) => minZoom)])
          if (zoom <= 64) expect(collisions(seenAt(placed, zoom))).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  test('the order of the wishes does not matter', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        expect(placeLabels([...list].reverse())).toEqual(placeLabels(list));
      }),
    );
  });

  test('of two labels on one spot the heavier is drawn, and a lower tier comes before any weight', () => {
    const at = { x: 0, y: 0, width: 50, height: 12, dx: 0, dy: 0, growX: 0, growY: 0 };
    const placed = placeLabels([
      { key: 'light', tier: 1, weight: 1, places: [at] },
      { key: 'heavy', tier: 1, weight: 9, places: [at] },
      { key: 'region', tier: 0, weight: 0.1, places: [{ ...at, x: 1000 }] },
    ]);
    expect(placed.map(({ key, minZoom }) => [key, minZoom])).toEqual([
      ['region', 0],
      ['heavy', expect.closeTo(0.052)],
      ['light', Infinity],
    ]);
  });

  test('two names of 48 px, 100 px apart, are both free at half the zoom', () => {
    const at = (x: number) => ({ x, y: 0, width: 48, height: 12, dx: 0, dy: 0, growX: 0, growY: 0 });
    const placed = placeLabels([
      { key: 'a', tier: 0, weight: 2, places: [at(0)] },
      { key: 'b', tier: 0, weight: 1, places: [at(100)] },
    ]);
    expect(placed.map(({ minZoom }) => minZoom)).toEqual([0, expect.closeTo(0.5)]);
  });

  test('the second side is taken where the first is occupied', () => {
    const at = (x: number, dx: number) => ({ x, y: 0, width: 40, height: 12, dx, dy: 0, growX: 0, growY: 0 });
    const placed = placeLabels([
      { key: 'a', tier: 0, weight: 2, places: [at(0, 25)] },
      { key: 'b', tier: 0, weight: 1, places: [at(-5, 25), at(-5, -25)] },
    ]);
    expect(placed.map(({ place }) => place)).toEqual([0, 1]);
  });
});

test('200 random cameras over a map: no two names touch, and zooming in hides none', () => {
  const labels = letterMap(madeMap(200), { measure: averageWidth, scale: 4 });
  const random = seeded(1);
  for (let i = 0; i < 200; i++) {
    const zoom = 2 ** (random() * 8 - 2);
    const boxes = seenAt(labels as unknown as PlacedLabel[], zoom);
    expect(boxes.length).toBeGreaterThan(3);
    expect(collisions(boxes)).toBe(0);
  }
  expect(labels.filter(({ of, minZoom }) => of === 'region' && minZoom <= 1)).toHaveLength(4);
  // Three quarters of all names find room before the map is sixteen times its size.
  expect(labels.filter(({ minZoom }) => minZoom <= 16).length).toBeGreaterThan(0.75 * labels.length);
});

test('a label fades in and stays', () => {
  expect(fadeIn(2, 1.99)).toBe(0);
  // A map may rest at just this zoom.
  expect(fadeIn(2, 2)).toBeGreaterThanOrEqual(0.6);
  expect(fadeIn(2, 2.25)).toBe(1);
  expect(fadeIn(0, 0.1)).toBe(1);
});
