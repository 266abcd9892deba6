/** Discs in the plane: disc i has its middle at (x[i], y[i]). */
export interface Discs {
  x: Float64Array;
  y: Float64Array;
  radius: Float64Array;
}

/** What is nearer than this counts as touching: the last steps of convergence are not worth their time. */
const SLACK = 0.01;
/** Turn from one direction to the next for discs that lie on one point: the golden angle, so that they spread evenly. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Moves discs apart, in place, until none overlaps another or `rounds` are over: two that overlap each go half of the
 * way, so that what lies free stays where it is. A grid of cells as wide as the widest disc tells which are near.
 * The same discs in the same order give the same places; nothing is drawn by lot.
 *
 * @param rounds how often all discs are gone through at most
 */
export function moveApart({ x, y, radius }: Discs, rounds: number): void {
  const size = x.length;
  const width = 2 * radius.reduce((most, r) => Math.max(most, r), 1e-6);
  const column = new Int32Array(size);
  const row = new Int32Array(size);
  const order = new Uint32Array(size);
  for (let round = 0; round < rounds; round++) {
    const { columns, rows, starts } = fillGrid(x, y, width, column, row, order);
    let moved = false;
    for (let i = 0; i < size; i++) {
      const [ci, ri] = [column[i] as number, row[i] as number];
      for (let r = Math.max(0, ri - 1); r <= Math.min(rows - 1, ri + 1); r++) {
        const from = starts[r * columns + Math.max(0, ci - 1)] as number;
        const to = starts[r * columns + Math.min(columns - 1, ci + 1) + 1] as number;
        for (let k = from; k < to; k++) {
          const j = order[k] as number;
          if (j <= i) continue;
          let dx = (x[j] as number) - (x[i] as number);
          let dy = (y[j] as number) - (y[i] as number);
          const need = (radius[i] as number) + (radius[j] as number);
          let far = Math.sqrt(dx * dx + dy * dy);
          if (far >= need * (1 - SLACK)) continue;
          const push = (need - far) / 2;
          if (far < 1e-9) [dx, dy, far] = [Math.cos(j * GOLDEN), Math.sin(j * GOLDEN), 1];
          x[i] = (x[i] as number) - (push * dx) / far;
          y[i] = (y[i] as number) - (push * dy) / far;
          x[j] = (x[j] as number) + (push * dx) / far;
          y[j] = (y[j] as number) + (push * dy) / far;
          moved = true;
        }
      }
    }
    if (!moved) return;
  }
}

/** Sorts discs into cells: those of cell c are `order[starts[c] … starts[c + 1]]`. */
function fillGrid(
  x: Float64Array,
  y: Float64Array,
  width: number,
  column: Int32Array,
  row: Int32Array,
  order: Uint32Array,
): { columns: number; rows: number; starts: Uint32Array } {
  const [left, right] = extent(x);
  const [low, high] = extent(y);
  // Discs far apart would need more cells than there are discs; wider cells hold them as well.
  const cell = Math.max(width, Math.sqrt(((right - left) * (high - low)) / (4 * x.length + 1)));
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((high - low) / cell) + 1;
  const starts = new Uint32Array(columns * rows + 1);
  for (let i = 0; i < x.length; i++) {
    column[i] = Math.floor(((x[i] as number) - left) / cell);
    row[i] = Math.floor(((y[i] as number) - low) / cell);
    const at = (row[i] as number) * columns + (column[i] as number) + 1;
    starts[at] = (starts[at] as number) + 1;
  }
  for (let c = 0; c < columns * rows; c++) starts[c + 1] = (starts[c + 1] as number) + (starts[c] as number);
  const filled = starts.slice(0, -1);
  for (let i = 0; i < x.length; i++) {
    const c = (row[i] as number) * columns + (column[i] as number);
    const at = filled[c] as number;
    order[at] = i;
    filled[c] = at + 1;
  }
  return { columns, rows, starts };
}

/** The least and the highest of some values. */
export function extent(values: ArrayLike<number>): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
