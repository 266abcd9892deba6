import type { Vectors } from './features.ts';
import { type Network, network } from './network.ts';

/**
 * Joins every row to the rows most like it: an edge for each of its `nearest` rows of highest cosine, in either
 * direction, weighing the cosine. Of equally like rows the first stand.
 */
export function nearestNetwork(vectors: Vectors, nearest: number): Network {
  const { offsets, columns, values } = vectors;
  const size = offsets.length - 1;
  const posting = postings(vectors);
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  const chosen = new Set<number>();
  const cosine = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    const touched: number[] = [];
    for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) {
      const column = columns[i] as number;
      const value = values[i] as number;
      for (let p = posting.offsets[column] as number; p < (posting.offsets[column + 1] as number); p++) {
        const other = posting.rows[p] as number;
        if (cosine[other] === 0) touched.push(other);
        cosine[other] = (cosine[other] as number) + value * (posting.values[p] as number);
      }
    }
    cosine[row] = 0;
    const best = touched.filter((other) => (cosine[other] as number) > 0);
    best.sort((a, b) => (cosine[b] as number) - (cosine[a] as number) || a - b);
    for (const other of best.slice(0, nearest)) {
      const pair = Math.min(row, other) * size + Math.max(row, other);
      if (chosen.has(pair)) continue;
      chosen.add(pair);
      source.push(row);
      target.push(other);
      weight.push(cosine[other] as number);
    }
    for (const other of touched) cosine[other] = 0;
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
