import type { Lineage } from './lineage.ts';

/** Years. A name that is older than this is another thing of the same name, or the descent is none. */
const BEFORE = 2;

/** Where a node of a lineage stands: columns run from the past to the present, rows downwards; the root is in row 0. */
export interface TreePlace {
  column: number;
  row: number;
}

export interface LineageTree {
  places: Map<string, TreePlace>;
  /** Columns that begin a year, in their order; empty where no year is known, and columns are steps. */
  years: { column: number; year: number }[];
}

/**
 * Lays a lineage out as a tree over time. A node stands at the year that `yearOf` gives. What came of it may be named
 * up to {@link BEFORE} years earlier, as papers do not name things in the order in which they came to be: then it stands
 * there already. It never stands before what it comes from. A node without a year stands where its kin allow it. Columns
 * are the years that occur and, within a year, the steps from parent to child. Rows are those of a tidy tree: every
 * leaf has its own, every other node the middle of its branches (Wetherell and Shannon 1979).
 *
 * @param yearOf the first year known of a node
 */
export function lineageTree(lineage: Lineage, yearOf: (node: string) => number | undefined): LineageTree {
  const { root, generation } = lineage;
  const at = (node: string): number => generation.get(node) ?? 0;
  const parents = new Map<string, string[]>();
  const children = new Map<string, string[]>();
  for (const { child, parent } of lineage.steps) {
    // Where papers contradict each other the steps from the root decide.
    if (at(parent) >= at(child)) continue;
    parents.set(child, [...(parents.get(child) ?? []), parent]);
    children.set(parent, [...(children.get(parent) ?? []), child]);
  }
  const eldestFirst = [...generation.keys()].sort((a, b) => at(a) - at(b) || (a < b ? -1 : 1));
  const time = times(eldestFirst, parents, children, yearOf);

  const rank = new Map<string, number>();
  for (const node of eldestFirst) {
    const before = (parents.get(node) ?? []).filter((parent) => time?.get(parent) === time?.get(node));
    rank.set(
      node,
      before.reduce((most, parent) => Math.max(most, (rank.get(parent) ?? 0) + 1), 0),
    );
  }
  const places = new Map<string, TreePlace>();
  const rows = rowsOf(lineage, eldestFirst);
  if (!time) {
    for (const node of eldestFirst) places.set(node, { column: at(node), row: rows.get(node) ?? 0 });
    return { places, years: [] };
  }
  const spot = (node: string): string => `${time.get(node)} ${rank.get(node)}`;
  const order = [...eldestFirst].sort(
    (a, b) => (time.get(a) ?? 0) - (time.get(b) ?? 0) || (rank.get(a) ?? 0) - (rank.get(b) ?? 0),
  );
  const columns = new Map<string, number>();
  const years: LineageTree['years'] = [];
  for (const node of order) {
    const column = columns.get(spot(node)) ?? columns.size;
    columns.set(spot(node), column);
    const year = time.get(node) ?? 0;
    if (years.at(-1)?.year !== year) years.push({ column, year });
  }
  const zero = columns.get(spot(root)) ?? 0;
  for (const node of eldestFirst) {
    places.set(node, { column: (columns.get(spot(node)) ?? 0) - zero, row: rows.get(node) ?? 0 });
  }
  return { places, years: years.map(({ column, year }) => ({ column: column - zero, year })) };
}

/** A year for every node, none before its parents; null where no year is known at all. */
function times(
  eldestFirst: readonly string[],
  parents: ReadonlyMap<string, readonly string[]>,
  children: ReadonlyMap<string, readonly string[]>,
  yearOf: (node: string) => number | undefined,
): Map<string, number> | null {
  const time = new Map<string, number>();
  const earliest = (node: string): number => {
    const known = yearOf(node);
    const year = time.get(node) ?? known ?? Infinity;
    const after = (children.get(node) ?? [])
      .map((child) => time.get(child) ?? Infinity)
      .filter((child) => known === undefined || child >= known - BEFORE);
    return Math.min(year, ...after);
  };
  const backward = () => {
    for (const node of [...eldestFirst].reverse()) {
      const year = earliest(node);
      if (year < Infinity) time.set(node, year);
    }
  };
  const forward = () => {
    for (const node of eldestFirst) {
      const before = (parents.get(node) ?? []).map((parent) => time.get(parent) ?? -Infinity);
      const year = Math.max(time.get(node) ?? -Infinity, ...before);
      if (year > -Infinity) time.set(node, year);
    }
  };
  backward();
  if (time.size === 0) return null;
  forward();
  // Those without a year whose children had none before, and then what comes of them.
  backward();
  forward();
  return time;
}

/** What the root comes from and what came of it are two trees that share its row. */
function rowsOf({ root, generation, through }: Lineage, order: readonly string[]): Map<string, number> {
  const branches = new Map<string, string[]>();
  for (const node of order) {
    const from = through.get(node);
    if (from !== undefined) branches.set(from, [...(branches.get(from) ?? []), node]);
  }
  const rows = new Map<string, number>();
  for (const side of [-1, 1]) {
    let next = 0;
    const own = new Map<string, number>();
    const place = (node: string): number => {
      const below = (branches.get(node) ?? []).filter((one) => Math.sign(generation.get(one) ?? 0) === side);
      const inner = below.map(place);
      const first = inner[0];
      const row = first === undefined ? next++ : (first + (inner.at(-1) ?? first)) / 2;
      own.set(node, row);
      return row;
    };
    const middle = place(root);
    for (const [node, row] of own) rows.set(node, row - middle);
  }
  return rows;
}
