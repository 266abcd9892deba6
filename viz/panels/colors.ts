import type { NodeAttributes } from '../../src/graph.ts';
import { nodePaint } from '../../src/picture/theme.ts';
import { theme } from '../map/scene.ts';
import { regions } from '../state/graph.ts';

/** The colour of a node or region in the present theme, as on the map. */
export function nodeColor(node: NodeAttributes): string {
  return nodePaint(node.color, theme.value);
}

export function regionColor(id: string): string {
  return nodePaint(regions.value.get(id)?.color ?? theme.value.neutral, theme.value);
}
