import type { Vectors } from './features.ts';
import { type Network, network } from './network.ts';

/** For each row its like rows and how like they are, most alike first. */
export interface Likeness {
  rows: Uint32Array[];
  values: Float64Array[];
}

/** The cosine of each row with the `nearest` rows of highest cosine, its own left out. Of equals the first stand. */
export function cosines(vectors: Vectors, nearest: number): Likeness {
  const { offsets, columns, values } = vectors;
  const size = offsets.length - 1;
  const posting = postings(vectors);
  const found: Likeness = { rows: [], values: [] };
  const sum = new Float64Array(size);
  const touched = new Uint32Array(size);
  for (let row = 0; row < size; row++) {
    let count = 0;
    for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) {
      const column = columns[i] as number;
      const value = values[i] as number;
      const end = posting.offsets[column + 1] as number;
      for (let p = posting.offsets[column] as number; p < end; p++) {
        const other = posting.rows[p] as number;
        if (sum[other] === 0) touched[count++] = other;
        sum[other] = (sum[other] as number) + value * (posting.values[p] as number);
      }
    }
    keep(found, row, sum, touched.subarray(0, count), nearest);
  }
  return found;
}

/** Takes the highest of `sum` over `touched` as the neighbours of `row`, and clears it. */
function keep(found: Likeness, row: number, sum: Float64Array, touched: Uint32Array, nearest: number): void {
  sum[row] = 0;
  const best = highest(sum, touched, nearest);
  found.rows[row] = best;
  found.values[row] = Float64Array.from(best, (other) => sum[other] as number);
  for (const other of touched) sum[other] = 0;
}

/** The rows of the `n` highest sums above 0, highest first, of equals the first row: kept in order while going through. */
function highest(sum: Float64Array, touched: Uint32Array, n: number): Uint32Array {
  const best = new Uint32Array(n);
  let size = 0;
  for (const other of touched) {
    const value = sum[other] as number;
    if (value <= 0) continue;
    const before = (at: number): boolean => {
      const rival = best[at] as number;
      const reached = sum[rival] as number;
      return value > reached || (value === reached && other < rival);
    };
    if (size === n && !before(size - 1)) continue;
    let at = size < n ? size++ : size - 1;
    for (; at > 0 && before(at - 1); at--) best[at] = best[at - 1] as number;
    best[at] = other;
  }
  return best.slice(0, size);
}

/** The network of the `nearest` most like rows of each row: an edge where either counts the other among them. */
export function networkOf(like: Likeness, nearest: number): Network {
  const size = like.rows.length;
  const seen = new Set<number>();
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  for (let row = 0; row < size; row++) {
    const others = (like.rows[row] as Uint32Array).subarray(0, nearest);
    for (const [i, other] of others.entries()) {
      const pair = Math.min(row, other) * size + Math.max(row, other);
      if (seen.has(pair)) continue;
      seen.add(pair);
      source.push(row);
      target.push(other);
      weight.push((like.values[row] as Float64Array)[i] as number);
    }
  }
  return network(size, source, target, weight);
}

function postings({ terms, offsets, columns, values }: Vectors) {
  const starts = new Uint32Array(terms.length + 1);
  for (const column of columns) (starts[column + 1] as number)++;
  for (let c = 0; c < terms.length; c++) starts[c + 1] = (starts[c + 1] as number) + (starts[c] as number);
  const filled = starts.slice(0, terms.length);
  const rows = new Uint32Array(columns.length);
  const weights = new Float64Array(columns.length);
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) {
      const column = columns[i] as number;
      const place = filled[column] as number;
      filled[column] = place + 1;
      rows[place] = row;
      weights[place] = values[i] as number;
    }
  }
  return { offsets: starts, rows, values: weights };
}
