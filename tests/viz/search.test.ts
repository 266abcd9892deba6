import { expect, it } from 'vitest';
import { addTexts, type Entry, find, indexOf } from '../../viz/search/search.ts';

const thing = (id: string, name: string, aliases = '', degree = 5): Entry => ({
  id,
  kind: 'model',
  name,
  aliases,
  abstract: '',
  degree,
});
const paper = (id: string, name: string, abstract: string): Entry => ({
  id,
  kind: 'paper',
  name,
  aliases: '',
  abstract,
  degree: 4,
});
const ENTRIES = [
  thing('gpt', 'GPT-3.5-turbo', 'ChatGPT'),
  thing('t5', 'T5', '', 30),
  thing('tiny', 'TinyBERT', '', 40),
  thing('bert', 'BERT'),
  paper('lantern', 'Lantern: a survey of pruning', 'We distill a student of Llama on GSM8K.'),
  paper('ferry', 'Ferry moves weights', 'A transformer is pruned while it is trained.'),
  paper('cafe', 'Café models', 'It says nothing more.'),
];
const index = indexOf(ENTRIES);
addTexts(index, ENTRIES);
const found = (typed: string) => find(index, typed).map(({ key }) => key);

it('finds a name by any of its parts, however they are joined, and by its aliases', () => {
  for (const typed of ['gpt 3.5', 'gpt-3.5', 'turbo', 'chatg', 'ChatGPT'])
    expect(found(typed)[0], typed).toBe('gpt');
});

it('answers one letter and two by the best connected, the thing of just this name first', () => {
  expect(found('t')).toEqual(['tiny', 't5', 'gpt']);
  expect(found('ti')).toEqual(['tiny']);
  expect(found('t5')[0]).toBe('t5');
});

it('forgives a slip of the pen and an accent', () => {
  expect(found('tinybret')).toContain('tiny');
  expect(found('transfomer')).toContain('ferry');
  expect(found('cafe')).toEqual(['cafe']);
});

it('looks into abstracts, and for words of title and abstract together', () => {
  expect(found('gsm8k')).toEqual(['lantern']);
  expect(found('pruning student')).toEqual(['lantern']);
  expect(found('student transformer')).toEqual([]);
});

it('does not mind function words, and a word that is only begun narrows what is found', () => {
  expect(found('a survey of')).toEqual(['lantern']);
  expect(found('survey of pr')).toEqual(['lantern']);
  expect(found('weights mo')).toEqual(['ferry']);
});
