import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, leiden, modularity } from '../../src/regions/leiden.ts';
import { type Network, network } from '../../src/regions/network.ts';
import { random } from '../../src/regions/random.ts';

/** Zachary's karate club (1977): who met outside the club. */
const KARATE = `0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13 1-17 1-19
1-21 1-30 2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33
14-32 14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31
25-31 26-29 26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33`;

function karate(): Network {
  const pairs = KARATE.split(/\s+/u).map((pair) => pair.split('-').map(Number) as [number, number]);
  return network(
    34,
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
    pairs.map(() => 1),
  );
}

/** 1,200 nodes in 12 planted groups; four of five edges stay inside. */
function planted(): Network {
  const next = random(7);
  const [size, groups, edges] = [1200, 12, 7200];
  const source: number[] = [];
  const target: number[] = [];
  while (source.length < edges) {
    const a = Math.floor(next() * size);
    const within = Math.floor(next() * (size / groups)) * groups + (a % groups);
    const b = next() < 0.8 ? within : Math.floor(next() * size);
    if (a === b) continue;
    source.push(a);
    target.push(b);
  }
  return network(
    size,
    source,
    target,
    source.map(() => 1),
  );
}

const options = { resolution: 1, seed: 1, iterations: 10 };

describe('Leiden', () => {
  // igraph 0.10.2, Graph.Famous("Zachary").community_leiden("modularity", n_iterations=-1): 0.4198, which is the optimum.
  it('finds the best known partition of the karate club', () => {
    const net = karate();
    const best = Math.max(
      ...[1, 2, 3, 4, 5].map((seed) => modularity(net, leiden(net, { ...options, seed }))),
    );
    expect(best).toBeCloseTo(0.4198, 4);
  });

  it('finds planted groups', () => {
    const net = planted();
    const found = leiden(net, options);
    expect(count(found)).toBe(12);
    const truth = Uint32Array.from({ length: net.size }, (_, i) => i % 12);
    expect(modularity(net, found)).toBeGreaterThanOrEqual(modularity(net, truth) - 1e-9);
  });

  it('gives more communities at a higher resolution and repeats itself for a seed', () => {
    const net = planted();
    const fine = leiden(net, { ...options, resolution: 8 });
    expect(count(fine)).toBeGreaterThan(12);
    expect(leiden(net, { ...options, resolution: 8 })).toEqual(fine);
  });

  it('gives connected communities that no merger of two of them improves, on any network', () => {
    const graphs = fc.integer({ min: 1, max: 24 }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        edges: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 1, max: 9 })), {
          maxLength: 60,
        }),
      }),
    );
    fc.assert(
      fc.property(graphs, ({ size, edges }) => {
        const net = network(
          size,
          edges.map((e) => e[0]),
          edges.map((e) => e[1]),
          edges.map((e) => e[2] / 4),
        );
        const found = leiden(net, options);
        const quality = modularity(net, found);
        for (let c = 0; c < count(found); c++) {
          expect(isConnected(net, found, c)).toBe(true);
          for (let d = 0; d < c; d++) {
            const merged = found.map((own) => (own === d ? c : own));
            expect(modularity(net, merged)).toBeLessThanOrEqual(quality + 1e-9);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

function isConnected(net: Network, partition: Uint32Array, community: number): boolean {
  const members = [...partition.keys()].filter((node) => partition[node] === community);
  const seen = new Set(members.slice(0, 1));
  for (const node of seen) {
    for (const other of net.neighbours.slice(net.offsets[node], net.offsets[node + 1])) {
      if (partition[other] === community) seen.add(other);
    }
  }
  return seen.size === members.length;
}
