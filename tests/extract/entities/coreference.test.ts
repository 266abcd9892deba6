import { expect, test } from 'vitest';
import type { Entity } from '../../../extract/document.ts';
import { oneForLikeness, pairsOf } from '../../../extract/entities/coreference.ts';
import { phrasesOf, signsOfLikeness } from '../../../extract/entities/likeness.ts';
import { knowledge, readAbstract, standing } from './standing.ts';

const document = readAbstract(
  'We study berth allocation under delay. Allocating berths (allocation of a berth), crane scheduling and Markovian piers are hard.',
  'Dynamic Berth Allocation',
);
const phrase = (name: string, form: string, more: Partial<Entity> = {}): Entity => ({
  ...standing(document, 'task', name, { forms: [form] }),
  ...more,
});
const dynamic = phrase('dynamic berth allocation', 'Dynamic Berth Allocation');
const berths = phrase('berth allocation', 'berth allocation');
const allocating = phrase('allocating berths', 'Allocating berths');
const bracketed = phrase('allocation of a berth', 'allocation of a berth');
const cranes = phrase('crane scheduling', 'crane scheduling');

function signsOf(one: Entity, other: Entity): string[] {
  const phrases = phrasesOf(document, [one, other], knowledge);
  const signs: string[] = [];
  for (const [a, b] of pairsOf(phrases)) signsOfLikeness(document, a, b, phrases, (sign) => signs.push(sign));
  return signs;
}

/** With a table in which all speaks for two things but what is given. */
const namesOf = (weights: Record<string, number>, ...entities: Entity[]): string[] =>
  oneForLikeness(document, entities, {
    ...knowledge,
    coreference: new Map(Object.entries({ '': -1, ...weights })),
  }).map(({ name }) => name);

test('phrases without a word in common are told nothing about, and are two', () => {
  expect(signsOf(berths, cranes)).toEqual([]);
  expect(namesOf({ '': 9 }, berths, cranes)).toEqual(['berth allocation', 'crane scheduling']);
});

test('tells how much two phrases share, and which has more', () => {
  expect(signsOf(dynamic, berths)).toEqual(
    expect.arrayContaining([
      'likeness=4 task',
      'exact=4',
      'more=1 0',
      'heads=same first',
      'where=title abstract',
    ]),
  );
  // The same stems in another order: the heads differ.
  expect(signsOf(berths, allocating)).toEqual(
    expect.arrayContaining(['likeness=5 task', 'more=0 0', 'heads=other equal', 'distance=apart']),
  );
});

test('stems that begin alike count as likeness, not as the same', () => {
  const piers = phrase('markovian pier', 'Markovian piers');
  const other = phrase('markov crane', 'crane scheduling');
  expect(signsOf(other, piers)).toEqual(expect.arrayContaining(['likeness=2 task', 'exact=0', 'shared=1']));
});

test('tells what stands between two of one sentence', () => {
  expect(signsOf(allocating, bracketed)).toEqual(expect.arrayContaining(['distance=1', 'between=(']));
});

test('joins what the weights speak for, the likeliest first', () => {
  expect(namesOf({ 'heads=same first': 3 }, dynamic, berths)).toEqual(['dynamic berth allocation']);
  expect(namesOf({ 'heads=same second': 3 }, dynamic, berths)).toHaveLength(2);
  // One thing under three names.
  const all = { 'heads=same first': 3, 'heads=other equal': 3 };
  expect(namesOf(all, dynamic, berths, allocating)).toEqual(['dynamic berth allocation']);
});

test('only phrases of one kind are compared', () => {
  expect(namesOf({ '': 9 }, dynamic, { ...berths, kind: 'technique' })).toHaveLength(2);
  expect(namesOf({ '': 9 }, { ...dynamic, kind: 'model' }, { ...berths, kind: 'model' })).toHaveLength(2);
});

test('what the paper brings forth keeps its name, and what a user names is never taken up', () => {
  const own = { ...berths, kind: 'technique', role: 'introduces' } as const;
  expect(namesOf({ '': 9 }, { ...dynamic, kind: 'technique' }, own)).toEqual(['berth allocation']);
  const user = { ...knowledge, own: new Set(['berth allocation']), coreference: new Map([['', 9]]) };
  expect(oneForLikeness(document, [dynamic, berths], user).map(({ name }) => name)).toEqual([
    'berth allocation',
  ]);
  const both = { ...user, own: new Set(['berth allocation', 'dynamic berth allocation']) };
  expect(oneForLikeness(document, [dynamic, berths], both)).toHaveLength(2);
});

test('as learnt: a wording of the title and that of the text are one, two of a list are two', () => {
  const text = readAbstract(
    'We detect vacant mooring slots. Our detector compares slot pricing, slot ranking and slot auctions.',
    'Holistic Mooring Slot Detection',
  );
  const slots = (name: string, form: string): Entity => standing(text, 'task', name, { forms: [form] });
  const names = oneForLikeness(
    text,
    [
      slots('holistic mooring slot detection', 'Holistic Mooring Slot Detection'),
      slots('detect vacant mooring slot', 'detect vacant mooring slots'),
      slots('slot pricing', 'slot pricing'),
      slots('slot ranking', 'slot ranking'),
    ],
    knowledge,
  ).map(({ name }) => name);
  expect(names).toEqual(['holistic mooring slot detection', 'slot pricing', 'slot ranking']);
});
