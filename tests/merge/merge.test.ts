import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS, type PaperFacts, RELATION_TYPES, ROLES } from '../../extract/facts.ts';
import { addFacts, emptyCorpus, joinCorpora } from '../../src/merge/corpus.ts';
import { graphOf } from '../../src/merge/graph.ts';
import { entity, paperFacts, relation } from './facts.ts';

const origin = { name: 'test', sources: ['papers.ndjson'], counts: { read: 0, skipped: {} } };

function merged(...facts: PaperFacts[]) {
  const corpus = emptyCorpus();
  for (const one of facts) addFacts(corpus, one);
  return graphOf(corpus, origin);
}

const bytes = (...facts: PaperFacts[]) => JSON.stringify(merged(...facts).export());

const slugs = fc.constantFrom(
  'gpt-3.5',
  'gpt3.5',
  'GPT-3-5',
  'dpo',
  'few-shot-prompt',
  'few-shot-prompts',
  'orca',
);
const someEntity = fc
  .record({
    kind: fc.constantFrom(...ENTITY_KINDS),
    slug: slugs,
    role: fc.constantFrom(...ROLES),
    confidence: fc.constantFrom(0.35, 0.61, 0.9),
    aliases: fc.subarray(['DPO', 'Direct Preference Optimization', 'GPT3.5', 'orca']),
    start: fc.nat(5),
  })
  .map(({ kind, slug, role, confidence, aliases, start }) =>
    entity(`${kind}:${slug}`, {
      role,
      confidence,
      aliases,
      mentions: [{ field: 'title', start, end: start + 3, rule: 'lexicon' }],
    }),
  );
const someFacts = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    abstract: fc.constantFrom('', 'An abstract.', 'A fuller abstract of it.'),
    year: fc.constantFrom(2020, 2023),
    file: fc.constantFrom('one.bib', 'two.bib'),
    entities: fc.array(someEntity, { maxLength: 5 }),
    pairs: fc.array(
      fc.record({
        type: fc.constantFrom(...RELATION_TYPES),
        from: fc.nat(4),
        to: fc.nat(4),
        value: fc.constantFrom(null, '71.2', '70'),
        confidence: fc.constantFrom(0.4, 0.7),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ id, abstract, year, file, entities, pairs }) => {
    const relations = pairs.flatMap(({ from, to, type, ...more }) => {
      const [source, target] = [entities[from], entities[to]];
      return source && target ? [relation(source.id, type, target.id, more)] : [];
    });
    return paperFacts({ id, abstract, year, source: { file } }, entities, relations);
  });

describe('merging facts', () => {
  it('gives the same bytes for facts in any order, in parts and twice', () => {
    fc.assert(
      fc.property(
        fc.array(someFacts, { maxLength: 8 }),
        fc.nat(8),
        fc.infiniteStream(fc.nat()),
        (facts, cut, keys) => {
          const whole = bytes(...facts);
          const shuffled = facts
            .map((one) => ({ one, key: keys.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
          expect(bytes(...shuffled)).toBe(whole);
          expect(bytes(...facts, ...facts)).toBe(whole);

          const left = emptyCorpus();
          const right = emptyCorpus();
          for (const one of shuffled.slice(0, cut)) addFacts(left, one);
          for (const one of shuffled.slice(cut)) addFacts(right, one);
          joinCorpora(right, left);
          expect(JSON.stringify(graphOf(right, origin).export())).toBe(whole);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves no entity without a paper', () => {
    fc.assert(
      fc.property(fc.array(someFacts, { maxLength: 6 }), (facts) => {
        const graph = merged(...facts);
        graph.forEachNode((node, { kind }) => {
          if (kind !== 'paper') expect(graph.inDegree(node)).toBeGreaterThan(0);
        });
      }),
    );
  });
});

describe('a node', () => {
  it('is one for all papers that name the thing, under its most used name and with its earliest year', () => {
    const graph = merged(
      paperFacts({ id: 'p1', year: 2023 }, [entity('model:t5', { name: 'T5', aliases: ['T5'] })]),
      paperFacts({ id: 'p2', year: 2021 }, [entity('model:t5', { name: 'T5', aliases: ['T5 variants'] })]),
      paperFacts({ id: 'p3' }, [entity('model:t5', { name: 't5', aliases: ['t5'] })]),
    );
    expect(graph.getNodeAttributes('model:t5')).toMatchObject({
      kind: 'model',
      label: 'T5',
      aliases: ['T5', 'T5 variants', 't5'],
      papers: 3,
      year: 2021,
    });
    expect(graph.edges()).toEqual([
      'paper:p1|uses|model:t5',
      'paper:p2|uses|model:t5',
      'paper:p3|uses|model:t5',
    ]);
  });

  it('keeps a paper that names nothing', () => {
    expect(merged(paperFacts({ id: 'bare', title: 'A bare title' })).export().nodes).toMatchObject([
      { key: 'paper:bare', attributes: { kind: 'paper', label: 'A bare title', abstract: '' } },
    ]);
  });

  it('takes the facts of the fuller text where one paper was read twice', () => {
    const graph = merged(
      paperFacts({ id: 'p', abstract: 'Short.', year: 2020, venue: 'ACL' }, [entity('model:bert')]),
      paperFacts({ id: 'p', abstract: 'The whole abstract.', year: 2021 }, [entity('model:roberta')]),
    );
    expect(graph.nodes()).toEqual(['paper:p', 'model:roberta']);
    expect(graph.getNodeAttributes('paper:p')).toMatchObject({
      abstract: 'The whole abstract.',
      year: 2020,
      venue: 'ACL',
    });
  });
});

describe('one thing under several ids', () => {
  const nodesOf = (...ids: string[]) =>
    merged(...ids.map((id, index) => paperFacts({ id: `p${index}` }, [entity(id)])))
      .nodes()
      .filter((node) => !node.startsWith('paper:'));

  it.each([
    ['hyphens', 'model:gpt-3.5', 'model:gpt3.5', 'model:gpt-3.5'],
    ['plural', 'technique:few-shot-prompt', 'technique:few-shot-prompts', 'technique:few-shot-prompt'],
    ['plural in -ies', 'task:query-strategies', 'task:query-strategy', 'task:query-strategies'],
    ['kind', 'technique:bert', 'model:bert', 'model:bert'],
  ])('is united across papers: %s', (_, one, other, node) => {
    expect(nodesOf(one, other)).toEqual([node]);
  });

  it.each([
    ['a longer name', 'model:orca', 'model:orca-math'],
    ['digits that a hyphen parts', 'model:llama-2-7b', 'model:llama-27b'],
    ['a model and its data', 'benchmark:alpaca', 'model:alpaca'],
    ['a word in -ss', 'technique:los', 'technique:loss'],
    ['sizes', 'model:opt-1.3b', 'model:opt-13b'],
  ])('is not what differs in %s', (_, one, other) => {
    expect(nodesOf(one, other)).toEqual([one, other]);
  });

  it('is united as abbreviation and full form where a paper writes both', () => {
    const full = entity('technique:direct-preference-optimization', {
      aliases: ['Direct Preference Optimization', 'DPO'],
    });
    const short = entity('technique:dpo', { name: 'DPO', aliases: ['DPO'] });
    const facts = [
      paperFacts({ id: 'a' }, [full]),
      paperFacts({ id: 'b' }, [short]),
      paperFacts({ id: 'c' }, [full]),
    ];
    expect(merged(...facts).nodes()).toContain('technique:direct-preference-optimization');
    expect(merged(...facts).nodes()).not.toContain('technique:dpo');

    const rival = entity('technique:dense-passage-optimization', {
      aliases: ['Dense Passage Optimization', 'DPO'],
    });
    expect(merged(...facts, paperFacts({ id: 'd' }, [rival])).nodes()).toContain('technique:dpo');
  });
});

describe('an edge', () => {
  const student = entity('model:orca');
  const teacher = entity('model:gpt-4');

  it('between entities weighs as many papers as say so and keeps every sentence', () => {
    const says = (start: number, confidence: number) =>
      relation('model:orca', 'distilled_from', 'model:gpt-4', {
        confidence,
        evidence: { field: 'abstract', start, end: start + 9 },
      });
    const graph = merged(
      paperFacts({ id: 'p2' }, [student, teacher], [says(30, 0.5), says(0, 0.4)]),
      paperFacts({ id: 'p1' }, [student, teacher], [says(7, 0.8)]),
    );
    expect(graph.getEdgeAttributes('model:orca|distilled_from|model:gpt-4')).toEqual({
      relation: 'distilled_from',
      weight: 2,
      confidence: 0.9,
      evidence: [
        { paper: 'paper:p1', field: 'abstract', start: 7, end: 16, rule: 'stated' },
        { paper: 'paper:p2', field: 'abstract', start: 0, end: 9, rule: 'stated' },
        { paper: 'paper:p2', field: 'abstract', start: 30, end: 39, rule: 'stated' },
      ],
    });
  });

  it('shows the score that most sentences state and keeps the others findable', () => {
    const scored = (id: string, value: string) =>
      paperFacts(
        { id },
        [student, entity('benchmark:gsm8k')],
        [relation('model:orca', 'scores_on', 'benchmark:gsm8k', { value })],
      );
    const graph = merged(scored('a', '81.5'), scored('b', '86.8'), scored('c', '86.8'));
    const edge = graph.getEdgeAttributes('model:orca|scores_on|benchmark:gsm8k');
    expect(edge.value).toBe('86.8');
    expect(edge.evidence.map(({ paper, value }) => [paper, value])).toEqual([
      ['paper:a', '81.5'],
      ['paper:b', '86.8'],
      ['paper:c', '86.8'],
    ]);
  });

  it('from a paper carries the strongest role of all the ids that became one node', () => {
    const graph = merged(
      paperFacts({ id: 'p' }, [
        entity('model:gpt-3.5', { role: 'mentions' }),
        entity('model:gpt3.5', {
          role: 'uses',
          mentions: [{ field: 'abstract', start: 4, end: 10, rule: 'grammar' }],
        }),
      ]),
    );
    expect(graph.edges()).toEqual(['paper:p|uses|model:gpt-3.5']);
    expect(graph.getEdgeAttribute('paper:p|uses|model:gpt-3.5', 'evidence')).toHaveLength(2);
  });
});
