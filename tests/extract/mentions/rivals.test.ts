import { describe, expect, test } from 'vitest';
import { found } from './found.ts';

describe('a loser that nobody knows', () => {
  test.each([
    ['Our ship surpasses the best competing method, TideSailor, by 3 knots.', ['technique TideSailor']],
    ['It outperforms QuayRunner-70B with fewer sails.', ['model QuayRunner-70B']],
    ['It is faster than OldQuay and NewQuay [4].', ['technique OldQuay', 'technique NewQuay']],
    ['It outperforms existing tidal imitation learning methods.', ['technique tidal imitation learning']],
    ['Tidal anchor search (TAS) is slow. It outperforms TAS.', ['technique tidal anchor search']],
    [
      'It surpasses tidal pruning by 17.1%, and OldQuay by 3%.',
      ['technique tidal pruning', 'technique OldQuay'],
    ],
    ['Compared to OldQuay, it is faster.', ['technique OldQuay']],
    ['It outperforms FOSTER.', ['technique FOSTER']],
    ['It is faster than FOSTER by far.', ['technique FOSTER']],
    ['It outperforms UK harbours.', []],
    ['It outperforms existing strong methods.', []],
    ['It is faster than two GPUs.', []],
    ['It surpasses TideSailor-based boats.', []],
    ['It outperforms wind-only methods by far.', ['technique wind-only method']],
    ['It surpasses tide-aware diffusion models.', ['technique tide-aware diffusion model']],
    ['It is cheaper than recomputing diffusion models.', []],
    ['It improves upon the best anchoring algorithms.', ['technique anchoring']],
    ['It is superior to LLM-based harbour strategies.', ['technique LLM-based harbour']],
    ['It outperforms the OldQuay baseline.', ['technique OldQuay']],
    ['It outperforms QuayRunner-Pier and all others.', ['technique QuayRunner-Pier']],
    ['It outperforms commercial methods and the original method.', []],
    ['It outperforms sail-based methods such as OldQuay.', []],
    ['It outperforms tidal chart design.', []],
    ['It outperforms tidal encoding based methods.', []],
    ['It outperforms similarly sized transformers.', []],
  ])('%s', (abstract, names) => {
    expect(found('rival', abstract)).toEqual(names);
  });
});

describe('a term too general to count alone', () => {
  test.each([
    ['It surpasses prompting baselines.', ['technique prompting']],
    ['For ships, prompting clearly outperforms sails.', ['technique prompting']],
    ['Ships follow next-token prediction (NTP). It is faster than NTP.', ['technique next-token prediction']],
    ['It surpasses prompting experts.', []],
  ])('%s', (abstract, names) => {
    expect(found('lexicon:rival', abstract)).toEqual(names);
  });
});
