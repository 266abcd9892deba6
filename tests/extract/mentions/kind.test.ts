import { describe, expect, test } from 'vitest';
import { found } from './found.ts';

describe('the kind of a coined name', () => {
  test.each([
    ['the noun behind it', 'We propose the Kestrel model.', 'model Kestrel'],
    ['the noun before it', 'We release a dataset named Kestrel.', 'benchmark Kestrel'],
    ['what it is said to be', 'We propose Kestrel, a language model of small size.', 'model Kestrel'],
    ['a size', 'We introduce Kestrel. Kestrel 7B reads letters.', 'model Kestrel'],
    ['the way it is written', 'We introduce KestrelBench.', 'benchmark KestrelBench'],
    ['the way it is written, before a version', 'We introduce KestrelNet-v2.', 'model KestrelNet-v2'],
    ['what works with a model', 'We introduce KestrelLLM.', 'technique KestrelLLM'],
    ['a count of examples', 'We introduce Kestrel-10M.', 'benchmark Kestrel-10M'],
    ['a variant of a size', 'We introduce Kestrel. Kestrel-tiny reads letters.', 'model Kestrel'],
    ['its full form', 'We propose Entangled Tidal Attention (ETA).', 'technique ETA'],
    ['what its full form does', 'We propose Slow Tide Estimation for Big Models (STEB).', 'technique STEB'],
    [
      'a noun that only methods have',
      'We propose Kestrel, a novel metric quantifying LLMs.',
      'technique Kestrel',
    ],
    [
      'no noun of others before a comma',
      'We train a model called Kestrel. Unlike other methods, Kestrel reads letters.',
      'model Kestrel',
    ],
    [
      'no compound that it is a part of',
      'We propose Kestrel, a strategy. Kestrel strategies help. The model LLM-Kestrel reads.',
      'technique Kestrel',
    ],
    [
      'words near it that speak of data, where nothing names the kind',
      'We release Kestrel with 10,000 annotated utterances and images.',
      'benchmark Kestrel',
    ],
    ['nothing: then it is a technique', 'We introduce KestrelFlow.', 'technique KestrelFlow'],
  ])('is told by %s', (_, abstract, expected) => {
    expect(found('introduced', abstract)).toContain(expected);
  });

  test.each([
    ['Kestrel: Compact Tidal Language Model', 'model Kestrel'],
    ['Kestrel: Depth Priors for Tidal Datasets and Benchmarks', 'technique Kestrel'],
  ])('is told by the title %s', (title, expected) => {
    expect(found('introduced', '', title)).toEqual([expected]);
  });

  test('is that of a system for who is beaten', () => {
    expect(found('rival', 'On annotated images it outperforms Kestrel-X.')).not.toContain(
      'benchmark Kestrel-X',
    );
  });
});
