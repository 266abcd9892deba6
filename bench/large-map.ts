import { MultiDirectedGraph } from 'graphology';
import { NODE_KINDS, type PaperGraph } from '../src/graph.ts';
import { random as seeded } from '../src/regions/random.ts';

/** A made map of 10,000 nodes in 30 regions with 40,000 links, a tenth of them between regions, as JSON. */
export function largeMap(): string {
  const random = seeded(11);
  const graph: PaperGraph = new MultiDirectedGraph();
  const [NODES, LINKS, REGIONS] = [10_000, 40_000, 30];
  const middle = Array.from({ length: REGIONS }, (_, n) =>
    [Math.cos(n * 2.4), Math.sin(n * 2.4)].map((at) => at * Math.sqrt(n) * 30),
  );
  for (let n = 0; n < NODES; n++) {
    const region = n % REGIONS;
    const [x = 0, y = 0] = middle[region] ?? [];
    const kind = NODE_KINDS[1 + (n % 4)] ?? 'model';
    graph.addNode(`${kind}:${n}`, {
      kind: kind as 'model',
      label: `${kind} ${n}`,
      aliases: [],
      papers: 1,
      x: x + (random() + random() + random() - 1.5) * 24,
      y: y + (random() + random() + random() - 1.5) * 24,
      size: 3 + 6 * random() ** 4,
      color: '#4477aa',
      cluster: `c${region}`,
    });
  }
  const nodes = graph.nodes();
  while (graph.size < LINKS) {
    const a = Math.floor(random() * NODES);
    const b =
      random() < 0.9 ? (a + REGIONS * Math.ceil(random() * 60)) % NODES : Math.floor(random() * NODES);
    if (a !== b)
      graph.addEdge(nodes[a], nodes[b], { relation: 'based_on', weight: 1, confidence: 1, evidence: [] });
  }
  graph.replaceAttributes({
    name: 'Large map',
    clusters: middle.map((_, n) => ({
      id: `c${n}`,
      label: `Region number ${n}`,
      size: 333,
      color: '#4477aa',
      terms: [],
    })),
    extractor: 'bench',
    sources: ['bench'],
    counts: { read: 0, skipped: {} },
  });
  return JSON.stringify(graph.export());
}
