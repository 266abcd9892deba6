import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { expect, test } from 'vitest';
import type { PaperGraph } from '../../src/graph.ts';
import { graphJson } from '../../src/write/index.ts';
import { hostileMap, smallMap, written } from './maps.ts';

const read = (text: string): PaperGraph => MultiDirectedGraph.from(JSON.parse(text)) as PaperGraph;

test('is what graphology exports, and reads it back', () => {
  const map = smallMap();
  const text = written(graphJson, map);
  expect(JSON.parse(text)).toEqual(map.export());
  expect(read(text).export()).toEqual(map.export());
});

test('stands a node and an edge a line, so that two maps can be compared', () => {
  const lines = written(graphJson, smallMap()).split('\n');
  expect(lines.filter((line) => line.startsWith('{"key":'))).toHaveLength(5 + 5);
});

test('gives the same bytes for the map that was read back', () => {
  const text = written(graphJson, smallMap());
  expect(written(graphJson, read(text))).toBe(text);
});

test('without evidence it keeps the fields that readers count on', () => {
  const map = read(written(graphJson, smallMap(), { evidence: false }));
  expect(map.getNodeAttributes('paper:10.1000/tiny')).toMatchObject({ abstract: '' });
  expect(map.mapEdges((_edge, { evidence }) => evidence)).toEqual([[], [], [], [], []]);
});

test('of what is shown: its nodes, and the edges between them that are shown too', () => {
  const shown = {
    node: (key: string) => !key.startsWith('paper:'),
    edge: (key: string) => !key.includes('variant_of'),
  };
  const map = read(written(graphJson, smallMap(), { shown }));
  expect(map.nodes()).toEqual(['model:tinyt5', 'model:t5', 'benchmark:gsm8k']);
  expect(map.edges()).toEqual([
    'model:tinyt5|distilled_from|model:t5',
    'model:tinyt5|scores_on|benchmark:gsm8k',
  ]);
});

test('holds any text', () => {
  fc.assert(
    fc.property(hostileMap, (map) => {
      const text = written(graphJson, map);
      expect(text).toBe(written(graphJson, map));
      expect(JSON.stringify(read(text).export())).toBe(JSON.stringify(map.export()));
    }),
  );
});
