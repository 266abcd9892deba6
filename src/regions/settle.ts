import type { Network } from './network.ts';
import { LEAST } from './partition.ts';

/** A paper moves only where it is drawn at least this much as strongly as where it is. */
const NEARLY = 0.25;
/** Papers leave a group only as long as its name covers less than this share of it. */
const ENOUGH = 0.55;

/**
 * Moves papers out of groups of which the name covers hardly half: those that it does not cover go to a group whose name
 * does cover them, if that draws them, the most drawn first, until the name covers enough. A reader looks for a paper
 * under its name; but likeness found the groups, so no more papers move than must. No group falls under {@link LEAST}.
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
  const held = groups.map((rows, group) => rows.reduce((n, row) => n + (covers[group]?.has(row) ? 1 : 0), 0));
  const moves = groups.flatMap((rows, own) =>
    [...rows]
      .filter((row) => !covers[own]?.has(row))
      .flatMap((row) => moveOf(net, row, own, groupOf, covers)),
  );
  moves.sort((a, b) => b.ratio - a.ratio || a.row - b.row);
  for (const { row, own, to } of moves) {
    const papers = size[own] as number;
    if (papers <= LEAST || (held[own] as number) >= ENOUGH * papers) continue;
    groupOf[row] = to;
    size[own] = papers - 1;
    size[to] = (size[to] as number) + 1;
    held[to] = (held[to] as number) + 1;
  }
  const rows: number[][] = groups.map(() => []);
  groupOf.forEach((group, row) => {
    rows[group]?.push(row);
  });
  return rows.map((group) => Uint32Array.from(group));
}

interface Move {
  row: number;
  own: number;
  to: number;
  /** How strongly it is drawn there, against how strongly where it is. */
  ratio: number;
}

/** Where a paper would go that its group's name does not cover: to the group that draws it most of those whose name does. */
function moveOf(
  net: Network,
  row: number,
  own: number,
  groupOf: Int32Array,
  covers: readonly ReadonlySet<number>[],
): Move[] {
  const pull = new Map<number, number>();
  for (let e = net.offsets[row] as number; e < (net.offsets[row + 1] as number); e++) {
    const group = groupOf[net.neighbours[e] as number] as number;
    if (group >= 0) pull.set(group, (pull.get(group) ?? 0) + (net.weights[e] as number));
  }
  const here = pull.get(own) ?? 0;
  const choices = [...pull].filter(([group]) => group !== own && covers[group]?.has(row));
  const [best] = choices.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!best || best[1] < NEARLY * here) return [];
  return [{ row, own, to: best[0], ratio: best[1] / (here || best[1]) }];
}
