import { expect, test } from 'vitest';
import { settleContributions } from '../../../extract/contributions/settle.ts';
import { ContributionWeights } from '../../../extract/contributions/weights.ts';
import { entityWith, mentionWith } from '../../../extract/document.ts';
import { buildKnowledge } from '../../../extract/index.ts';
import { marked } from '../marked.ts';

const UNSURE = { model: 0.3, technique: 0.4, benchmark: 0.1, task: 0.1, nothing: 0.1, introduced: 0.3 };

/** Kind, name and role of the marked names, which the words of none speak for, by weights of the test's own. */
function broughtIn(
  text: string,
  weights: Record<string, number[]>,
  { title = '', introduced = UNSURE.introduced } = {},
): string[] {
  const { document, entities } = marked(text, title);
  const unsure = entities.map((entity) =>
    entityWith(entity, {
      mentions: entity.mentions.map((one) => mentionWith(one, { shares: { ...UNSURE, introduced } })),
    }),
  );
  const knowledge = {
    own: new Set(['Pier']),
    contributionWeights: new ContributionWeights(
      new Map(Object.entries({ 'bias=': [0, 0, 0, 0], ...weights })),
    ),
  };
  return settleContributions(document, unsure, knowledge).map(
    ({ kind, name, role }) => `${kind} ${name} ${role}`,
  );
}

test('what the words speak for is the paper’s own, and of the likeliest kind', () => {
  const weights = { 'abstract straight=0': [0, 2, 5, 2] };
  expect(broughtIn('We propose [t:Tidal].', weights)).toEqual(['technique Tidal introduces']);
  expect(broughtIn('We propose [m:Tidal].', weights)).toEqual(['technique Tidal introduces']);
  expect(broughtIn('We watch [m:Tidal].', { 'bias=': [5, 0, 0, 0] })).toEqual(['model Tidal mentions']);
});

test('what they speak against is not, though a rule says so', () => {
  expect(broughtIn('We propose [!t:Tidal].', { 'bias=': [5, 0, 0, 0] })).toEqual([
    'technique Tidal mentions',
  ]);
});

test('the words between a verb of proposing and a thing tell its part in what is proposed', () => {
  const weights = { 'bias=': [3, 0, 0, 0], 'abstract chain=, which use': [0, 0, 9, 0] };
  expect(broughtIn('We propose [t:Tidal], which uses [t:Slack].', weights)).toEqual([
    'technique Tidal mentions',
    'technique Slack introduces',
  ]);
});

test('what others of the paper are is a sign too', () => {
  const weights = { 'bias=': [3, 0, 0, 0], 'others named=1': [0, 0, 9, 0] };
  expect(broughtIn('We propose [!t:TideNet] and [t:Slack].', weights)).toEqual([
    'technique TideNet mentions',
    'technique Slack introduces',
  ]);
});

test('the place in the title counts once, and so does that in the abstract', () => {
  const weights = { 'bias=': [3, 0, 0, 0], 'title=start': [0, 0, 2, 0], 'abstract before=see': [0, 0, 2, 0] };
  const text = 'We see [t:Slack]. They see [t:Slack].';
  expect(broughtIn(text, weights)).toEqual(['technique Slack mentions']);
  expect(broughtIn(text, weights, { title: '[t:Slack]: Tides' })).toEqual(['technique Slack introduces']);
});

test('what is hardly the paper’s own, and what a user’s lexicon names, is not asked', () => {
  const weights = { 'bias=': [0, 9, 0, 0] };
  expect(broughtIn('We use [t:Slack].', weights, { introduced: 0.04 })).toEqual(['technique Slack mentions']);
  expect(broughtIn('We use [t:Pier].', weights)).toEqual(['technique Pier mentions']);
});

test('another kind makes one of two with the same name', () => {
  const weights = { 'bias=': [0, 0, 9, 0] };
  const { document, entities } = marked('[m:Tidal] is new.');
  const [one] = entities;
  if (!one) throw new Error('nothing is marked');
  const mentions = one.mentions.map((mention) => mentionWith(mention, { shares: UNSURE }));
  const twice = [
    entityWith(one, { mentions }),
    entityWith(one, { id: 'technique:Tidal', kind: 'technique', mentions }),
  ];
  const knowledge = {
    own: new Set<string>(),
    contributionWeights: new ContributionWeights(new Map(Object.entries(weights))),
  };
  expect(settleContributions(document, twice, knowledge).map(({ id }) => id)).toEqual(['technique:Tidal']);
});

test('the weights that are shipped are read', () => {
  const { contributionWeights } = buildKnowledge();
  const [other = 0] = contributionWeights.shares((sink) => sink('odds', 'own', 2));
  expect(other).toBeLessThan(1 / 4);
});
