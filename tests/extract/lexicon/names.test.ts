import { describe, expect, test } from 'vitest';
import benchmarks from '../../../extract/knowledge/benchmarks.csv?raw';
import heads from '../../../extract/knowledge/heads.csv?raw';
import models from '../../../extract/knowledge/models.csv?raw';
import { buildKnowledge } from '../../../extract/lexicon/knowledge.ts';
import { readLexicon } from '../../../extract/lexicon/read.ts';
import { findLexiconHits } from '../../../extract/mentions/lexicon-hits.ts';
import { readDocument } from '../../../extract/text/sentences.ts';

const entries = [...readLexicon(models, 'models.csv'), ...readLexicon(benchmarks, 'benchmarks.csv')];
const knowledge = buildKnowledge();

/** The names of models and benchmarks that the lexicon finds in one sentence. */
function namesIn(abstract: string): string[] {
  const document = readDocument({ id: 'p', title: '', abstract, source: { file: 'p' } });
  return document.sentences
    .flatMap((sentence) => findLexiconHits(sentence, knowledge))
    .filter(({ kind }) => kind === 'model' || kind === 'benchmark')
    .map(({ name }) => name);
}

test('no written form belongs to two names', () => {
  const owner = new Map<string, string>();
  for (const { name, kind, aliases } of entries) {
    for (const form of [name, ...aliases]) {
      expect(owner.get(form) ?? `${kind} ${name}`, form).toBe(`${kind} ${name}`);
      owner.set(form, `${kind} ${name}`);
    }
  }
});

test('every family is a model of the list, and no chain of families ends where it began', () => {
  const family = new Map(entries.map(({ name, family }) => [name, family]));
  for (const entry of entries) {
    const seen = new Set<string>();
    for (let name: string | undefined = entry.name; name !== undefined; name = family.get(name)) {
      expect(family.has(name), `${entry.name} is filed under ${name}, which is no entry`).toBe(true);
      expect(seen.has(name), `${entry.name} is filed under itself`).toBe(false);
      seen.add(name);
    }
  }
});

test('every row says where it was taken from', () => {
  expect(entries.filter(({ source }) => source === '').map(({ name }) => name)).toEqual([]);
});

test('a head noun tells one kind', () => {
  const words = heads
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',')[0]);
  expect(new Set(words).size).toBe(words.length);
});

test('every written form is found in a sentence that gives it the words of its kind', () => {
  const lost = entries.flatMap(({ name, kind, aliases }) =>
    [name, ...aliases].filter((form) => {
      const sentence =
        kind === 'model' ? `We compare with the ${form} model.` : `We test on the ${form} dataset.`;
      return !namesIn(sentence).includes(name);
    }),
  );
  expect(lost).toEqual([]);
});

describe('a name that is also a word', () => {
  test.each([
    ['We find a drop in accuracy and race against time with massive models.', []],
    ['We evaluate on DROP and RACE.', ['DROP', 'RACE']],
    ['The glue of a squad is trust.', []],
    ['GLUE and SQuAD are tested.', ['GLUE', 'SQuAD']],
  ])('counts only as it is written: %s', (sentence, expected) => {
    expect(namesIn(sentence)).toEqual(expected);
  });

  test.each([
    ['Places where robots work are crowded.', []],
    ['We evaluate on the Places dataset.', ['Places']],
    ['We evaluate on ImageNet, Places, and CelebA.', ['ImageNet', 'Places', 'CelebA']],
    ['A falcon hunts, and Falcon is its name.', []],
    ['We compare Vicuna, Falcon and Mistral.', ['Vicuna', 'Falcon', 'Mistral']],
    ['Trials were run in Spring 2005 under NIST 800-53.', []],
  ])('or only where its kind stands beside it: %s', (sentence, expected) => {
    expect(namesIn(sentence)).toEqual(expected);
  });
});

test('a spelling of a name is the name', () => {
  expect(namesIn('We use Llama2, Llama 2 and LLaMA-2.')).toEqual(['LLaMA-2', 'LLaMA-2', 'LLaMA-2']);
  expect(namesIn('We use CIFAR10, CIFAR-10 and cifar-10.')).toEqual(['CIFAR-10', 'CIFAR-10', 'CIFAR-10']);
  expect(namesIn('MS COCO, MSCOCO and Microsoft COCO')).toEqual(['COCO', 'COCO', 'COCO']);
});
