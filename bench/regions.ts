/**
 * How good the regions of the seeds are. Which comparison of papers gives the regions that agree best with annotated
 * themes (B-cubed on tests/gold/dev.json), and how the whole map does when each paper is left out by chance once in
 * twenty times, as one figure on so few papers says little; the names with the share of their papers that they cover;
 * and how much stays when ten papers are added.
 *
 *   npm run bench:regions
 */
import { readFileSync } from 'node:fs';
import { extract, type PaperFacts } from '../extract/index.ts';
import { buildGraph } from '../src/build.ts';
import type { PaperGraph } from '../src/graph.ts';
import { addFacts, emptyCorpus } from '../src/merge/corpus.ts';
import { graphOf } from '../src/merge/graph.ts';
import { recognise } from '../src/read/index.ts';
import { contentVectors, type Shares } from '../src/regions/features.ts';
import { type Network, network } from '../src/regions/network.ts';
import { partition, wantedRegions } from '../src/regions/partition.ts';
import { random } from '../src/regions/random.ts';
import { compare, divide } from '../src/regions/regions.ts';
import { cosines, networkOf } from '../src/regions/similarity.ts';
import { bCubed, membersOf, regionsByTitle, type Themed } from './map-scores.ts';

const at = (path: string): URL => new URL(path, import.meta.url);
const themes: Themed[] = JSON.parse(readFileSync(at('../tests/gold/dev.json'), 'utf8'));
const text = readFileSync(at('../seeds/smaller-models.txt'), 'utf8');
const facts: PaperFacts[] = [];
for await (const finding of recognise(text)?.read([text], 'smaller-models.txt') ?? [])
  if ('paper' in finding) facts.push(extract(finding.paper));
const origin = { name: 'seeds', sources: [], counts: { read: facts.length, skipped: {} } };
const corpus = emptyCorpus();
for (const one of facts) addFacts(corpus, one);
const graph = graphOf(corpus, origin);
const { papers, read, network: all } = compare(graph);
/** Enough neighbours that none of the variants is short of links. */
const NEAREST = 40;

/** Papers and entities as nodes, every mention an edge of the same weight. Papers are the first nodes. */
function bipartite(whole: PaperGraph): Network {
  const nodes = [...papers, ...whole.filterNodes((_, { kind }) => kind !== 'paper')];
  const row = new Map(nodes.map((node, i) => [node, i]));
  const pairs = papers.flatMap((paper) =>
    whole.outNeighbors(paper).map((entity) => [paper, entity] as const),
  );
  return network(
    nodes.length,
    pairs.map(([paper]) => row.get(paper) as number),
    pairs.map(([, entity]) => row.get(entity) as number),
    pairs.map(() => 1),
  );
}

const projection = (shares: Shares): Network =>
  networkOf(cosines(contentVectors(graph, papers, read, shares), NEAREST), NEAREST);

const VARIANTS: [string, Network][] = [
  ['raw bipartite graph', bipartite(graph)],
  ['projection by entities', projection({ words: 0, entities: 1, subjects: 0 })],
  ['projection by words and phrases', projection({ words: 1, entities: 0, subjects: 0 })],
  ['words, entities and subjects (kept)', all],
];
console.log('comparison                         regions      P      R     F1');
for (const [name, net] of VARIANTS) {
  const { regions } = partition(net, { wanted: wantedRegions(papers.length) });
  const regionOf = new Map(
    papers.map((paper, row) => [graph.getNodeAttribute(paper, 'label'), String(regions[row])]),
  );
  const { precision, recall, f1 } = bCubed(regionOf, themes);
  const figures = [precision, recall, f1].map((figure) => figure.toFixed(3)).join('  ');
  console.log(`${name.padEnd(34)} ${String(new Set(regionOf.values()).size).padStart(7)}  ${figures}`);
}

const SAMPLES = 10;
const LEFT_OUT = 0.05;
const f1s = Array.from({ length: SAMPLES }, (_, seed) => {
  const next = random(seed);
  const some = emptyCorpus();
  for (const one of facts) if (next() >= LEFT_OUT) addFacts(some, one);
  const map = graphOf(some, origin);
  divide(map);
  return bCubed(regionsByTitle(map), themes).f1;
}).sort((a, b) => a - b);
const mean = f1s.reduce((sum, f1) => sum + f1, 0) / SAMPLES;
console.log(
  `\nnamed map, one paper of twenty left out, ${SAMPLES} times: F1 ${mean.toFixed(3)}, from ${f1s[0]?.toFixed(3)} to ${f1s.at(-1)?.toFixed(3)}`,
);

const regionsOf = (map: PaperGraph) =>
  map.getAttribute('clusters').filter(({ parent, special }) => parent === undefined && special === undefined);
const map = buildGraph(facts, origin);
console.log(`named map of all: F1 ${bCubed(regionsByTitle(map), themes).f1.toFixed(3)}`);
const members = membersOf(map);
for (const { id, label, cover = 0 } of regionsOf(map))
  console.log(`${String(Math.round(100 * cover)).padStart(4)}% ${label} [${members.get(id)?.length ?? 0}]`);

const ADDED = 10;
const before = buildGraph(facts.slice(ADDED), origin);
const after = buildGraph(facts, { ...origin, previous: before });
const shared = before.filterNodes((node, { kind }) => kind === 'paper' && after.hasNode(node));
const stayed = shared.filter(
  (node) => before.getNodeAttribute(node, 'cluster') === after.getNodeAttribute(node, 'cluster'),
);
const names = new Set(regionsOf(after).map(({ id, label }) => `${id} ${label}`));
const kept = regionsOf(before).filter(({ id, label }) => names.has(`${id} ${label}`));
console.log(
  `\n${ADDED} papers added: ${stayed.length} of ${shared.length} papers stay in their region, ${kept.length} of ${regionsOf(before).length} regions keep id and name`,
);
