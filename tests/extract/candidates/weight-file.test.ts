import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SLOTS, TOGETHER } from '../../../extract/candidates/features.ts';
import { readWeights, writeWeights } from '../../../extract/candidates/weight-file.ts';

describe('the file of weights', () => {
  const weights = new Map([
    ['head=rope', [0, 0.1, 0.2, 0, -0.2, -1.4]],
    ['before=,', [0.3, 0, 0, 0, 0, 0]],
    ['bias', [0, 0, 0, 0, 3, -3]],
    ['head==', [0, 0, 0, 0, 0.2, 0]],
  ]);

  test('says the slot of words once, in tenths, and first what is no word', () => {
    expect(writeWeights(weights)).toBe(
      [
        'feature\tmodel\ttechnique\tbenchmark\ttask\tnothing\tintroduced',
        'bias\t0\t0\t0\t0\t30\t-30',
        'head=',
        '=\t0\t0\t0\t0\t2\t0',
        'rope\t0\t1\t2\t0\t-2\t-14',
        'ending=\nmodifier=\nfirst=\nleft=\nbefore=',
        ',\t3\t0\t0\t0\t0\t0',
        'before2=\nbehind=\nbehind2=\ntitle-before=\nsentence-before=\nsentence-behind=\npair=\nphrase=\n',
      ].join('\n'),
    );
  });

  test('gives back what was written', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'ß', ',', '"', '=', ':', '#', '7') });
    const feature = fc.oneof(
      fc.tuple(fc.constantFrom(...SLOTS, ...TOGETHER), word).map(([slot, text]) => `${slot}=${text}`),
      fc.constantFrom('bias', 'title: start', 'holds: task phrase:for'),
    );
    const row = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.dictionary(feature, row), (tenths) => {
        const written = new Map(Object.entries(tenths).map(([name, all]) => [name, all.map((n) => n / 10)]));
        expect(new Map(readWeights(writeWeights(written)))).toEqual(written);
      }),
    );
  });
});
