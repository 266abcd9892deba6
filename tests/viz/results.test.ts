import { expect, test } from 'vitest';
import { numberIn } from '../../viz/results/results.ts';

test.each([
  ['86.81%', 86.81],
  ['1,240 tokens', 1240],
  ['about −0.5', -0.5],
  ['', Number.NaN],
])('the number of the score "%s" is %d', (value, number) => {
  expect(numberIn(value)).toBe(number);
});
