import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../marked.ts';

/** Rule → a sentence that it reads, and what it finds there. */
const READS: Record<string, [text: string, finds: string, title?: string]> = {
  'outperforms beats': ['Here [m:Falcon-7B] outperforms [m:OPT-6.7B].', 'Falcon-7B outperforms OPT-6.7B'],
  'outperforms beats-own': [
    'We propose [!t:Nimbus]. In our experiments the accuracy exceeds [m:TAPAS].',
    'Nimbus outperforms TAPAS',
  ],
  'outperforms beaten': ['Here [m:GPT-2] is outperformed by [m:OPT-6.7B].', 'OPT-6.7B outperforms GPT-2'],
  'outperforms loses': ['Here [m:GPT-2] lags behind [m:OPT-6.7B].', 'OPT-6.7B outperforms GPT-2'],
  'outperforms superior': ['Here [t:LoRA] is superior to [t:full tuning].', 'LoRA outperforms full tuning'],
  'outperforms superior-own': [
    'We propose [!t:Nimbus]. Experiments show results superior to [m:TAPAS].',
    'Nimbus outperforms TAPAS',
  ],
  'outperforms superiority': [
    'We show the superiority of [t:LoRA] to [t:full tuning].',
    'LoRA outperforms full tuning',
  ],
  'outperforms than': [
    'We find that [t:LoRA] is faster than [t:full tuning].',
    'LoRA outperforms full tuning',
  ],
  'outperforms than-of': [
    'We see a higher accuracy of [t:LoRA] than [t:full tuning].',
    'LoRA outperforms full tuning',
  ],
  'outperforms than-own': [
    'We propose [!t:Nimbus]. Experiments show better accuracy than [m:TAPAS].',
    'Nimbus outperforms TAPAS',
  ],
  'outperforms over': [
    'We find that [t:LoRA] shows clear gains over [t:full tuning].',
    'LoRA outperforms full tuning',
  ],
  'outperforms over-of': [
    "We show [t:LoRA]'s superior accuracy over [t:full tuning].",
    'LoRA outperforms full tuning',
  ],
  'outperforms over-own': [
    'We propose [!t:Nimbus]. Experiments show consistent improvements over [m:TAPAS].',
    'Nimbus outperforms TAPAS',
  ],
  'outperforms over-far': [
    'Here [t:LoRA] achieves 80% on tables of all sorts, with a short training, compared to 70% for [m:TAPAS].',
    'LoRA outperforms TAPAS',
  ],
  'outperforms over-front': [
    'Compared to [t:full tuning], we show that [t:LoRA] improves accuracy.',
    'LoRA outperforms full tuning',
  ],
  'outperforms rivals': [
    'We propose [!t:Nimbus]. We compare it with [m:TAPAS]. Our method outperforms the baseline.',
    'Nimbus outperforms TAPAS',
  ],
  'outperforms others': [
    'We evaluate [m:GPT-4], [m:Claude] and [m:Llama]. Here [m:GPT-4] outperforms the other two.',
    'GPT-4 outperforms Claude',
  ],
  'outperforms its-base': [
    'We release [!m:Petrel], fine-tuned from [m:Llama]. [!m:Petrel] outperforms the base model.',
    'Petrel outperforms Llama',
  ],
  'outperforms figures': ['Here [m:Llama] reaches 80%, while [m:OPT] reaches 70%.', 'Llama outperforms OPT'],
  'outperforms contrast': [
    'Here [m:GPT-4] reaches a high accuracy, while [m:Llama] only reaches 40%.',
    'GPT-4 outperforms Llama',
  ],
  'outperforms followed': [
    'Here [m:GPT-4] achieves the best accuracy, followed by [m:Llama].',
    'GPT-4 outperforms Llama',
  ],
  'scores_on result-left': ['Here [m:GPT-4] reaches 71% on [b:BoolQ].', 'GPT-4 scores_on BoolQ: 71%'],
  'scores_on result-right': ['On [b:BoolQ], [m:GPT-4] reaches 71%.', 'GPT-4 scores_on BoolQ: 71%'],
  'scores_on own-result': [
    'We propose [!t:Nimbus]. The accuracy of our method on [b:BoolQ] is high.',
    'Nimbus scores_on BoolQ',
  ],
  'scores_on result-with': [
    'We obtain the best results on [b:BoolQ] with [m:GPT-4].',
    'GPT-4 scores_on BoolQ',
  ],
  'scores_on near-result': [
    "In these tests, [m:GPT-2]'s accuracy on [b:BoolQ] is low.",
    'GPT-2 scores_on BoolQ',
  ],
  'scores_on head-result': ['On [b:BoolQ], the accuracy is low for [m:GPT-2].', 'GPT-2 scores_on BoolQ'],
  'scores_on own-experiment': [
    'We propose [!t:Nimbus]. Experiments on [b:BoolQ] show strong results.',
    'Nimbus scores_on BoolQ',
  ],
  'scores_on shown': [
    'We propose [!t:Nimbus]. Experiments on [b:BoolQ] confirm that our method finds clean answers.',
    'Nimbus scores_on BoolQ',
  ],
  'scores_on spread': [
    'On [b:BoolQ], [m:GPT-4] reaches 85%, compared to 80% for [m:Claude] and 70% for [m:Llama].',
    'Llama scores_on BoolQ: 70%',
  ],
  'scores_on result-carried': [
    'Here [m:GPT-4] reaches 71% on [b:BoolQ]. In contrast, [m:GPT-2] reaches 50%.',
    'GPT-2 scores_on BoolQ',
  ],
  'scores_on result-of': [
    'We test models on [b:BoolQ]. We see that [m:GPT-4] outperforms [m:GPT-2].',
    'GPT-4 scores_on BoolQ',
  ],
  'scores_on nameless': [
    'We propose [!t:Nimbus]. On [b:BoolQ], search yields a gain of 8%.',
    'Nimbus scores_on BoolQ',
  ],
  'scores_on own-benchmark': [
    'We find that [m:GPT-4] reaches merely 41.',
    'GPT-4 scores_on Heron',
    '[!b:Heron]: hard questions',
  ],
  'scores_on reported': [
    'Experiments with [m:GPT-4] show that longer chains help.',
    'GPT-4 scores_on Heron',
    '[!b:Heron]: hard questions',
  ],
  'scores_on challenged': [
    'Our evaluation of [m:GPT-4] shows that much room is left.',
    'GPT-4 scores_on Heron',
    '[!b:Heron]: hard questions',
  ],
  'based_on based': ['We introduce [!m:Petrel], built on [m:Llama].', 'Petrel based_on Llama'],
  'based_on based-front': ['Starting from [m:Llama], we train [!m:Petrel].', 'Petrel based_on Llama'],
  'based_on builds': ['We introduce [!t:GLoRA], which extends [t:LoRA].', 'GLoRA based_on LoRA'],
  'based_on trained-from': ['Our [!m:Petrel] is fine-tuned on [m:Llama].', 'Petrel based_on Llama'],
  'based_on adapts': ['Our [!t:GLoRA] adapts [t:LoRA] to graphs.', 'GLoRA based_on LoRA'],
  'based_on tuned-into': ['By fine-tuning [m:Llama], we obtain [!m:Petrel].', 'Petrel based_on Llama'],
  'based_on compound': [
    'We introduce [!m:Petrel], a suite of [m:OPT]-based video models.',
    'Petrel based_on OPT',
  ],
  'outperforms them': [
    'Here [m:OPT-6.7B] is competitive with [m:GPT-2] and even outperforms them.',
    'OPT-6.7B outperforms GPT-2',
  ],
  'based_on as-base': ['Our [!m:Petrel] uses [m:Llama] as its backbone.', 'Petrel based_on Llama'],
  'based_on yields': ['We add gates to [t:LoRA], resulting in [!t:GLoRA].', 'GLoRA based_on LoRA'],
  'distilled_from distils': ['Here [m:OPT] is distilled from [m:GPT-4].', 'OPT distilled_from GPT-4'],
  'distilled_from distils-into': [
    'We distill the skills of [m:GPT-4] into [m:OPT].',
    'OPT distilled_from GPT-4',
  ],
  'distilled_from distilled-of': [
    'We release [!m:Petrel], a distilled version of [m:GPT-4].',
    'Petrel distilled_from GPT-4',
  ],
  'distilled_from generated-by': [
    'We fine-tune [m:OPT] on tables generated by [m:GPT-4].',
    'OPT distilled_from GPT-4',
  ],
  'distilled_from makes-data': [
    'We generate questions with [m:GPT-4] and fine-tune [m:OPT] on them.',
    'OPT distilled_from GPT-4',
  ],
  'distilled_from taught': ['We fine-tune [m:OPT] on rationales from [m:GPT-4].', 'OPT distilled_from GPT-4'],
  'distilled_from teacher': [
    'With [m:GPT-4] as the teacher and [m:OPT] as the student, accuracy rises.',
    'OPT distilled_from GPT-4',
  ],
  'trained_on trained': ['We release [!m:Petrel], trained on [b:The Pile].', 'Petrel trained_on The Pile'],
  'trained_on tunes': ['We fine-tune [m:OPT] on [b:Alpaca].', 'OPT trained_on Alpaca'],
  'trained_on made-with': ['Building on [!b:Pebble], we develop [!m:Petrel].', 'Petrel trained_on Pebble'],
  'trained_on data-to-train': ['We use [b:Alpaca] to train [!m:Petrel].', 'Petrel trained_on Alpaca'],
  'variant_of family': ['We compare [m:Llama] with [m:Llama-7B].', 'Llama-7B variant_of Llama'],
};

describe('each rule of relations', () => {
  it.each(Object.entries(READS))('%s', (rule, [text, finds, title]) => {
    expect(findingsOf(text, title)).toContainEqual({ relation: finds, rule });
  });

  it('has a sentence here, if it was ever measured', () => {
    const file = new URL('../../../extract/knowledge/confidence.csv', import.meta.url);
    const measured = [...readFileSync(file, 'utf8').matchAll(/^relation,([^,*]+),/gm)].map(
      ([, rule]) => rule,
    );
    expect(measured.length).toBeGreaterThan(10);
    expect(measured.filter((rule) => !(String(rule) in READS))).toEqual([]);
  });
});

describe('what looks like a relation and is none', () => {
  it.each([
    ['an amount', 'Here [t:LoRA] needs less than 10% of the memory of [t:full tuning].', []],
    [
      'a denial that denies nothing',
      'Here [t:LoRA] not only outperforms [t:full tuning] but is small.',
      ['LoRA outperforms full tuning'],
    ],
    [
      'a worse quality',
      'Here [t:LoRA] has lower accuracy than [t:full tuning].',
      ['full tuning outperforms LoRA'],
    ],
    [
      'a higher cost',
      'Here [t:LoRA] has higher latency than [t:full tuning].',
      ['full tuning outperforms LoRA'],
    ],
    [
      'a lower cost',
      'Here [t:LoRA] has lower latency than [t:full tuning].',
      ['LoRA outperforms full tuning'],
    ],
    ['a defence', 'We improve the robustness of [m:CLIP] against [t:patch attacks].', []],
    ['a question', 'We evaluate the effectiveness of [m:GPT-4] on [b:BoolQ].', []],
    ['data of training', 'Fine-tuning [m:OPT] on [b:Alpaca] improves accuracy.', ['OPT trained_on Alpaca']],
    ['a step behind another', 'Here [t:LoRA] gives an accurate map, followed by [t:pruning].', []],
    [
      'a start to compare with',
      'We release [!m:Petrel]. Starting from [m:GPT-4] as a baseline, we test our model.',
      [],
    ],
    [
      'a second comparison',
      'Here [t:LoRA] achieves better accuracy than [t:full tuning] with lower cost than [t:pruning].',
      ['LoRA outperforms full tuning', 'LoRA outperforms pruning'],
    ],
    ['a name that only ends in another', 'We compare [m:ChatGPT] with [m:GPT].', []],
    [
      'models of others that are distilled',
      'We propose [!t:Nimbus]. Many models distilled from [m:GPT-4] are small.',
      [],
    ],
    [
      'what happens in the future',
      'We test models on [b:BoolQ]. Future versions of [m:GPT-4] may reach more.',
      [],
    ],
    ['the ability to generalize', 'We propose [!t:Nimbus]. It improves the generalization of [t:LoRA].', []],
    ['where something goes', 'Here [!t:Nimbus] generalizes to [t:LoRA] too.', []],
    ['how something is found', 'We propose [!t:Nimbus]. We find the position based on [t:RANSAC].', []],
    [
      'what others are built on',
      'We find that [!t:Nimbus] is clearly faster than any test based on [t:RANSAC].',
      ['Nimbus outperforms RANSAC'],
    ],
    ['what others are', 'We propose [!t:Nimbus]. The state-of-the-art models on [b:BoolQ] are large.', []],
  ])('%s', (_, text, relations) => {
    expect(findingsOf(text).map(({ relation }) => relation)).toEqual(relations);
  });
});
