import { expect, test } from 'vitest';
import { listLines } from '../../src/deck/list.ts';

const PLACE = { w: 2.4, points: 14, line: 0.25, gap: 0.2 };
const LONG = 'Retrieval-augmented generation and long documents';

test('names have two lines, closer together where they are many, then one, and then the list ends early', () => {
  expect(listLines([LONG, 'Agents'], { ...PLACE, h: 2 })).toEqual({ lines: [2, 1], gap: 0.2 });
  expect(listLines([LONG, LONG, LONG], { ...PLACE, h: 2 })).toEqual({ lines: [2, 2, 2], gap: 0.1 });
  expect(listLines([LONG, LONG, LONG, LONG], { ...PLACE, h: 2 })).toEqual({ lines: [1, 1, 1, 1], gap: 0.2 });
  // Five of 0.35 inches, and a line for how many are left.
  expect(listLines(Array(9).fill(LONG), { ...PLACE, h: 2 })).toEqual({ lines: [1, 1, 1, 1, 1], gap: 0.1 });
  expect(listLines([], { ...PLACE, h: 2 }).lines).toEqual([]);
});
