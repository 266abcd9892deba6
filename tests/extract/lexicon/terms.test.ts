import { expect, test } from 'vitest';
import tasks from '../../../extract/knowledge/tasks.csv?raw';
import techniques from '../../../extract/knowledge/techniques.csv?raw';
import { buildKnowledge } from '../../../extract/lexicon/knowledge.ts';
import { readLexicon, refuseDoubleClaims } from '../../../extract/lexicon/read.ts';
import { Trie } from '../../../extract/lexicon/trie.ts';
import { findLexiconHits } from '../../../extract/mentions/lexicon-hits.ts';
import { readDocument } from '../../../extract/text/sentences.ts';
import { tokenize } from '../../../extract/text/tokens.ts';

const entries = [...readLexicon(techniques, 'techniques.csv'), ...readLexicon(tasks, 'tasks.csv')];

test('no written form belongs to two techniques or tasks', () => {
  expect(() => refuseDoubleClaims(entries)).not.toThrow();
});

test('every family is itself an entry, and no chain of families ends where it began', () => {
  const family = new Map(entries.map((entry) => [entry.name, entry.family]));
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
  expect(entries.filter((entry) => entry.source === '').map((entry) => entry.name)).toEqual([]);
});

test('every written form is found in a sentence that gives it the words of its kind', () => {
  const knowledge = buildKnowledge();
  const lost = entries.flatMap((entry) =>
    [entry.name, ...entry.aliases].filter((form) => {
      const head = [...knowledge.heads].find(([, kind]) => kind === entry.kind)?.[0] ?? '';
      const abstract = `We look at ${form} (${head}) here.`;
      const document = readDocument({ id: 'p', title: '', abstract, source: { file: 'p' } });
      return !document.sentences
        .flatMap((sentence) => findLexiconHits(sentence, knowledge))
        .some(({ kind, name }) => kind === entry.kind && name === entry.name);
    }),
  );
  expect(lost).toEqual([]);
});

test('an acronym is not taken for the small word with its letters', () => {
  const trie = new Trie(entries);
  const names = (text: string) => {
    const tokens = tokenize(text);
    return tokens.flatMap((_, i) => trie.at(tokens, i).map((hit) => hit.entry.name));
  };
  expect(names('DDPG with HER reaches the goal')).toContain('hindsight experience replay');
  expect(names('She told her robot to stop')).not.toContain('hindsight experience replay');
});

test('a thing with rows of several conditions goes by its name under the loosest', () => {
  const rows = readLexicon(
    'name,kind,aliases,when\nmachine translation,task,MT,\nmachine translation,task,translation,weak',
    'x.csv',
  );
  for (const order of [rows, rows.toReversed()]) {
    const trie = new Trie(order);
    const conditions = (text: string) => trie.at(tokenize(text), 0).map((hit) => hit.entry.when);
    expect(conditions('machine translation')).toEqual(['any']);
    expect(conditions('translation')).toEqual(['weak']);
  }
});
