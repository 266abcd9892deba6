import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encoded } from '../../src/write/utf8.ts';
import { hostileText } from './maps.ts';

const joined = (pieces: string[]) => Buffer.concat([...encoded(pieces)]).toString('hex');

test('any pieces of text, as TextEncoder has them', () => {
  fc.assert(
    fc.property(fc.array(hostileText), (pieces) => {
      const reference = pieces
        .map((piece) => Buffer.from(new TextEncoder().encode(piece)).toString('hex'))
        .join('');
      expect(joined(pieces)).toBe(reference);
    }),
  );
});

test('long pieces among short ones, nothing lost where a chunk ends', () => {
  const pieces = ['a', 'é'.repeat(200_000), '', '€', 'x'.repeat(90_000), '👩'.repeat(100_000), 'z'];
  expect(joined(pieces)).toBe(Buffer.from(pieces.join('')).toString('hex'));
  expect([...encoded([])]).toEqual([]);
});
