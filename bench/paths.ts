import { MultiDirectedGraph } from 'graphology';
import type { PaperGraph } from '../src/graph.ts';
import { pathsBetween } from '../src/picture/paths.ts';
import { random as seeded } from '../src/regions/random.ts';

// How long the three best paths take on a made map of 10,000 nodes and 50,000 links, a tenth of them to ten hubs.
// Prints milliseconds of the processor, which other work on the machine changes less than the clock. Run: npm run bench:paths

const random = seeded(7);
const graph: PaperGraph = new MultiDirectedGraph();
const NODES = 10_000;
for (let n = 0; n < NODES; n++)
  graph.addNode(`model:${n}`, {
    kind: 'model',
    label: `Model ${n}`,
    aliases: [],
    papers: 1,
    x: 0,
    y: 0,
    size: 4,
    color: '#888888',
    cluster: 'c1',
  });
while (graph.size < 50_000) {
  const a = Math.floor(random() * NODES);
  const near = (a + 1 + Math.floor(random() * 40)) % NODES;
  const b = random() < 0.1 ? Math.floor(random() * 10) : near;
  if (a !== b)
    graph.addEdge(`model:${a}`, `model:${b}`, {
      relation: 'based_on',
      weight: 1,
      confidence: 1,
      evidence: [],
    });
}
const times: number[] = [];
let links = 0;
for (let run = 0; run < 60; run++) {
  const [a, b] = [Math.floor(random() * NODES), Math.floor(random() * NODES)];
  const start = process.cpuUsage();
  const paths = pathsBetween(graph, `model:${a}`, `model:${b}`);
  const spent = process.cpuUsage(start);
  times.push((spent.user + spent.system) / 1000);
  links += paths.reduce((sum, path) => sum + path.length - 1, 0);
}
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
console.log(
  `50,000 links: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${(times.at(-1) ?? 0).toFixed(1)} ms; ${links} links in all`,
);
