import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crowdedScale, discArea, LEAST_RADIUS } from '../../src/picture/crowding.ts';
import { viewOf } from '../../viz/map/canvas/view.ts';
import { nodeScale } from '../../viz/map/fit.ts';

const sizes = fc.array(fc.double({ min: 3, max: 22, noNaN: true }), { minLength: 1, maxLength: 400 });
const side = fc.integer({ min: 80, max: 4000 });
const NONE = { left: 0, right: 0, top: 0, bottom: 0 };

test('nodes cover at most 16 % of the room, and few have the size that they would have alone', () => {
  fc.assert(
    fc.property(sizes, side, side, (all, width, height) => {
      const scale = crowdedScale(discArea(all), width, height);
      expect(discArea(all.map((size) => size * scale))).toBeLessThanOrEqual(0.16 * width * height * 1.000001);
      expect(scale).toBeLessThanOrEqual(1);
    }),
  );
  expect(crowdedScale(discArea([5, 5, 9]), 1280, 720)).toBe(1);
  expect(crowdedScale(0, 1280, 720)).toBe(1);
});

test('twice as many nodes have half the area each', () => {
  const [few, many] = [Array<number>(4000).fill(5), Array<number>(8000).fill(5)];
  const scales = [few, many].map((all) => crowdedScale(discArea(all), 1200, 800));
  expect((scales[0] as number) ** 2 / (scales[1] as number) ** 2).toBeCloseTo(2);
});

test('a window that is much higher than the map is wide gives it no more room', () => {
  const discs = discArea(Array<number>(4000).fill(5));
  expect(crowdedScale(discs, 390, 844)).toBe(crowdedScale(discs, 390, 390));
});

test('the explorer draws many nodes as small as a picture of what its window has free does', () => {
  const discs = discArea(Array<number>(9000).fill(5));
  const insets = { ...NONE, left: 372, top: 120, bottom: 102, right: 44 };
  expect(nodeScale(1440, 900, insets, discs)).toBe(crowdedScale(discs, 1440 - 372 - 44, 900 - 120 - 102));
});

test('the explorer draws few nodes for its window, whatever lies beside the map', () => {
  const discs = discArea([5, 5, 9]);
  expect(nodeScale(1440, 820, NONE, discs)).toBe(1);
  expect(nodeScale(1440, 820, { ...NONE, left: 372 }, discs)).toBe(1);
});

test('a node among so many that it would vanish is a dot, and grows when one comes nearer', () => {
  const base = { scale: 0.4, centre: [0, 0] as const, span: 2000 };
  const radius = (ratio: number) => viewOf(base, { x: 0.5, y: 0.5, ratio }, 1440, 900, 0.1).radius(5);
  expect(radius(1)).toBe(LEAST_RADIUS);
  expect(radius(0.02)).toBeCloseTo(0.5 * Math.sqrt(50));
});
