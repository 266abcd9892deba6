import { expect, test } from 'vitest';
import { findAbbreviations } from '../../../extract/mentions/abbreviations.ts';
import { found, paperOf } from './found.ts';

/** The pairs of a sentence, each as "short: full". */
function pairsOf(abstract: string): string[] {
  return paperOf(abstract).sentences.flatMap((sentence) =>
    findAbbreviations(sentence).map(({ long, short }) => {
      const [shortText, longText] = [short, long].map(({ first, last }) =>
        abstract.slice(sentence.tokens[first]?.start, sentence.tokens[last - 1]?.end),
      );
      return `${shortText}: ${longText}`;
    }),
  );
}

test.each([
  ['We use slow pier sampling (SPS).', ['SPS: slow pier sampling']],
  ['We use SPS (slow pier sampling).', ['SPS: slow pier sampling']],
  // A digit is said as it sounds, or tells how often the letter before it comes.
  ['We use the Harbor-to-Quay Bridge (H2Q-B).', ['H2Q-B: Harbor-to-Quay Bridge']],
  ['We use masks for quays (M4Q).', ['M4Q: masks for quays']],
  ['We propose Multi-Berth Tidal Transfer (MBT2).', ['MBT2: Multi-Berth Tidal Transfer']],
  ['We propose Pairwise Pier Placement Optimization (P3O).', ['P3O: Pairwise Pier Placement Optimization']],
  // A version is no letter.
  ['We use a model of harbors (H2Q).', []],
])('%s', (abstract, pairs) => {
  expect(pairsOf(abstract)).toEqual(pairs);
});

test('a benchmark that the paper abbreviates is one whatever its last word', () => {
  expect(found('defined', 'On the Harbor Language Understanding (HLU) benchmark it is first.')).toEqual([
    'benchmark Harbor Language Understanding',
  ]);
});

test('what the paper abbreviates and calls a problem is a task, whatever its head noun', () => {
  expect(found('defined', 'We look at the tidal berth keeper (TBK) problem.')).toContain(
    'task tidal berth keeper',
  );
});

test('a full form that the paper abbreviates is a term to it', () => {
  expect(found('', 'We start from recursive tidal smoothing algorithm (RTSA).')).toContain(
    'technique recursive tidal smoothing algorithm',
  );
});
