import { describe, expect, test } from 'vitest';
import { found } from './found.ts';

describe('unknown names in a list', () => {
  test.each([
    [
      'are what the noun before says',
      'We test on datasets such as TideQA, GaugeQA, and GSM8K.',
      ['benchmark TideQA', 'benchmark GaugeQA'],
    ],
    ['are what their neighbours are', 'We compare BERT, HarborLM and RoBERTa.', ['model HarborLM']],
    ['are techniques beside techniques', 'We compare SGD, QuayOpt and Adam.', ['technique QuayOpt']],
    ['are what the noun before says, be it but one', 'We beat models like HarborLM.', ['model HarborLM']],
    ['are nothing where the neighbours differ', 'We speak of BERT, HarborLM and GSM8K.', []],
    [
      'are what the noun of several says',
      'We test on two English datasets, QUAY and PIER.',
      ['benchmark QUAY', 'benchmark PIER'],
    ],
    ['are nothing where the sentence goes on', 'On most datasets, QuayNet and PierNet win.', []],
    [
      'may be plain words right behind it',
      'It wins on the datasets Quay and Pier.',
      ['benchmark Quay', 'benchmark Pier'],
    ],
    [
      'may be several plain words',
      'It wins on benchmarks (Tide Charts, Quay Walls).',
      ['benchmark Tide Charts', 'benchmark Quay Walls'],
    ],
    [
      'stand beside compounds of known ones',
      'It wins on benchmarks (COCO-harbor, PIER).',
      ['benchmark PIER'],
    ],
  ])('%s', (_, abstract, expected) => {
    expect(found('listed', abstract)).toEqual(expected);
  });
});

test('a term too general to count by itself counts in a list beside one that does', () => {
  expect(found('lexicon:listed', 'Ships help with object detection, planning, and docking.')).toEqual([
    'task planning',
  ]);
  expect(found('lexicon:listed', 'Ships help with planning and docking.')).toEqual([]);
});
