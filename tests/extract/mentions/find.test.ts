import { describe, expect, test } from 'vitest';
import { buildKnowledge } from '../../../extract/lexicon/knowledge.ts';
import { findMentions } from '../../../extract/mentions/find.ts';
import { readDocument } from '../../../extract/text/sentences.ts';

const knowledge = buildKnowledge();

/** What is found, as "kind name", each once, by the rules whose name begins with `rule`. */
function found(rule: string, abstract: string, title = ''): string[] {
  const document = readDocument({ id: 'p', title, abstract, source: { file: 'p' } });
  const mentions = findMentions(document, knowledge).filter((mention) => mention.rule.startsWith(rule));
  return [...new Set(mentions.map(({ kind, name }) => `${kind} ${name}`))];
}

describe('a loser that nobody knows', () => {
  test.each([
    ['Our ship surpasses the best competing method, TideSailor, by 3 knots.', ['technique TideSailor']],
    ['It outperforms QuayRunner-70B with fewer sails.', ['model QuayRunner-70B']],
    ['It is faster than OldQuay and NewQuay [4].', ['technique OldQuay', 'technique NewQuay']],
    ['It outperforms existing tidal imitation learning methods.', ['technique tidal imitation learning']],
    ['Tidal anchor search (TAS) is slow. It outperforms TAS.', ['technique tidal anchor search']],
    [
      'It surpasses tidal pruning by 17.1%, and OldQuay by 3%.',
      ['technique tidal pruning', 'technique OldQuay'],
    ],
    ['Compared to OldQuay, it is faster.', ['technique OldQuay']],
    ['It outperforms FOSTER.', ['technique FOSTER']],
    ['It is faster than FOSTER by far.', ['technique FOSTER']],
    ['It outperforms UK harbours.', []],
    ['It outperforms existing strong methods.', []],
    ['It is faster than two GPUs.', []],
    ['It surpasses TideSailor-based boats.', []],
    ['It outperforms wind-only methods by far.', ['technique wind-only method']],
    ['It surpasses tide-aware diffusion models.', ['technique tide-aware diffusion model']],
    ['It is cheaper than recomputing diffusion models.', []],
    ['It improves upon the best anchoring algorithms.', ['technique anchoring']],
    ['It is superior to LLM-based harbour strategies.', ['technique LLM-based harbour']],
    ['It outperforms the OldQuay baseline.', ['technique OldQuay']],
    ['It outperforms QuayRunner-Pier and all others.', ['technique QuayRunner-Pier']],
    ['It outperforms commercial methods and the original method.', []],
    ['It outperforms sail-based methods such as OldQuay.', []],
    ['It outperforms tidal chart design.', []],
    ['It outperforms tidal encoding based methods.', []],
    ['It outperforms similarly sized transformers.', []],
  ])('%s', (abstract, names) => {
    expect(found('rival', abstract)).toEqual(names);
  });
});

describe('a term too general to count alone', () => {
  test.each([
    ['It surpasses prompting baselines.', ['technique prompting']],
    ['For ships, prompting clearly outperforms sails.', ['technique prompting']],
    ['Ships follow next-token prediction (NTP). It is faster than NTP.', ['technique next-token prediction']],
    ['It surpasses prompting experts.', []],
  ])('%s', (abstract, names) => {
    expect(found('lexicon:rival', abstract)).toEqual(names);
  });
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

describe('a name that the paper coins', () => {
  test.each([
    ['title-colon', 'Kestrel: Routing Tokens by Surprise', '', 'technique Kestrel'],
    ['title-colon', 'TideBench: A Benchmark for Forecasts of the Sea', '', 'benchmark TideBench'],
    ['title-introducing', 'Introducing HarborLM to the Ports of the World', '', 'model HarborLM'],
    ['propose-name', '', 'We propose QuayNet, which keeps the ships apart.', 'model QuayNet'],
    ['propose-name', '', 'In this paper, we introduce the LanternQA dataset.', 'benchmark LanternQA'],
    ['propose-list', '', 'We introduce QuayNet, PierNet, and DockNet.', 'model DockNet'],
    [
      'propose-apposition',
      '',
      'We present a novel framework, QuayNet, which keeps ships apart.',
      'technique QuayNet',
    ],
    ['called', '', 'We train a language model called HarborLM on letters of captains.', 'model HarborLM'],
    ['called', '', 'We build a benchmark, which we call TideBench, from gauges.', 'benchmark TideBench'],
    ['our-name', '', 'On letters, our QuayNet is the fastest.', 'model QuayNet'],
    ['called', '', 'We name our network QuayNet.', 'model QuayNet'],
    [
      'called',
      '',
      'We propose a framework named Slow Ship Detection Based on Deep Tides (SSDT).',
      'technique SSDT',
    ],
    [
      'propose-abbreviation',
      '',
      'We propose the Slow Pier Contrast (SPC) loss and Pier Berth Contrast (PBC) loss.',
      'technique PBC',
    ],
    [
      'component-abbreviation',
      '',
      'It is composed of a mixture of pier guards (MPG) and a mixture of berth guards (MBG).',
      'technique MBG',
    ],
    [
      'component-abbreviation',
      '',
      'It sails by two modules: tide-aware anchor rest (TAR) and berth-aware quay use (BAQ).',
      'technique BAQ',
    ],
    [
      'title-again',
      'Tidal Mentor: Letters for Captains',
      'With Tidal Mentor, captains write. Tidal Mentor helps.',
      'technique Tidal Mentor',
    ],
    [
      'title-proposed',
      'Berth Inference: Who Was Here',
      'We thus introduce $\\textit{berth inference}$, which is slow.',
      'technique berth inference',
    ],
    ['capitals', '', 'It has (1) a Tidal Gated Planner for ships.', 'technique Tidal Gated Planner'],
    ['line', '', 'We propose QuayNet. QuayNet-B0 is small.', 'model QuayNet-B0'],
    ['title-colon', 'quaypy: A Library for Harbors', '', 'technique quaypy'],
    ['capitals', '', 'It leverages a Berth Fusion Module to keep ships.', 'technique Berth Fusion Module'],
    ['passive', '', 'A method is needed here. QuayNet is proposed to keep the ships apart.', 'model QuayNet'],
    ['is-novel', '', 'QuayNet is a novel framework for harbors.', 'technique QuayNet'],
    [
      'part',
      '',
      'The collection consists of two subsets: TideDay, with hours, and TideYear.',
      'technique TideYear',
    ],
  ])('by %s: %s%s', (rule, title, abstract, expected) => {
    expect(found(`introduced:${rule}`, abstract, title)).toContain(expected);
  });

  test('is found wherever it stands, but not in another case', () => {
    const text = 'We propose QuayNet. The quaynet of old has nothing to do with QuayNet.';
    const document = readDocument({ id: 'p', title: '', abstract: text, source: { file: 'p' } });
    const places = findMentions(document, knowledge).filter(({ name }) => name === 'QuayNet');
    expect(places.map(({ sentence, rule }) => [sentence, rule])).toEqual([
      [0, 'introduced:propose-name'],
      [1, 'introduced:again'],
    ]);
  });

  test.each([
    ['We propose HarborFormer, a tidal method leveraging an LLM.', 'technique HarborFormer'],
    ['We introduce Kestrel, a suite of gauge-based language models.', 'model Kestrel'],
    ['We introduce Kestrel, an LLM-based tool for ships.', 'technique Kestrel'],
    ['We propose "Kestrel", a new language model.', 'model Kestrel'],
    ['We propose Kestrel a lightweight language model that reads logs.', 'model Kestrel'],
  ])('is of the kind that it is said to be: %s', (abstract, expected) => {
    expect(found('introduced', abstract)).toContain(expected);
  });

  test.each([
    'We propose a novel task, Active Berth Reasoning (ABR), for ships.',
    'We meet a property we call Lipschitz resilience.',
    'We propose a Model- and tide-based controller.',
    'We introduce Knowledge Graph with temporal information.',
    'We present the GPU-parallelized version.',
  ])('is no problem, property, term of the field or half a compound: %s', (abstract) => {
    expect(found('introduced', abstract)).toEqual([]);
  });

  test('is none where the problem has it', () => {
    const abstract = 'We introduce the Active Berth Reasoning (ABR) task.';
    expect(found('introduced', abstract)).toEqual([]);
    expect(found('defined', abstract)).toEqual(['task active berth reasoning']);
  });

  test('is no name of the lexicon that a paper looks at', () => {
    expect(found('introduced', 'We use BERT.', 'Understanding BERT')).toEqual([]);
  });
});

describe('a phrase that the paper coins', () => {
  test.each([
    [
      'propose-phrase',
      'We propose tidal attention pruning to save time.',
      'technique tidal attention pruning',
    ],
    [
      'novel-phrase',
      'Ships are told apart with a novel tidal contrastive learning.',
      'technique tidal contrastive learning',
    ],
    [
      'our-phrase',
      'On letters, our tidal prompt learning is the fastest.',
      'technique tidal prompt learning',
    ],
    ['passive-phrase', 'A tidal distillation strategy is proposed.', 'technique tidal distillation'],
    [
      'propose-phrase',
      'We propose a wave-aware berth detection module.',
      'technique wave-aware berth detection',
    ],
    [
      'propose-phrase',
      'We introduce a tidal loss shaping technique for ships.',
      'technique tidal loss shaping',
    ],
  ])('by %s: %s', (rule, abstract, ...expected) => {
    expect(found(`introduced:${rule}`, abstract)).toEqual(expected);
  });

  test('is none where one word says what many methods are', () => {
    const named = 'We propose QuayNet. We devise a novel';
    expect(found('introduced', `${named} two-stage framework.`)).toEqual(['model QuayNet']);
    expect(found('introduced', `${named} meta-learning approach.`)).toEqual(['model QuayNet']);
  });
});

test.each([
  ['title-method', '', 'A Tidal Mooring Approach to Crowded Harbors', 'technique tidal mooring'],
  ['title-method', '', 'Tidal Mooring Framework for Crowded Harbors', 'technique tidal mooring'],
  [
    'front-phrase',
    'In this paper, a tidal sampling scheme for small harbors is proposed.',
    '',
    'technique tidal sampling',
  ],
])('a method is brought forth where it stands in front, by %s: %s%s', (rule, abstract, title, expected) => {
  expect(found(`introduced:${rule}`, abstract, title)).toEqual([expected]);
});

test('what is proposed by number is told behind the colon', () => {
  const abstract =
    'We propose two approaches to this problem: tidal conditioning and berth-first conditioning.';
  expect(found('introduced:counted', abstract)).toEqual([
    'technique tidal conditioning',
    'technique berth-first conditioning',
  ]);
  expect(
    found('introduced', 'There are two approaches to this: tidal conditioning and berth heaps.'),
  ).toEqual([]);
});

test('words in capitals name a benchmark between "the" and its noun', () => {
  expect(found('headed:plain', 'We try it on the Greatest Berths dataset.')).toEqual([
    'benchmark Greatest Berths',
  ]);
  expect(found('headed:plain', 'We try it on the Persian corpus.')).toEqual([]);
});

test('a model whose name is a word counts before a size too', () => {
  expect(found('model-name', 'It is better than PVT-T.')).toEqual(['model Pyramid Vision Transformer-T']);
  expect(found('lexicon', 'PVT is a state of mind.')).toEqual([]);
});

test('a term of the lexicon behind "non-" is another thing', () => {
  expect(found('lexicon', 'We fit it by linear regression.')).toEqual(['technique linear regression']);
  expect(found('lexicon:any', 'We fit it by non-linear regression.')).not.toContain(
    'technique linear regression',
  );
});

test('a year belongs to the name of a shared task', () => {
  expect(found('headed', 'We took part in the HarborEval 2017 shared task.')).toEqual([
    'benchmark HarborEval 2017',
  ]);
});

test('a benchmark that the paper abbreviates is one whatever its last word', () => {
  expect(found('defined', 'On the Harbor Language Understanding (HLU) benchmark it is first.')).toEqual([
    'benchmark Harbor Language Understanding',
  ]);
});

test('a task that is given a method is not brought forth beside a name, nor is what the method is based on', () => {
  const named = 'We propose QuayNet. We propose a tidal berth detection network.';
  expect(found('introduced', named)).toEqual(['model QuayNet']);
  expect(found('introduced', 'We propose a method based on the tidal berth heap (TBH).')).toEqual([]);
});

test('what a proposed thing is made of is the paper’s own too, and its mention holds the noun that tells what it is', () => {
  const abstract = 'It consists of a tidal sampling scheme and a wave-aware pretraining strategy.';
  const document = readDocument({ id: 'p', title: '', abstract, source: { file: 'p' } });
  const parts = findMentions(document, knowledge).filter(({ rule }) => rule === 'introduced:component');
  const { tokens } = document.sentences[0] ?? { tokens: [] };
  expect(
    parts.map(({ name, first, last }) => [name, abstract.slice(tokens[first]?.start, tokens[last - 1]?.end)]),
  ).toEqual([
    ['tidal sampling', 'tidal sampling scheme'],
    ['wave-aware pretraining', 'wave-aware pretraining strategy'],
  ]);
});

test.each([
  ['Detecting Small Objects in the Harbor', ['task object detection']],
  ['Ships: How to Retrieve Images', ['task image retrieval']],
])('a task that a title words as a verb and its object: %s', (title, expected) => {
  expect(found('verbal-task', '', title)).toEqual(expected);
});

test('a verb of an abstract is a task only where it is said to be one', () => {
  expect(found('verbal-task', 'We look at the problem of detecting objects.')).toEqual([
    'task object detection',
  ]);
  expect(found('verbal-task', 'Ships go on detecting objects.')).toEqual([]);
});

test('a name goes on to the bracket with its short form, and both are one', () => {
  const abstract = 'We propose Sailing with Partial Charts (SwPC). SwPC is safe.';
  expect(found('introduced', abstract)).toEqual(['technique Sailing with Partial Charts', 'technique SwPC']);
});

describe('a technique in the title', () => {
  const own = (title: string, abstract = ''): string[] => {
    const document = readDocument({ id: 'p', title, abstract, source: { file: 'p' } });
    return findMentions(document, knowledge).flatMap(({ introduced, name }) => (introduced ? [name] : []));
  };
  test.each([
    ['opens it', 'Tidal Prompt Distillation for Harbors', 'tidal prompt distillation'],
    ['stands behind "via"', 'Keeping Ships Apart via Tidal Prompt Distillation', 'tidal prompt distillation'],
  ])('is the paper’s own where it %s', (_, title, expected) => {
    expect(own(title)).toContain(expected);
  });

  test('stands behind a name and its colon for what that is, unless the abstract speaks of it again', () => {
    const title = 'QuayNet: A Tidal Berth Scaling';
    expect(own(title)).not.toContain('tidal berth scaling');
    expect(own(title, 'The berth scaling is fast.')).toContain('tidal berth scaling');
  });

  test('is none that the title is for, or looks at', () => {
    expect(own('Fast Ships for Tidal Prompt Distillation')).toEqual([]);
    expect(own('Understanding Tidal Prompt Distillation')).toEqual([]);
  });
});

test('what opens the title is not brought forth where it is a term of the field that another thing is made with', () => {
  const abstract = 'We introduce knowledge distillation for harbors.';
  expect(found('', abstract, 'Knowledge Distillation for Harbors')).toEqual([
    'technique knowledge distillation',
  ]);
  expect(found('introduced', abstract, 'Knowledge Distillation for Harbors')).toEqual([]);
});

test('what stands before several models is the sort that they are of', () => {
  expect(found('headed', 'We test the QuayNet-2 model.')).toEqual(['model QuayNet-2']);
  expect(found('headed', 'We test QuayNet-family models.')).toEqual([]);
});

describe('the kind of a coined name', () => {
  test.each([
    ['the noun behind it', 'We propose the Kestrel model.', 'model Kestrel'],
    ['the noun before it', 'We release a dataset named Kestrel.', 'benchmark Kestrel'],
    ['what it is said to be', 'We propose Kestrel, a language model of small size.', 'model Kestrel'],
    ['a size', 'We introduce Kestrel. Kestrel 7B reads letters.', 'model Kestrel'],
    ['the way it is written', 'We introduce KestrelBench.', 'benchmark KestrelBench'],
    ['the way it is written, before a version', 'We introduce KestrelNet-v2.', 'model KestrelNet-v2'],
    ['what works with a model', 'We introduce KestrelLLM.', 'technique KestrelLLM'],
    ['a count of examples', 'We introduce Kestrel-10M.', 'benchmark Kestrel-10M'],
    ['a variant of a size', 'We introduce Kestrel. Kestrel-tiny reads letters.', 'model Kestrel'],
    ['its full form', 'We propose Entangled Tidal Attention (ETA).', 'technique ETA'],
    ['what its full form does', 'We propose Slow Tide Estimation for Big Models (STEB).', 'technique STEB'],
    [
      'a noun that only methods have',
      'We propose Kestrel, a novel metric quantifying LLMs.',
      'technique Kestrel',
    ],
    [
      'no noun of others before a comma',
      'We train a model called Kestrel. Unlike other methods, Kestrel reads letters.',
      'model Kestrel',
    ],
    [
      'no compound that it is a part of',
      'We propose Kestrel, a strategy. Kestrel strategies help. The model LLM-Kestrel reads.',
      'technique Kestrel',
    ],
    [
      'words near it that speak of data, where nothing names the kind',
      'We release Kestrel with 10,000 annotated utterances and images.',
      'benchmark Kestrel',
    ],
    ['nothing: then it is a technique', 'We introduce KestrelFlow.', 'technique KestrelFlow'],
  ])('is told by %s', (_, abstract, expected) => {
    expect(found('introduced', abstract)).toContain(expected);
  });

  test.each([
    ['Kestrel: Compact Tidal Language Model', 'model Kestrel'],
    ['Kestrel: Depth Priors for Tidal Datasets and Benchmarks', 'technique Kestrel'],
  ])('is told by the title %s', (title, expected) => {
    expect(found('introduced', '', title)).toEqual([expected]);
  });

  test('is that of a system for who is beaten', () => {
    expect(found('rival', 'On annotated images it outperforms Kestrel-X.')).not.toContain(
      'benchmark Kestrel-X',
    );
  });
});

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

test('an unknown name is what the noun behind or before it says, unless that noun modifies another', () => {
  expect(found('headed', 'We test on the TideQA benchmark.')).toEqual(['benchmark TideQA']);
  expect(found('headed', 'We use TideQA model compression.')).toEqual([]);
  expect(found('headed', 'We use a TideQA-based method.')).toEqual([]);
  expect(found('headed', 'We sail on a real dataset, TideQA, and win.')).toEqual(['benchmark TideQA']);
});

test('what the paper abbreviates and calls a problem is a task, whatever its head noun', () => {
  expect(found('defined', 'We look at the tidal berth keeper (TBK) problem.')).toContain(
    'task tidal berth keeper',
  );
});

test('a full form that the paper abbreviates is a term to it', () => {
  expect(found('', 'We start from recursive tidal smoothing algorithm (RTSA).')).toContain(
    'technique recursive tidal smoothing algorithm',
  );
});

test('a term too general to count by itself counts in a list beside one that does', () => {
  expect(found('lexicon:listed', 'Ships help with object detection, planning, and docking.')).toEqual([
    'task planning',
  ]);
  expect(found('lexicon:listed', 'Ships help with planning and docking.')).toEqual([]);
});

describe('a phrase outside the lexicon', () => {
  test.each([
    ['phrase:x-task', 'We look at the tidal berth forecasting task.', 'task tidal berth forecasting'],
    ['phrase:task-of', 'We look at the problem of tidal berth forecasting.', 'task tidal berth forecasting'],
  ])('counts with a cue, %s: %s', (rule, abstract, expected) => {
    expect(found(rule, abstract)).toEqual([expected]);
  });

  test('counts in a title', () => {
    expect(found('phrase:title', '', 'Robust Tidal Berth Forecasting')).toEqual([
      'task tidal berth forecasting',
    ]);
  });

  test('is a task where a title is for it, and a technique where a title works by it', () => {
    expect(found('phrase:title', '', 'Two Harbors for Tidal Berth Learning')).toEqual([
      'task tidal berth learning',
    ]);
    expect(found('phrase:title', '', 'Mooring Ships via Tidal Berth Forecasting')).toEqual([
      'technique tidal berth forecasting',
    ]);
  });

  test.each([
    ['phrase:title-for', 'Two Harbors for Quayside Protection in Spring', 'task quayside protection'],
    ['phrase:title-by', 'Mooring Ships via Quayside Formalization', 'technique quayside formalization'],
    ['phrase:title-by', 'Mooring Ships with a Quayside Generator', 'technique quayside generator'],
    [
      'phrase:title-of',
      'Real-Time Identification of the Moored Ships by Night',
      'task moored ship identification',
    ],
  ])('counts in its place in a title, %s: %s', (rule, title, expected) => {
    expect(found(rule, '', title)).toEqual([expected]);
  });

  test('does not count in a title where it is a thing or data', () => {
    expect(found('phrase:title-', '', 'Mooring Ships with Soft Tips for Small Harbors')).toEqual([]);
    expect(found('phrase:title-', '', 'Mooring Ships via Harbor Cameras')).toEqual([]);
    expect(found('phrase:title-', '', 'Semantic Segmentation of Harbors')).toEqual([]);
    expect(found('phrase:title-', '', 'Soft Fenders in Harbors')).toEqual([]);
  });

  test('counts in a list beside a known one', () => {
    expect(
      found('phrase', 'Ships help with berth verification, tide assessment, and machine translation.'),
    ).toEqual(['task berth verification', 'task tide assessment']);
  });

  test('counts in a list of three beside a known one, whatever its head noun', () => {
    expect(
      found('phrase:item', 'Ships help with berth tidying, machine translation, and tide polishing.'),
    ).toEqual(['task berth tidying', 'task tide polishing']);
    expect(found('phrase:item', 'Ships help with machine translation and tide polishing.')).toEqual([]);
  });

  test('is what a title coordinates with it', () => {
    expect(found('phrase:title', '', 'Two Harbors for Swift Tides and Tidal Berth Learning')).toEqual([
      'task tidal berth learning',
    ]);
  });

  test('counts where a title words it as a verb, unless the verb is vague', () => {
    expect(found('phrase:title-verb', '', 'Harbor Models for Detecting Moored Ships')).toEqual([
      'task moored ship detection',
    ]);
    expect(found('phrase:title-verb', '', 'Enhancing Moored Ships')).toEqual([]);
    expect(found('phrase:title-verb', '', 'Detecting the Limits of Moored Ships')).toEqual([]);
    expect(found('verbal-task', '', 'Evaluating Language Models on Moored Ships')).toEqual([]);
  });

  test.each([
    ['Detecting the Leaks of Moored Ships', ['moored ship leak detection']],
    ['Counting Ships Moored at Quays', ['ship counting']],
    ['Learning to Sail by Recognizing and Counting Moored Ships', []],
    ['Recognizing and Counting Moored Ships', ['moored ship recognition', 'moored ship counting']],
    [
      'Tidy Berths for Detecting Moored Ships and Sunken Wrecks',
      ['moored ship detection', 'sunken wreck detection'],
    ],
    ['Towards Predicting Fast and Swift Tides', ['swift tide prediction']],
    ['Berths to Patiently Detect Moored Ships', ['moored ship detection']],
  ])('is named by verb and object of a title: %s', (title, tasks) => {
    expect(found('phrase:title-verb', '', title)).toEqual(tasks.map((task) => `task ${task}`));
  });

  test.each([
    ['Swift Automatic Identification of Moored Ships', ['moored ship identification']],
    ['Analysis of Machine Translation', []],
    ['Design of a Floating Berth', []],
    ['Evaluations of Floating Berths', []],
  ])('is named by what a title says it is of: %s', (title, tasks) => {
    expect(found('phrase:title-of', '', title)).toEqual(tasks.map((task) => `task ${task}`));
  });

  test.each([
    ['phrase:any-task', 'Ships share the berth tidying task by night.', ['berth tidying']],
    ['phrase:any-task', 'Ships share quayside tasks by night.', []],
    ['phrase:subject', 'Berth tidying (BT) aims to move ships.', ['berth tidying']],
    ['phrase:subject', 'Berth tidyings are rare.', []],
    [
      'phrase:task-list',
      'Ships share tasks such as berth tidying and tide polishing.',
      ['berth tidying', 'tide polishing'],
    ],
    ['phrase:task-list', 'Ships learn by pretext tasks such as berth tidying.', []],
    ['phrase:list-task', 'Ships are tried on berth tidying and tide polishing tasks.', ['berth tidying']],
    ['lexicon:listed', 'Ships share tasks such as reasoning and planning.', ['reasoning', 'planning']],
    ['phrase:subject', 'Ships know that berth tidying is hard.', []],
  ])('is what the text says to be one, %s: %s', (rule, abstract, tasks) => {
    expect(found(rule, abstract)).toEqual(tasks.map((task) => `task ${task}`));
  });

  test('goes by the term of the lexicon that it sees closer', () => {
    expect(found('phrase:title', '', 'Harbors for Tide-Aware Berth Question Answering')).toEqual([
      'task question answering',
    ]);
  });

  test('counts where a method is for it', () => {
    expect(found('phrase:for', 'This is a framework for tidal berth forecasting.')).toEqual([
      'task tidal berth forecasting',
    ]);
  });

  test('is no technique where it only says what kind of data or cost is meant', () => {
    expect(found('phrase', 'They reduce waiting using tidal berth decoding latency.')).toEqual([]);
  });

  test('does not count without', () => {
    expect(found('phrase', 'They speak of tidal berth forecasting there.')).toEqual([]);
  });
});
