import { expect, test } from 'vitest';
import { extract, isOtherLanguage, shippedKnowledge } from '../../../extract/extract.ts';
import { isEnglish } from '../../../extract/text/language.ts';
import { readDocument } from '../../../extract/text/sentences.ts';

const paperOf = (abstract: string, title = '') => ({ id: 'p', title, abstract, source: { file: 'p' } });
const english = (abstract: string): boolean => isEnglish(readDocument(paperOf(abstract)), shippedKnowledge());

test.each([
  'Presentamos un método nuevo para la traducción automática que usa redes neuronales y lo evaluamos en tres lenguas de bajos recursos, con mejoras de dos puntos.',
  'Nous présentons une méthode nouvelle de traduction automatique fondée sur des réseaux de neurones, et nous la comparons à BERT dans trois langues peu dotées.',
  'Wir stellen ein neues Verfahren für die maschinelle Übersetzung vor, das auf neuronalen Netzen beruht, und vergleichen es mit BERT in drei Sprachen mit wenig Daten.',
])('nothing is looked for in a paper of another language: %s', (abstract) => {
  expect(english(abstract)).toBe(false);
  const facts = extract(paperOf(abstract));
  expect([facts.entities, facts.relations]).toEqual([[], []]);
  expect(isOtherLanguage(facts)).toBe(true);
});

test('English is told by its function words, names or not', () => {
  expect(
    english(
      'We evaluate GPT-4, Llama 2, Mistral and Qwen on MMLU, GSM8K, HumanEval, MBPP and ARC, and release all code.',
    ),
  ).toBe(true);
  const facts = extract(
    paperOf('Ships wait long. Harbours fill up as they do, and nobody knows when they may sail again.'),
  );
  expect(isOtherLanguage(facts)).toBe(false);
});

test('too few words tell no language', () => {
  expect(english('Redes neuronales para traducción automática')).toBe(true);
});
