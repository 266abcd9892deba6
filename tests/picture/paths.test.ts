import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { expect, test } from 'vitest';
import type { PaperGraph } from '../../src/graph.ts';
import { pathsBetween } from '../../src/picture/paths.ts';

function graphOf(links: readonly (readonly [string, string])[]): PaperGraph {
  const graph: PaperGraph = new MultiDirectedGraph();
  const node = {
    kind: 'model' as const,
    aliases: [],
    papers: 1,
    x: 0,
    y: 0,
    size: 4,
    color: '#888888',
    cluster: 'c',
  };
  for (const link of links) {
    for (const key of link) graph.mergeNode(key, { ...node, label: key });
    graph.addEdge(...link, { relation: 'based_on', weight: 1, confidence: 1, evidence: [] });
  }
  return graph;
}

test('the ways around each other come one after the other, the shortest first', () => {
  const graph = graphOf([
    ['a', 'm'],
    ['m', 'z'],
    ['z', 'n'],
    ['n', 'o'],
    ['o', 'a'],
  ]);
  expect(pathsBetween(graph, 'a', 'z')).toEqual([
    ['a', 'm', 'z'],
    ['a', 'o', 'n', 'z'],
  ]);
});

test('a way more than twice as long tells nothing and is left out', () => {
  const graph = graphOf([
    ['a', 'z'],
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'z'],
  ]);
  expect(pathsBetween(graph, 'a', 'z')).toEqual([['a', 'z']]);
});

test('links that are not allowed are not taken, and two that nothing connects have no path', () => {
  const graph = graphOf([
    ['a', 'b'],
    ['b', 'c'],
    ['x', 'y'],
  ]);
  expect(pathsBetween(graph, 'a', 'x')).toEqual([]);
  expect(pathsBetween(graph, 'a', 'c', { edge: () => false })).toEqual([]);
  expect(pathsBetween(graph, 'a', 'nobody')).toEqual([]);
  expect(pathsBetween(graph, 'a', 'a')).toEqual([['a']]);
});

test('every path is made of links, visits no node twice and differs from the others, in any order of the links', () => {
  const link = fc.tuple(fc.nat(11), fc.nat(11)).map(([a, b]) => [`n${a}`, `n${b}`] as const);
  fc.assert(
    fc.property(fc.array(link, { minLength: 1, maxLength: 40 }), (links) => {
      const graph = graphOf(links);
      const [first] = links;
      const [from, to] = [first?.[0] ?? '', links.at(-1)?.[1] ?? ''];
      const paths = pathsBetween(graph, from, to);
      expect(pathsBetween(graphOf([...links].reverse()), from, to)).toEqual(paths);
      expect(new Set(paths.map(String)).size).toBe(paths.length);
      for (const path of paths) {
        expect([path[0], path.at(-1)]).toEqual([from, to]);
        expect(new Set(path).size).toBe(path.length);
        for (const [i, node] of path.slice(1).entries()) expect(graph.areNeighbors(path[i], node)).toBe(true);
      }
    }),
  );
});
