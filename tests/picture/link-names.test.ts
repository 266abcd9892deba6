import { expect, it } from 'vitest';
import type { TextItem } from '../../src/picture/drawing.ts';
import { freeLinkNames } from '../../src/picture/link-names.ts';

const text = (text: string, x: number, y: number, align: TextItem['align'] = 'middle'): TextItem => ({
  type: 'text',
  text,
  x,
  y,
  fontSize: 10,
  weight: 600,
  align,
  fill: '#000000',
});
/** Every letter as wide as half of its size. */
const measure = (text: string, size: number): number => (text.length * size) / 2;

it('leaves out the name of a link that would lie over a name of a node, or over that of another link', () => {
  const names = [text('GSM8K', 100, 100, 'start')];
  const wishes = [
    text('addresses', 90, 104),
    text('uses', 90, 60),
    text('evaluated on', 96, 64),
    text('uses', 90, 30),
  ];
  expect(freeLinkNames(wishes, names, measure)).toEqual([wishes[1], wishes[3]]);
});
