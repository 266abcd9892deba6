import { describe, expect, test } from 'vitest';
import { Weights } from '../../../extract/candidates/weights.ts';
import { spellingAt } from '../../../extract/text/spelling.ts';

const spelling = (word: string) => spellingAt(word, 0, word.length);
const NOTHING = { model: 0.2, technique: 0.2, benchmark: 0.2, task: 0.2, nothing: 0.2, introduced: 0.5 };

describe('words that are weighed together', () => {
  const weights = new Weights(
    new Map([
      ['pair=berth allocation', [0, 0, 0, 2, 0, 0]],
      ['pair=# berth', [0, 0, 0, 1, 0, 0]],
      ['phrase=berthallocation', [0, 3, 0, 0, 0, 0]],
    ]),
  );
  const asked = (ask: () => void) => {
    weights.clear();
    ask();
    return weights.shares(1);
  };
  const pair = (left: string, right: string) => asked(() => weights.pair(spelling(left), spelling(right)));

  test('count side by side, in that order, whatever capitals and numbers they have', () => {
    const berths = pair('Berth', 'allocation')?.task;
    expect(berths).toBeCloseTo(Math.exp(2) / (4 + Math.exp(2)), 5);
    expect(pair('12', 'berths')?.task).toBeCloseTo(Math.E / (4 + Math.E), 5);
    for (const [left, right] of [
      ['allocation', 'berth'],
      ['berth', 'berth'],
      ['berth', 'tide'],
      ['tide', 'allocation'],
    ] as const)
      expect(pair(left, right)).toEqual(NOTHING);
  });

  test('count as a whole phrase', () => {
    expect(asked(() => weights.phrase('berthallocation'))?.technique).toBeCloseTo(
      Math.exp(3) / (4 + Math.exp(3)),
      5,
    );
    expect(asked(() => weights.phrase('allocation'))).toEqual(NOTHING);
  });
});
