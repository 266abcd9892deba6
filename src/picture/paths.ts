import type { PaperGraph } from '../graph.ts';

export interface PathOptions {
  /** How many paths at most; 3 unless told. */
  most?: number;
  /** Which links may be taken; all unless told. */
  edge?: (edge: string) => boolean;
}

/**
 * The paths between two nodes that tell most: short, and around what is linked to everything, since each link costs one
 * more for every fourfold of the links of its ends past four. Links are followed whichever way they point.
 *
 * The best comes first. Each further one is the best when every link and every node between the ends that an earlier
 * one took costs more (the penalty method: Bader et al. 2011, "Alternative Route Graphs in Road Networks"), and has at
 * most twice as many links as the best. Empty where nothing connects the two, and the node alone where they are one.
 *
 * @returns node keys from `from` to `to`
 */
export function pathsBetween(
  graph: PaperGraph,
  from: string,
  to: string,
  { most = 3, edge = () => true }: PathOptions = {},
): string[][] {
  if (!graph.hasNode(from) || !graph.hasNode(to)) return [];
  if (from === to) return [[from]];
  const net = networkOf(graph, edge);
  const [start, end] = [net.numbers.get(from) ?? 0, net.numbers.get(to) ?? 0];
  const through = Float64Array.from(net.keys, (key) => Math.max(0, Math.log2(graph.degree(key) / 4)));
  const taken = new Set<number>();
  const found: number[][] = [];
  // A few tries more than paths: the same path may stay the best although it costs more now.
  for (let attempt = 0; attempt < most * 2 && found.length < most; attempt++) {
    const path = cheapest(net, start, end, through, taken);
    const [shortest] = found;
    if (!path || (shortest && path.length - 1 > 2 * (shortest.length - 1))) break;
    for (const [i, node] of path.entries()) {
      const next = path[i + 1];
      if (i > 0 && next !== undefined) through[node] = (through[node] ?? 0) + TAKEN_NODE;
      if (next !== undefined) taken.add(pair(net, node, next));
    }
    if (!found.some((other) => other.length === path.length && other.every((node, i) => node === path[i])))
      found.push(path);
  }
  return found.map((path) => path.map((node) => net.keys[node] ?? ''));
}

const TAKEN_NODE = 2;
const TAKEN_LINK = 1.5;

/** The graph as numbers, in the order of the keys: the neighbours of node `n` stand from `first[n]` to `first[n + 1]`. */
interface Network {
  keys: readonly string[];
  numbers: ReadonlyMap<string, number>;
  first: Int32Array;
  neighbours: Int32Array;
}

/** Numbers instead of a second graph: at 50,000 links that is a tenth of the time of the whole search. */
function networkOf(graph: PaperGraph, allowed: (edge: string) => boolean): Network {
  // In the order of the keys, so that of equal paths the same one is found whatever order the graph is in.
  const keys = graph.nodes().sort();
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const first = new Int32Array(keys.length + 1);
  const sources = new Int32Array(graph.size);
  const targets = new Int32Array(graph.size);
  let links = 0;
  graph.forEachEdge((edge, _attributes, source, target) => {
    if (source === target || !allowed(edge)) return;
    const [a, b] = [numbers.get(source) ?? 0, numbers.get(target) ?? 0];
    sources[links] = a;
    targets[links] = b;
    links += 1;
    first[a + 1] = (first[a + 1] ?? 0) + 1;
    first[b + 1] = (first[b + 1] ?? 0) + 1;
  });
  for (let n = 0; n < keys.length; n++) first[n + 1] = (first[n + 1] ?? 0) + (first[n] ?? 0);
  const next = first.slice();
  const neighbours = new Int32Array(2 * links);
  const put = (a: number, b: number): void => {
    const at = next[a] ?? 0;
    neighbours[at] = b;
    next[a] = at + 1;
  };
  for (let i = 0; i < links; i++) {
    put(sources[i] ?? 0, targets[i] ?? 0);
    put(targets[i] ?? 0, sources[i] ?? 0);
  }
  return { keys, numbers, first, neighbours };
}

const pair = ({ keys }: Network, a: number, b: number): number =>
  Math.min(a, b) * keys.length + Math.max(a, b);

/** Dijkstra's algorithm; of equal costs the node that comes first by key. */
function cheapest(
  net: Network,
  start: number,
  end: number,
  through: Float64Array,
  taken: ReadonlySet<number>,
): number[] | null {
  const cost = new Float64Array(net.keys.length).fill(Infinity);
  const before = new Int32Array(net.keys.length).fill(-1);
  const done = new Uint8Array(net.keys.length);
  const queue = new Queue();
  cost[start] = 0;
  queue.push(0, start);
  for (let node = queue.pop(); node !== -1 && node !== end; node = queue.pop()) {
    if (done[node]) continue;
    done[node] = 1;
    const leaving = (cost[node] ?? 0) + 1 + (node === start ? 0 : (through[node] ?? 0));
    const last = net.first[node + 1] ?? 0;
    for (let at = net.first[node] ?? 0; at < last; at++) {
      const other = net.neighbours[at] ?? 0;
      if (done[other]) continue;
      const reached = leaving + (taken.size > 0 && taken.has(pair(net, node, other)) ? TAKEN_LINK : 0);
      const known = cost[other] ?? Infinity;
      if (reached > known || (reached === known && node >= (before[other] ?? -1))) continue;
      before[other] = node;
      if (reached === known) continue;
      cost[other] = reached;
      queue.push(reached, other);
    }
  }
  if (before[end] === -1) return null;
  const path = [end];
  for (let node = end; node !== start; ) {
    node = before[node] ?? start;
    path.push(node);
  }
  return path.reverse();
}

/** A binary heap of nodes by cost, then number. */
class Queue {
  readonly #costs: number[] = [];
  readonly #nodes: number[] = [];

  push(cost: number, node: number): void {
    let at = this.#nodes.length;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.#comes(cost, node, up)) break;
      this.#move(up, at);
      at = up;
    }
    this.#costs[at] = cost;
    this.#nodes[at] = node;
  }

  /** The cheapest node, or -1. */
  pop(): number {
    const first = this.#nodes[0] ?? -1;
    const [cost, node] = [this.#costs.pop() ?? 0, this.#nodes.pop() ?? -1];
    const size = this.#nodes.length;
    if (size === 0) return first;
    let at = 0;
    for (let down = 1; down < size; down = 2 * at + 1) {
      if (down + 1 < size && this.#comes(this.#costs[down + 1] ?? 0, this.#nodes[down + 1] ?? 0, down))
        down += 1;
      if (this.#comes(cost, node, down)) break;
      this.#move(down, at);
      at = down;
    }
    this.#costs[at] = cost;
    this.#nodes[at] = node;
    return first;
  }

  #comes(cost: number, node: number, before: number): boolean {
    const other = this.#costs[before] ?? 0;
    return cost < other || (cost === other && node < (this.#nodes[before] ?? 0));
  }

  #move(from: number, to: number): void {
    this.#costs[to] = this.#costs[from] ?? 0;
    this.#nodes[to] = this.#nodes[from] ?? 0;
  }
}
