import { describe, expect, it } from 'vitest';
import { relationsOf } from '../marked.ts';

describe('scores_on', () => {
  it('takes the score that stands with the benchmark', () => {
    expect(
      relationsOf('We release [!m:Petrel]. It achieves 71.5% accuracy on [b:BoolQ] and 63.0 F1 on [b:QuAC].'),
    ).toEqual(['Petrel scores_on BoolQ: 71.5%', 'Petrel scores_on QuAC: 63.0']);
  });
  it('takes no margin for a score', () => {
    expect(relationsOf('We release [!m:Petrel]. Our model improves accuracy by 2.5% on [b:BoolQ].')).toEqual([
      'Petrel scores_on BoolQ',
    ]);
  });
});

describe('a name that begins with "We"', () => {
  it('is no word for the paper', () => {
    expect(relationsOf('Here [m:OPT] scores 60.1% and 61.2% on [b:Pebble] and [b:We-Math].')).toEqual([
      'OPT scores_on Pebble: 60.1%',
      'OPT scores_on We-Math: 61.2%',
    ]);
  });
});

describe('scores_on without a benchmark in the sentence', () => {
  it('takes the benchmark that the paper is about', () => {
    expect(
      relationsOf(
        'It is built with [!t:rule filtering]. We find that [m:GPT-4] reaches merely 41%.',
        '[!b:Heron]: hard questions',
      ),
    ).toEqual(['GPT-4 scores_on Heron']);
  });
  it('takes none before the paper speaks of its own', () => {
    expect(
      relationsOf('Models such as [m:GPT-4] reach good scores. We ask harder.', '[!b:Heron]: hard questions'),
    ).toEqual([]);
  });
  it('takes none where the paper is about a method', () => {
    expect(
      relationsOf('We also build [!b:Heron]. We find that [m:GPT-4] reaches merely 41%.', '[!t:Nimbus]'),
    ).toEqual([]);
  });
});

describe('based_on', () => {
  it.each([
    [
      'built on',
      'We introduce [!m:Petrel], an assistant built on [m:Llama-2-7B].',
      ['Petrel based_on Llama-2-7B'],
    ],
    [
      'built on, in front',
      'We introduce [!t:Nimbus]. Built upon the classical [t:U-Net], our approach finds cells.',
      ['Nimbus based_on U-Net'],
    ],
    [
      'building on, in front of the proposal',
      'Building on [t:U-Net], we propose [!t:Nimbus] for cells.',
      ['Nimbus based_on U-Net'],
    ],
    [
      'adapts',
      'We fine-tuned [m:Llama-2-7B] for law and call it [!m:Petrel].',
      ['Petrel based_on Llama-2-7B'],
    ],
    [
      'parts that are counted',
      'We introduce [!t:Nimbus]. Our method is based on two steps, [t:pruning] and [t:LoRA].',
      [],
    ],
    [
      'the work that went before',
      'We introduce [!t:Nimbus]. Our method builds on recent advances in [t:pruning] and [t:LoRA].',
      ['Nimbus based_on pruning', 'Nimbus based_on LoRA'],
    ],
    [
      'an apposition between dashes',
      'We propose [!t:GLoRA] -- a simple yet effective modification to existing [t:LoRA] layers.',
      ['GLoRA based_on LoRA'],
    ],
    [
      'what we make of it, named behind',
      'We introduce [!t:Nimbus]. First, we adapt [t:LoRA] to graphs and call it [!t:GLoRA].',
      ['GLoRA based_on LoRA'],
    ],
    [
      'two that the paper brings',
      'We introduce [!t:Nimbus]. We also propose [!t:Cirrus], an improved variant of [!t:Nimbus].',
      ['Cirrus based_on Nimbus'],
    ],
    ['extends', 'We introduce [!t:Gated LoRA], which extends [t:LoRA].', ['Gated LoRA based_on LoRA']],
    [
      'a model as what it is trained on',
      'We introduce [!m:Petrel], fine-tuned on the open base model [m:Llama-2-7B].',
      ['Petrel based_on Llama-2-7B'],
    ],
    [
      'a model as what it is trained on, in front',
      'We introduce [!m:Petrel]. Pre-trained on [m:Llama-2-7B], the model reads reports.',
      ['Petrel based_on Llama-2-7B'],
    ],
    [
      'a backbone, in front',
      'We introduce [!m:Petrel]. With [m:Llama-2-7B] as the backbone, [!m:Petrel] is fast.',
      ['Petrel based_on Llama-2-7B'],
    ],
    [
      'the success of another',
      'Building upon the success of [t:LoRA], we introduce [!t:Nimbus].',
      ['Nimbus based_on LoRA'],
    ],
    [
      'a name behind "called"',
      'We propose an extension of [t:LoRA] called [!t:Nimbus].',
      ['Nimbus based_on LoRA'],
    ],
    [
      'methods of others',
      'We propose [!t:Nimbus] and compare it with clustering approaches based on [t:RANSAC].',
      [],
    ],
    [
      'a series of models of its own',
      'We propose [!m:Petrel], with a series of smaller models derived from [m:Llama-2-7B].',
      ['Petrel based_on Llama-2-7B'],
    ],
    ['a part', 'Our [!t:Nimbus] uses a pruning objective based on [t:LoRA].', []],
    ['a quality', 'Our [!t:Nimbus] extends the context window of [m:Llama-2-7B].', []],
    ['a quality, with its owner in front', "Our [!t:Nimbus] extends [m:Llama-2-7B]'s context window.", []],
    ['the principle', 'Our [!t:Nimbus] extends the principle of [t:LoRA].', ['Nimbus based_on LoRA']],
    [
      'a clause behind an opening with a participle',
      'Inspired by [t:pruning], we propose a method called [!t:Nimbus], which adapts [t:LoRA] to graphs.',
      ['Nimbus based_on LoRA'],
    ],
  ])('%s', (_, text, relations) => {
    expect(relationsOf(text)).toEqual(relations);
  });

  it('takes what a title says behind the name', () => {
    expect(relationsOf('It is fast.', '[!t:Nimbus]: Extending [t:LoRA] to Graphs')).toEqual([
      'Nimbus based_on LoRA',
    ]);
  });
});

describe('distilled_from', () => {
  it.each([
    ['from teacher into student', 'We transfer the skill from [m:GPT-4] into [m:OPT-1.3B].'],
    ['distilled from', 'Here [m:OPT-1.3B] is distilled from [m:GPT-4].'],
    ['its teacher', 'Here [m:OPT-1.3B] keeps most of the accuracy of its teacher ([m:GPT-4]).'],
    [
      'teacher and student counterpart',
      'With a large teacher model ([m:GPT-4]), the gap of its student counterpart ([m:OPT-1.3B]) shrinks.',
    ],
    ['trained on outputs', 'Here [m:OPT-1.3B] is fine-tuned on [m:GPT-4] outputs.'],
    ['trained on rationales, in front', 'Trained on rationales from [m:GPT-4], [m:OPT-1.3B] reaches 80%.'],
    ['a teacher, in front', 'With [m:GPT-4] as the teacher, [m:OPT-1.3B] reaches 80%.'],
    [
      'trained on what the teacher wrote',
      'We use rationales generated by [m:GPT-4] to fine-tune [m:OPT-1.3B].',
    ],
  ])('%s', (_, text) => {
    expect(relationsOf(text)).toEqual(['OPT-1.3B distilled_from GPT-4']);
  });
});

describe('distilled_from between architectures', () => {
  it('takes what is distilled from what', () => {
    expect(relationsOf('We distill [t:Mamba] from pretrained [t:Transformers].')).toEqual([
      'Mamba distilled_from Transformers',
    ]);
  });
});

describe('trained_on', () => {
  it.each([
    ['trained on', 'We release [!m:Petrel], trained on [b:The Pile].', ['Petrel trained_on The Pile']],
    [
      'fine-tuned using',
      'We release [!m:Petrel], fine-tuned using [b:The Pile].',
      ['Petrel trained_on The Pile'],
    ],
    [
      'trained on, in front',
      'We release [!m:Petrel]. Trained solely on [b:The Pile], [!m:Petrel] is fast.',
      ['Petrel trained_on The Pile'],
    ],
    [
      'a training that is only spoken of',
      'We release [!m:Petrel] with support for training networks at scale on [b:The Pile].',
      [],
    ],
    ['a training before another verb', 'We fine-tune [m:OPT-1.3B] and reach 70% on [b:BoolQ].', []],
    ['we train … on', 'We fine-tune [m:OPT-1.3B] on [b:Alpaca].', ['OPT-1.3B trained_on Alpaca']],
    [
      'used to train',
      'Both [b:Alpaca] and [b:Pebble], cleaned by hand, were used to fine-tune [m:OPT-1.3B].',
      ['OPT-1.3B trained_on Alpaca', 'OPT-1.3B trained_on Pebble'],
    ],
    [
      'own data for training',
      'We curate [!b:Pebble], a corpus of tables, to train the small [!m:Petrel].',
      ['Petrel trained_on Pebble'],
    ],
    [
      'own data that are made for what the opening names',
      'To train [!m:Petrel], we construct the large [!b:Pebble].',
      ['Petrel trained_on Pebble'],
    ],
    ['data of others for training', 'We know [b:Alpaca] and found a way to train [!m:Petrel].', []],
  ])('%s', (_, text, relations) => {
    expect(relationsOf(text)).toEqual(relations);
  });
});

describe('variant_of', () => {
  it('joins a size to the nearest family that is named', () => {
    expect(relationsOf('We compare [m:Llama], [m:Llama-2] and [m:Llama-2-7B] with [m:Llamalike].')).toEqual([
      'Llama-2 variant_of Llama',
      'Llama-2-7B variant_of Llama-2',
    ]);
  });

  it('joins a version to its family where a size stands between', () => {
    expect(
      relationsOf('We release [m:Heron-Nano-9B-v2], of [m:Heron Nano 2], not of [m:Heron Nano 3].'),
    ).toEqual(['Heron-Nano-9B-v2 variant_of Heron Nano 2']);
  });
});
