import { expect, test } from 'vitest';
import { Weights } from '../../../extract/candidates/weights.ts';
import { extract } from '../../../extract/index.ts';
import { buildKnowledge } from '../../../extract/lexicon/knowledge.ts';
import { WORD_SLOTS } from '../../../extract/roles/surroundings.ts';
import { RoleWeights } from '../../../extract/roles/weights.ts';
import { tokenize } from '../../../extract/text/tokens.ts';

/** Name and role of what a paper has, with weights of the test's own: for uses, evaluates, mentions. */
function rolesIn(abstract: string, weights: Record<string, number[]>, title = ''): string[] {
  const knowledge = {
    ...buildKnowledge(),
    weights: new Weights(new Map()),
    roleWeights: new RoleWeights(new Map(Object.entries(weights))),
  };
  const { entities } = extract({ id: 'p', title, abstract, source: { file: 'p' } }, knowledge);
  return entities.map(({ name, role }) => `${name} ${role}`);
}
const USED = 'We use BERT in harbors.';

test('the rules decide where no words speak', () => {
  expect(rolesIn(USED, {})).toEqual(['BERT uses']);
  expect(rolesIn(USED, { 'left=seldom': [0, 9, 0] })).toEqual(['BERT uses']);
});

test('words beside it, in its sentence and in the title speak for a role', () => {
  expect(rolesIn(USED, { 'before1=use': [0, 9, 0] })).toEqual(['BERT evaluates']);
  expect(rolesIn(USED, { 'behind2=harbor': [0, 9, 0] })).toEqual(['BERT evaluates']);
  expect(rolesIn(USED, { 'left=we': [0, 0, 9] })).toEqual(['BERT mentions']);
  expect(rolesIn(USED, { 'title=tide': [0, 0, 9] }, 'Tides')).toEqual(['BERT mentions']);
});

test('what the rules say is one sign among them', () => {
  const weights = { 'before1=use': [0, 3, 0], 'rule=model uses employed': [6, 0, 0] };
  expect(rolesIn(USED, weights)).toEqual(['BERT uses']);
});

test('a role that is hardly likelier than that by rule is not given', () => {
  expect(rolesIn(USED, { 'before1=use': [0, 0.5, 0] })).toEqual(['BERT uses']);
});

test('benchmarks, tasks and what the paper brings are not asked', () => {
  const weights = { 'where=last sentence': [0, 9, 0] };
  expect(rolesIn('We propose TideNet for machine translation and test it on GLUE.', weights)).toEqual([
    'TideNet introduces',
    'machine translation addresses',
    'GLUE evaluated_on',
  ]);
});

test('the weights that are shipped are read', () => {
  const { roleWeights } = buildKnowledge();
  const tokens = tokenize('outperforms');
  const left = WORD_SLOTS.indexOf('left');
  const { role, share } = roleWeights.likeliest((sink) => sink.words(left, tokens, 0, tokens.length, 1));
  expect(role).toBe('evaluates');
  expect(share).toBeGreaterThan(1 / 3);
});
