import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/build.ts';
import type { PaperGraph } from '../../src/graph.ts';
import { factsOfGraph } from '../../src/merge/facts.ts';
import { readGexf } from '../../src/read/gexf.ts';
import { renameRegion } from '../../src/regions/rename.ts';
import { gexf } from '../../src/write/index.ts';
import { entity, paperFacts } from '../merge/facts.ts';
import { written } from '../write/maps.ts';

const FIELDS = [
  ['knowledge distillation', 'A student learns by knowledge distillation from the logits of its teacher'],
  ['speech recognition', 'Speech recognition of noisy audio with acoustic features and phoneme lattices'],
] as const;
const papersOf = (from: number, to: number) =>
  FIELDS.flatMap(([field, text]) =>
    Array.from({ length: to - from }, (_, i) =>
      paperFacts(
        { id: `${field} ${from + i}`, title: `Paper ${from + i} on ${field}`, abstract: `${text}.` },
        [entity(`task:${field.replace(' ', '-')}`, { name: field })],
      ),
    ),
  );
const origin = { name: 'test', sources: [], counts: { read: 12, skipped: {} } };

const regionWith = (graph: PaperGraph, word: string) => {
  const region = graph.getAttribute('clusters').find(({ label }) => label.toLowerCase().includes(word));
  if (!region) throw new Error(`no region is named after ${word}`);
  return region;
};

/** A map whose region on distillation is called "Teachers and apprentices". */
function renamedMap(): PaperGraph {
  const graph = buildGraph(papersOf(0, 6), origin);
  const { id } = regionWith(graph, 'distillation');
  graph.setAttribute(
    'clusters',
    renameRegion(graph.getAttribute('clusters'), id, '  Teachers and\n apprentices '),
  );
  return graph;
}

describe('a region that a person named', () => {
  it('has that name, keeps the found one beside it, and gets it back for an empty name', () => {
    const graph = renamedMap();
    const { id, found } = regionWith(graph, 'apprentices');
    expect(found).toBe('Knowledge distillation');
    const again = renameRegion(graph.getAttribute('clusters'), id, ' ');
    expect(again.find((cluster) => cluster.id === id)).not.toHaveProperty('found');
    expect(again.find((cluster) => cluster.id === id)?.label).toBe('Knowledge distillation');
  });

  it('keeps its name when it is named twice, and the found one is still the found one', () => {
    const clusters = renamedMap().getAttribute('clusters');
    const id = clusters.find(({ found }) => found !== undefined)?.id ?? '';
    expect(renameRegion(clusters, id, 'Schools').find((cluster) => cluster.id === id)).toMatchObject({
      label: 'Schools',
      found: 'Knowledge distillation',
    });
  });

  it('keeps its name when papers are added to the map', () => {
    const previous = renamedMap();
    const facts = [...factsOfGraph(previous), ...papersOf(6, 9)];
    const grown = buildGraph(facts, { ...origin, previous });
    expect(regionWith(grown, 'apprentices').found).toBe('Knowledge distillation');
    expect(grown.getNodeAttribute('paper:knowledge distillation 8', 'cluster')).toBe(
      regionWith(previous, 'apprentices').id,
    );
  });

  it('keeps its name in a GEXF file and back', () => {
    const graph = renamedMap();
    const read = MultiDirectedGraph.from(readGexf(written(gexf, graph)) as never) as PaperGraph;
    expect(regionWith(read, 'apprentices')).toMatchObject({ found: 'Knowledge distillation', cover: 1 });
  });

  it('is a region: neither an unknown one nor "Other" can be named', () => {
    const other = {
      id: 'other',
      label: 'Other',
      size: 1,
      color: '#b3b3b3',
      terms: [] as string[],
      special: 'other' as const,
    };
    expect(() => renameRegion([other], 'other', 'Rest')).toThrow('"Other" is no region');
    expect(() => renameRegion([other], 'c9', 'Rest')).toThrow('no region "c9"');
  });
});

describe('the facts of a map', () => {
  it('leave its regions behind, so that a map of them has none that no longer are', () => {
    const graph = renamedMap();
    graph.setNodeAttribute('paper:knowledge distillation 0', 'subcluster', 'c1.1');
    for (const { paper } of factsOfGraph(graph)) {
      expect(paper).not.toHaveProperty('subcluster');
      expect(paper).not.toHaveProperty('why');
    }
  });
});
