import type { Network } from './network.ts';
import { LEAST } from './partition.ts';

/** A paper moves where it is drawn at least this much as strongly as where it is. */
const NEARLY = 0.5;
const ROUNDS = 3;

/**
 * Moves papers that their group's name does not cover to a group whose name does, where that draws them nearly as
 * much: likeness alone leaves papers at a border on either side, and a reader looks for them under the name. No group
 * falls under {@link LEAST} papers.
 *
 * @param groups rows of the network of each group, ascending
 * @param covers for each group the rows that its name covers, in all groups
 * @returns the groups, in their order, with the same rows in all
 */
export function settle(
  net: Network,
  groups: readonly Uint32Array[],
  covers: readonly ReadonlySet<number>[],
): Uint32Array[] {
  const groupOf = new Int32Array(net.size).fill(-1);
  for (const [group, rows] of groups.entries()) for (const row of rows) groupOf[row] = group;
  const size = groups.map((rows) => rows.length);
  const pull = new Float64Array(groups.length);
  for (let round = 0, moved = true; round < ROUNDS && moved; round++) {
    moved = false;
    for (let row = 0; row < net.size; row++) {
      const own = groupOf[row] as number;
      if (own < 0 || covers[own]?.has(row) || (size[own] as number) <= LEAST) continue;
      pull.fill(0);
      for (let e = net.offsets[row] as number; e < (net.offsets[row + 1] as number); e++) {
        const group = groupOf[net.neighbours[e] as number] as number;
        if (group >= 0) pull[group] = (pull[group] as number) + (net.weights[e] as number);
      }
      let best = own;
      for (const [group, cover] of covers.entries()) {
        if (group === own || !cover.has(row) || (pull[group] as number) < NEARLY * (pull[own] as number))
          continue;
        if (best === own || (pull[group] as number) > (pull[best] as number)) best = group;
      }
      if (best === own || (pull[best] as number) === 0) continue;
      groupOf[row] = best;
      size[own] = (size[own] as number) - 1;
      size[best] = (size[best] as number) + 1;
      moved = true;
    }
  }
  const rows: number[][] = groups.map(() => []);
  groupOf.forEach((group, row) => {
    rows[group]?.push(row);
  });
  return rows.map((group) => Uint32Array.from(group));
}
