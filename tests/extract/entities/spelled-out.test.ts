import { expect, test } from 'vitest';
import { oneForLetters } from '../../../extract/entities/spelled-out.ts';
import { knowledge, placesOf, readAbstract, standing } from './standing.ts';

test.each([
  ['EvoQuay', 'evolving quays'],
  ['SE-Quay', 'self-evolving quay'],
  ['TeCoM', 'temporally consistent mooring'],
  ['QoQ', 'quality of quays'],
])('what the paper brings forth is made of the beginnings of words: %s', (short, phrase) => {
  const document = readAbstract(`We propose ${short}. The idea of ${phrase} is new.`);
  const entities = [
    standing(document, 'technique', short, { role: 'introduces' }),
    standing(document, 'technique', phrase),
  ];
  expect(placesOf(document, oneForLetters(document, entities, knowledge))).toEqual({
    [short]: [short, phrase],
  });
});

test.each([
  // A word is left over, or letters are.
  ['EvoQuay', 'evolving deep quays'],
  ['EvoQuayNet', 'evolving quays'],
  // Two letters are those of too many phrases.
  ['EQ', 'evolving quays'],
])('%s is not made of %s', (short, phrase) => {
  const document = readAbstract(`We propose ${short}. The idea of ${phrase} is new.`);
  const entities = [
    standing(document, 'technique', short, { role: 'introduces' }),
    standing(document, 'technique', phrase),
  ];
  expect(oneForLetters(document, entities, knowledge)).toEqual(entities);
});

test('what others made goes by initials alone, and to its phrase', () => {
  const document = readAbstract(
    'We compare soft pier tuning, LoRA and evolving quays. SPTs win over EvoQuay.',
  );
  const entities = [
    standing(document, 'technique', 'soft pier tuning'),
    standing(document, 'technique', 'evolving quays'),
    standing(document, 'technique', 'SPT', { forms: ['SPTs'] }),
    standing(document, 'technique', 'EvoQuay'),
  ];
  expect(placesOf(document, oneForLetters(document, entities, knowledge))).toEqual({
    'soft pier tuning': ['soft pier tuning', 'SPTs'],
    'evolving quays': ['evolving quays'],
    EvoQuay: ['EvoQuay'],
  });
});

test('a task and the benchmark that is named for it are two', () => {
  const document = readAbstract('We propose BerDet, a benchmark of berth detection.');
  const entities = [
    standing(document, 'benchmark', 'BerDet', { role: 'introduces' }),
    standing(document, 'task', 'berth detection', { role: 'addresses' }),
  ];
  expect(oneForLetters(document, entities, knowledge)).toEqual(entities);
});
