import { computed } from '@preact/signals';
import type { PaperGraph } from '../../src/graph.ts';
import { oneOf } from './codecs.ts';
import { field } from './field.ts';
import { graph } from './graph.ts';
import { selection } from './selection.ts';

/** Groups of at most so many nodes that hang together with nothing else say little about the map. */
export const SMALL = 4;
/** More nodes than this in small groups clutter a map, and are folded until the reader unfolds them. */
const MANY = 60;

export type SmallGroups = 'as-needed' | 'folded' | 'shown';
export const smallGroups = field<SmallGroups>(
  'g',
  'as-needed',
  oneOf(['as-needed', 'folded', 'shown'], 'as-needed'),
);

/** By node of a small group, the first node of it. */
export function smallGroupsOf(graph: PaperGraph): ReadonlyMap<string, string> {
  const seen = new Set<string>();
  const small = new Map<string, string>();
  graph.forEachNode((first) => {
    if (seen.has(first)) return;
    seen.add(first);
    const group = [first];
    // It grows while it is walked.
    for (const node of group) {
      graph.forEachNeighbor(node, (next) => {
        if (seen.has(next)) return;
        seen.add(next);
        group.push(next);
      });
    }
    if (group.length <= SMALL) for (const node of group) small.set(node, first);
  });
  return small;
}

/** The nodes of small groups, beside something larger. */
export const inSmallGroups = computed<ReadonlyMap<string, string>>(() => {
  const small = graph.value ? smallGroupsOf(graph.value) : new Map<string, string>();
  return small.size < (graph.value?.order ?? 0) ? small : new Map();
});

/** Whether small groups are folded now. */
export const folded = computed<boolean>(() => {
  const { size } = inSmallGroups.value;
  if (size === 0 || smallGroups.value === 'shown') return false;
  return smallGroups.value === 'folded' || (size > MANY && size < (graph.value?.order ?? 0) / 2);
});

/** The group of the selected node: what a reader is at is never folded away. */
export const openGroup = computed<string | null>(() => {
  const about = selection.value;
  return about?.type === 'node' ? (inSmallGroups.value.get(about.key) ?? null) : null;
});
