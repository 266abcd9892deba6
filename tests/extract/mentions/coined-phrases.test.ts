import { describe, expect, test } from 'vitest';
import { found, mentionsOf, paperOf } from './found.ts';

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

test('a task that is given a method is not brought forth beside a name, nor is what the method is based on', () => {
  const named = 'We propose QuayNet. We propose a tidal berth detection network.';
  expect(found('introduced', named)).toEqual(['model QuayNet']);
  expect(found('introduced', 'We propose a method based on the tidal berth heap (TBH).')).toEqual([]);
});

test('what a proposed thing is made of is the paper’s own too, and its mention holds the noun that tells what it is', () => {
  const abstract = 'It consists of a tidal sampling scheme and a wave-aware pretraining strategy.';
  const parts = mentionsOf('introduced:component', abstract);
  const { tokens } = paperOf(abstract).sentences[0] ?? { tokens: [] };
  expect(
    parts.map(({ name, first, last }) => [name, abstract.slice(tokens[first]?.start, tokens[last - 1]?.end)]),
  ).toEqual([
    ['tidal sampling', 'tidal sampling scheme'],
    ['wave-aware pretraining', 'wave-aware pretraining strategy'],
  ]);
});

describe('a technique in the title', () => {
  const own = (title: string, abstract = ''): string[] =>
    mentionsOf('', abstract, title).flatMap(({ introduced, name }) => (introduced ? [name] : []));
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
