import { count, leiden, modularity } from './leiden.ts';
import { type Network, reweighted } from './network.ts';

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
 * that gives the number, of several starts the one of highest modularity. Communities are sought in a network in which
 * an edge counts by how often earlier runs left its ends together, so that the choice of one run matters less. Smaller
 * groups then join the region that they are most drawn to.
 */
export function partition(net: Network, { wanted, initial, resolution }: PartitionOptions): Partition {
  const start = initial && dense(initial);
  if (resolution !== undefined) {
    const groups = leidenOf(net, start, resolution, 1);
    if (Math.abs(regionsOf(groups) - wanted) <= Math.max(1, NEAR * wanted)) {
      return { regions: settled(net, groups), resolution };
    }
  }
  const rough = resolutionFor(net, wanted, start);
  const agreed = agreeing(net, start, rough.at);
  const { at, off } = resolutionFor(agreed, wanted, start);
  let groups = leidenOf(agreed, start, at, 1);
  let quality = modularity(agreed, groups, at);
  for (let seed = 2; seed <= starts(net.size); seed++) {
    const others = leidenOf(agreed, start, at, seed);
    if (Math.abs(regionsOf(others) - wanted) > off) continue;
    const reached = modularity(agreed, others, at);
    if (reached > quality + 1e-9) [groups, quality] = [others, reached];
  }
  return { regions: settled(net, groups), resolution: rough.at };
}

const leidenOf = (
  net: Network,
  start: Uint32Array | undefined,
  resolution: number,
  seed: number,
): Uint32Array => leiden(net, { resolution, seed, iterations: 10, ...(start ? { initial: start } : {}) });

/** The share of the wanted number by which a number of regions may be off without a search for a nearer one. */
const EXACT = 0.02;

/** The resolution that gives nearest the wanted number of regions, and how many these are off. */
function resolutionFor(
  net: Network,
  wanted: number,
  start: Uint32Array | undefined,
): { at: number; off: number } {
  let low = 0.05;
  let high = 40;
  let best = { at: 1, off: Infinity };
  for (let step = 0; step < 14 && best.off > EXACT * wanted; step++) {
    const at = Math.sqrt(low * high);
    const regions = regionsOf(leidenOf(net, start, at, 1));
    const off = Math.abs(regions - wanted);
    if (off < best.off) best = { at, off };
    if (regions < wanted) low = at;
    else high = at;
  }
  return best;
}

/** Parts of the resolution at which runs are compared: coarser and finer, as no single number of regions is right. */
const GRAINS = [0.3, 0.5, 0.7, 1, 1.4, 2, 3];
/** Runs at each; one where a run takes long, and where its result depends less on chance. */
const runsAt = (size: number): number => (size <= 1000 ? 3 : 1);
/** Of the weight of an edge whose ends no run leaves together. */
const APART = 0.02;

/**
 * The network with every edge as strong as the share of runs that leave its ends in one community, times its weight: a
 * single run depends on chance, what most runs agree on does not (Lancichinetti and Fortunato 2012, "Consensus
 * clustering in complex networks", https://doi.org/10.1038/srep00336).
 */
function agreeing(net: Network, start: Uint32Array | undefined, resolution: number): Network {
  const together = new Float64Array(net.weights.length);
  const seeds = runsAt(net.size);
  for (const grain of GRAINS) {
    for (let seed = 1; seed <= seeds; seed++) {
      const groups = leidenOf(net, start, resolution * grain, seed);
      for (let node = 0; node < net.size; node++)
        for (let e = net.offsets[node] as number; e < (net.offsets[node + 1] as number); e++)
          if (groups[net.neighbours[e] as number] === groups[node]) together[e] = (together[e] as number) + 1;
    }
  }
  const runs = GRAINS.length * seeds;
  return reweighted(net, (weight, e) => weight * (APART + (together[e] as number) / runs));
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
