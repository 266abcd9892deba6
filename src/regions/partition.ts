import { count, leiden } from './leiden.ts';
import type { Network } from './network.ts';

/** A group of fewer papers is no region. */
export const LEAST = 3;
/** The region of a paper that fits nowhere. */
export const NOWHERE = -1;

/** How many regions a corpus wants: the square root of its papers, 12 for 155 and 100 for 10,000. */
export const wantedRegions = (papers: number): number => Math.max(1, Math.round(Math.sqrt(papers) * 0.9));

/**
 * Divides papers into about `wanted` regions of at least {@link LEAST} papers: Leiden communities at the resolution
 * that gives the number, then smaller groups join the region that they are most drawn to.
 *
 * @returns the region of every node, from 0 by falling size, or {@link NOWHERE} for what no edge draws to a region
 */
export function partition(net: Network, wanted: number, seed: number, initial?: Uint32Array): Int32Array {
  let low = 0.05;
  let high = 20;
  let best: Uint32Array | null = null;
  let bestOff = Infinity;
  for (let step = 0; step < 12 && bestOff > 0; step++) {
    const resolution = Math.sqrt(low * high);
    const options = { resolution, seed, iterations: 10 };
    const found = leiden(net, initial ? { ...options, initial } : options);
    const regions = sizes(found).filter((size) => size >= LEAST).length;
    const off = Math.abs(regions - wanted);
    if (off < bestOff) [best, bestOff] = [found, off];
    if (regions < wanted) low = resolution;
    else high = resolution;
  }
  return settled(net, best ?? new Uint32Array(net.size));
}

function sizes(groups: Uint32Array): number[] {
  const all = new Array<number>(count(groups)).fill(0);
  for (const group of groups) (all[group] as number)++;
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
export function bySize(regions: Int32Array): Int32Array {
  const members = new Map<number, number>();
  for (const region of regions) if (region !== NOWHERE) members.set(region, (members.get(region) ?? 0) + 1);
  const order = [...members].sort((a, b) => b[1] - a[1]).map(([region]) => region);
  const rank = new Map(order.map((region, i) => [region, i]));
  return regions.map((region) => rank.get(region) ?? NOWHERE);
}
