import { computed } from '@preact/signals';
import { graph } from './graph.ts';

/** What the graph holds at all: a kind or relation that it lacks is not offered. */
export const present = computed(() => {
  const kinds = new Set<string>();
  const relations = new Set<string>();
  let [first, last, dated] = [Infinity, -Infinity, 0];
  graph.value?.forEachNode((_key, node) => {
    kinds.add(node.kind);
    if (node.kind !== 'paper' || node.year === undefined) return;
    dated += 1;
    first = Math.min(first, node.year);
    last = Math.max(last, node.year);
  });
  graph.value?.forEachEdge((_key, edge) => {
    relations.add(edge.relation);
  });
  return { kinds, relations, years: dated > 0 ? { first, last } : null };
});
