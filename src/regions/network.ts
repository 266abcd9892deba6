/**
 * A weighted undirected network as compressed rows: the neighbours of node i are
 * `neighbours[offsets[i] … offsets[i + 1]]`, each edge stands in both rows. `mass` is what a node counts for in the
 * null model: for modularity the sum of its edges' weights, loops twice. Loops are kept apart, in no row.
 */
export interface Network {
  size: number;
  offsets: Uint32Array;
  neighbours: Uint32Array;
  weights: Float64Array;
  mass: Float64Array;
}

/**
 * Builds a network from edges given once each, in any direction. Parallel edges add up.
 *
 * @param size how many nodes there are; ends of edges are 0 to size - 1
 * @param weight of each edge, greater than 0
 */
export function network(
  size: number,
  source: ArrayLike<number>,
  target: ArrayLike<number>,
  weight: ArrayLike<number>,
): Network {
  const offsets = new Uint32Array(size + 1);
  for (let e = 0; e < source.length; e++) {
    if (source[e] === target[e]) continue;
    (offsets[(source[e] as number) + 1] as number)++;
    (offsets[(target[e] as number) + 1] as number)++;
  }
  for (let i = 0; i < size; i++) offsets[i + 1] = (offsets[i + 1] as number) + (offsets[i] as number);
  const filled = offsets.slice(0, size);
  const neighbours = new Uint32Array(offsets[size] as number);
  const weights = new Float64Array(neighbours.length);
  const mass = new Float64Array(size);
  for (let e = 0; e < source.length; e++) {
    const [s, t, w] = [source[e] as number, target[e] as number, weight[e] as number];
    mass[s] = (mass[s] as number) + w;
    mass[t] = (mass[t] as number) + w;
    if (s === t) continue;
    const a = filled[s] as number;
    const b = filled[t] as number;
    filled[s] = a + 1;
    filled[t] = b + 1;
    neighbours[a] = t;
    neighbours[b] = s;
    weights[a] = w;
    weights[b] = w;
  }
  return { size, offsets, neighbours, weights, mass };
}

/** The part of a network that lies among `nodes` (each once); node i of the part is `nodes[i]`. */
export function subnetwork(whole: Network, nodes: ArrayLike<number>): Network {
  const place = new Int32Array(whole.size).fill(-1);
  for (let i = 0; i < nodes.length; i++) place[nodes[i] as number] = i;
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as number;
    for (let e = whole.offsets[node] as number; e < (whole.offsets[node + 1] as number); e++) {
      const other = place[whole.neighbours[e] as number] as number;
      if (other <= i) continue;
      source.push(i);
      target.push(other);
      weight.push(whole.weights[e] as number);
    }
  }
  return network(nodes.length, source, target, weight);
}

/**
 * The network with edges inside of earlier groups stronger and those between two of them weaker, so that communities
 * found anew keep to the earlier ones. Edges of nodes without a group stay as they are.
 *
 * @param groups the earlier group of every node, -1 without
 * @param lean by what the weight inside is multiplied, and between two groups divided; 1 changes nothing
 */
export function leaning(whole: Network, groups: ArrayLike<number>, lean: number): Network {
  return reweighted(whole, (weight, e, node) => {
    const own = groups[node] as number;
    const other = groups[whole.neighbours[e] as number] as number;
    if (own < 0 || other < 0) return weight;
    return own === other ? weight * lean : weight / lean;
  });
}

/** The network with other weights. `weightOf` gets each edge twice, once from either end, and must give the same. */
export function reweighted(
  whole: Network,
  weightOf: (weight: number, edge: number, node: number) => number,
): Network {
  const weights = new Float64Array(whole.weights.length);
  const mass = new Float64Array(whole.size);
  for (let node = 0; node < whole.size; node++) {
    for (let e = whole.offsets[node] as number; e < (whole.offsets[node + 1] as number); e++) {
      const weight = weightOf(whole.weights[e] as number, e, node);
      weights[e] = weight;
      mass[node] = (mass[node] as number) + weight;
    }
  }
  return { ...whole, weights, mass };
}
