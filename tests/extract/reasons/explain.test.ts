import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Weights } from '../../../extract/candidates/weights.ts';
import { ContributionWeights } from '../../../extract/contributions/weights.ts';
import { buildKnowledge, explain, extract, type Paper } from '../../../extract/index.ts';
import type { Balance } from '../../../extract/reasons/balance.ts';

const paperOf = (abstract: string, title = ''): Paper => ({
  id: 'p',
  title,
  abstract,
  source: { file: 'p' },
});

/** Sentences as abstracts have them: of each outcome of weighing some. */
const SENTENCES = [
  'We propose cross-lingual preference optimization, a simple way to align small models.',
  'Large language models such as GPT-4 and LLaMA-2-7B are strong at mathematical reasoning.',
  'Software testing is vital. We study software testing with GPT-4, as it is hard to evaluate.',
  'We apply tidal score smoothing to pictures.',
  'By utilizing task loss gradients, our method improves prompt optimization.',
  'We introduce QuayBench, a benchmark of 4,000 harbour maps for berth allocation.',
  'Document-level membership inference is the task of telling whether a text was read in training.',
  'Experiments show that TideNet outperforms BERT on GLUE and SQuAD by 3.1 points.',
  'Knowledge distillation transfers what a teacher knows to a student.',
  'Existing approaches rely on beam search and self-consistency decoding.',
  'Here a multi-scale smaller model, run at several image scales, replaces a larger one.',
];
const TITLES = [
  '',
  'TideNet: Berth Allocation via Tidal Sampling',
  'When Do We Not Need Larger Vision Models?',
];

const told = (balance: Balance): number =>
  [...balance.for, ...balance.against].reduce((sum, { weight }) => sum + weight, balance.rest.weight);

test('every finding is explained, by what made it and by nothing else', () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(
      fc.shuffledSubarray(SENTENCES, { minLength: 1 }),
      fc.constantFrom(...TITLES),
      (some, title) => {
        const { paper, entities } = extract(paperOf(some.join(' '), title));
        for (const entity of entities) {
          const why = explain(paper, entity);
          expect(why).toMatchObject({ kind: entity.kind, role: entity.role });
          expect(why?.rules.map(({ rule }) => rule)).toEqual([
            ...new Set(entity.mentions.map(({ rule }) => rule)),
          ]);
          const { weighing, own, role } = why ?? {};
          if (!weighing) throw new Error(`${entity.name} was not weighed`);
          const { kind, shares, rival, balance, value, needed, outcome } = weighing;
          outcomes.add(outcome);
          // The engine makes its shares of sums: their logarithms differ as the sums do.
          expect(balance.score).toBeCloseTo(Math.log(shares[kind] / shares[rival]), 5);
          expect(told(balance)).toBeCloseTo(balance.score, 9);
          expect(value).toBeGreaterThanOrEqual(needed);
          expect(outcome === 'added').toBe(entity.mentions.every(({ rule }) => rule === 'weighed'));
          // The kind is changed by the words of the name, or by those around what is the paper's own.
          expect(outcome === 'changed' || kind !== entity.kind).toBe(
            entity.mentions.some(({ rule }) => rule.endsWith('+weighed')),
          );
          if (kind !== entity.kind) expect(own?.of?.kind).toBe(entity.kind);
          if (!own) continue;
          expect(told(own.balance)).toBeCloseTo(Math.log((own.of?.share ?? own.share) / (1 - own.share)), 5);
          expect(own.share >= own.needed).toBe(role === 'introduces');
        }
      },
    ),
    // All sentences at once hold a finding of each outcome that is looked for below.
    { numRuns: 25, examples: [[SENTENCES, '']] },
  );
  expect([...outcomes]).toEqual(expect.arrayContaining(['added', 'kept']));
});

describe('with weights of the test’s own', () => {
  const knowledge = {
    ...buildKnowledge(),
    contributionWeights: new ContributionWeights(new Map()),
    weights: new Weights(
      new Map([
        ['bias', [0, 0, 0, 0, 3, -3]],
        ['modifier=berth', [0, 0, 0, 5, 0, 0]],
        ['before=need', [0, 0, 0, 1, 0, 0]],
        ['behind=.', [0, 0, 0, -2, 0, 0]],
      ]),
    ),
  };
  const { paper, entities } = extract(paperOf('Ships need berth allocation.'), knowledge);

  test('tells which words spoke for and against, how much, and what they had to reach', () => {
    const weighing = explain(paper, entities[0] ?? { mentions: [] }, knowledge)?.weighing;
    expect(weighing?.balance.for).toEqual([
      { says: 'a word in it: “berth”', weight: 5, features: ['modifier=berth'] },
      { says: 'directly before it: “need”', weight: 1, features: ['before=need'] },
    ]);
    expect(weighing?.balance.against.map(({ says, weight }) => `${says} ${weight}`)).toEqual([
      'what holds of any phrase -3',
      'directly behind it: a full stop -2',
    ]);
    expect(weighing).toMatchObject({
      written: 'berth allocation',
      outcome: 'added',
      needed: 0.45,
      rival: 'nothing',
    });
  });

  test('tells the kind that a rule gave, where the words gave another', () => {
    const changing = {
      ...knowledge,
      weights: new Weights(
        new Map([
          ['bias', [0, 0, 0, 0, 3, -3]],
          ['same: technique', [0, 0, 0, 9, 0, 0]],
        ]),
      ),
    };
    const read = extract(paperOf('Ships need knowledge distillation.'), changing);
    const why = explain(read.paper, read.entities[0] ?? { mentions: [] }, changing);
    expect(why).toMatchObject({
      kind: 'task',
      rules: [{ rule: 'lexicon:any+weighed', says: 'the lexicon has the name' }],
      weighing: { outcome: 'changed', was: 'technique', rival: 'technique', needed: 0.2 },
    });
  });

  test('tells which wordings are one thing by their likeness', () => {
    const joining = { ...knowledge, coreference: new Map([['heads=same none', 1]]) };
    const read = extract(
      paperOf('Ships need harbour berth allocation. They lack river berth allocation.'),
      joining,
    );
    expect(read.entities).toHaveLength(1);
    expect(explain(read.paper, read.entities[0] ?? { mentions: [] }, joining)?.joinings).toEqual([
      {
        one: 'harbour berth allocation',
        other: 'river berth allocation',
        share: 1 / (1 + Math.exp(-1)),
        needed: 0.65,
      },
    ]);
  });

  test('tells why a thing is the paper’s own', () => {
    const owning = {
      ...knowledge,
      weights: new Weights(
        new Map([
          ['bias', [0, 0, 0, 0, 3, 0]],
          ['head=voting', [0, 9, 0, 0, 0, 0]],
          ['modifier=tidal', [0, 0, 0, 0, 0, 9]],
        ]),
      ),
    };
    const read = extract(paperOf('We build a tidal voting.'), owning);
    const why = explain(read.paper, read.entities[0] ?? { mentions: [] }, owning);
    expect(why?.roleRule.rule).toBe('weighed');
    expect(why?.own).toMatchObject({ was: false, needed: 0.7, balance: { score: 9 } });
    expect(why?.own?.balance.for.map(({ says }) => says)).toEqual(['a word in it: “tidal”']);
  });

  test('tells what all words around say of the paper’s own, and of which kind it is', () => {
    const asking = {
      ...knowledge,
      weights: new Weights(
        new Map([
          ['bias', [0, 0, 0, 0, 3, 0]],
          ['head=voting', [0, 9, 0, 0, 0, 0]],
        ]),
      ),
      contributionWeights: new ContributionWeights(
        new Map([
          ['abstract straight=1', [0, 5, 0, 0]],
          ['words behind=harbor', [2, 0, 0, 0]],
        ]),
      ),
    };
    const read = extract(paperOf('We build a tidal voting for harbors.'), asking);
    const why = explain(read.paper, read.entities[0] ?? { mentions: [] }, asking);
    expect(why).toMatchObject({
      kind: 'model',
      role: 'introduces',
      weighing: { kind: 'technique', outcome: 'added' },
      own: { was: false, needed: 0.25, of: { kind: 'model' }, balance: { score: 3 } },
    });
    expect(why?.own?.balance.against.map(({ says }) => says)).toEqual([
      'behind it in its first sentence: “harbor”',
    ]);
  });

  test('says nothing of what reading the paper again does not find', () => {
    expect(explain(paperOf('Ships need water.'), entities[0] ?? { mentions: [] }, knowledge)).toBeUndefined();
  });
});

test('what a user’s lexicon names is not weighed, and tells its rule alone', () => {
  const knowledge = buildKnowledge({
    entries: [{ name: 'tidal slack', kind: 'technique', aliases: [], when: 'any', source: '' }],
  });
  const { paper, entities } = extract(paperOf('We use tidal slack.'), knowledge);
  const why = explain(paper, entities[0] ?? { mentions: [] }, knowledge);
  expect(why?.rules).toEqual([{ rule: 'lexicon:any', says: 'the lexicon has the name', times: 1 }]);
  expect(why?.weighing).toBeUndefined();
});
