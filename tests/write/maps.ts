import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { ROLES } from '../../extract/facts.ts';
import type { EntityNode, NodeKind, PaperGraph, PaperNode } from '../../src/graph.ts';
import type { WriteFormat, WriteOptions } from '../../src/write/index.ts';

/** The whole file, as it would be on the disk. */
export function written(format: WriteFormat, graph: PaperGraph, options: WriteOptions = {}): string {
  const bytes: Uint8Array[] = [];
  for (const piece of format.write(graph, options)) {
    bytes.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  }
  return new TextDecoder().decode(Buffer.concat(bytes));
}

export const DISTILLED = 'We distil T5 into TinyT5, which is ten times smaller.';
export const SCORED = 'TinyT5 reaches 71.5% on GSM8K, "the" test of sums & products.';
const ABSTRACT = `Models are large. ${DISTILLED} ${SCORED}`;

/** A paper about a small model, a paper that uses it, the model, its teacher and a benchmark. */
export function smallMap(): PaperGraph {
  const graph: PaperGraph = new MultiDirectedGraph();
  graph.replaceAttributes({
    name: 'Small models',
    clusters: [
      {
        id: 'c1',
        label: 'Distillation into smaller models',
        size: 4,
        color: '#1f77b4',
        terms: ['distil', 'T5'],
      },
      { id: 'c2', label: 'Uses', size: 1, color: '#ff7f0e', terms: [] },
    ],
    extractor: 'paperloom 0.1.0',
    sources: ['papers.bib'],
    counts: { read: 2, skipped: { 'no title': 1 } },
  });
  graph.addNode('paper:10.1000/tiny', {
    kind: 'paper',
    label: 'TinyT5: a small model',
    title: 'TinyT5: a small model',
    abstract: ABSTRACT,
    year: 2021,
    authors: ['Raffel, Colin', 'Shazeer, "Noam"'],
    venue: 'Proceedings of Examples',
    doi: '10.1000/tiny',
    keywords: ['distillation', 'small models'],
    source: { file: 'papers.bib', line: 3 },
    ...{ x: -5, y: 2, size: 6, color: '#1f77b4', cluster: 'c1' },
  });
  graph.addNode('paper:2301.00001', {
    kind: 'paper',
    label: 'Sums on a phone',
    title: 'Sums on a phone',
    abstract: 'A phone runs TinyT5.',
    year: 2023,
    arxiv: '2301.00001',
    source: { file: 'papers.bib', line: 12 },
    ...{ x: 5, y: 1, size: 5, color: '#ff7f0e', cluster: 'c2' },
  });
  const entity = (kind: EntityNode['kind'], label: string, x: number, y: number): EntityNode => ({
    kind,
    label,
    aliases: [label, `the ${label}`],
    papers: label === 'TinyT5' ? 2 : 1,
    year: 2021,
    ...{ x, y, size: 9, color: '#1f77b4', cluster: 'c1' },
  });
  graph.addNode('model:tinyt5', entity('model', 'TinyT5', 0, 0));
  graph.addNode('model:t5', entity('model', 'T5', -3, -1));
  graph.addNode('benchmark:gsm8k', entity('benchmark', 'GSM8K', 1, 4));

  const paper = 'paper:10.1000/tiny';
  const at = (part: string) => ({
    paper,
    field: 'abstract' as const,
    start: ABSTRACT.indexOf(part),
    end: ABSTRACT.indexOf(part) + part.length,
  });
  const edge = (from: string, relation: string, to: string, more: object) =>
    graph.addEdgeWithKey(`${from}|${relation}|${to}`, from, to, {
      relation,
      weight: 1,
      confidence: 0.9,
      evidence: [],
      ...more,
    } as never);
  edge(paper, 'introduces', 'model:tinyt5', {
    evidence: [{ paper, field: 'title', start: 0, end: 6 }, at('TinyT5, which')],
  });
  edge('paper:2301.00001', 'uses', 'model:tinyt5', {
    evidence: [{ paper: 'paper:2301.00001', field: 'abstract', start: 13, end: 19 }],
  });
  edge('model:tinyt5', 'distilled_from', 'model:t5', { evidence: [{ ...at(DISTILLED), rule: 'distils' }] });
  edge('model:tinyt5', 'variant_of', 'model:t5', { weight: 2, confidence: 0.5 });
  edge('model:tinyt5', 'scores_on', 'benchmark:gsm8k', {
    value: '71.5%',
    evidence: [{ ...at(SCORED), value: '71.5%', rule: 'own-result' }],
  });
  return graph;
}

/** Text that breaks writers: markup, delimiters, formulas, controls, halves of surrogate pairs, names of JavaScript's. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(...'<>&"\'\\,;|\t\r\n\0\x0b\x1f\x7f\x85 =+-@]})[{('.split('')),
    maxLength: 12,
  }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 12 }),
  fc.constantFrom(
    ']]>',
    '<!--',
    '<![CDATA[x]]>',
    '&amp;',
    '&#0;',
    'constructor',
    '__proto__',
    'toString',
    '=HYPERLINK("http://x")',
    '＝1+1',
    '\n=1',
    '-5',
    '\ud83d',
    '\udca9x',
    '👩‍👩‍👧',
    'e\u0301',
    'a\u0301\u0323',
    '\u202eevil',
    '\ufeffbom',
    '\uffff',
  ),
);

const number = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom(0, -0, Number.NaN, Infinity, 1e-9, 1e300, -1e300),
);

/** A map of any shape whose every text is hostile. */
export const hostileMap: fc.Arbitrary<PaperGraph> = fc
  .record({
    papers: fc.uniqueArray(fc.record({ id: hostileText, title: hostileText, abstract: hostileText }), {
      selector: ({ id }) => id,
      maxLength: 4,
    }),
    entities: fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom<NodeKind>('model', 'technique', 'benchmark', 'task'),
        slug: hostileText,
        label: hostileText,
      }),
      { selector: ({ kind, slug }) => `${kind}:${slug}`, maxLength: 4 },
    ),
    texts: fc.array(hostileText, { minLength: 8, maxLength: 8 }),
    numbers: fc.array(number, { minLength: 6, maxLength: 6 }),
    year: fc.option(fc.integer({ min: 1900, max: 2030 }), { nil: undefined }),
    spans: fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 3 }),
  })
  .map(({ papers, entities, texts, numbers, year, spans }) => {
    const graph: PaperGraph = new MultiDirectedGraph();
    const [t0 = '', t1 = '', t2 = '', t3 = '', t4 = '', t5 = '', t6 = '', t7 = ''] = texts;
    const [n0 = 0, n1 = 0, n2 = 0, n3 = 0, n4 = 0, n5 = 0] = numbers;
    graph.replaceAttributes({
      name: t0,
      clusters: [{ id: t1, label: t2, size: 1, color: t3, terms: [t4, t5] }],
      extractor: t6,
      sources: [t7],
      counts: { read: papers.length, skipped: { [t5]: 1 } },
    });
    papers.forEach(({ id, title, abstract }, i) => {
      graph.addNode(`paper:${id}`, {
        kind: 'paper',
        label: title,
        title,
        abstract,
        authors: [t2, t3],
        venue: t4,
        ...(i % 2 ? { doi: t5 } : { arxiv: t5 }),
        url: t6,
        keywords: [t7],
        source: { file: t0, line: 1 },
        ...{ x: n0 * i, y: n1, size: n2, color: i ? '#A1b2C3' : t1, cluster: t1 },
        ...(year === undefined ? {} : { year }),
      } as PaperNode);
    });
    for (const { kind, slug, label } of entities) {
      graph.addNode(`${kind}:${slug}`, {
        kind: kind as EntityNode['kind'],
        label,
        aliases: texts,
        papers: 1,
        ...{ x: n3, y: n4, size: n5, color: '#010203', cluster: t4 },
      });
    }
    papers.forEach(({ id }, i) => {
      entities.forEach(({ kind, slug }, j) => {
        const relation = ROLES[(i + j) % ROLES.length] ?? 'uses';
        const from = `paper:${id}`;
        graph.addEdgeWithKey(`${from}|${relation}|${kind}:${slug}`, from, `${kind}:${slug}`, {
          relation,
          weight: n2,
          confidence: 0.5,
          evidence: spans.map(([start, end]) => ({ paper: from, field: 'abstract', start, end })),
          value: t3,
        });
      });
    });
    return graph;
  });
