import { describe, expect, test } from 'vitest';
import { found } from './found.ts';

describe('the grammar of model names', () => {
  test.each([
    ['Llama-2-7B is small.', 'model LLaMA-2-7B'],
    ['We prompt T5-Large and wait.', 'model T5-Large'],
    ['A 770M T5 suffices.', 'model T5-770M'],
    ['We ask Llama3.1:70B first.', 'model Llama-3.1-70B'],
    ['We prompt GPT-2 small.', 'model GPT-2-small'],
  ])('widens a family by version, size and suffix: %s', (abstract, expected) => {
    expect(found('', abstract)).toEqual([expected]);
  });

  test('leaves a count alone', () => {
    expect(found('', 'We ran T5 3 times.')).toEqual(['model T5']);
  });
});

test('a model whose name is a word counts before a size too', () => {
  expect(found('model-name', 'It is better than PVT-T.')).toEqual(['model Pyramid Vision Transformer-T']);
  expect(found('lexicon', 'PVT is a state of mind.')).toEqual([]);
});

describe('a known name that goes on', () => {
  test.each([
    ['We compare with LLaMA-Mesh and LoRA-MoE.', ['model LLaMA-Mesh', 'technique LoRA-MoE']],
    ['It outperforms LLaMA-Quay and all others.', ['model LLaMA-Quay']],
    ['We test on QALD-9 and MedMNIST-2D.', ['benchmark QALD-9', 'benchmark MedMNIST-2D']],
    ['We took part in SemEval-2019 Task 3.', ['benchmark SemEval-2019 Task 3']],
    ['We took part in the BioASQ 2024 challenge.', ['benchmark BioASQ 2024']],
    [
      'On LSUN Bedroom and the HaluEval Dial dataset, it wins.',
      ['benchmark LSUN Bedroom', 'benchmark HaluEval Dial'],
    ],
    ['It was tested on WMT14 English-to-German translation.', ['benchmark WMT14']],
    [
      'It was tested on the KITTI Dataset, on CIFAR-10 ImageNet mixtures and for ImageNet Top-1 accuracy.',
      [],
    ],
    ['It won the Amazon Robotics Challenge 2017.', ['benchmark Amazon Robotics Challenge 2017']],
    ['CLIP-Based and ImageNet-21K-pretrained nets, WordNet-ImageNet links, and ImageNet 2012 times.', []],
  ])('%s', (abstract, names) => {
    expect(found('joined-name', abstract)).toEqual(names);
  });

  test('in a title any word may have a capital', () => {
    expect(found('joined-name', '', 'LLaMA-Steered Ships')).toEqual([]);
  });
});

describe('names that share their head', () => {
  test.each([
    ['We test on CIFAR-10/100.', 'benchmark CIFAR-100'],
    ['We prompt LLaMA-2 7B and 13B.', 'model LLaMA-2-13B'],
    ['We prompt GPT-4/3.5.', 'model GPT-3.5'],
    ['We prompt Flan-T5 models (base and large).', 'model Flan-T5-large'],
  ])('%s', (abstract, expected) => {
    expect(found('coordinated', abstract)).toContain(expected);
  });

  test('one size in brackets belongs to the name, which then stands nowhere alone', () => {
    expect(found('', 'We prompt GPT-Neo (small) for tales.')).toContain('model GPT-Neo-small');
    expect(found('', 'We prompt GPT-Neo (small) for tales.')).not.toContain('model GPT-Neo');
  });

  test('a count behind "and" is none', () => {
    expect(found('coordinated', 'We prompt GPT-4 and 3 others.')).toEqual([]);
  });
});

test('a term of the lexicon behind "non-" is another thing', () => {
  expect(found('lexicon', 'We fit it by linear regression.')).toEqual(['technique linear regression']);
  expect(found('lexicon:any', 'We fit it by non-linear regression.')).not.toContain(
    'technique linear regression',
  );
});

describe('names that share their head with one told before', () => {
  test.each([
    ['The Llama-2 family across all scales (7B, 13B).', ['model LLaMA-2-7B', 'model LLaMA-2-13B']],
    ['We train Llama-2 models of several sizes (up to 13B).', []],
    ['It wins on the CoNLL 2008 and 2009 datasets.', ['benchmark CoNLL-2009']],
    ['It was tested on CoNLL 2008 and 2009 times.', []],
  ])('%s', (abstract, names) => {
    expect(found('coordinated', abstract)).toEqual(names);
  });
});
