import { signal } from '@preact/signals';
import type { PaperGraph } from '../../src/graph.ts';
import type { Point } from '../../src/picture/camera.ts';

/** Some nodes that stand elsewhere than on the map, in the graph's coordinates; the others are not drawn meanwhile. */
export interface Arrangement {
  places: ReadonlyMap<string, Point>;
  /** Upright lines with a word at their head, such as years. */
  axis: readonly { x: number; says: string }[];
}

/** How a feature wants some nodes to stand; null for the map itself. The map moves them there and back. */
export const arrangement = signal<Arrangement | null>(null);

/** How nodes stand just now, on their way too; null while the map is as it was built. */
export const standing = signal<(Arrangement & { moving: boolean }) | null>(null);

/** The node that the reader carries just now, and where it is. The graph learns of it when it is let go. */
export const carried = signal<{ node: string; place: Point } | null>(null);

/** Where a node stands just now. */
export function placeOf(graph: PaperGraph, key: string): Point {
  if (carried.value?.node === key) return carried.value.place;
  const moved = standing.value?.places.get(key);
  if (moved) return moved;
  const { x, y } = graph.getNodeAttributes(key);
  return { x, y };
}
