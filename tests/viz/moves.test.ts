import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST, leftOut, written } from '../../viz/address/address.ts';
import { type CarryEvents, carrying } from '../../viz/map/carrying.ts';
import { keptFields } from '../../viz/state/field.ts';
import { graph as graphOnShow } from '../../viz/state/graph.ts';
import { homeOf, moves, putBack } from '../../viz/state/moves.ts';
import { graphOfLinks } from '../links.ts';

const field = () => {
  const found = keptFields().find(({ key }) => key === 'm');
  if (!found) throw new Error('moves are not kept');
  return found;
};

describe('moved nodes', () => {
  afterEach(() => {
    moves.value = new Map();
    graphOnShow.value = null;
  });

  it('stand where they were put in the graph itself, and stand at home again when that is taken back', () => {
    const graph = graphOfLinks([['model:a|b~c', 'uses', 'x']]);
    const { x, y } = homeOf(graph, 'model:a|b~c');
    graphOnShow.value = graph;
    moves.value = new Map([
      ['model:a|b~c', { x: 12.5, y: -3 }],
      ['of another map', { x: 0, y: 0 }],
    ]);
    expect(graph.getNodeAttributes('model:a|b~c')).toMatchObject({ x: 12.5, y: -3 });
    expect(homeOf(graph, 'model:a|b~c')).toEqual({ x, y });
    const text = field().text();
    putBack('model:a|b~c');
    expect(graph.getNodeAttributes('model:a|b~c')).toMatchObject({ x, y });
    field().restore(text);
    expect(graph.getNodeAttributes('model:a|b~c')).toMatchObject({ x: 12.5, y: -3 });
  });

  it('are left out of a link from the first on where there is no room, and are counted', () => {
    const many = Array.from({ length: 300 }, (_, n) => [`model:m${n}`, { x: n, y: -n }] as const);
    moves.value = new Map(many);
    const text = written([field()]);
    expect(text.length).toBeLessThanOrEqual(LONGEST);
    const entries = text.slice('v1&m='.length).split('|');
    expect(entries.at(-1)).toBe('model:m299~299~-299');
    // None is cut in two, and one more would not go in.
    expect(entries[0]).toMatch(/^model:m\d+~\d+~-\d+$/);
    expect(text.length + (entries[0]?.length ?? 0)).toBeGreaterThan(LONGEST - 1);
    expect(leftOut()).toBe(300 - entries.length);
  });
});

describe('carrying a node', () => {
  const told: string[] = [];
  let allowed = true;
  const events: CarryEvents = {
    may: () => allowed,
    carry: (node, dx, dy) => told.push(`${node} ${dx} ${dy}`),
    drop: () => told.push('drop'),
  };
  beforeEach(() => {
    told.length = 0;
    allowed = true;
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('begins where the pointer has moved, so that a click that trembles is still a click', () => {
    const hand = carrying(events);
    hand.press('a', [10, 10], false);
    expect([hand.move([12, 11]), hand.release(), told]).toEqual([true, false, []]);
    hand.press('a', [10, 10], false);
    hand.move([20, 10]);
    expect([hand.release(), told]).toEqual([true, ['a 10 0', 'drop']]);
  });

  it('leaves a finger that moves at once to the map, and takes up the node under one that rested', () => {
    const hand = carrying(events);
    hand.press('a', [10, 10], true);
    expect([hand.move([40, 10]), hand.release()]).toEqual([false, false]);
    hand.press('a', [10, 10], true);
    vi.advanceTimersByTime(400);
    expect([hand.move([40, 10]), hand.release(), told]).toEqual([true, true, ['a 0 0', 'a 30 0', 'drop']]);
  });

  it('is nothing where the map may not be changed', () => {
    allowed = false;
    const hand = carrying(events);
    hand.press('a', [10, 10], false);
    expect([hand.move([40, 10]), hand.release(), told]).toEqual([false, false, []]);
  });
});
