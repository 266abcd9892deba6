import { expect, test } from 'vitest';
import { findCandidates, keyOf } from '../../../extract/candidates/find.ts';
import { buildKnowledge } from '../../../extract/lexicon/knowledge.ts';
import { squash } from '../../../extract/text/fold.ts';
import { readDocument } from '../../../extract/text/sentences.ts';
import { tokenize } from '../../../extract/text/tokens.ts';

const knowledge = buildKnowledge();
const keysOf = (abstract: string): string[] => [
  ...findCandidates(
    readDocument({ id: 'p', title: '', abstract, source: { file: 'p' } }),
    [],
    knowledge,
    true,
  ).keys(),
];

test('every end of a noun phrase may name something', () => {
  expect(keysOf('We study berth plan repair.')).toEqual(
    expect.arrayContaining(['berthplanrepair', 'planrepair', 'repair']),
  );
  expect(keysOf('We study berth plan repair.')).not.toContain('berthplan');
});

test('a noun for methods behind it may belong to it or not', () => {
  expect(keysOf('A tidal voting approach is shown.')).toEqual(
    expect.arrayContaining(['tidalvotingapproach', 'tidalvoting']),
  );
});

test('what "based" makes an adjective of is a thing for itself', () => {
  expect(keysOf('It is harbor-map-based.')).toContain('harbormap');
});

test('none begins inside a compound, but with a name', () => {
  expect(keysOf('We use fine-grained labels.')).not.toContain('grainedlabel');
  expect(keysOf('We use Code-Llama weights.')).toContain('llamaweight');
});

test('a word that comes back is one candidate with two places', () => {
  const document = readDocument({
    id: 'p',
    title: 'Berth planning',
    abstract: 'Berth planning is hard.',
    source: { file: 'p' },
  });
  expect(findCandidates(document, [], knowledge).get('berthplanning')?.places).toHaveLength(2);
});

test('a word alone counts only as a name, or to learn from', () => {
  const document = readDocument({ id: 'p', title: '', abstract: 'Planning by Quay.', source: { file: 'p' } });
  const plain = readDocument({ id: 'p', title: '', abstract: 'We need planning.', source: { file: 'p' } });
  expect([...findCandidates(document, [], knowledge).keys()]).toContain('quay');
  expect([...findCandidates(plain, [], knowledge).keys()]).not.toContain('planning');
  expect([...findCandidates(plain, [], knowledge, true).keys()]).toContain('planning');
});

test('an amount or a size is part of none, but to learn from', () => {
  const document = readDocument({
    id: 'p',
    title: '',
    abstract: 'It runs at 400 Hz. It matches a 65B parameter model.',
    source: { file: 'p' },
  });
  const keys = [...findCandidates(document, [], knowledge).keys()];
  expect(keys).toContain('parametermodel');
  expect(keys).not.toContain('400hz');
  expect(keys).not.toContain('65bparametermodel');
  expect([...findCandidates(document, [], knowledge, true).keys()]).toEqual(
    expect.arrayContaining(['400hz', '65bparametermodel']),
  );
});

test.each(['GPT-3.5', 'Qwen2.5-VL', 'GLM-4-9B', 'chain-of-thought prompting', 'Natural Questions'])(
  'the key of %s is its squashed name, by which annotations and ignored names are told',
  (name) => {
    const tokens = tokenize(name);
    expect(keyOf(tokens, 0, tokens.length)).toBe(squash(name));
  },
);
