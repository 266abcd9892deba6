import type { PaperGraph } from '../graph.ts';

/** Groups of at most so many nodes that hang together with nothing else say little about the map. */
export const SMALL = 4;
/** More nodes than this in small groups clutter a map, and are folded until the reader unfolds them. */
const MANY = 60;

/** What a reader, or a link, may ask about small groups; the first unless told. */
export const FOLDINGS = ['as-needed', 'folded', 'shown'] as const;
export type Folding = (typeof FOLDINGS)[number];

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

/** Whether `small` nodes of small groups in a map of `order` nodes are folded. */
export function folds(asked: Folding, small: number, order: number): boolean {
  if (small === 0 || small >= order || asked === 'shown') return false;
  return asked === 'folded' || (small > MANY && small < order / 2);
}
