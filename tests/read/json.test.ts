import { describe, expect, it } from 'vitest';
import type { PaperFacts } from '../../extract/facts.ts';
import { json } from '../../src/read/json.ts';
import { readAll } from './reading.ts';

const facts: PaperFacts = {
  paper: { id: 'p', title: 'T5 wins', abstract: 'T5 wins on GLUE.', source: { file: 'a.txt', line: 3 } },
  entities: [
    {
      id: 'model:t5',
      kind: 'model',
      name: 'T5',
      aliases: ['T5'],
      role: 'evaluates',
      confidence: 0.9,
      mentions: [{ field: 'abstract', start: 0, end: 2, rule: 'lexicon' }],
    },
  ],
  relations: [],
  extractor: 'paperloom 0',
};

describe('JSON', () => {
  it('reads papers one a line, keeps their ids and says which lines are none', async () => {
    const { format, papers, skipped } = await readAll(
      '{"id":"p1","title":"One","abstract":"We see.","year":2020,"authors":["A B",{"name":"C D"},{"given":"E","family":"F"}]}\n' +
        '{"id":"p2","title":"Two","summary":"We hear."}\n\n{"id":"p3","title":"Thr\n[1]\n{"abstract":"no title"}\n',
    );
    expect(format).toBe('ndjson');
    expect(papers.map(({ id, title, abstract }) => [id, title, abstract])).toEqual([
      ['p1', 'One', 'We see.'],
      ['p2', 'Two', 'We hear.'],
    ]);
    expect(papers[0]?.authors).toEqual(['A B', 'C D', 'E F']);
    expect(skipped).toEqual([
      { reason: 'not JSON', line: 4 },
      { reason: 'not a JSON object', line: 5 },
      { reason: 'no title', line: 6 },
    ]);
  });

  it('reads an array of papers, over lines or not, without seeing it whole', async () => {
    const text = JSON.stringify([{ title: 'One {"}' }, { title: 'Two \\"[', abstract: 'x\n' }], null, 2);
    for (const chunks of [[text], [...text]]) {
      const titles: string[] = [];
      for await (const finding of json.read(chunks, 'f'))
        if ('paper' in finding) titles.push(finding.paper.title);
      expect(titles).toEqual(['One {"}', 'Two \\"[']);
    }
    expect((await readAll(text)).papers.map(({ source }) => source.line)).toEqual([2, 5]);
  });

  it('takes facts as they are', async () => {
    const { format, papers } = await readAll(`${JSON.stringify(facts)}\n`);
    expect(format).toBe('ndjson');
    expect(papers).toEqual([facts.paper]);
  });

  it.each([
    [
      'an offset outside of the text',
      {
        ...facts,
        entities: [{ ...facts.entities[0], mentions: [{ field: 'abstract', start: 0, end: 99, rule: 'r' }] }],
      },
    ],
    ['a kind that does not exist', { ...facts, entities: [{ ...facts.entities[0], kind: 'metric' }] }],
    [
      'a relation to nothing',
      {
        ...facts,
        relations: [
          {
            type: 'based_on',
            from: 'model:t5',
            to: 'model:x',
            value: null,
            confidence: 1,
            rule: 'r',
            evidence: { field: 'title', start: 0, end: 1 },
          },
        ],
      },
    ],
  ])('skips facts with %s', async (_, broken) => {
    const { papers, skipped } = await readAll(JSON.stringify(broken));
    expect(papers).toEqual([]);
    expect(skipped).toEqual([{ reason: 'facts that do not fit their paper', line: 1 }]);
  });

  it('tells a graph from papers', async () => {
    const options = { type: 'directed', multi: true, allowSelfLoops: true };
    const attributes = {
      name: '',
      clusters: [],
      extractor: '',
      sources: [],
      counts: { read: 1, skipped: {} },
    };
    const node = { key: 'paper:p', attributes: { kind: 'paper', label: 'One', title: 'One', abstract: '' } };
    const graph = { options, attributes, nodes: [node], edges: [] };
    const found = await readAll(JSON.stringify(graph));
    expect(found.format).toBe('graph');
    expect(found.papers).toEqual([{ id: 'p', title: 'One', abstract: '' }]);
    const edge = {
      source: 'paper:p',
      target: 'x',
      attributes: { relation: 'uses', confidence: 1, evidence: [] },
    };
    await expect(readAll(JSON.stringify({ ...graph, edges: [edge] }))).rejects.toThrow(
      /^is not a whole graph: /,
    );
    await expect(
      readAll(JSON.stringify({ ...graph, nodes: [{ key: 'x', attributes: {} }] })),
    ).rejects.toThrow('has nodes that are no papers, models, techniques, benchmarks or tasks');
  });
});
