import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readWeights } from '../../../extract/candidates/weight-file.ts';
import type { Finding } from '../../../extract/confidence.ts';
import weightRows from '../../../extract/knowledge/candidate-weights.tsv?raw';
import confidenceRows from '../../../extract/knowledge/confidence.csv?raw';
import contributionRows from '../../../extract/knowledge/contribution-weights.csv?raw';
import { ruleWording, signWording } from '../../../extract/reasons/wordings.ts';

const rows = (text: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: 'greedy' }).data;

describe('a rule in words', () => {
  test('names every rule of which a name is made', () => {
    expect(ruleWording('entity', 'lexicon:any+propose-name')).toBe(
      'the lexicon has the name; it is the name behind a verb of proposing, as in “we propose X”',
    );
  });

  test('leaves out that a finding was weighed, which is told elsewhere', () => {
    expect(ruleWording('entity', 'phrase:for+weighed')).toBe(ruleWording('entity', 'phrase:for'));
  });

  test('is there for every rule that was measured', () => {
    const silent = rows(confidenceRows).flatMap(({ finding = '', rule = '' }) => {
      // Of an entity the kind stands before the rule, of a role the kind and the role.
      const name =
        finding === 'relation'
          ? rule
          : rule
              .split(' ')
              .slice(finding === 'role' ? 2 : 1)
              .join(' ');
      const said = ruleWording(finding as Finding, name);
      return rule === '*' || said.includes(' ') ? [] : [rule];
    });
    expect(silent).toEqual([]);
  });

  test('is its own name where no words are known for it', () => {
    expect(ruleWording('entity', 'tidal')).toBe('tidal');
  });
});

describe('a sign in words', () => {
  test('has its word as the paper writes it', () => {
    expect(signWording({ feature: 'head=mesh', share: 1, written: 'Meshes' })).toBe(
      'its last word: “Meshes”',
    );
    expect(signWording({ feature: 'ending=ion', share: 1, written: 'allocation' })).toBe(
      'its last word ends in: “-ion”',
    );
  });

  test('names what is no word', () => {
    expect(signWording({ feature: 'before=,', share: 1, written: ',' })).toBe('directly before it: a comma');
    expect(signWording({ feature: 'before==', share: 1, written: '=' })).toBe('directly before it: “=”');
  });

  test('says what a rule found there, and by what', () => {
    const rule = 'ends with: task phrase:for';
    const said = 'a rule takes its end for a task: a method “for” it is spoken of';
    expect(signWording({ feature: rule, share: 1 })).toBe(said);
    expect(signWording({ feature: 'ends with: task', share: 1, partOf: rule })).toBe(said);
  });

  test('is there for every row of the weights', () => {
    const silent = [...readWeights(weightRows)].flatMap(([feature]) => {
      const lie =
        /^[a-z ]+: (?:model|technique|benchmark|task)$/.test(feature) && !/^(?:noun|listed)/.test(feature);
      const said = signWording({ feature, share: 1, ...(lie ? { partOf: `${feature} phrase` } : {}) });
      return said === feature || /[{}]/.test(said.replace(/“.*”/, '')) ? [feature] : [];
    });
    expect(silent).toEqual([]);
  });

  test('is there for every row of the weights of what a paper brings', () => {
    const silent = rows(contributionRows).flatMap(({ sign = '' }) => {
      const said = signWording({ feature: sign, share: 1 });
      return said === sign || /[{}]/.test(said.replace(/“.*”/s, '')) ? [sign] : [];
    });
    expect(silent).toEqual([]);
  });
});
