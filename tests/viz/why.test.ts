import { describe, expect, it } from 'vitest';
import { extract } from '../../extract/index.ts';
import { buildGraph } from '../../src/build.ts';
import type { PaperGraph } from '../../src/graph.ts';
import { questionOf } from '../../viz/why/question.ts';
import { tell } from '../../viz/why/tell.ts';

const facts = extract({
  id: 'p',
  title: 'Which tests are worth their time?',
  abstract: 'We run tests. GPT-4 outperforms BERT on GLUE.',
  source: { file: 'p' },
});

function mapOf(): PaperGraph {
  return buildGraph([facts], { name: 'm', sources: ['p'], counts: { read: 1, skipped: {} } });
}
const FOUND = 'paper:p|evaluated_on|benchmark:glue';

describe('why a paper’s link is on the map', () => {
  it('is told in words: the rule, the shares, what spoke for and against, and how near it was', () => {
    const question = questionOf(mapOf(), FOUND);
    const telling = typeof question === 'string' ? undefined : tell(question);
    expect(telling?.rules.map(({ says }) => says)).toEqual([
      'The lexicon has the name, and it is written with just these capitals.',
      'Evaluated on: something has a score on it or wins there.',
    ]);
    const {
      written,
      shares = [],
      for: pro = [],
      against = [],
      rest,
      all,
      decides,
      headFor,
    } = telling?.weighing ?? {};
    expect(written).toBe('GLUE');
    expect(headFor).toBe('Speaks for a benchmark');
    expect(shares[0]?.name).toBe('benchmark');
    expect(pro.map(({ says }) => says)).toContain(
      'A rule takes just this for a benchmark: the lexicon has the name, and it is written with just these capitals',
    );
    expect(decides).toMatch(
      /^It is something rather than nothing with \d+\u00a0%; below 5\u00a0% it would be dropped\.$/,
    );
    const shown = [...pro, ...against].reduce((sum, { weight }) => sum + weight, rest?.weight ?? 0);
    expect(shown).toBeCloseTo(all?.weight ?? Number.NaN, 9);
  });

  it('tells which wordings are one thing', () => {
    const joined = extract({
      id: 'p',
      title: 'Holistic Parking Slot Detection',
      abstract: 'This paper addresses vacant parking slot detection.',
      source: { file: 'p' },
    });
    const map = buildGraph([joined], { name: 'm', sources: ['p'], counts: { read: 1, skipped: {} } });
    const question = questionOf(map, map.edges().find((edge) => edge.includes('addresses')) ?? '');
    expect(typeof question === 'string' ? question : tell(question)?.joinings).toEqual([
      expect.stringMatching(
        /^“Holistic Parking Slot Detection” and “vacant parking slot detection” are one thing with \d\d\u00a0%; 65\u00a0% is enough\.$/,
      ),
    ]);
  });

  it('is not told of words that the map lacks', () => {
    const map = mapOf();
    map.mergeNodeAttributes('paper:p', { abstract: '' });
    expect(questionOf(map, FOUND)).toMatch(/does not hold the paper’s text/);
  });

  it('is not told where other rules made the map', () => {
    const map = mapOf();
    map.updateEdgeAttribute(FOUND, 'evidence', (all = []) =>
      all.map((one) => ({ ...one, rule: 'phrase:title' })),
    );
    const question = questionOf(map, FOUND);
    expect(typeof question === 'string' ? question : tell(question)).toBeUndefined();
  });
});

describe('why two entities are linked', () => {
  const edge = 'model:gpt-4|outperforms|model:bert';

  it('is told by the rules in words', () => {
    const question = questionOf(mapOf(), edge);
    expect(typeof question === 'string' ? question : tell(question)?.rules).toEqual([
      { rule: 'outperforms beats', says: 'A verb of winning, as in “outperforms”.', times: 1 },
    ]);
  });

  it('says so where a map keeps no rules', () => {
    const map = mapOf();
    map.updateEdgeAttribute(edge, 'evidence', (all = []) => all.map(({ rule: _, ...one }) => one));
    expect(questionOf(map, edge)).toBe('This map does not keep which rules they were.');
  });
});
