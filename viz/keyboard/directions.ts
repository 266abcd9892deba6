import type { PaperGraph } from '../../src/graph.ts';
import type { Point } from '../../src/picture/camera.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Unit vectors in the graph's coordinates, y up. */
const TOWARD: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, 1],
  down: [0, -1],
};

/**
 * The node that lies nearest in a direction: within 45° of it, distance across counting twice. From nowhere it is the
 * best connected one. Null where there is none.
 */
export function nodeToward(
  graph: PaperGraph,
  shown: ReadonlySet<string>,
  from: string | null,
  direction: Direction,
  place: (key: string) => Point = (key) => graph.getNodeAttributes(key),
): string | null {
  if (from === null || !graph.hasNode(from)) return bestConnected(graph, shown);
  const start = place(from);
  const [dx, dy] = TOWARD[direction];
  let nearest: string | null = null;
  let least = Infinity;
  for (const key of shown) {
    if (key === from) continue;
    const { x, y } = place(key);
    const along = (x - start.x) * dx + (y - start.y) * dy;
    const across = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    if (along <= 0 || across > along) continue;
    const cost = along + 2 * across;
    if (cost < least || (cost === least && nearest !== null && key < nearest)) [nearest, least] = [key, cost];
  }
  return nearest;
}

/** The node with most links among those shown; of equals the first by key. */
export function bestConnected(graph: PaperGraph, shown: ReadonlySet<string>): string | null {
  let best: string | null = null;
  let most = -1;
  for (const key of shown) {
    const links = graph.degree(key);
    if (links > most || (links === most && best !== null && key < best)) [best, most] = [key, links];
  }
  return best;
}
