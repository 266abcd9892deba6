import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../extract/text/sentences.ts';
import { tokenize } from '../../../extract/text/tokens.ts';

const words = (text: string): string[] => tokenize(text).map(({ text: word }) => word);
const sentences = (abstract: string): string[] =>
  readDocument({ id: 'p', title: '', abstract, source: { file: 'p' } }).sentences.map(({ start, end }) =>
    abstract.slice(start, end),
  );

/** Texts with what abstracts have: marks, numbers, hyphens, quotes, formulas, letters of every script. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'We',
        'e.g.',
        'U.S.',
        'GPT-3.5',
        '1,000',
        'don’t',
        "BERT's",
        'C++',
        '.',
        '?',
        '(',
        ')',
        '”',
        '-',
        '–',
        ' ',
        '\n',
        '𝔸',
        'é',
        '模型',
        '$x_1$',
        '%',
      ),
    )
    .map((parts) => parts.join('')),
);

test('a token is the text at its place, tokens stand in order, and nothing but blanks and joints is between them', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      for (const token of tokenize(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.text).toBe(text.slice(token.start, token.end));
        expect(token.text).not.toBe('');
        const between = text.slice(end, token.start);
        if (token.joint === '') expect(between).toBe('');
        else if (token.joint === '-') expect(between).toMatch(/^[-‐‑–_]$/u);
        else expect(between).toMatch(/^\s*$/u);
        end = token.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});

test('sentences hold every token of the abstract once and in order', () => {
  fc.assert(
    fc.property(anyText, (abstract) => {
      const document = readDocument({ id: 'p', title: '', abstract, source: { file: 'p' } });
      expect(document.sentences.flatMap(({ tokens }) => tokens)).toEqual(tokenize(abstract));
      document.sentences.forEach(({ index, start, end, tokens }, i) => {
        expect(index).toBe(i);
        expect([start, end]).toEqual([tokens[0]?.start, tokens.at(-1)?.end]);
      });
    }),
  );
});

describe('a token', () => {
  test.each([
    ['a number with its decimals and thousands', '87.3 of 1,000', ['87.3', 'of', '1,000']],
    ['a dotted abbreviation', 'e.g. in the U.S. today', ['e.g.', 'in', 'the', 'U.S.', 'today']],
    ['each part of a compound', 'state-of-the-art', ['state', 'of', 'the', 'art']],
    ['a version in one piece', 'Llama-3.1-8B', ['Llama', '3.1', '8B']],
    ['a name apart from its possessive', "BERT's don't", ['BERT', "'s", "don't"]],
    ['a trailing plus', 'C++ and A+B', ['C++', 'and', 'A', '+', 'B']],
    ['each mark', '(55%).', ['(', '55', '%', ')', '.']],
  ])('is %s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('a sentence', () => {
  test.each([
    ['ends at a stop, a question and an exclamation mark', ['It works.', 'Why?', 'Nobody knows!', 'We ask.']],
    [
      'goes on behind an abbreviation',
      ['We use nets, e.g. Transformers, as Smith et al. Did in Fig. 3.', 'They help.'],
    ],
    [
      'takes the quotes and brackets that close it along',
      ['They call it “magic.”', 'We do not.', '(It is not.)', 'So.'],
    ],
    ['may open with a name that is written small first', ['We test it.', 'mBERT is best.']],
    ['goes on where a small word follows', ['The tool vs. another one is shown.']],
  ])('%s', (_, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });
});
