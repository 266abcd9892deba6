import { expect, test } from 'vitest';
import { nodeAt } from '../../viz/map/canvas/hit.ts';

const nodes = [
  { key: 'task:reasoning', x: 100, y: 100, radius: 2 },
  { key: 'model:t5', x: 104.5, y: 100, radius: 2 },
];

test('between two small nodes the nearer is hit, whichever was drawn last', () => {
  expect(nodeAt(nodes, 100, 100)).toBe('task:reasoning');
  expect(nodeAt(nodes, 101.9, 100)).toBe('task:reasoning');
  expect(nodeAt(nodes, 102.7, 100)).toBe('model:t5');
  expect(nodeAt([...nodes].reverse(), 101.9, 100)).toBe('task:reasoning');
});

test('beside a small node it is still hit, and nothing is farther away', () => {
  expect(nodeAt(nodes, 96, 100)).toBe('task:reasoning');
  expect(nodeAt(nodes, 94, 100)).toBeNull();
});

test('of nodes that lie over each other the one on top is hit', () => {
  const over = [...nodes, { key: 'benchmark:glue', x: 101, y: 100, radius: 6 }];
  expect(nodeAt(over, 100, 100)).toBe('benchmark:glue');
});
