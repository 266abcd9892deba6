import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sign } from '../../../extract/candidates/signs.ts';
import { balanceOf } from '../../../extract/reasons/balance.ts';

const weights: Record<string, number> = { 'before=propose': 1.5, 'head=mesh': 0.5, 'words: 1': -2, bias: 0 };
const signs = Object.keys(weights).map((feature): Sign => ({ feature, share: 1 }));
const weightOf = (feature: string): number => weights[feature] ?? 0;

test('tells the strongest first, what says nothing not at all, and how much is left', () => {
  const { score, rest, ...told } = balanceOf(signs, weightOf, ({ feature }) => feature, {
    for: 1,
    against: 3,
  });
  expect(told.for.map(({ says }) => says)).toEqual(['before=propose']);
  expect(told.against.map(({ says }) => says)).toEqual(['words: 1']);
  expect(rest).toEqual({ count: 1, weight: 0.5 });
  expect(score).toBeCloseTo(0);
});

test('makes one reason of what is worded alike', () => {
  const both = balanceOf(signs.slice(0, 2), weightOf, () => 'words', { for: 5, against: 5 });
  expect(both.for).toEqual([{ says: 'words', weight: 2, features: ['before=propose', 'head=mesh'] }]);
});

test('counts a sign by the part of the places that have it', () => {
  const half = balanceOf([{ feature: 'before=propose', share: 0.5 }], weightOf, String, {
    for: 1,
    against: 1,
  });
  expect(half.score).toBe(0.75);
});

test('what is told and what is left add up to the score, of whatever table', () => {
  const told = fc.record({ feature: fc.string({ maxLength: 2 }), share: fc.constantFrom(1, 0.5, 2) });
  fc.assert(
    fc.property(
      fc.array(told),
      fc.dictionary(fc.string({ maxLength: 2 }), fc.integer({ min: -30, max: 30 })),
      fc.nat(4),
      (all, table, most) => {
        const of = (feature: string): number =>
          Object.hasOwn(table, feature) ? (table[feature] ?? 0) / 10 : 0;
        const balance = balanceOf(all, of, ({ feature }) => feature.slice(0, 1), {
          for: most,
          against: most,
        });
        const shown = [...balance.for, ...balance.against].reduce((sum, { weight }) => sum + weight, 0);
        const whole = all.reduce((sum, { feature, share }) => sum + share * of(feature), 0);
        expect(shown + balance.rest.weight).toBeCloseTo(whole, 9);
        expect(balance.score).toBeCloseTo(whole, 9);
      },
    ),
  );
});
