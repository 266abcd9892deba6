import fc from 'fast-check';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { edgesCsv, graphml, nodesCsv } from '../../src/write/index.ts';
import { DISTILLED, hostileMap, smallMap, written } from './maps.ts';
import { hasIgraph, hasNetworkx, inPython, PATIENCE } from './readers.ts';

const rowsOf = (text: string): Record<string, string>[] => {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};

test('nodes and edges have the headers that Gephi knows, and every value in its column', () => {
  const nodes = rowsOf(written(nodesCsv, smallMap()));
  expect(nodes[0]).toMatchObject({
    Id: 'paper:10.1000/tiny',
    Label: 'TinyT5: a small model',
    X: '-1000.0',
    Color: '#1f77b4',
    authors: 'Raffel, Colin; Shazeer, "Noam"',
    'cluster label': 'Distillation into smaller models',
  });
  const edges = rowsOf(written(edgesCsv, smallMap()));
  expect(edges.find(({ relation }) => relation === 'distilled_from')).toMatchObject({
    Source: 'model:tinyt5',
    Target: 'model:t5',
    Type: 'Directed',
    Weight: '1.0',
    evidence: DISTILLED,
  });
});

test('a cell of text is never a formula, and no row is lost, whatever the text', () => {
  fc.assert(
    fc.property(hostileMap, (map) => {
      const nodes = rowsOf(written(nodesCsv, map));
      const edges = rowsOf(written(edgesCsv, map));
      expect([nodes.length, edges.length]).toEqual([map.order, map.size]);
      for (const { Label, abstract } of nodes)
        expect(`${Label}\n${abstract ?? ''}`).not.toMatch(/^[=+\-@＝\t\r]/);
    }),
  );
});

test('GraphML is whole XML with every node and edge, whatever the text', () => {
  fc.assert(
    fc.property(hostileMap, (map) => {
      const count = { node: 0, edge: 0 };
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw error;
      });
      parser.on('opentag', ({ name }) => {
        if (name === 'node' || name === 'edge') count[name] += 1;
      });
      parser.write(written(graphml, map)).close();
      expect(count).toEqual({ node: map.order, edge: map.size });
    }),
  );
});

test.skipIf(!hasNetworkx)('GraphML as networkx reads it', { timeout: PATIENCE }, () => {
  const program = `
import networkx
G = networkx.read_graphml(path)
print(json.dumps({"directed": G.is_directed(), "node": G.nodes["model:tinyt5"], "edges": G.number_of_edges()}))`;
  expect(inPython('map.graphml', written(graphml, smallMap()), program)).toMatchObject({
    directed: true,
    node: { label: 'TinyT5', kind: 'model', year: 2021, x: 0, size: 9, color: '#1f77b4', papers: 2 },
    edges: 5,
  });
});

test.skipIf(!hasIgraph)('GraphML as igraph reads it', { timeout: PATIENCE }, () => {
  const program = `
import igraph
G = igraph.Graph.Read_GraphML(path)
print(json.dumps([G.vcount(), G.ecount(), G.is_directed(), G.es["relation"][2]]))`;
  expect(inPython('map.graphml', written(graphml, smallMap()), program)).toEqual([
    5,
    5,
    true,
    'distilled_from',
  ]);
});
