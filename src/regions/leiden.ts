// Traag, Waltman and van Eck 2019, "From Louvain to Leiden: guaranteeing well-connected communities",
// https://doi.org/10.1038/s41598-019-41695-z. Names of steps are those of its algorithm A.2.
import { type Network, network } from './network.ts';
import { type Random, random, shuffle } from './random.ts';

export interface LeidenOptions {
  /** 1 is modularity; above it more and smaller communities. */
  resolution: number;
  seed: number;
  /** How often the whole algorithm starts again from its own result; it ends early when nothing moves. */
  iterations: number;
  /** A partition to start from: the community of every node, 0 to size - 1. Without it every node is alone. */
  initial?: Uint32Array;
}

/** Randomness of the refinement (the paper's θ), in units of the mean edge weight. */
const THETA = 0.01;

/**
 * Communities of a network by the Leiden algorithm, for modularity with a resolution.
 *
 * @returns the community of every node, numbered from 0 in the order in which nodes first have them
 */
export function leiden(
  whole: Network,
  { resolution, seed, iterations, initial }: LeidenOptions,
): Uint32Array {
  const next = random(seed);
  const total = whole.mass.reduce((sum, mass) => sum + mass, 0);
  // The gain of node i in community C is w(i, C) - penalty · mass(i) · mass(C).
  const penalty = total > 0 ? resolution / total : 0;
  const theta = whole.weights.length > 0 ? (THETA * total) / whole.weights.length : 1;
  let partition = renumbered(initial ?? Uint32Array.from({ length: whole.size }, (_, i) => i));
  for (let iteration = 0; iteration < iterations; iteration++) {
    const before = partition;
    partition = improve(whole, partition, penalty, theta, next);
    if (partition.every((community, node) => community === before[node])) break;
  }
  return partition;
}

/** Modularity of a partition: Σ over communities of (weight inside / m - resolution · (mass / 2m)²). */
export function modularity(whole: Network, partition: ArrayLike<number>, resolution = 1): number {
  const total = whole.mass.reduce((sum, mass) => sum + mass, 0);
  if (total === 0) return 0;
  const mass = new Float64Array(whole.size);
  let inside = 0;
  for (let i = 0; i < whole.size; i++) {
    const own = partition[i] as number;
    mass[own] = (mass[own] as number) + (whole.mass[i] as number);
    for (let e = whole.offsets[i] as number; e < (whole.offsets[i + 1] as number); e++) {
      if (partition[whole.neighbours[e] as number] === own) inside += whole.weights[e] as number;
    }
  }
  return inside / total - resolution * mass.reduce((sum, m) => sum + (m / total) ** 2, 0);
}

function improve(
  net: Network,
  start: Uint32Array,
  penalty: number,
  theta: number,
  next: Random,
): Uint32Array {
  const partition = renumbered(moveNodesFast(net, start, penalty, next));
  const communities = count(partition);
  if (communities === net.size) return partition;
  let refined = renumbered(refine(net, partition, penalty, theta, next));
  // Where refinement split every community into single nodes, aggregating would change nothing.
  if (count(refined) === net.size) refined = partition;
  const aggregated = aggregate(net, refined);
  const above = new Uint32Array(aggregated.size);
  for (let i = 0; i < net.size; i++) above[refined[i] as number] = partition[i] as number;
  const improved = improve(aggregated, above, penalty, theta, next);
  return renumbered(refined.map((community) => improved[community] as number));
}

/** Moves single nodes to the community of most gain until no move gains, visiting only nodes whose surroundings changed. */
function moveNodesFast(net: Network, start: Uint32Array, penalty: number, next: Random): Uint32Array {
  const { size, offsets, neighbours, weights, mass } = net;
  const partition = start.slice();
  const massOf = new Float64Array(size);
  const sizeOf = new Uint32Array(size);
  for (let i = 0; i < size; i++) {
    const c = partition[i] as number;
    massOf[c] = (massOf[c] as number) + (mass[i] as number);
    (sizeOf[c] as number)++;
  }
  const empty: number[] = [];
  for (let c = size - 1; c >= 0; c--) if (sizeOf[c] === 0) empty.push(c);
  const queue = Uint32Array.from({ length: size }, (_, i) => i);
  shuffle(queue, next);
  const queued = new Uint8Array(size).fill(1);
  const towards = new Float64Array(size);
  const touched: number[] = [];
  let head = 0;
  let waiting = size;
  while (waiting > 0) {
    const node = queue[head] as number;
    head = head + 1 === size ? 0 : head + 1;
    waiting--;
    queued[node] = 0;
    const own = partition[node] as number;
    const m = mass[node] as number;
    massOf[own] = (massOf[own] as number) - m;
    (sizeOf[own] as number)--;
    if (sizeOf[own] === 0) empty.push(own);
    for (let e = offsets[node] as number; e < (offsets[node + 1] as number); e++) {
      const c = partition[neighbours[e] as number] as number;
      if (towards[c] === 0) touched.push(c);
      towards[c] = (towards[c] as number) + (weights[e] as number);
    }
    // Its own community keeps a node against an equal one; alone in a community it gains nothing.
    let best = own;
    let most = (towards[own] as number) - penalty * m * (massOf[own] as number);
    for (const c of touched) {
      const gain = (towards[c] as number) - penalty * m * (massOf[c] as number);
      if (gain > most + 1e-12) {
        best = c;
        most = gain;
      }
      towards[c] = 0;
    }
    touched.length = 0;
    if (most < -1e-12) best = empty.at(-1) as number;
    if (sizeOf[best] === 0) empty.splice(empty.lastIndexOf(best), 1);
    massOf[best] = (massOf[best] as number) + m;
    (sizeOf[best] as number)++;
    if (best === own) continue;
    partition[node] = best;
    for (let e = offsets[node] as number; e < (offsets[node + 1] as number); e++) {
      const other = neighbours[e] as number;
      if (queued[other] === 1 || partition[other] === best) continue;
      queue[(head + waiting) % size] = other;
      waiting++;
      queued[other] = 1;
    }
  }
  return partition;
}

/** Splits each community into well-connected parts, merging single nodes at random in proportion to exp(gain / θ). */
function refine(
  net: Network,
  partition: Uint32Array,
  penalty: number,
  theta: number,
  next: Random,
): Uint32Array {
  const { size, offsets, neighbours, weights, mass } = net;
  const refined = Uint32Array.from({ length: size }, (_, i) => i);
  const massOfWhole = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const c = partition[i] as number;
    massOfWhole[c] = (massOfWhole[c] as number) + (mass[i] as number);
  }
  const massOf = mass.slice();
  const alone = new Uint8Array(size).fill(1);
  // Weight from each part to the rest of its community.
  const outward = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let e = offsets[i] as number; e < (offsets[i + 1] as number); e++) {
      if (partition[neighbours[e] as number] === partition[i])
        outward[i] = (outward[i] as number) + (weights[e] as number);
    }
  }
  const wellConnected = (part: number, whole: number): boolean => {
    const inside = massOf[part] as number;
    return (outward[part] as number) >= penalty * inside * ((massOfWhole[whole] as number) - inside);
  };
  const order = Uint32Array.from({ length: size }, (_, i) => i);
  shuffle(order, next);
  const towards = new Float64Array(size);
  const touched: number[] = [];
  const gains: number[] = [];
  for (const node of order) {
    const whole = partition[node] as number;
    if (alone[node] === 0 || !wellConnected(node, whole)) continue;
    for (let e = offsets[node] as number; e < (offsets[node + 1] as number); e++) {
      const other = neighbours[e] as number;
      if (partition[other] !== whole) continue;
      const part = refined[other] as number;
      if (towards[part] === 0) touched.push(part);
      towards[part] = (towards[part] as number) + (weights[e] as number);
    }
    const m = mass[node] as number;
    let highest = 0;
    for (const part of touched) {
      const gain = (towards[part] as number) - penalty * m * (massOf[part] as number);
      gains.push(gain >= 0 && wellConnected(part, whole) ? gain : -1);
      if (gain > highest) highest = gain;
    }
    // Staying alone gains 0 and is one of the choices.
    let sum = Math.exp(-highest / theta);
    for (const gain of gains) if (gain >= 0) sum += Math.exp((gain - highest) / theta);
    let draw = next() * sum - Math.exp(-highest / theta);
    let chosen = -1;
    for (let k = 0; k < touched.length && draw >= 0; k++) {
      const gain = gains[k] as number;
      if (gain < 0) continue;
      chosen = touched[k] as number;
      draw -= Math.exp((gain - highest) / theta);
    }
    if (chosen >= 0) {
      refined[node] = chosen;
      massOf[chosen] = (massOf[chosen] as number) + m;
      outward[chosen] =
        (outward[chosen] as number) + (outward[node] as number) - 2 * (towards[chosen] as number);
      alone[chosen] = 0;
      alone[node] = 0;
    }
    for (const part of touched) towards[part] = 0;
    touched.length = 0;
    gains.length = 0;
  }
  return refined;
}

/** The network whose nodes are the communities of `net`. */
function aggregate(net: Network, partition: Uint32Array): Network {
  const size = count(partition);
  const members = byCommunity(partition, size);
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  const towards = new Float64Array(size);
  const touched: number[] = [];
  const mass = new Float64Array(size);
  for (let c = 0; c < size; c++) {
    for (let k = members.offsets[c] as number; k < (members.offsets[c + 1] as number); k++) {
      const node = members.nodes[k] as number;
      mass[c] = (mass[c] as number) + (net.mass[node] as number);
      for (let e = net.offsets[node] as number; e < (net.offsets[node + 1] as number); e++) {
        const other = partition[net.neighbours[e] as number] as number;
        if (other <= c) continue;
        if (towards[other] === 0) touched.push(other);
        towards[other] = (towards[other] as number) + (net.weights[e] as number);
      }
    }
    for (const other of touched) {
      source.push(c);
      target.push(other);
      weight.push(towards[other] as number);
      towards[other] = 0;
    }
    touched.length = 0;
  }
  return { ...network(size, source, target, weight), mass };
}

/** The nodes of every community, one after the other. */
function byCommunity(partition: Uint32Array, size: number): { offsets: Uint32Array; nodes: Uint32Array } {
  const offsets = new Uint32Array(size + 1);
  for (const c of partition) (offsets[c + 1] as number)++;
  for (let c = 0; c < size; c++) offsets[c + 1] = (offsets[c + 1] as number) + (offsets[c] as number);
  const filled = offsets.slice(0, size);
  const nodes = new Uint32Array(partition.length);
  partition.forEach((c, node) => {
    nodes[filled[c] as number] = node;
    filled[c] = (filled[c] as number) + 1;
  });
  return { offsets, nodes };
}

export const count = (partition: Uint32Array): number =>
  partition.reduce((most, c) => Math.max(most, c + 1), 0);

/** The same partition with communities numbered from 0 in the order in which nodes first have them. */
export function renumbered(partition: Uint32Array): Uint32Array {
  const names = new Map<number, number>();
  return partition.map((c) => {
    const known = names.get(c);
    if (known !== undefined) return known;
    names.set(c, names.size);
    return names.size - 1;
  });
}
