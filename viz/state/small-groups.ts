import { computed } from '@preact/signals';
import { FOLDINGS, type Folding, folds, smallGroupsOf } from '../../src/picture/small-groups.ts';
import { oneOf } from './codecs.ts';
import { field } from './field.ts';
import { graph } from './graph.ts';
import { selection } from './selection.ts';

export const smallGroups = field<Folding>('g', FOLDINGS[0], oneOf(FOLDINGS, FOLDINGS[0]));

/** The nodes of small groups, beside something larger. */
export const inSmallGroups = computed<ReadonlyMap<string, string>>(() => {
  const small = graph.value ? smallGroupsOf(graph.value) : new Map<string, string>();
  return small.size < (graph.value?.order ?? 0) ? small : new Map();
});

/** Whether small groups are folded now. */
export const folded = computed<boolean>(() =>
  folds(smallGroups.value, inSmallGroups.value.size, graph.value?.order ?? 0),
);

/** The group of the selected node: what a reader is at is never folded away. */
export const openGroup = computed<string | null>(() => {
  const about = selection.value;
  return about?.type === 'node' ? (inSmallGroups.value.get(about.key) ?? null) : null;
});
