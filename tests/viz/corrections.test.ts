import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ENTITY_KINDS } from '../../extract/facts.ts';
import { readLexicon } from '../../extract/index.ts';
import { ignoreLine, LEXICON_HEAD, lexiconLine } from '../../viz/state/corrections.ts';

it('writes a row that says what a name is, with its other forms', () => {
  expect(lexiconLine('Tide', 'benchmark', ['Tide', 'TIDE', 'Tide v2'])).toBe('Tide,benchmark,TIDE|Tide v2,,');
});

it('writes rows that the lexicon reads back, whatever the name', () => {
  const name = fc
    .string({ minLength: 1, maxLength: 20 })
    .filter((text) => /[a-z]/.test(text) && text === text.trim());
  fc.assert(
    fc.property(name, fc.constantFrom(...ENTITY_KINDS), (text, kind) => {
      const [entry, ...more] = readLexicon(`${LEXICON_HEAD}\n${lexiconLine(text, kind, [])}\n`, 'mine.csv');
      expect([entry?.name, entry?.kind, more]).toEqual([text, kind, []]);
    }),
  );
});

it('writes a name to be ignored on one line', () => {
  expect(ignoreLine(' deep\nlearning ')).toBe('deep learning');
});
