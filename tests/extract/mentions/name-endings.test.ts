import { describe, expect, test } from 'vitest';
import { found } from './found.ts';

describe('a name whose ending leaves no doubt', () => {
  test.each([
    ['We study BerthBench and Quay-Bench-Hard.', ['benchmark BerthBench', 'benchmark Quay-Bench-Hard']],
    ['It improves on Harbor Bench by far.', ['benchmark Harbor Bench']],
    ['We build a test bench and a Bench.', []],
    ["We study 'QuayBench' too (MoorBench).", ['benchmark QuayBench', 'benchmark MoorBench']],
    ['See https://github.com/quay/BerthBench for more.', []],
  ])('%s', (abstract, names) => {
    expect(found('ending', abstract)).toEqual(names);
  });

  test('is that kind whatever noun stands beside it', () => {
    expect(found('introduced', 'We propose a framework, BerthBench, which tests ships.')).toEqual([
      'benchmark BerthBench',
    ]);
  });
});
