import { expect, it } from 'vitest';
import { network } from '../../src/regions/network.ts';
import { settle } from '../../src/regions/settle.ts';

/** Papers 0 to 3 and 4 to 7 are two groups; paper 3 is as like to 4 and 5 as to 1 and 2. */
const net = network(
  8,
  [0, 0, 0, 1, 3, 3, 3, 3, 4, 4, 4, 5, 5, 6],
  [1, 2, 3, 2, 1, 2, 4, 5, 5, 6, 7, 6, 7, 7],
  [1, 1, 0.1, 1, 0.5, 0.5, 0.5, 0.5, 1, 1, 1, 1, 1, 1],
);
const groups = [Uint32Array.of(0, 1, 2, 3), Uint32Array.of(4, 5, 6, 7)];

it('moves a paper to the group whose name covers it, where its own name covers too few', () => {
  const settled = settle(net, groups, [new Set([0, 1]), new Set([3, 4, 5, 6, 7])]);
  expect(settled).toEqual([Uint32Array.of(0, 1, 2), Uint32Array.of(3, 4, 5, 6, 7)]);
});

it('moves none where the name covers enough', () => {
  expect(settle(net, groups, [new Set([0, 1, 2]), new Set([3, 4, 5, 6, 7])])).toEqual(groups);
});

it('leaves a paper where its own name covers it, or where no other name does', () => {
  expect(settle(net, groups, [new Set([0, 3]), new Set([3, 4, 5, 6, 7])])).toEqual(groups);
  expect(settle(net, groups, [new Set([0]), new Set([4])])).toEqual(groups);
});

it('leaves a paper that the other group hardly draws, and groups of three', () => {
  expect(settle(net, groups, [new Set([1, 2, 3]), new Set([0, 4, 5, 6, 7])])).toEqual(groups);
  const small = [Uint32Array.of(0, 1, 3), Uint32Array.of(2, 4, 5, 6, 7)];
  expect(settle(net, small, [new Set([0, 1]), new Set([2, 3, 4, 5, 6, 7])])).toEqual(small);
});
