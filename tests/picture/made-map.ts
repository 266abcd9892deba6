import { MultiDirectedGraph } from 'graphology';
import type {
  EdgeAttributes,
  GraphAttributes,
  NodeAttributes,
  NodeKind,
  PaperGraph,
} from '../../src/graph.ts';

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const REGIONS = [
  ['Distillation into smaller models', '#0072b2', 0, 0],
  ['Low-bit quantization', '#e69f00', 120, 10],
  ['Tool use and agents', '#009e73', 20, 110],
  ['Clinical language models', '#cc79a7', 130, 120],
] as const;
const KINDS: readonly NodeKind[] = ['paper', 'paper', 'model', 'technique', 'benchmark', 'task'];
const NAMES: Readonly<Record<NodeKind, string>> = {
  paper: 'Teaching small models to reason',
  model: 'Llama',
  technique: 'LoRA',
  benchmark: 'GSM8K',
  task: 'Summarization',
};

/** A map of four round regions, `perRegion` nodes in each, every node linked to the hub of its region. */
export function madeMap(perRegion = 30, seed = 7): PaperGraph {
  const random = seeded(seed);
  const graph: PaperGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  graph.updateAttributes(() => ({
    name: 'Four regions',
    clusters: REGIONS.map(([label, color], i) => ({ id: `r${i}`, label, color, size: perRegion, terms: [] })),
    extractor: 'paperloom test',
    sources: ['made.json'],
    counts: { read: 4 * perRegion, skipped: {} },
  }));
  for (const [r, [, color, x, y]] of REGIONS.entries())
    for (let i = 0; i < perRegion; i++) {
      const kind = KINDS[i % KINDS.length] ?? 'paper';
      const key = `${kind}:${r}-${i}`;
      const [angle, far] = [random() * 2 * Math.PI, Math.sqrt(random()) * 40];
      const drawn = {
        label: `${NAMES[kind]} ${r}.${i}`,
        x: x + far * Math.cos(angle),
        y: y + far * Math.sin(angle),
        size: 3 + 8 * random() ** 3,
        color,
        cluster: `r${r}`,
      };
      if (kind === 'paper')
        graph.addNode(key, {
          ...drawn,
          kind,
          title: drawn.label,
          abstract: 'We distill GPT-4 into a model of one billion parameters.',
          url: `https://example.org/${r}-${i}`,
          year: 2020 + (i % 5),
          source: { file: 'made.json' },
        });
      else graph.addNode(key, { ...drawn, kind, aliases: [], papers: 1 });
      const hub = `paper:${r}-0`;
      if (i > 0)
        graph.addEdgeWithKey(`${hub}|uses|${key}`, hub, key, {
          relation: 'uses',
          weight: 1 + Math.floor(random() * 5),
          confidence: 0.9,
          evidence: [{ paper: hub, field: 'abstract', start: 0, end: 56 }],
        });
    }
  return graph;
}
