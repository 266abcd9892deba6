import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stopPicture } from '../../src/deck/pictures.ts';
import { editedBy, namesOf, namesText, placesOf, placesText } from '../../src/picture/link-edits.ts';
import { seenIn } from '../../src/picture/view.ts';
import { madeMap } from './made-map.ts';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value || 0);

it('reads back where nodes were put and what regions were called, whatever stands in keys and names', () => {
  const key = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.record({ x: number, y: number }))), (entries) => {
      const places = new Map(entries);
      expect([...placesOf(placesText(places))]).toEqual([...places]);
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.string({ maxLength: 40 }))), (entries) => {
      const names = new Map(entries);
      expect(namesOf(namesText(names))).toEqual(names);
    }),
  );
});

it('puts nodes where the link has them and names regions as it does, in a map of its own', () => {
  const graph = madeMap();
  const { x, y } = graph.getNodeAttributes('model:0-2');
  const edited = editedBy(graph, 'v1&m=model:0-2~-12.5~900&n=r1~Few%20bits');
  expect(edited.getNodeAttributes('model:0-2')).toMatchObject({ x: -12.5, y: 900 });
  expect(edited.getAttribute('clusters').find(({ id }) => id === 'r1')).toMatchObject({
    label: 'Few bits',
    found: 'Low-bit quantization',
  });
  expect(graph.getNodeAttributes('model:0-2')).toMatchObject({ x, y });
  expect(graph.getAttribute('clusters').find(({ id }) => id === 'r1')?.label).toBe('Low-bit quantization');
});

it('leaves the map as it is where a link knows another one, or says nothing of places and names', () => {
  const graph = madeMap();
  for (const link of ['v1', 'v1&s=r.r1', 'v1&m=model:nobody~1~2', 'v1&m=model:0-2~east~2', 'n=r1~Few'])
    expect(editedBy(graph, link)).toBe(graph);
  expect(editedBy(graph, 'v1&n=other~Few').getAttribute('clusters')).toEqual(graph.getAttribute('clusters'));
});

it('draws a stop of a tour with its own places and names, from where it is looked at', () => {
  const graph = madeMap();
  const texts = (state: string): string[] =>
    stopPicture(graph, { w: 13.6, h: 6.6 }, 'light', state, {}).groups.flatMap(({ items }) =>
      items.flatMap((item) => (item.type === 'text' ? [item.text] : [])),
    );
  expect(texts('v1&n=r1~Few%20bits')).toContain('Few bits');
  expect(texts('v1&n=r1~Few%20bits')).not.toContain('Low-bit quantization');
  // The camera of a link is measured by the map before anything was moved.
  const far = 'v1&c=0.5_0.5_1&m=model:0-2~90000~0';
  expect(seenIn(graph, far).camera(960, 540)).toEqual(seenIn(graph, 'v1&c=0.5_0.5_1').camera(960, 540));
});
