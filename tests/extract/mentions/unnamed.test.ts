import { describe, expect, test } from 'vitest';
import { found } from './found.ts';

describe('what a paper brings forth without a name', () => {
  test.each([
    [
      '',
      'In this work, we present a simple pipelined approach for harbors.',
      ['technique pipelined approach'],
    ],
    ['', 'We introduce a berth hierarchy that tells who goes first.', ['technique berth hierarchy']],
    ['A Consensus-Based Framework for Harbors', 'Ships wait.', ['technique consensus-based framework']],
    [
      'Tide-Aware Ship Localization in Fog',
      'We propose a localization framework for ships.',
      ['technique tide-aware ship localization'],
    ],
    ['', 'We propose an active learning framework for harbors.', []],
    ['', 'We propose a probabilistic framework for harbors.', []],
    ['', 'We present a berth benchmark.', []],
    ['', 'Smith et al. present a pipelined approach.', []],
    ['', 'We propose QuayNet. We present a pipelined approach.', []],
    ['Ship Localization in Fog', 'Ships wait.', []],
    ['A Survey of a Consensus-Based Framework for Harbors', 'Ships wait.', []],
  ])('%s|%s', (title, abstract, names) => {
    expect(found('introduced:unnamed', abstract, title)).toEqual(names);
  });
});
