/**
 * Which comparison of papers gives the regions that agree best with annotated themes: B-cubed on tests/gold/dev.json
 * over the map of the seeds.
 *
 *   npm run bench:regions
 */
import { readFileSync } from 'node:fs';
import { extract } from '../extract/index.ts';
import type { PaperGraph } from '../src/graph.ts';
import { addFacts, emptyCorpus } from '../src/merge/corpus.ts';
import { graphOf } from '../src/merge/graph.ts';
import { recognise } from '../src/read/index.ts';
import { contentVectors, SHARES, type Shares } from '../src/regions/features.ts';
import { type Network, network } from '../src/regions/network.ts';
import { partition, wantedRegions } from '../src/regions/partition.ts';
import { compare } from '../src/regions/regions.ts';
import { cosines, networkOf } from '../src/regions/similarity.ts';
import { bCubed, type Themed } from './map-scores.ts';

const at = (path: string): URL => new URL(path, import.meta.url);
const themes: Themed[] = JSON.parse(readFileSync(at('../tests/gold/dev.json'), 'utf8'));
const text = readFileSync(at('../seeds/smaller-models.txt'), 'utf8');
const corpus = emptyCorpus();
for await (const finding of recognise(text)?.read([text], 'smaller-models.txt') ?? [])
  if ('paper' in finding) addFacts(corpus, extract(finding.paper));
const graph = graphOf(corpus, {
  name: 'seeds',
  sources: [],
  counts: { read: corpus.papers.size, skipped: {} },
});
const { papers, read, network: kept } = compare(graph);
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
  [`both, entities ${SHARES.entities} (kept)`, kept],
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
