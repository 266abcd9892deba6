/** A node that wants its name written. */
export interface Named {
  key: string;
  cluster: string;
  weight: number;
}

/**
 * Side in pixels of the square that each name has to itself when the whole map is seen. Sigma gives 100
 * (`labelGridCellSize`), which with the names of regions is too much to read from the back of a room.
 */
const CELL = 130;
/**
 * With this power of the zoom the number of names on the map grows; with 2 there would be as many in the window at any
 * zoom. So twice as near there are four times as many to the window, which is all that have room.
 */
const POWER = 4;

/**
 * The smallest zoom at which each node may be named, so that far out only hubs are, nearer more, and near all. Each
 * region has as many names as is its share of the nodes, and at least one; they go to its heaviest nodes.
 *
 * @param area of the map in square pixels at `openingZoom`, the zoom at which all of it is seen
 * @returns by key: 0 for hubs, else more than `openingZoom`
 */
export function namedFrom(
  nodes: readonly Named[],
  area: number,
  openingZoom: number,
): ReadonlyMap<string, number> {
  const regions = new Map<string, Named[]>();
  for (const node of nodes) {
    const region = regions.get(node.cluster);
    if (region) region.push(node);
    else regions.set(node.cluster, [node]);
  }
  const all = area / CELL ** 2;
  const from = new Map<string, number>();
  for (const members of regions.values()) {
    members.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
    const hubs = Math.max(1, Math.round((all * members.length) / nodes.length));
    for (const [rank, { key }] of members.entries())
      from.set(key, rank < hubs ? 0 : openingZoom * ((rank + 1) / hubs) ** (1 / POWER));
  }
  return from;
}
