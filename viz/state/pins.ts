import { wordSet } from './codecs.ts';
import { field } from './field.ts';
import { toggled } from './filters.ts';

/** Nodes that the reader holds on to: no filter hides them, and their names are always written. */
export const pins = field<ReadonlySet<string>>('i', new Set(), wordSet);

export function togglePin(node: string): void {
  pins.value = toggled(pins.peek(), node);
}
