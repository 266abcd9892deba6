import { effect, untracked } from '@preact/signals';
import type { Cluster, PaperGraph } from '../../src/graph.ts';
import { LONGEST_REGION_NAME, namesOf, namesText, renamed } from '../../src/picture/link-edits.ts';
import { type Codec, field } from './field.ts';
import { graph, regionsRenamed } from './graph.ts';

const codec: Codec<ReadonlyMap<string, string>> = { encode: namesText, decode: namesOf };

/** The names that the reader gave regions in this view, by region; '' gives the found name back. */
export const regionNames = field<ReadonlyMap<string, string>>('n', new Map(), codec);

/** The regions as each graph brought them. */
const brought = new WeakMap<PaperGraph, readonly Cluster[]>();

// The names are written into the graph, so that exports, pictures and a map that grows have them.
effect(() => {
  const current = graph.value;
  const names = regionNames.value;
  if (!current) return;
  const before = broughtRegions(current);
  brought.set(current, before);
  const clusters = renamed(before, names);
  untracked(() => {
    current.setAttribute('clusters', clusters);
    regionsRenamed.value += 1;
  });
});

/** The regions as the graph brought them. */
export const broughtRegions = (graph: PaperGraph): readonly Cluster[] =>
  brought.get(graph) ?? graph.getAttribute('clusters') ?? [];

/** Names a region; '' gives it the found name again. */
export function nameRegion(id: string, name: string): void {
  const current = graph.peek();
  const asBrought = current && broughtRegions(current).find((cluster) => cluster.id === id);
  const chosen = name.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_REGION_NAME);
  const names = new Map(regionNames.peek());
  if (chosen === asBrought?.label || (chosen === '' && asBrought?.found === undefined)) names.delete(id);
  else names.set(id, chosen);
  regionNames.value = names;
}
