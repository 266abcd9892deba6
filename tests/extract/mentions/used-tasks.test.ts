import { expect, test } from 'vitest';
import { extract } from '../rules-alone.ts';

const kindsOf = (abstract: string): string[] =>
  extract({ id: 'p', title: '', abstract, source: { file: 'p' } }).entities.map(
    ({ kind, name }) => `${kind} ${name}`,
  );

test.each([
  ['Berths are marked using a camera calibration method.', 'technique camera calibration'],
  ['Berths are found via semantic segmentation.', 'technique semantic segmentation'],
  ['Berths need semantic segmentation.', 'task semantic segmentation'],
  [
    'Berths need semantic segmentation. They are found via semantic segmentation.',
    'task semantic segmentation',
  ],
])('a task whose one place says that it is used is a technique: %s', (abstract, expected) => {
  expect(kindsOf(abstract)).toEqual([expected]);
});
