/**
 * How long each format takes for a map of 100,000 papers, and how much memory above the map itself.
 *
 *   npm run bench:write [-- PAPERS]
 *
 * The map is made here: every paper has an abstract of eight sentences and names nine of the entities, the shape that
 * the seeds have; its words are those of the seeds, drawn with a seeded generator.
 */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import { ENTITY_KINDS, type EntityKind } from '../extract/facts.ts';
import type { PaperGraph } from '../src/graph.ts';
import { formats } from '../src/write/index.ts';

const PAPERS = Number(process.argv[2] ?? 100_000);
const NAMED_BY_A_PAPER = 9;
const SENTENCES = 8;

const random = generator(1);
const below = (n: number) => Math.floor(random() * n);
const words = [...new Set(readFileSync('seeds/smaller-models.txt', 'utf8').match(/\p{L}[\p{L}-]+/gu))];

const graph = asRead(mapOf(PAPERS));
console.log(`${graph.order} nodes, ${graph.size} edges; Node ${process.version}`);
console.log('format                                    seconds  of them CPU       MB  MB more');
for (const format of formats) {
  const file = join(tmpdir(), `paperloom-bench-${process.pid}`);
  globalThis.gc?.();
  const before = used();
  let most = before;
  let bytes = 0;
  let pieces = 0;
  const descriptor = openSync(file, 'w');
  const began = process.hrtime.bigint();
  const cpu = process.cpuUsage();
  for (const piece of format.write(graph, {})) {
    bytes += typeof piece === 'string' ? writeSync(descriptor, piece) : writeSync(descriptor, piece);
    if (++pieces % 32 === 0) most = Math.max(most, used());
  }
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  closeSync(descriptor);
  rmSync(file);
  const column = (value: number, digits: number) => value.toFixed(digits).padStart(9);
  console.log(
    format.name.padEnd(40) +
      column(seconds, 2) +
      column((user + system) / 1e6, 2) +
      column(bytes / 1e6, 0) +
      column((most - before) / 1e6, 0),
  );
}

/** Bytes of the heap and of buffers, what is garbage but not yet collected with it: more than is needed, never less. */
function used(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function mapOf(papers: number): PaperGraph {
  const map: PaperGraph = new MultiDirectedGraph();
  const entities: string[] = [];
  // Regions lie side by side, seven in a row, as a layout puts them.
  const drawn = (cluster: number) => ({
    x: ((cluster % 7) + random() * 0.8) * 1500,
    y: (Math.floor(cluster / 7) + random() * 0.8) * 1500,
    size: 3 + random() * 19,
    color: '#1f77b4',
    cluster: `c${cluster}`,
    year: 2000 + below(26),
  });
  for (let i = 0; i < papers / 4; i++) {
    const kind = ENTITY_KINDS[i % ENTITY_KINDS.length] as EntityKind;
    const label = phrase(2);
    const key = `${kind}:${label.toLowerCase().replaceAll(' ', '-')}-${i}`;
    map.addNode(key, { kind, label, aliases: [label, phrase(2)], papers: 1 + below(50), ...drawn(i % 40) });
    entities.push(key);
  }
  for (let i = 0; i < papers; i++) {
    const key = `paper:10.1000/example.${i}`;
    const starts: number[] = [];
    let abstract = '';
    for (let s = 0; s < SENTENCES; s++) {
      starts.push(abstract.length + (s ? 1 : 0));
      abstract += `${s ? ' ' : ''}The ${phrase(19)}.`;
    }
    const title = phrase(9);
    map.addNode(key, {
      kind: 'paper',
      label: title,
      title,
      abstract,
      authors: [phrase(2), phrase(2), phrase(2)],
      venue: phrase(3),
      doi: `10.1000/example.${i}`,
      source: { file: 'papers.ndjson', line: i + 1 },
      ...drawn(i % 40),
    });
    const named = Array.from({ length: NAMED_BY_A_PAPER }, () => entities[below(entities.length)] as string);
    for (const entity of new Set(named)) {
      const evidence = [0, 1].map(() => {
        const start = (starts[below(SENTENCES)] ?? 0) + 40;
        return { paper: key, field: 'abstract' as const, start, end: start + 10 };
      });
      map.addEdgeWithKey(`${key}|uses|${entity}`, key, entity, {
        relation: 'uses',
        weight: 1,
        confidence: 0.9,
        evidence,
      });
    }
    const [from = '', to = ''] = named;
    const relation = i % 3 ? 'based_on' : 'scores_on';
    const link = `${from}|${relation}|${to}`;
    if (!map.hasEdge(link)) {
      const evidence = [{ paper: key, field: 'abstract' as const, start: 0, end: (starts[1] ?? 1) - 1 }];
      map.addEdgeWithKey(link, from, to, { relation, weight: 1, confidence: 0.8, evidence, value: '71.5%' });
    }
  }
  map.replaceAttributes({
    name: 'Bench',
    clusters: Array.from({ length: 40 }, (_, i) => {
      return {
        id: `c${i}`,
        label: phrase(4),
        size: papers / 32,
        color: '#1f77b4',
        terms: [phrase(1), phrase(1)],
      };
    }),
    extractor: 'bench',
    sources: ['papers.ndjson'],
    counts: { read: papers, skipped: {} },
  });
  return map;
}

/** The map as it is when a file was read: a text is one stretch of memory, and not yet to be put together from pieces. */
function asRead(made: PaperGraph): PaperGraph {
  const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));
  const map: PaperGraph = new MultiDirectedGraph();
  map.replaceAttributes(copy(made.getAttributes()));
  for (const { node, attributes } of made.nodeEntries()) map.addNode(copy(node), copy(attributes));
  for (const { edge, source, target, attributes } of made.edgeEntries())
    map.addEdgeWithKey(copy(edge), source, target, copy(attributes));
  return map;
}

function phrase(length: number): string {
  return Array.from({ length }, () => words[below(words.length)]).join(' ');
}

/** Mulberry32, of Tommy Ettinger: numbers of [0, 1), the same for a seed everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
