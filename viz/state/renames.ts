import { effect, untracked } from '@preact/signals';
import type { Cluster, PaperGraph } from '../../src/graph.ts';
import { renameRegion } from '../../src/regions/rename.ts';
import { plainPart, writtenPart } from './codecs.ts';
import { type Codec, field } from './field.ts';
import { graph, regionsRenamed } from './graph.ts';

/** Longer names stand in nobody's way but the map's. */
export const LONGEST_NAME = 80;

const codec: Codec<ReadonlyMap<string, string>> = {
  encode: (names) =>
    [...names]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, name]) => `${writtenPart(id)}~${writtenPart(name)}`)
      .join('|'),
  decode: (text) => {
    const names = new Map<string, string>();
    for (const pair of text.split('|')) {
      const [id, name, ...more] = pair.split('~');
      if (id && name !== undefined && more.length === 0)
        names.set(plainPart(id), plainPart(name).slice(0, LONGEST_NAME));
    }
    return names;
  },
};

/** The names that the reader gave regions in this view, by region; '' gives the found name back. */
export const regionNames = field<ReadonlyMap<string, string>>('n', new Map(), codec);

/** The regions as each graph brought them. */
const brought = new WeakMap<PaperGraph, readonly Cluster[]>();

// The names are written into the graph, so that exports, pictures and a map that grows have them.
effect(() => {
  const current = graph.value;
  const names = regionNames.value;
  if (!current) return;
  const before = brought.get(current) ?? current.getAttribute('clusters') ?? [];
  brought.set(current, before);
  let clusters = [...before];
  for (const [id, name] of names) {
    // A link may name a region of another map.
    if (clusters.some((cluster) => cluster.id === id && cluster.special === undefined))
      clusters = renameRegion(clusters, id, name);
  }
  untracked(() => {
    current.setAttribute('clusters', clusters);
    regionsRenamed.value += 1;
  });
});

/** Names a region; '' gives it the found name again. */
export function nameRegion(id: string, name: string): void {
  const current = graph.peek();
  const asBrought = current && brought.get(current)?.find((cluster) => cluster.id === id);
  const chosen = name.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME);
  const names = new Map(regionNames.peek());
  if (chosen === asBrought?.label || (chosen === '' && asBrought?.found === undefined)) names.delete(id);
  else names.set(id, chosen);
  regionNames.value = names;
}
