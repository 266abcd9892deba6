import { describe, expect, it } from 'vitest';
import { phraseKey } from '../../src/regions/phrases.ts';
import { countSubjects, readThesaurus, shippedThesaurus, thesaurusOf } from '../../src/regions/thesaurus.ts';
import { type ReadText, runs } from '../../src/regions/words.ts';

const read = (title: string, abstract: string): ReadText => [runs(title), runs(abstract)];
const thesaurus = thesaurusOf(
  readThesaurus(`name,short,broader,terms
model compression,,,compressed models
low-bit quantization,quantization,model compression,quantization|4-bit
face images,,,facial expression`),
);
const spokenOf = (title: string, abstract: string) =>
  new Map(
    [...(countSubjects([read(title, abstract)], thesaurus)[0] ?? [])].map(([place, count]) => [
      thesaurus.subjects[place]?.name,
      count,
    ]),
  );

describe('the thesaurus', () => {
  it('counts what texts speak of, titles twice, in any form of the words, and broader subjects with it', () => {
    const counts = spokenOf('Quantizing large models', 'A 4-bit model is quantized once more.');
    expect(counts.get('low-bit quantization')).toBe(4);
    expect(counts.get('model compression')).toBe(4);
  });

  it('takes only whole terms', () => {
    expect(spokenOf('Facial recognition', 'An expression of four bits is compressed.').size).toBe(0);
  });

  it('is shipped with names of their own, of at most six words, below subjects that there are', () => {
    const { subjects } = shippedThesaurus();
    const names = new Set(subjects.map(({ name }) => name));
    expect(new Set(subjects.map(({ name }) => phraseKey(name))).size).toBe(subjects.length);
    for (const { name, broader } of subjects) {
      expect(name.split(' ').length, name).toBeLessThanOrEqual(6);
      expect(name.split(' ').length, name).toBeGreaterThanOrEqual(2);
      for (const above of broader) expect(names, name).toContain(above);
    }
  });
});
