import { expect, test } from 'vitest';
import { oneForWords } from '../../../extract/entities/same-words.ts';
import { knowledge, placesOf, readAbstract, standing } from './standing.ts';

test('a task in the words of a verb is the task in the words of a noun', () => {
  const document = readAbstract(
    'Detecting berths is hard. We study berth detection and the detection of berths.',
  );
  const entities = [
    standing(document, 'task', 'detecting berth', { forms: ['Detecting berths'], rule: 'weighed' }),
    standing(document, 'task', 'berth detection'),
    standing(document, 'task', 'detection of berths'),
  ];
  expect(placesOf(document, oneForWords(document, entities, knowledge))).toEqual({
    'berth detection': ['Detecting berths', 'berth detection', 'detection of berths'],
  });
});

test('a noun that says no more than "method" makes no other thing', () => {
  const document = readAbstract(
    'Pier iteration is old. A pier iteration algorithm and pier iterations are fast.',
  );
  const entities = [
    standing(document, 'technique', 'pier iteration', { forms: ['Pier iteration', 'pier iterations'] }),
    standing(document, 'technique', 'pier iteration algorithm'),
  ];
  expect(Object.keys(placesOf(document, oneForWords(document, entities, knowledge)))).toEqual([
    'pier iteration',
  ]);
});

test('only the places with the same words go over', () => {
  const document = readAbstract('Naval transformers beat transformers. A naval transformer is small.');
  const entities = [
    standing(document, 'technique', 'Transformer', { forms: ['Naval transformers', 'transformers'] }),
    standing(document, 'technique', 'naval transformer', { role: 'introduces' }),
  ];
  // "transformers" inside "Naval transformers" is found too, and stays where it is.
  expect(placesOf(document, oneForWords(document, entities, knowledge))).toEqual({
    Transformer: ['transformers', 'transformers'],
    'naval transformer': ['Naval transformers', 'naval transformer'],
  });
});

test.each([
  ['Few-shot docking and one-shot docking differ.', 'Few-shot docking', 'one-shot docking'],
  ['Docking beats docks.', 'Docking', 'docks'],
])('other words are another thing: %s', (abstract, one, other) => {
  const document = readAbstract(abstract);
  const entities = [standing(document, 'technique', one), standing(document, 'technique', other)];
  expect(oneForWords(document, entities, knowledge)).toEqual(entities);
});

test('what a user’s lexicon names keeps its places', () => {
  const document = readAbstract('We study berth detection by detecting berths.');
  const entities = [
    standing(document, 'task', 'berth detection', { role: 'introduces' }),
    standing(document, 'task', 'detecting berths'),
  ];
  const own = new Set(['detecting berths']);
  expect(placesOf(document, oneForWords(document, entities, { ...knowledge, own }))).toEqual({
    'detecting berths': ['berth detection', 'detecting berths'],
  });
});
