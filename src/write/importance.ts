import type { Rows } from './rows.ts';

/** What a node counts for among the nodes and edges that are written. */
export interface Importance {
  order: number;
  size: number;
  /** How many edges the node has. */
  degree(key: string): number;
  /** How many sentences stand behind its edges. */
  evidence(key: string): number;
  /** 0 to 1, to six digits; all nodes together have 1. */
  pagerank(key: string): number;
}

const DAMPING = 0.85;
const MOST_ROUNDS = 100;

/**
 * Degree and PageRank (Brin and Page 1998, §2.1.1: damping 0.85, edges by weight, the rank of nodes without an
 * outgoing edge spread over all) of the part of a map that is written. Typed arrays, as a map may have millions of
 * edges; the sums run in the order of the rows, so the same rows give the same digits.
 *
 * @param most how many edges there are at most
 */
export function importanceOf(rows: Rows, most: number): Importance {
  const index = new Map<string, number>();
  for (const { key } of rows.nodes()) index.set(key, index.size);
  const order = index.size;

  const degree = new Uint32Array(order);
  const evidence = new Uint32Array(order);
  const out = new Float64Array(order);
  const from = new Uint32Array(most);
  const to = new Uint32Array(most);
  const weight = new Float64Array(most);
  let size = 0;
  for (const { source, target, attributes } of rows.edges()) {
    const s = index.get(source) ?? 0;
    const t = index.get(target) ?? 0;
    const w = attributes.weight > 0 ? attributes.weight : 1;
    const sentences = attributes.evidence?.length ?? 0;
    degree[s] = (degree[s] ?? 0) + 1;
    evidence[s] = (evidence[s] ?? 0) + sentences;
    if (t !== s) {
      degree[t] = (degree[t] ?? 0) + 1;
      evidence[t] = (evidence[t] ?? 0) + sentences;
    }
    out[s] = (out[s] ?? 0) + w;
    from[size] = s;
    to[size] = t;
    weight[size++] = w;
  }

  let rank = new Float64Array(order).fill(1 / order);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let dangling = 0;
    for (let i = 0; i < order; i++) if (out[i] === 0) dangling += rank[i] ?? 0;
    const next = new Float64Array(order).fill((1 - DAMPING + DAMPING * dangling) / order);
    for (let e = 0; e < size; e++) {
      const s = from[e] ?? 0;
      const t = to[e] ?? 0;
      next[t] = (next[t] ?? 0) + (DAMPING * (rank[s] ?? 0) * (weight[e] ?? 0)) / (out[s] ?? 1);
    }
    let change = 0;
    for (let i = 0; i < order; i++) change += Math.abs((next[i] ?? 0) - (rank[i] ?? 0));
    rank = next;
    if (change < 1e-9) break;
  }

  const at = (values: Uint32Array | Float64Array, key: string) => values[index.get(key) ?? -1] ?? 0;
  return {
    order,
    size,
    degree: (key) => at(degree, key),
    evidence: (key) => at(evidence, key),
    pagerank: (key) => Number(at(rank, key).toPrecision(6)),
  };
}
