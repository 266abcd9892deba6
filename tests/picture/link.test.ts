import { expect, test } from 'vitest';
import { viewIn, viewOf } from '../../src/picture/link.ts';

test('a view of the explorer is written as its address has it', () => {
  expect(viewOf({ on: 'all' })).toBe('');
  expect(viewOf({ on: 'all' }, 'dark')).toBe('v1&t=dark');
  expect(viewOf({ on: 'region', cluster: 'c2.1' })).toBe('v1&s=r.c2.1');
  expect(viewOf({ on: 'ego', node: 'paper:10.1000/a&b', steps: 1 })).toBe('v1&s=n.paper:10.1000/a%26b');
  expect(viewOf({ on: 'path', nodes: ['model:t5', 'paper:x', 'task:a>b'] })).toBe(
    'v1&p=model:t5%3Etask:a%253Eb',
  );
  expect(viewOf({ on: 'ego', node: 'model:\ud800x', steps: 1 })).toBe('v1&s=n.model:x');
});

test('a view is found in a link, and nothing in it can end a script', () => {
  expect(viewIn('http://localhost:4173/#v1&s=r.c2&t=dark')).toBe('v1&s=r.c2&t=dark');
  expect(viewIn(' #v1&p=model:t5>task:qa ')).toBe('v1&p=model:t5>task:qa');
  expect(viewIn('v1')).toBe('v1');
  expect(viewIn('v1&s=n.</script>"\\ \n')).toBe('v1&s=n.%3C/script>%22%5C');
  for (const none of ['', 'https://example.org/', '#v2&s=r.c2', 'v1s']) expect(viewIn(none)).toBeUndefined();
});
