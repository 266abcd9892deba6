import { expect, test } from 'vitest';
import { extract } from '../rules-alone.ts';

const names = (abstract: string) =>
  extract({ id: 'x', title: '', abstract, source: { file: 'x' } }).entities.map((entity) => entity.name);

test('an acronym means what the paper says it means', () => {
  const own = 'We study shallow neural networks (SNNs) by their stability. SNNs generalise well.';
  expect(names(own)).not.toContain('spiking neural network');
  expect(names('We train an SNN on event data.')).toContain('spiking neural network');
});

test('another spelling of the same full form is no other meaning', () => {
  const nets = 'We use recurrent neural nets (RNNs) for tagging. RNNs are slow.';
  expect(names(nets)).toContain('recurrent neural network');
  const modelling = 'We pre-train with masked language modelling (MLM). MLM needs much text.';
  expect(names(modelling)).toContain('masked language modeling');
});

test('an acronym set behind a narrower full form names the narrower thing', () => {
  const paper = 'We look at offline reinforcement learning (RL). RL needs much data.';
  expect(names(paper)).toContain('offline reinforcement learning');
  expect(names(paper)).not.toContain('reinforcement learning');
  expect(names('We look at reinforcement learning (RL).')).toContain('reinforcement learning');
});

test('an acronym of a model or benchmark too, if what it is short for are ordinary words', () => {
  const own = 'It obeys strong stochastic transitivity (SST). SST is a condition.';
  expect(names(own)).not.toContain('SST');
  expect(names('We test on SST and MNLI.')).toContain('SST');
  expect(names('We test general language understanding evaluation (GLUE).')).toContain('GLUE');
});

test('what the paper explains as another thing is no model by that name', () => {
  const drug = 'Quay-side anti-tidal drugs (QATDs) are old. It rests on the QATD model.';
  expect(names(drug)).not.toContain('QATD');
  expect(names('It rests on the QATD model.')).toContain('QATD');
  expect(names('We ask the Quay Tide Survey (QTS). The QTS dataset is large.')).toContain('QTS');
});
