import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sentenceAround } from '../../extract/text/around.ts';
import { readDocument } from '../../extract/text/sentences.ts';

const sentenceIn = (text: string, part: string) => {
  const start = text.indexOf(part);
  const found = sentenceAround(text, start, start + part.length);
  return text.slice(found.start, found.end);
};

test('the sentence around a name', () => {
  const text =
    'Big models are slow. We distil T5 (see Fig. 2 of Raffel et al. 2020). It is 3.5 times faster!';
  expect(sentenceIn(text, 'T5')).toBe('We distil T5 (see Fig. 2 of Raffel et al. 2020).');
  expect(sentenceIn(text, 'Big')).toBe('Big models are slow.');
  expect(sentenceIn(text, 'faster')).toBe('It is 3.5 times faster!');
  expect(sentenceIn(text, 'slow. We')).toBe(
    'Big models are slow. We distil T5 (see Fig. 2 of Raffel et al. 2020).',
  );
});

test('the same sentences as those that the extraction reads', () => {
  const lines = readFileSync('seeds/smaller-models.txt', 'utf8').split('\n');
  let sentences = 0;
  for (const abstract of lines.filter((line) => line.length > 300)) {
    const paper = { id: 'a', title: '', abstract, source: { file: 'seeds' } };
    for (const { start, end, tokens } of readDocument(paper).sentences) {
      const of = (from: number, to: number) => sentenceAround(abstract, from, to);
      const differ = tokens.filter((token) => {
        const found = of(token.start, token.end);
        return found.start !== start || found.end !== end;
      });
      expect(differ, abstract.slice(start, end)).toEqual([]);
      expect(of(start, end)).toEqual({ start, end });
      sentences++;
    }
  }
  expect(sentences).toBeGreaterThan(1000);
});
