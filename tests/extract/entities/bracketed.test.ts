import { expect, test } from 'vitest';
import { mergeBracketed } from '../../../extract/entities/bracketed.ts';
import { marked } from '../marked.ts';

/** Names of the entities that are left, with how often each is mentioned. */
function left(text: string, rule = 'phrase'): Record<string, number> {
  const { document, entities } = marked(text);
  for (const { mentions } of entities) for (const mention of mentions) mention.rule = rule;
  return Object.fromEntries(
    mergeBracketed(document, entities).map(({ name, mentions }) => [name, mentions.length]),
  );
}

test('a short form in brackets is what stands before it', () => {
  expect(left('We propose [!t:Mooring Transfer Trees] ([!t:MT2]). [!t:MT2] is fast.')).toEqual({ MT2: 3 });
  expect(left('We apply [t:slow pier sampling] ([t:SlowPS]).')).toEqual({ 'slow pier sampling': 2 });
});

test('two names of what the paper brings are one, whatever their letters', () => {
  expect(left('We propose [!t:harbor decision nets] ([!t:Quay]).')).toEqual({ Quay: 2 });
});

test('what is in brackets may be another thing', () => {
  expect(Object.keys(left('We use [t:tidal codes] ([m:Quay]).'))).toHaveLength(2);
  expect(Object.keys(left('We use [t:tidal codes] (see [t:TC]).'))).toHaveLength(2);
  expect(Object.keys(left('We use [t:long tidal codes] ([t:TC]).', 'lexicon:any'))).toHaveLength(2);
});
