import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Discs, moveApart } from '../../src/layout/apart.ts';

const discs = (...all: [x: number, y: number, radius: number][]): Discs => ({
  x: Float64Array.from(all, ([x]) => x),
  y: Float64Array.from(all, ([, y]) => y),
  radius: Float64Array.from(all, ([, , radius]) => radius),
});

test('two discs that overlap go apart by the same way, what lies free stays', () => {
  const all = discs([0, 0, 5], [6, 0, 5], [100, 100, 5]);
  moveApart(all, 10);
  expect([...all.x]).toEqual([-2, 8, 100]);
  expect([...all.y]).toEqual([0, 0, 100]);
});

test('any discs end without overlap, those on one point too', () => {
  const disc = fc.tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 1, max: 9 }),
  );
  fc.assert(
    fc.property(fc.array(disc, { maxLength: 30 }), (all) => {
      const { x, y, radius } = discs(...(all as [number, number, number][]));
      moveApart({ x, y, radius }, 2000);
      for (let i = 0; i < all.length; i++) {
        for (let j = 0; j < i; j++) {
          const far = Math.hypot((x[i] as number) - (x[j] as number), (y[i] as number) - (y[j] as number));
          expect(far).toBeGreaterThanOrEqual(0.989 * ((radius[i] as number) + (radius[j] as number)));
        }
      }
    }),
  );
});
