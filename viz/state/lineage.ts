import { computed } from '@preact/signals';
import { type Lineage, lineageOf } from '../../src/lineage/lineage.ts';
import { text } from './codecs.ts';
import { field } from './field.ts';
import { graph } from './graph.ts';

/** Whose lineage is on show; '' for none. */
export const lineageRoot = field<string>('a', '', text(400));

/** Null while none is on show, or the map does not hold its node. */
export const lineage = computed<Lineage | null>(() => {
  const current = graph.value;
  const root = lineageRoot.value;
  return current && root !== '' && current.hasNode(root) ? lineageOf(current, root) : null;
});
