import { describe, expect, test } from 'vitest';
import { found, mentionsOf } from './found.ts';

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
    const places = mentionsOf('', text).filter(({ name }) => name === 'QuayNet');
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

test('a name goes on to the bracket with its short form, and both are one', () => {
  const abstract = 'We propose Sailing with Partial Charts (SwPC). SwPC is safe.';
  expect(found('introduced', abstract)).toEqual(['technique Sailing with Partial Charts', 'technique SwPC']);
});

describe('several names before the colon of a title', () => {
  test.each([
    ['QuayExam and BerthEval: Testing Ships', ['benchmark QuayExam', 'benchmark BerthEval']],
    ['Sail and QuayEval: Testing Ships', ['benchmark QuayEval']],
  ])('%s', (title, names) => {
    expect(found('introduced', 'We introduce two benchmarks, QuayExam and BerthEval.', title)).toEqual(
      expect.arrayContaining(names),
    );
  });
});

test('a team at a competition and an amount are no names', () => {
  expect(found('introduced', 'We sail.', 'QuayTeam at BerthEval: Mooring by Night')).toEqual([]);
  expect(found('introduced', 'We collect 41K-token texts and introduce 1.4M ships.')).toEqual([]);
});
