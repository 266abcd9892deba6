import { expect, test } from 'vitest';
import { readDocument } from '../../../extract/text/sentences.ts';

const words = (abstract: string): string[] =>
  readDocument({ id: 'p', title: '', abstract, source: { file: 'p' } }).sentences.flatMap(({ tokens }) =>
    tokens.map(({ text }) => text),
  );

test.each([
  ['We present \\textbf{QuayNet} (QN).', 'We present QuayNet ( QN ) .'],
  ['It is \\emph{very \\textit{slow}} here.', 'It is very slow here .'],
  ['It is {\\em slow} here.', 'It is slow here .'],
  ['We propose *Tidal Berth Scaling*, a method.', 'We propose Tidal Berth Scaling , a method .'],
  ['We propose **Tide**.', 'We propose Tide .'],
  ['We run $k$-means and $\\tau$-bench.', 'We run k means and τ bench .'],
  ['XL$^2$Berth, Quay$^{2}$-LM and Tide^3 sail.', 'XL²Berth , Quay² LM and Tide³ sail .'],
])('what sets off a word is left out: %s', (abstract, expected) => {
  expect(words(abstract).join(' ')).toBe(expected);
});

test.each([
  'A * search is fast .',
  'We compare RRT* and A* here .',
  'A product $x*y$ of numbers .',
  'A fit $R^2$ of $n^2$ points and $k$ means .',
  'A brace \\textit{ that stays open .',
])('a mark that sets off nothing stays: %s', (abstract) => {
  expect(words(abstract).join('')).toBe(abstract.replaceAll(' ', ''));
});

test('the words keep their places', () => {
  const abstract = 'We present \\textbf{QuayNet}.';
  const [sentence] = readDocument({ id: 'p', title: '', abstract, source: { file: 'p' } }).sentences;
  const name = sentence?.tokens.find(({ text }) => text === 'QuayNet');
  expect(abstract.slice(name?.start, name?.end)).toBe('QuayNet');
});
