import { describe, expect, test } from 'vitest';
import { buildKnowledge } from '../../../extract/lexicon/knowledge.ts';
import { mentionsOf } from './found.ts';

/** The names that the rule finds, each as often as it stands there. */
function named(rule: string, abstract: string, known?: Parameters<typeof mentionsOf>[3]): string[] {
  return mentionsOf(rule, abstract, '', known).map(({ name }) => name);
}

describe('what is used and called a method', () => {
  test.each([
    ['They steer ships via a berth voting mechanism.', ['berth voting']],
    ['They steer ships using the residual tide strategy.', ['residual tide']],
    ['They steer ships using a tidal sail-aware module.', ['tidal sail-aware module']],
    ['They use the residual tide strategy and a berth voting module.', ['residual tide', 'berth voting']],
    // One word that many methods share names none.
    ['They steer ships using a closed-loop framework.', []],
    ['They steer ships using a berth voting office.', []],
  ])('%s', (abstract, names) => {
    expect(named('phrase:used-method', abstract)).toEqual(names);
  });
});

describe('what is told by what it is based on', () => {
  test.each([
    ['They prefer moon-based steering.', ['moon-based steering']],
    ['They prefer moon-based methods.', ['moon-based method']],
    ['They prefer moon-based harbors.', []],
    // The sort of data is no method.
    ['They prefer video-based methods.', []],
  ])('%s', (abstract, names) => {
    expect(named('phrase:based', abstract)).toEqual(names);
  });
});

describe('a head that several share', () => {
  test.each([
    ['They use sparse and dense retrieval.', ['sparse retrieval']],
    ['They use self- and cross-attention.', ['self-attention']],
    ['They use ships and dense retrieval.', []],
  ])('%s', (abstract, names) => {
    expect(named('phrase:shared-head', abstract)).toEqual(names);
  });

  test.each([
    [
      'We prompt the LLM zero-shot, few-shot, and after training.',
      ['zero-shot prompting', 'few-shot prompting'],
    ],
    ['The zero-shot and few-shot performance of LLMs is low.', ['zero-shot prompting', 'few-shot prompting']],
    ['The zero-shot performance of LLMs is low.', []],
    ['The zero-shot and few-shot classification of LLMs is poor.', []],
    ['The zero-shot and few-shot performance of cameras is low.', []],
  ])('%s', (abstract, names) => {
    expect(named('phrase:shot', abstract)).toEqual(names);
  });
});

describe('a term too general to count by itself', () => {
  const general = buildKnowledge({
    entries: ['tide theory', 'machine learning'].map((name) => ({
      name,
      kind: 'technique',
      aliases: [],
      when: 'weak',
      source: 'test',
    })),
  });

  test.each([
    ['lexicon:repeated', 'They use tide theory. Tide theory is old.', ['tide theory', 'tide theory']],
    ['lexicon:repeated', 'They use machine learning. Machine learning is old.', []],
    ['lexicon:narrowed', 'They use cooperative tide theory.', ['tide theory']],
    ['lexicon:listed', 'They use dropout, tide theory and mixup.', ['tide theory']],
    ['lexicon:listed', 'They use ships, tide theory and harbors.', []],
  ])('counts by %s: %s', (rule, abstract, names) => {
    expect(named(rule, abstract, general)).toEqual(names);
  });
});
