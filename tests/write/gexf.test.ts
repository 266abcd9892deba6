import fc from 'fast-check';
import { MultiDirectedGraph, MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/graph.ts';
import { evidenceAt, placeOf } from '../../src/write/evidence-place.ts';
import { gexf, type WriteOptions } from '../../src/write/index.ts';
import { readLikeGephi } from './gephi.ts';
import { DISTILLED, hostileMap, hostileText, smallMap, written } from './maps.ts';
import { GEXF_SCHEMA, hasNetworkx, hasSchema, inPython, PATIENCE, runOn } from './readers.ts';

const file = (options?: WriteOptions) => written(gexf, smallMap(), options);

describe('as Gephi reads it', () => {
  const graph = readLikeGephi(file());

  test('nothing to report', () => {
    expect(graph.issues).toEqual([]);
    expect(graph).toMatchObject({ version: '1.3', directed: true, dynamic: true });
  });

  test('a node: label, position on a map that spans 2000, size, colour, year', () => {
    const model = graph.nodes.get('model:tinyt5');
    expect(model).toMatchObject({
      label: 'TinyT5',
      x: 0,
      y: -300,
      size: 9,
      color: [0x1f, 0x77, 0xb4],
      start: 2021,
    });
    expect(model?.values).toMatchObject({
      kind: 'model',
      year: 2021,
      aliases: ['TinyT5', 'the TinyT5'],
      papers: 2,
      cluster_id: 'c1',
      cluster_label: 'Distillation into smaller models',
      cluster_terms: ['distil', 'T5'],
      degree: 5,
      evidence_count: 5,
    });
    const spans = [...graph.nodes.values()].map(({ x = 0 }) => x);
    expect([Math.min(...spans), Math.max(...spans)]).toEqual([-1000, 1000]);
  });

  test('a paper: its record, lists with commas and quotes in their items whole', () => {
    expect(graph.nodes.get('paper:10.1000/tiny')?.values).toMatchObject({
      title: 'TinyT5: a small model',
      authors: ['Raffel, Colin', 'Shazeer, "Noam"'],
      venue: 'Proceedings of Examples',
      doi: '10.1000/tiny',
      url: 'https://doi.org/10.1000/tiny',
      keywords: ['distillation', 'small models'],
      source_file: 'papers.bib',
      source_line: 3,
    });
    expect(graph.nodes.get('paper:2301.00001')?.values.url).toBe('https://arxiv.org/abs/2301.00001');
  });

  test('two relations between one pair stay two edges, as each has its kind', () => {
    const pair = [...graph.edges.values()].filter(
      ({ source, target }) => source === 'model:tinyt5' && target === 'model:t5',
    );
    expect(pair.map(({ kind, weight }) => [kind, weight])).toEqual([
      ['distilled_from', 1],
      ['variant_of', 2],
    ]);
  });

  test('an edge: the sentence behind it, where to read it, since when', () => {
    const edge = graph.edges.get('model:tinyt5|distilled_from|model:t5');
    expect(edge).toMatchObject({ label: 'distilled from', start: 2021 });
    expect(edge?.values).toEqual({
      relation: 'distilled_from',
      confidence: 0.9,
      evidence_count: 1,
      evidence: DISTILLED,
      source_url: 'https://doi.org/10.1000/tiny',
      evidence_at: 'abstract 18 71 paper:10.1000/tiny #distils',
    });
  });

  test('of a mention, the sentence around it', () => {
    const edge = graph.edges.get('paper:2301.00001|uses|model:tinyt5');
    expect(edge?.values.evidence).toBe('A phone runs TinyT5.');
  });

  test('an edge begins when it is said and both of its ends are there', () => {
    expect(graph.edges.get('paper:2301.00001|uses|model:tinyt5')?.start).toBe(2023);
    expect(graph.edges.get('model:tinyt5|variant_of|model:t5')?.start).toBe(2021);
  });

  test('a colour or a position that nobody understands is grey, or the middle', () => {
    const map = smallMap();
    map.mergeNodeAttributes('model:t5', { color: 'rebeccapurple', x: Number.NaN });
    map.mergeNodeAttributes('model:tinyt5', { color: '#fa0', size: 0 });
    const { nodes, issues } = readLikeGephi(written(gexf, map));
    expect(issues).toEqual([]);
    expect(nodes.get('model:t5')).toMatchObject({ color: [153, 153, 153], x: 0 });
    expect(nodes.get('model:tinyt5')).toMatchObject({ color: [255, 170, 0], size: 0.1 });
  });

  test('a map of one node, and of none', () => {
    const map = smallMap();
    for (const node of map.nodes().slice(1)) map.dropNode(node);
    const one = readLikeGephi(written(gexf, map));
    expect(one.issues).toEqual([]);
    expect(one.nodes.get('paper:10.1000/tiny')).toMatchObject({ x: 0, y: 0 });
    map.clear();
    expect(readLikeGephi(written(gexf, map))).toMatchObject({ issues: [], dynamic: false });
  });
});

describe('options', () => {
  test('static time: no timeline, the year stays a column', () => {
    const graph = readLikeGephi(file({ time: 'static' }));
    expect(graph.dynamic).toBe(false);
    expect(file({ time: 'static' })).not.toMatch(/ start="| timeformat=/);
    expect(graph.nodes.get('paper:2301.00001')?.values.year).toBe(2023);
  });

  test('without evidence: neither abstracts nor sentences', () => {
    const text = file({ evidence: false });
    expect(text).not.toContain('Models are large.');
    expect(text).not.toContain(DISTILLED);
    expect(readLikeGephi(text).edges.get('model:tinyt5|distilled_from|model:t5')?.values.evidence_count).toBe(
      1,
    );
  });

  test('what is shown: the evidence is found in papers that are not', () => {
    const shown = { node: (key: string) => key.startsWith('model:'), edge: () => true };
    const graph = readLikeGephi(file({ shown }));
    expect([...graph.nodes.keys()]).toEqual(['model:tinyt5', 'model:t5']);
    expect(graph.edges.size).toBe(2);
    expect(graph.nodes.get('model:t5')?.values.degree).toBe(2);
    expect(graph.edges.get('model:tinyt5|distilled_from|model:t5')?.values.evidence).toBe(DISTILLED);
  });
});

describe('as graphology reads it', () => {
  test('the map, its positions scaled', () => {
    const map = smallMap();
    const read = parse(MultiDirectedGraph, file());
    expect(read.nodes()).toEqual(map.nodes());
    expect(read.edges()).toEqual(map.edges());
    expect(read.getAttributes()).toMatchObject({
      creator: 'Paperloom (paperloom 0.1.0)',
      keywords: 'Distillation into smaller models, Uses',
      description: 'Small models\n2 papers read, skipped: 1 no title\nfrom papers.bib',
    });
    read.forEachNode((key, { label, kind, size, x, color, aliases, abstract }) => {
      const node = map.getNodeAttributes(key);
      expect({ label, kind, size, x }).toEqual({
        label: node.label,
        kind: node.kind,
        size: node.size,
        x: node.x * 200,
      });
      expect(color).toMatch(/^rgb\(\d+,\d+,\d+\)$/);
      if (node.kind === 'paper') expect(abstract).toBe(node.abstract);
      else expect(aliases).toEqual(node.aliases);
    });
    read.forEachEdge((key, { kind, relation, weight, score }, source, target) => {
      const edge = map.getEdgeAttributes(key);
      expect({ kind, relation, weight, score }).toEqual({
        kind: edge.relation,
        relation: edge.relation,
        weight: edge.weight,
        score: edge.value,
      });
      expect([source, target]).toEqual(map.extremities(key));
    });
  });

  test('1.2 the same way', () => {
    const read = parse(MultiDirectedGraph, file({ gexfVersion: '1.2' }));
    expect(read.getNodeAttributes('model:tinyt5')).toMatchObject({
      x: 0,
      size: 9,
      aliases: ['TinyT5', 'the TinyT5'],
    });
    expect(read.size).toBe(5);
  });
});

describe('hostile text', () => {
  test('the same file twice, well-formed, and nothing for Gephi to report', () => {
    fc.assert(
      fc.property(hostileMap, fc.constantFrom<WriteOptions>({}, { gexfVersion: '1.2' }), (map, options) => {
        const text = written(gexf, map, options);
        expect(written(gexf, map, options)).toBe(text);
        const graph = readLikeGephi(text);
        expect(graph.issues).toEqual([]);
        expect([graph.nodes.size, graph.edges.size]).toEqual([map.order, map.size]);
        const read = parse(MultiGraph, text);
        expect([read.order, read.size]).toEqual([map.order, map.size]);
      }),
    );
  });

  test('all of it that XML can hold arrives', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (label, author) => {
        const map = smallMap();
        map.mergeNodeAttributes('paper:10.1000/tiny', { label, authors: [author, 'B'] } as object);
        const node = readLikeGephi(written(gexf, map)).nodes.get('paper:10.1000/tiny');
        const legal = (text: string) =>
          [...text]
            .filter((c) => /^[\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u.test(c))
            .join('')
            .normalize('NFC');
        expect(node?.label).toBe(legal(label));
        expect(node?.values.authors).toEqual([legal(author), 'B']);
      }),
    );
  });

  test('ids that differ only in what XML cannot hold stay two', () => {
    const map = smallMap();
    for (const key of ['task:a\u0000b', 'task:ab', 'task:a\u0001b'])
      map.addNode(key, { ...map.getNodeAttributes('model:t5') });
    const ids = [...readLikeGephi(written(gexf, map)).nodes.keys()].slice(5);
    expect(ids).toEqual(['task:ab~2', 'task:ab', 'task:ab~3']);
  });

  test('evidence still points at its sentence when the abstract lost characters before it', () => {
    const map = smallMap();
    const abstract = 'Ne\u0301\u0000\u0007. We distil T5.';
    const span = { paper: 'paper:10.1000/tiny', field: 'abstract' as const, start: 7, end: 20 };
    map.mergeNodeAttributes('paper:10.1000/tiny', { abstract } as object);
    map.mergeEdgeAttributes('model:tinyt5|distilled_from|model:t5', { evidence: [span] });
    const { nodes, edges } = readLikeGephi(written(gexf, map));
    const place = `${edges.get('model:tinyt5|distilled_from|model:t5')?.values.evidence_at}`;
    const at = evidenceAt(place);
    expect(`${nodes.get('paper:10.1000/tiny')?.values.abstract}`.slice(at?.start, at?.end)).toBe(
      'We distil T5.',
    );
  });
});

test('the place of any evidence reads back', () => {
  const evidence = fc.record(
    {
      paper: hostileText,
      field: fc.constantFrom('title', 'abstract'),
      start: fc.nat(),
      end: fc.nat(),
      value: hostileText,
    },
    { requiredKeys: ['paper', 'field', 'start', 'end'] },
  );
  fc.assert(
    fc.property(evidence, ({ paper, value, ...rest }) => {
      const one = { ...rest, paper: `paper:${paper}`, ...(value ? { value } : {}) };
      expect(evidenceAt(placeOf(one as Evidence))).toEqual(one);
      expect(placeOf(one as Evidence)).not.toContain(';');
    }),
  );
  expect(evidenceAt('abstract 1 paper:x')).toBeUndefined();
});

test.skipIf(!hasSchema)('valid against the schema of GEXF 1.3 (xmllint)', { timeout: PATIENCE }, () => {
  const valid = (text: string) =>
    runOn({ 'map.gexf': text }, 'xmllint', ['--noout', '--relaxng', GEXF_SCHEMA, '{}/map.gexf']);
  valid(file());
  valid(file({ time: 'static', evidence: false }));
  for (const map of fc.sample(hostileMap, { numRuns: 10, seed: 1 })) valid(written(gexf, map));
  expect(() => valid(file().replace('version="1.3"', 'version="9"'))).toThrow();
});

test.skipIf(!hasNetworkx)('1.2 as networkx reads it', { timeout: PATIENCE }, () => {
  const program = `
import networkx
G = networkx.read_gexf(path)
print(json.dumps({"multi": G.is_multigraph(), "directed": G.is_directed(),
  "node": G.nodes["model:tinyt5"], "authors": G.nodes["paper:10.1000/tiny"]["authors"],
  "edges": sorted([s, t, k, d["weight"], d["relation"]] for s, t, k, d in G.edges(keys=True, data=True))}))`;
  expect(inPython('map.gexf', file({ gexfVersion: '1.2' }), program)).toMatchObject({
    multi: true,
    directed: true,
    node: {
      label: 'TinyT5',
      kind: 'model',
      year: 2021,
      'cluster label': 'Distillation into smaller models',
      start: 2021,
      viz: { color: { r: 31, g: 119, b: 180, a: 1 }, size: 9, position: { x: 0, y: -300, z: 0 } },
    },
    authors: '["Raffel, Colin", "Shazeer, \\"Noam\\""]',
    edges: expect.arrayContaining([
      ['model:tinyt5', 'model:t5', 'model:tinyt5|variant_of|model:t5', 2, 'variant_of'],
      ['model:tinyt5', 'model:t5', 'model:tinyt5|distilled_from|model:t5', 1, 'distilled_from'],
    ]),
  });
  for (const map of fc.sample(hostileMap, { numRuns: 3, seed: 2 })) {
    const count = 'import networkx\nprint(networkx.read_gexf(path).number_of_nodes())';
    expect(inPython('map.gexf', written(gexf, map, { gexfVersion: '1.2' }), count)).toBe(map.order);
  }
});
