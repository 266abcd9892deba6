import { expect, test } from 'vitest';
import { found } from './found.ts';

test('a task that is told by its data is a benchmark and a task', () => {
  const text = 'We report results for ImageNet classification tasks and COCO berth detection tasks.';
  expect(found('', text)).toEqual(
    expect.arrayContaining([
      'benchmark ImageNet',
      'task image classification',
      'benchmark COCO',
      'task berth detection',
    ]),
  );
});
