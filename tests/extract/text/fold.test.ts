import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, slug, squash } from '../../../extract/text/fold.ts';

describe('a folded word', () => {
  test.each([
    ['LSTMs', 'lstm'],
    ['GANs', 'gan'],
    ['bus', 'bus'],
    ['GAS', 'gas'],
    ['networks', 'network'],
    ['classes', 'class'],
    ['boxes', 'box'],
    ['searches', 'search'],
    ['queries', 'query'],
    ['bias', 'bias'],
    ['analysis', 'analysis'],
    ['statistics', 'statistics'],
    ['ﬁne', 'fine'],
    ['ＢＥＲＴ', 'bert'],
  ])('%s is %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});

test('spellings that differ by case, hyphen, space and plural are squashed to one', () => {
  for (const spelling of ['GSM8K', 'gsm-8k', 'GSM 8K', 'Gsm8k']) expect(squash(spelling)).toBe('gsm8k');
  for (const spelling of ['neural network', 'Neural Networks', 'neural-networks'])
    expect(squash(spelling)).toBe('neuralnetwork');
  expect(squash('C++')).not.toBe(squash('C'));
});

test('a squashed word is its folded word, whatever the script, and a blank around it changes nothing', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N}]+$/u), (word) => {
      fc.pre(/^[\p{L}\p{N}]+$/u.test(word.normalize('NFKC')));
      expect(squash(word)).toBe(foldWord(word));
      expect(squash(` ${word} `)).toBe(squash(word));
    }),
  );
});

const ALLOWED = /[\p{L}\p{N}.+-]/u;
const anyName = fc
  .array(
    fc.oneof(
      fc.constantFrom('-', '.', '+', ' ', 'İ', 'ß', 'ﬁ', '模', '𝔸', '\u0301'),
      fc.string({ maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''));

test('a slug holds letters, digits and three marks', () => {
  expect(slug('GPT-3.5')).toBe('gpt-3.5');
  expect(slug('named entity recognition')).toBe('named-entity-recognition');
  expect(slug('C++ (2nd)')).toBe('c++-2nd');
  fc.assert(
    fc.property(anyName, (name) => {
      const made = slug(name);
      expect(made).not.toMatch(/^[-.]|[-.]$|--/);
      expect([...made].filter((letter) => !ALLOWED.test(letter))).toEqual([]);
    }),
  );
});
