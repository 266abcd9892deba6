import { expect, test } from 'vitest';
import type { Entity } from '../../../extract/document.ts';
import { oneForNarrower } from '../../../extract/entities/narrower.ts';
import { knowledge, readAbstract, standing } from './standing.ts';

const document = readAbstract(
  'We study dynamic berth allocation and the allocation of ships. Berth allocation is hard. Berth allocation is slow.',
);
const narrow = (name: string, more: Partial<Entity> = {}): Entity => ({
  ...standing(document, 'task', name, { forms: ['dynamic berth allocation'] }),
  ...more,
});
const wide = (forms: string[], rule: string, more: Partial<Entity> = {}): Entity => ({
  ...standing(document, 'task', 'berth allocation', { forms, rule }),
  ...more,
});
const once = ['berth allocation'];
const often = ['Berth allocation'];
const namesOf = (...entities: Entity[]): string[] =>
  oneForNarrower(entities, knowledge).map(({ name }) => name);

test('a phrase and the narrower one of the same head are one', () => {
  expect(namesOf(narrow('dynamic berth allocation'), wide(often, 'phrase'))).toEqual(['berth allocation']);
  // A word may stand between.
  expect(namesOf(narrow('berth line allocation'), wide(often, 'phrase'))).toEqual(['berth allocation']);
  // A term of the lexicon that stands once means the narrower one; one that comes back is a thing of its own.
  expect(namesOf(narrow('dynamic berth allocation'), wide(once, 'lexicon:any'))).toEqual([
    'berth allocation',
  ]);
  expect(namesOf(narrow('dynamic berth allocation'), wide(often, 'lexicon:any'))).toHaveLength(2);
});

test.each([
  ['another head', [narrow('berth allocation problem')]],
  ['the second part of a compound', [narrow('multi-berth allocation')]],
  ['two that are narrower', [narrow('dynamic berth allocation'), narrow('static berth allocation')]],
  ['another kind', [narrow('dynamic berth allocation', { kind: 'technique' })]],
])('not with %s', (_, narrower) => {
  expect(namesOf(...narrower, wide(often, 'phrase'))).toHaveLength(narrower.length + 1);
});

test('the paper’s own technique is not what it is made from', () => {
  const own = narrow('dynamic berth allocation', { kind: 'technique', role: 'introduces' });
  expect(namesOf(own, wide(often, 'phrase', { kind: 'technique' }))).toHaveLength(2);
  const another = wide(often, 'phrase', { kind: 'technique', role: 'introduces' });
  expect(namesOf(own, another)).toEqual(['dynamic berth allocation']);
});

test('one compound is its only narrower phrase, however often it stands', () => {
  const text = readAbstract('Slow pier-tuning wins. We compare pier-tuning with pier-tuning.');
  const tuning = standing(text, 'technique', 'pier-tuning', { rule: 'lexicon:any' });
  const slow = standing(text, 'technique', 'slow pier-tuning', {
    forms: ['Slow pier-tuning'],
    rule: 'lexicon:any',
  });
  expect(namesOf(tuning, slow)).toEqual(['slow pier-tuning']);
  expect(namesOf(tuning, slow, { ...slow, id: 'fast', name: 'fast pier-tuning' })).toHaveLength(3);
});
