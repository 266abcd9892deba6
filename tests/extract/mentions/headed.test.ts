import { describe, expect, test } from 'vitest';
import { found } from './found.ts';

test('an unknown name is what the noun behind or before it says, unless that noun modifies another', () => {
  expect(found('headed', 'We test on the TideQA benchmark.')).toEqual(['benchmark TideQA']);
  expect(found('headed', 'We use TideQA model compression.')).toEqual([]);
  expect(found('headed', 'We use a TideQA-based method.')).toEqual([]);
  expect(found('headed', 'We sail on a real dataset, TideQA, and win.')).toEqual(['benchmark TideQA']);
});

test('words in capitals name a benchmark between "the" and its noun', () => {
  expect(found('headed:plain', 'We try it on the Greatest Berths dataset.')).toEqual([
    'benchmark Greatest Berths',
  ]);
  expect(found('headed:plain', 'We try it on the Persian corpus.')).toEqual([]);
});

test('a year belongs to the name of a shared task', () => {
  expect(found('headed', 'We took part in the HarborEval 2017 shared task.')).toEqual([
    'benchmark HarborEval 2017',
  ]);
});

test('what stands before several models is the sort that they are of', () => {
  expect(found('headed', 'We test the QuayNet-2 model.')).toEqual(['model QuayNet-2']);
  expect(found('headed', 'We test QuayNet-family models.')).toEqual([]);
});

describe('what is tested on', () => {
  test.each([
    ['Experiments on KoBerth and Ropes-5K show it.', ['benchmark KoBerth', 'benchmark Ropes-5K']],
    ['On QuayBoard, it wins.', ['benchmark QuayBoard']],
    ['We report experiments on MoorBook laptops.', []],
    ['We rely on MoorBook.', []],
  ])('%s', (abstract, names) => {
    expect(found('tested-on', abstract)).toEqual(names);
  });
});

describe('a name before the words that tell what its data is of', () => {
  test.each([
    ['It wins on the TideNet3D pier anomaly detection benchmark.', ['benchmark TideNet3D']],
    ['It wins on the QBP 2017 event dataset.', ['benchmark QBP 2017']],
    ["It wins on the 'QuayQuest' dataset.", ['benchmark QuayQuest']],
    ['We take an fMRI image dataset and an LLM response dataset.', []],
  ])('%s', (abstract, names) => {
    expect(found('headed', abstract)).toEqual(names);
  });
});
