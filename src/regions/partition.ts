import { count, leiden, modularity } from './leiden.ts';
import type { Network } from './network.ts';

/** A group of fewer papers is no region. */
export const LEAST = 3;
/** The region of a paper that fits nowhere. */
export const NOWHERE = -1;

/** How many regions a corpus wants: the square root of its papers, 12 for 155 and 100 for 10,000. */
export const wantedRegions = (papers: number): number => Math.max(1, Math.round(Math.sqrt(papers)));

export interface Partition {
  /** The region of every node, from 0 by falling size, or {@link NOWHERE} for what no edge draws to a region. */
  regions: Int32Array;
  /** Of the Leiden algorithm, at which the regions were found. */
  resolution: number;
}

export interface PartitionOptions {
  wanted: number;
  /** Where to start: the region of every node, -1 for a node without. */
  initial?: Int32Array;
  /** Taken first: when it gives nearly the wanted number, no other is tried. */
  resolution?: number;
}

/** A number of regions this far from the wanted one is near enough when an earlier map is carried on. */
const NEAR = 0.25;
/** Starts from which the best partition is taken: many for small networks, where they differ most and cost least. */
const starts = (size: number): number => Math.max(2, Math.min(16, Math.round(8000 / size)));

/**
 * Divides papers into about `wanted` regions of at least {@link LEAST} papers: Leiden communities at the resolution
 * that gives the number, of several starts the one of highest modularity. Smaller groups then join the region that
 * they are most drawn to.
 */
export function partition(net: Network, { wanted, initial, resolution }: PartitionOptions): Partition {
  const start = initial && dense(initial);
  const found = (at: number, seed: number): Uint32Array =>
    leiden(net, { resolution: at, seed, iterations: 10, ...(start ? { initial: start } : {}) });
  if (resolution !== undefined) {
    const groups = found(resolution, 1);
    if (Math.abs(regionsOf(groups) - wanted) <= Math.max(1, NEAR * wanted)) {
      return { regions: settled(net, groups), resolution };
    }
  }
  let low = 0.05;
  let high = 40;
  let best = { at: 1, off: Infinity };
  for (let step = 0; step < 14 && best.off > 0; step++) {
    const at = Math.sqrt(low * high);
    const regions = regionsOf(found(at, 1));
    const off = Math.abs(regions - wanted);
    if (off < best.off) best = { at, off };
    if (regions < wanted) low = at;
    else high = at;
  }
  let groups = found(best.at, 1);
  let quality = modularity(net, groups, best.at);
  for (let seed = 2; seed <= starts(net.size); seed++) {
    const others = found(best.at, seed);
    if (Math.abs(regionsOf(others) - wanted) > best.off) continue;
    const reached = modularity(net, others, best.at);
    if (reached > quality + 1e-9) [groups, quality] = [others, reached];
  }
  return { regions: settled(net, groups), resolution: best.at };
}

/** Numbers from 0, a number of its own for every node without a region. */
function dense(initial: Int32Array): Uint32Array {
  const names = new Map<number, number>();
  return Uint32Array.from(initial, (region, node) => {
    const key = region < 0 ? -1 - node : region;
    const known = names.get(key);
    if (known !== undefined) return known;
    names.set(key, names.size);
    return names.size - 1;
  });
}

const regionsOf = (groups: Uint32Array): number => sizes(groups).filter((size) => size >= LEAST).length;

function sizes(groups: Uint32Array): number[] {
  const all = new Array<number>(count(groups)).fill(0);
  for (const group of groups) all[group] = (all[group] as number) + 1;
  return all;
}

/** Moves the nodes of groups that are too small to the region that draws them most, and numbers regions by falling size. */
function settled(net: Network, groups: Uint32Array): Int32Array {
  const size = sizes(groups);
  const region = Int32Array.from(groups, (group) => ((size[group] as number) >= LEAST ? group : NOWHERE));
  const drawn = region.slice();
  for (let node = 0; node < net.size; node++) {
    if (region[node] !== NOWHERE) continue;
    const pull = new Map<number, number>();
    for (let e = net.offsets[node] as number; e < (net.offsets[node + 1] as number); e++) {
      const other = region[net.neighbours[e] as number] as number;
      if (other !== NOWHERE) pull.set(other, (pull.get(other) ?? 0) + (net.weights[e] as number));
    }
    let most = 0;
    for (const [other, weight] of pull) if (weight > most) [most, drawn[node]] = [weight, other];
  }
  return bySize(drawn);
}

/** Regions numbered from 0 by falling size; of equals, the one of the first node. */
function bySize(regions: Int32Array): Int32Array {
  const members = new Map<number, number>();
  for (const region of regions) if (region !== NOWHERE) members.set(region, (members.get(region) ?? 0) + 1);
  const order = [...members].sort((a, b) => b[1] - a[1]).map(([region]) => region);
  const rank = new Map(order.map((region, i) => [region, i]));
  return regions.map((region) => rank.get(region) ?? NOWHERE);
}
