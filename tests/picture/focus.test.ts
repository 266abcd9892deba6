import { expect, test } from 'vitest';
import { findNode, findRegion, litNodes, NotOnMap, pathBetween } from '../../src/picture/focus.ts';
import { madeMap } from './made-map.ts';

test('a region is found by its id, its name in any case, or words that only it has', () => {
  const graph = madeMap();
  expect(findRegion(graph, 'r1').label).toBe('Low-bit quantization');
  expect(findRegion(graph, 'distillation INTO smaller models').id).toBe('r0');
  expect(findRegion(graph, 'agents').id).toBe('r2');
});

test('a name that fits no region, or several, is refused with the names that would do', () => {
  expect(() => findRegion(madeMap(), 'speech')).toThrow(
    'no region is called "speech"; the regions are "Distillation into smaller models", "Low-bit quantization", ' +
      '"Tool use and agents", "Clinical language models"',
  );
  expect(() => findRegion(madeMap(), 'models')).toThrow(
    '"models" fits several regions: "Distillation into smaller models", "Clinical language models"',
  );
});

test('a node is found by its key, its label, an alias, or the beginning of its label', () => {
  const graph = madeMap();
  graph.mergeNodeAttributes('model:0-2', { label: 'Llama 2', aliases: ['LLaMA v2'] });
  expect(findNode(graph, 'model:0-2')).toBe('model:0-2');
  expect(findNode(graph, 'llama  2')).toBe('model:0-2');
  expect(findNode(graph, 'llama v2')).toBe('model:0-2');
  expect(findNode(graph, 'Teaching small models to reason 1.0')).toBe('paper:1-0');
  expect(() => findNode(graph, 'Mamba')).toThrow(NotOnMap);
});

test('a path follows links whichever way they point, and goes around what is linked to everything', () => {
  const graph = madeMap();
  expect(pathBetween(graph, 'model:0-2', 'task:0-5')).toEqual(['model:0-2', 'paper:0-0', 'task:0-5']);
  expect(pathBetween(graph, 'model:0-2', 'model:1-2')).toBeUndefined();
  const said = { relation: 'uses' as const, weight: 1, confidence: 1, evidence: [] };
  // As long as the way over the hub, which thirty nodes share.
  graph.addEdge('paper:0-1', 'model:0-2', said);
  graph.addEdge('paper:0-1', 'task:0-5', said);
  expect(pathBetween(graph, 'model:0-2', 'task:0-5')).toEqual(['model:0-2', 'paper:0-1', 'task:0-5']);
});

test('an ego view holds what is that many links away', () => {
  const graph = madeMap();
  expect(litNodes(graph, { on: 'ego', node: 'model:0-2', steps: 1 })).toEqual(
    new Set(['model:0-2', 'paper:0-0']),
  );
  expect(litNodes(graph, { on: 'ego', node: 'model:0-2', steps: 2 })?.size).toBe(30);
});

test('a part of a region lights its own nodes alone', () => {
  const graph = madeMap(3);
  const clusters = graph.getAttribute('clusters');
  const [whole] = clusters;
  if (!whole) throw new Error('the map has no region');
  const inside = graph.filterNodes((_, { cluster }) => cluster === whole.id);
  const some = inside.slice(0, 2);
  for (const node of some) graph.setNodeAttribute(node, 'subcluster', `${whole.id}.1`);
  graph.setAttribute('clusters', [
    ...clusters,
    { ...whole, id: `${whole.id}.1`, label: 'A part', parent: whole.id },
  ]);
  expect(litNodes(graph, { on: 'region', cluster: `${whole.id}.1` })).toEqual(new Set(some));
  expect(litNodes(graph, { on: 'region', cluster: whole.id })).toEqual(new Set(inside));
});
