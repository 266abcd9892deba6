import { describe, expect, test } from 'vitest';
import { extract } from '../rules-alone.ts';

/** The written forms of each thing that the sentence names, by its usual name. */
function formsOf(abstract: string): Record<string, string[]> {
  const { entities } = extract({ id: 'p', title: '', abstract, source: { file: 'p' } });
  return Object.fromEntries(entities.map(({ name, aliases }) => [name, aliases]));
}

describe('the modifiers before a known term belong to its mention', () => {
  test.each([
    ['Bayesian federated learning is slow.', 'federated learning', 'Bayesian federated learning'],
    ['Bayesian scaling laws fit well.', 'scaling law', 'Bayesian scaling laws'],
    [
      'We use end-to-end speech recognition.',
      'automatic speech recognition',
      'end-to-end speech recognition',
    ],
    [
      'We use the shipping speech recognition.',
      'automatic speech recognition',
      'shipping speech recognition',
    ],
  ])('%s', (abstract, name, form) => {
    expect(formsOf(abstract)).toEqual({ [name]: [form] });
  });

  test.each([
    ['We use a novel knowledge distillation.', 'knowledge distillation', 'knowledge distillation'],
    [
      'We save by quantizing convolutional neural networks.',
      'convolutional neural network',
      'convolutional neural networks',
    ],
    ['It helps to stabilise knowledge distillation.', 'knowledge distillation', 'knowledge distillation'],
  ])('%s has no modifier that tells', (abstract, name, form) => {
    expect(formsOf(abstract)[name]).toEqual([form]);
  });
});

describe('the noun of an act or a part that ends the phrase belongs to the mention', () => {
  test.each([
    ['We need federated learning simulation.', 'federated learning', 'federated learning simulation'],
    ['We need federated learning simulation errors.', 'federated learning', 'federated learning'],
    ['We need a federated learning module.', 'federated learning', 'federated learning module'],
    ['We need a machine translation module.', 'machine translation', 'machine translation'],
    ['We need federated learning yielding.', 'federated learning', 'federated learning'],
  ])('%s', (abstract, name, form) => {
    expect(formsOf(abstract)[name]).toEqual([form]);
  });
});

test('a modifier whose letter the short form has is a part of the name', () => {
  expect(formsOf('We study Bayes-adaptive Markov decision processes (BAMDPs). BAMDPs are hard.')).toEqual({
    'bayes-adaptive Markov decision process': ['Bayes-adaptive Markov decision processes', 'BAMDPs'],
  });
  expect(formsOf('We study large Markov decision processes (MDPs).')).toHaveProperty([
    'Markov decision process',
  ]);
});
