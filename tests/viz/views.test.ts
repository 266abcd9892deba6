import { describe, expect, it } from 'vitest';
import type { PaperGraph } from '../../src/graph.ts';
import { smallGroupsOf } from '../../src/picture/small-groups.ts';
import { around } from '../../viz/state/ego.ts';
import { keptFields } from '../../viz/state/field.ts';
import { graph as graphOnShow, regions } from '../../viz/state/graph.ts';
import { nameRegion, regionNames } from '../../viz/state/renames.ts';
import { visibleParts } from '../../viz/state/visible.ts';
import { graphOfLinks } from '../links.ts';

/** Models that link as written: "a-b" is a link from a to b, "c" a model that nothing links to. */
function graphOf(...links: string[]): PaperGraph {
  const ends = links.map((link) => link.split('-'));
  return graphOfLinks(
    ends.flatMap(([from = '', to]) => (to === undefined ? [] : [[from, 'uses', to] as const])),
    ends.flatMap(([node = '', to]) => (to === undefined ? [node] : [])),
  );
}

describe('what is around a node', () => {
  const graph = graphOf('a-b', 'b-c', 'c-d', 'x-a');
  const all = new Set(graph.edges());

  it('grows by a link a step, whichever way links point', () => {
    expect([...around(graph, { node: 'a', steps: 1 }, all)]).toEqual(['a', 'x', 'b']);
    expect([...around(graph, { node: 'a', steps: 3 }, all)]).toEqual(['a', 'x', 'b', 'c', 'd']);
  });

  it('does not go over links that filters hide', () => {
    expect([...around(graph, { node: 'a', steps: 3 }, new Set(['a|uses|b', 'c|uses|d']))]).toEqual([
      'a',
      'b',
    ]);
  });
});

it('counts as small groups what hangs together in four nodes or fewer', () => {
  const graph = graphOf('a-b', 'b-c', 'c-d', 'd-e', 'p-q', 'q-r', 'lone');
  expect(Object.fromEntries(smallGroupsOf(graph))).toEqual({ p: 'p', q: 'p', r: 'p', lone: 'lone' });
});

describe('a pinned node', () => {
  const graph = graphOf('a-b', 'b-c');
  const hideA = { id: 'x', says: 'No a', lift: () => {}, hidesNode: (key: string) => key === 'a' };

  it('stays whatever hides nodes, with its links', () => {
    const { nodes, edges } = visibleParts(graph, [hideA], new Set(['a']));
    expect([[...nodes], [...edges]]).toEqual([
      ['a', 'b', 'c'],
      ['a|uses|b', 'b|uses|c'],
    ]);
  });

  it('stays where a rule asks for more links than it has', () => {
    const least = { id: 'd', says: 'At least 2 links', lift: () => {}, leastDegree: 2 };
    expect([...visibleParts(graph, [least], new Set(['a'])).nodes]).toEqual(['a', 'b']);
  });

  it('goes where a view has no place for it', () => {
    expect([...visibleParts(graph, [{ ...hideA, alsoPinned: true }], new Set(['a'])).nodes]).toEqual([
      'b',
      'c',
    ]);
  });
});

describe('a region that the reader renames', () => {
  const region = { id: 'c1', label: 'Quantization', size: 2, color: '#332288', terms: [] };
  const address = () => keptFields().find(({ key }) => key === 'n');

  it('has its name in the graph, so that every export has it, and in the address', () => {
    const graph = graphOf('a-b');
    graph.setAttribute('clusters', [region]);
    graphOnShow.value = graph;
    nameRegion('c1', '  Fewer   bits | less ~ 5% loss ');
    expect(graph.getAttribute('clusters')).toEqual([
      { ...region, label: 'Fewer bits | less ~ 5% loss', found: 'Quantization' },
    ]);
    const text = address()?.text() ?? '';
    expect(text).toBe('c1~Fewer bits %7C less %7E 5%25 loss');
    address()?.restore('');
    expect(regions.value.get('c1')?.label).toBe('Quantization');
    address()?.restore(text);
    expect(regions.value.get('c1')?.label).toBe('Fewer bits | less ~ 5% loss');
    nameRegion('c1', '');
    expect(regions.value.get('c1')?.label).toBe('Quantization');
    expect(regionNames.value.size).toBe(0);
  });

  it('had a chosen name before and gets the found one back by an empty name', () => {
    const graph = graphOf('a-b');
    graph.setAttribute('clusters', [{ ...region, label: 'Mine', found: 'Quantization' }]);
    graphOnShow.value = graph;
    nameRegion('c1', '');
    expect(regions.value.get('c1')?.label).toBe('Quantization');
    regionNames.value = new Map();
    expect(regions.value.get('c1')?.label).toBe('Mine');
  });
});
