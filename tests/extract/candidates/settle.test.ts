import { describe, expect, test } from 'vitest';
import { Weights } from '../../../extract/candidates/weights.ts';
import { ContributionWeights } from '../../../extract/contributions/weights.ts';
import { extract, type PaperFacts } from '../../../extract/index.ts';
import { buildKnowledge } from '../../../extract/lexicon/knowledge.ts';

/** Kind and name of what is found with weights of the test's own: for model, technique, benchmark, task, nothing, own. */
function found(
  abstract: string,
  weights: Record<string, number[]>,
  own: string[] = [],
): PaperFacts['entities'] {
  const knowledge = {
    ...buildKnowledge(),
    weights: new Weights(new Map(Object.entries({ bias: NOTHING, ...weights }))),
    contributionWeights: new ContributionWeights(new Map()),
    own: new Set(own),
  };
  return extract({ id: 'p', title: '', abstract, source: { file: 'p' } }, knowledge).entities;
}
const NOTHING = [0, 0, 0, 0, 3, -3];
const namesOf = (entities: PaperFacts['entities']): string[] =>
  entities.map(({ kind, name }) => `${kind} ${name}`);

describe('what the words speak for', () => {
  test('is added where no rule found it', () => {
    expect(namesOf(found('Ships need berth allocation.', {}))).toEqual([]);
    expect(namesOf(found('Ships need berth allocation.', { 'modifier=berth': [0, 0, 0, 9, 0, 0] }))).toEqual([
      'task berth allocation',
    ]);
  });

  test('is added less easily if it is a short form in a paper of another field', () => {
    const weights = { 'head=qtd': [0, 4, 0, 0, 0, 0] };
    expect(namesOf(found('Sailors take QTD at sea.', weights))).toEqual([]);
    expect(namesOf(found('Sailors take QTD and LSTM at sea.', weights))).toContain('technique QTD');
  });

  test('is asked of words that tell what a sentence is about, near by, and of no others', () => {
    const weights = {
      'sentence-before=existing': [0, 9, 0, 0, 0, 0],
      'sentence-before=quay': [0, 0, 0, 9, 0, 0],
    };
    expect(namesOf(found('Existing work on quays needs tidal voting.', weights))).toContain(
      'technique tidal voting',
    );
    expect(namesOf(found('Work on quays needs tidal voting.', weights))).toEqual([]);
    const far = 'Existing work '.concat('on quays and on quays '.repeat(4), 'needs tidal voting.');
    expect(namesOf(found(far, weights))).not.toContain('technique tidal voting');
  });

  test('is not added twice: the likelier cut stands', () => {
    const weights = { 'head=allocation': [0, 0, 0, 6, 0, 0], 'modifier=berth': [0, 0, 0, 1, 0, 0] };
    expect(namesOf(found('Ships need berth allocation.', weights))).toEqual(['task berth allocation']);
  });

  test('makes it the paper’s own', () => {
    const weights = { 'head=voting': [0, 9, 0, 0, 0, 0], 'modifier=tidal': [0, 0, 0, 0, 0, 9] };
    expect(found('We build a tidal voting.', weights).map(({ role }) => role)).toEqual(['introduces']);
  });

  test('makes the likeliest the paper’s own, and not what is as likely as half beside it', () => {
    const weights = {
      'head=voting': [0, 9, 0, 0, 0, 3],
      'modifier=lunar': [0, 0, 0, 0, 0, 0.5],
    };
    const rolesIn = (abstract: string) =>
      found(abstract, weights).map(({ name, role }) => [name, role === 'introduces']);
    expect(rolesIn('We build a tidal voting.')).toEqual([['tidal voting', true]]);
    expect(rolesIn('We build a tidal voting and a lunar voting.')).toEqual([
      ['tidal voting', false],
      ['lunar voting', true],
    ]);
  });

  test('lets no task be the paper’s own', () => {
    const weights = { 'modifier=berth': [0, 0, 0, 9, 0, 9] };
    expect(found('We propose a berth sampling strategy.', weights).map(({ role }) => role)).toEqual([
      'addresses',
    ]);
  });

  test('gives a finding of the rules another kind', () => {
    const weights = { 'same: technique': [0, 0, 0, 9, 0, 0] };
    expect(namesOf(found('Ships need knowledge distillation.', weights))).toEqual([
      'task knowledge distillation',
    ]);
  });
});

describe('what the words speak against', () => {
  const abstract = 'We use knowledge distillation.';

  test('is dropped', () => {
    expect(namesOf(found(abstract, { 'same: technique': [0, 9, 0, 0, 0, 0] }))).toEqual([
      'technique knowledge distillation',
    ]);
    expect(namesOf(found(abstract, {}))).toEqual([]);
  });

  test('stays where a user’s lexicon names it', () => {
    expect(namesOf(found(abstract, {}, ['knowledge distillation']))).toEqual([
      'technique knowledge distillation',
    ]);
  });
});

test('what is never an entity stays none', () => {
  const weights = { 'head=accuracy': [0, 0, 9, 0, 0, 0] };
  expect(namesOf(found('Its accuracy grows.', weights))).toEqual([]);
});

test('a finding that the weights change says so in its rule', () => {
  const [one] = found('Ships need berth allocation.', { 'modifier=berth': [0, 0, 0, 9, 0, 0] });
  expect(one?.mentions.map(({ rule }) => rule)).toEqual(['weighed']);
});

test('two findings that the weights make one kind are one entity', () => {
  const weights = { 'same: technique': [0, 0, 0, 9, 0, 0], 'modifier=berth': [0, 0, 0, 9, 0, 0] };
  const entities = found('We need knowledge distillation. Knowledge distillation tasks are many.', weights);
  expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
});

test('a well-known name with a point in it stays, with the weights that are shipped', () => {
  const abstract =
    'We distil reasoning from GPT-3.5 into T5. GPT-3.5 is compared with Llama-3.1-8B and Qwen2.5-7B.';
  const { entities } = extract({ id: 'p', title: '', abstract, source: { file: 'p' } });
  expect(namesOf(entities)).toEqual(
    expect.arrayContaining(['model GPT-3.5', 'model T5', 'model Llama-3.1-8B', 'model Qwen2.5-7B']),
  );
});
