import { describe, expect, test } from 'vitest';
import { buildKnowledge } from '../../../extract/lexicon/knowledge.ts';
import { findMentions } from '../../../extract/mentions/find.ts';
import { readDocument } from '../../../extract/text/sentences.ts';

const knowledge = buildKnowledge();

/** What is brought forth without a name, each once. */
function unnamed(title: string, abstract: string): string[] {
  const document = readDocument({ id: 'p', title, abstract, source: { file: 'p' } });
  const mentions = findMentions(document, knowledge).filter(({ rule }) => rule === 'introduced:unnamed');
  return [...new Set(mentions.map(({ kind, name }) => `${kind} ${name}`))];
}

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
    expect(unnamed(title, abstract)).toEqual(names);
  });
});
