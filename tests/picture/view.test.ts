import { expect, it } from 'vitest';
import { stopsOf } from '../../src/picture/tour.ts';
import { seenIn } from '../../src/picture/view.ts';
import { graphOfJson } from '../../src/read/graph.ts';
import { smallMap } from '../browser/small-map.ts';

// Papers of 2020 to 2025, each with a model of its own that is distilled from GPT-4.
const graph = graphOfJson(JSON.parse(smallMap()));
const shown = (link: string): string[] => graph.filterNodes(seenIn(graph, link).shown);
const links = (link: string): string[] => graph.filterEdges(seenIn(graph, link).shownLink);

it('is about what a link selects, and about all of the map where the link knows another one', () => {
  expect(seenIn(graph, 'v1&s=n.model:gpt-4').focus).toEqual({
    on: 'ego',
    node: 'model:gpt-4',
    steps: 1,
  });
  expect(seenIn(graph, 'v1&s=r.other').focus).toEqual({ on: 'region', cluster: 'other' });
  expect(seenIn(graph, 'v1&p=model:tiny-0%3Emodel:tiny-1').focus).toMatchObject({ on: 'path' });
  for (const link of ['', 'v1', 'v1&s=n.model:nobody', 'v1&s=%E0%A4%A', 'v9&s=n.model:gpt-4'])
    expect(seenIn(graph, link).focus).toEqual({ on: 'all' });
});

it('shows what the filters of a link leave', () => {
  expect(shown('v1')).toHaveLength(graph.order);
  expect(shown('v1&k=paper,task').some((key) => key.startsWith('paper:'))).toBe(false);
  expect(shown('v1&y=2024-').filter((key) => key.startsWith('paper:'))).toEqual(['paper:p4', 'paper:p5']);
  // A model that only an earlier paper names goes with it; a pin holds it.
  expect(shown('v1&y=2024-')).not.toContain('model:tiny-0');
  expect(shown('v1&y=2024-&i=model:tiny-0')).toContain('model:tiny-0');
  expect(links('v1&l=distilled_from')).not.toContain('model:tiny-0|distilled_from|model:gpt-4');
  expect(links('v1')).toContain('model:tiny-0|distilled_from|model:gpt-4');
});

it('folds small groups as the explorer does, but for the group of what is selected', () => {
  const lone = graph.copy() as typeof graph;
  const node = graph.getNodeAttributes('model:tiny-0');
  lone.addNode('model:lone', { ...node, label: 'Lone' });
  const of = (link: string) => lone.filterNodes(seenIn(lone, link).shown);
  expect(of('v1')).toContain('model:lone');
  expect(of('v1&g=folded')).not.toContain('model:lone');
  expect(of('v1&g=folded&s=n.model:lone')).toContain('model:lone');
  expect(of('v1&g=folded&i=model:lone')).toContain('model:lone');
});

it('lights what is around a node, and hides the rest where the link does', () => {
  const around = 'v1&e=1.model:tiny-0';
  expect(seenIn(graph, around).focus).toEqual({ on: 'ego', node: 'model:tiny-0', steps: 1 });
  expect(shown(around)).toContain('model:tiny-1');
  expect(shown(`${around}&o=1`)).not.toContain('model:tiny-1');
  expect(shown(`${around}&o=1`)).toContain('model:gpt-4');
  // Nothing is lit by a selection alone, and so nothing left in the dark.
  expect(shown('v1&s=n.model:tiny-0&o=1')).toHaveLength(graph.order);
  const path = 'v1&p=model:tiny-0%3Emodel:tiny-1&o=1';
  expect(seenIn(graph, path).focus).toMatchObject({ on: 'path', nodes: shown(path).sort(byPath(path)) });
});

/** Nodes in the order of a link's path. */
function byPath(link: string): (a: string, b: string) => number {
  const { focus } = seenIn(graph, link);
  const nodes = focus.on === 'path' ? focus.nodes : [];
  return (a, b) => nodes.indexOf(a) - nodes.indexOf(b);
}

it('looks from where the link looks, larger in a larger picture', () => {
  const { camera } = seenIn(graph, 'v1&c=0.5_0.5_0.5');
  const [small, large] = [camera(960, 540), camera(1920, 1080)];
  expect(large?.scale).toBeCloseTo(2 * (small?.scale ?? 0), 6);
  expect([large?.x, large?.y]).toEqual([small?.x, small?.y]);
  expect(seenIn(graph, 'v1&c=0.5_0.5_0').camera(960, 540)).toBeUndefined();
});

it('takes of a tour what is a stop', () => {
  const state = 'v1&s=r.c1';
  expect(stopsOf([{ caption: 'One', state }, { caption: 2, state }, { caption: 'no view' }, null])).toEqual([
    { caption: 'One', state },
    { caption: '', state },
  ]);
  expect(stopsOf('v1')).toEqual([]);
});
