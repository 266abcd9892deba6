import { describe, expect, it } from 'vitest';
import { withAim } from '../../src/regions/aim.ts';
import { wordingOf } from '../../src/regions/cover.ts';
import { nameGroups } from '../../src/regions/names.ts';
import { type PhraseBook, phraseBook, phraseKey } from '../../src/regions/phrases.ts';
import type { Vocabulary } from '../../src/regions/vocabulary.ts';

const none: Vocabulary = {
  subjects: new Map(),
  headings: new Map(),
  shorts: new Map(),
  products: new Set(),
  acronyms: new Map(),
};
const rows = (from: number, to: number) => Uint32Array.from({ length: to - from }, (_, i) => from + i);

/** Three fields of four papers each; all speak of language models. */
const texts: [string, string][] = [
  [
    'What makes in-context learning work',
    'Language models show in-context learning from few demonstrations.',
  ],
  [
    'Order matters for in-context learning',
    'The order of demonstrations changes the answers of language models.',
  ],
  ['In-context learning as regression', 'We explain language models by implicit regression.'],
  [
    'Retrieving demonstrations',
    'In-context learning of language models is better with retrieved demonstrations.',
  ],
  ['Post-training quantization made easy', 'Post-training quantization of language models in four bits.'],
  ['Outliers in activations', 'Outliers make post-training quantization of language models fail.'],
  ['Rounding well', 'Rounding matters in post-training quantization of language models.'],
  ['Four bits', 'Language models lose nothing by post-training quantization.'],
  ['Medical question answering', 'Language models for medical question answering in hospitals.'],
  ['Exams', 'Exams of doctors test medical question answering by language models.'],
  ['Grounded answers', 'Guidelines ground medical question answering by language models.'],
  ['Triage', 'Language models meet triage: medical question answering under stress.'],
];
const wording = wordingOf(phraseBook(texts), none);
const groups = [rows(0, 4), rows(4, 8), rows(8, 12)];

describe('names of regions', () => {
  const names = nameGroups(wording, groups);

  it('are what each field says, as it writes it, hyphens and all', () => {
    expect(names).toEqual([
      'In-context learning',
      'Post-training quantization',
      'Medical question answering',
    ]);
  });

  it('are never alone what every paper speaks of', () => {
    expect(names).not.toContain('Language models');
  });

  it('leave out what is taken', () => {
    const stems = new Set(phraseKey('in-context learning').split(' '));
    expect(nameGroups(wording, groups, { taken: [stems] })[0]).not.toBe('In-context learning');
  });
});

describe('the aim of a name', () => {
  const aimOf = (abstracts: string[]): string => {
    const book: PhraseBook = phraseBook(abstracts.map((abstract) => ['Knowledge distillation', abstract]));
    const phrase = book.byKey.get(phraseKey('knowledge distillation'));
    if (!phrase) throw new Error('The phrase is not in the book.');
    return withAim('knowledge distillation', phrase, rows(0, abstracts.length), book);
  };

  it('is added when several papers say it in words of their own', () => {
    const said = aimOf([
      'We distill large teachers into smaller models.',
      'Its rationales are distilled into much smaller models.',
      'A small student learns from the teacher.',
    ]);
    expect(said).toBe('knowledge distillation into smaller models');
  });

  it('is left out when one paper says it, or when it does not hold for half of them', () => {
    expect(aimOf(['We distill into smaller models.', 'Teachers and students.', 'Logits.'])).toBe(
      'knowledge distillation',
    );
  });
});
