import { expect, test } from 'vitest';
import { extract } from '../rules-alone.ts';

/** What the paper brings forth, each with the forms that name it. */
function brought(title: string, abstract: string): Record<string, string[]> {
  const { entities } = extract({ id: 'p', title, abstract, source: { file: 'p' } });
  return Object.fromEntries(
    entities.filter(({ role }) => role === 'introduces').map(({ name, aliases }) => [name, aliases]),
  );
}

test('a phrase whose initials are the acronym of the paper’s own is the same thing', () => {
  expect(
    brought('SPS: Safe Harbors via Slow Pier Sampling', 'We propose SPS. SPS keeps ships apart.'),
  ).toEqual({
    SPS: ['SPS', 'Slow Pier Sampling'],
  });
});

test('a name that the title alone cuts short is the one that the text has in full', () => {
  const title = 'QuayLlama: A Language Model for Harbors';
  expect(brought(title, 'We release QuayLlama-7b, a small model.')).toEqual({
    'QuayLlama-7b': ['QuayLlama', 'QuayLlama-7b'],
  });
  expect(brought(title, 'We release QuayLlama-7b. QuayLlama is small.')).toHaveProperty('QuayLlama');
  expect(Object.keys(brought(title, 'We release QuayLlama-7b and QuayLlama-70b.'))).toHaveLength(3);
});

test('an article before a name is no part of it', () => {
  const found = brought(
    'The QuayScout-v2: Berths for All',
    'QuayScout-v2 finds berths. We test QuayScout-v2.',
  );
  expect(Object.keys(found)).toHaveLength(1);
});

test('a compound is not narrowed by what its first part joins', () => {
  const { entities } = extract({
    id: 'p',
    title: 'On Ships',
    abstract:
      'We study the task of supervised berth detection and the task of self-supervised berth detection.',
    source: { file: 'p' },
  });
  expect(entities.map(({ name }) => name)).toEqual([
    'supervised berth detection',
    'self-supervised berth detection',
  ]);
});
