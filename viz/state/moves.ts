import { batch, computed, effect, signal, untracked } from '@preact/signals';
import type { PaperGraph } from '../../src/graph.ts';
import type { Point } from '../../src/picture/camera.ts';
import { placesOf, placesText } from '../../src/picture/link-edits.ts';
import { type Codec, field } from './field.ts';
import { framed, lock, poster, presenting, ui } from './frame.ts';
import { graph } from './graph.ts';
import { carried, standing } from './standing.ts';

/** Finer than any screen shows, and short in a link. */
const DIGITS = 5;
const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

// Those moved last come last: where a link has no room for all, they stay.
const codec: Codec<ReadonlyMap<string, Point>> = { encode: placesText, decode: placesOf };

/** Where the reader put nodes by hand, in the graph's coordinates, those moved last at the end. */
export const moves = field<ReadonlyMap<string, Point>>('m', new Map(), codec, { parts: '|' });

/** Counts the moves, which the graph itself does not tell of. */
export const movesMade = signal(0);

/** Where moved nodes stood when each graph came. */
const homes = new WeakMap<PaperGraph, Map<string, Point>>();

// The places are written into the graph, so that exports, pictures and a map that grows have them.
effect(() => {
  const current = graph.value;
  const wanted = moves.value;
  if (!current) return;
  const home = homes.get(current) ?? new Map<string, Point>();
  homes.set(current, home);
  untracked(() => {
    for (const [key, place] of [...home]) {
      if (wanted.has(key)) continue;
      current.mergeNodeAttributes(key, place);
      home.delete(key);
    }
    for (const [key, place] of wanted) {
      // A link may name a node of another map.
      if (!current.hasNode(key)) continue;
      const { x, y } = current.getNodeAttributes(key);
      if (!home.has(key)) home.set(key, { x, y });
      if (x !== place.x || y !== place.y) current.mergeNodeAttributes(key, place);
    }
    movesMade.value += 1;
  });
});

/** Where a node stood when the graph came: the map's box, and so its camera, does not change with what is moved. */
export function homeOf(graph: PaperGraph, key: string): Point {
  return homesOf(graph).get(key) ?? graph.getNodeAttributes(key);
}

/** Where the nodes that were moved stood when the graph came, by key. */
export const homesOf = (graph: PaperGraph): ReadonlyMap<string, Point> => homes.get(graph) ?? new Map();

/** How many nodes of this map stand where the reader put them. */
export const movedCount = computed(
  () => [...moves.value.keys()].filter((key) => graph.value?.hasNode(key)).length,
);

/** Whether nodes may be moved: on the map in the explorer, not in another page and not in a tree, whose places say something. */
export function mayMove(): boolean {
  return (
    !framed() &&
    ui.peek() === 'full' &&
    !lock.peek() &&
    !poster.peek() &&
    !presenting.peek() &&
    standing.peek() === null
  );
}

/** Leaves the node that is carried where it is; gives back which, null where none was. */
export function dropCarried(): string | null {
  const now = carried.peek();
  if (now === null) return null;
  const { x, y } = now.place;
  batch(() => {
    carried.value = null;
    const next = new Map(moves.peek());
    next.delete(now.node);
    moves.value = next.set(now.node, { x: rounded(x), y: rounded(y) });
  });
  return now.node;
}

/** Puts a node back where the map was built to have it. */
export function putBack(node: string): void {
  const next = new Map(moves.peek());
  next.delete(node);
  moves.value = next;
}
