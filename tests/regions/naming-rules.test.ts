import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../src/regions/cover.ts';
import { nameGroups } from '../../src/regions/names.ts';
import { phraseBook, phraseKey } from '../../src/regions/phrases.ts';
import type { Vocabulary } from '../../src/regions/vocabulary.ts';

type Text = [title: string, abstract: string];

/** A vocabulary of some techniques and tasks, by the papers that name them, and of models. */
const vocabulary = (subjects: Record<string, number[]> = {}, models: string[] = []): Vocabulary => ({
  subjects: new Map(Object.entries(subjects).map(([label, papers]) => [phraseKey(label), { label, papers }])),
  headings: new Map(),
  shorts: new Map(),
  products: new Set(models.map(phraseKey)),
  acronyms: new Map(),
});

/** The name of the first papers, set off by as many on something else. */
function nameOf(own: Text[], known: Vocabulary = vocabulary(), single = false): string {
  const others = own.map((_, i): Text => [`Baking bread ${i}`, 'Bread dough rises over night.']);
  const groups = [own.map((_, i) => i), others.map((_, i) => own.length + i)];
  const wording = wordingOf(phraseBook([...own, ...others]), known);
  return nameGroups(
    wording,
    groups.map((rows) => Uint32Array.from(rows)),
    { wanted: (group) => group === 0, single },
  )[0] as string;
}

describe('a noun at the end of a name', () => {
  it('stands in the plural where papers count it, whatever most of them write', () => {
    const name = nameOf([
      ['A mobile robot', 'We drive a mobile robot. Halls are full of robots.'],
      ['Paths of a mobile robot', 'We steer a mobile robot among other robots.'],
      ['Sensors on a mobile robot', 'Sensors help a mobile robot; they cost less than robots.'],
    ]);
    expect(name).toBe('Mobile robots');
  });

  it('stands in the singular where nobody counts it', () => {
    const name = nameOf([
      ['Knowledge distillation', 'We study knowledge distillation of a teacher.'],
      ['On knowledge distillation', 'Logits help knowledge distillation.'],
      ['Good knowledge distillation', 'This is knowledge distillation.'],
    ]);
    expect(name).toBe('Knowledge distillation');
  });
});

describe('a list of two', () => {
  const pruning = (i: number): Text => [
    `${i} ways of weight pruning`,
    'We halve a network by weight pruning.',
  ];
  const decoding = (i: number): Text => [
    `${i} ways of speculative decoding`,
    'We draft words by speculative decoding.',
  ];

  it('names a group of which no phrase covers half alone', () => {
    const known = vocabulary({ 'weight pruning': [0, 1], 'speculative decoding': [2, 3] });
    const rest: Text = ['Cooling a server', 'Fans cool.'];
    const name = nameOf([pruning(1), pruning(2), decoding(1), decoding(2), rest], known);
    expect(['Weight pruning and speculative decoding', 'Speculative decoding and weight pruning']).toContain(
      name,
    );
  });

  it('does not, where one phrase covers enough: one is read sooner than two', () => {
    const known = vocabulary({ 'weight pruning': [0, 1, 2], 'speculative decoding': [3] });
    expect(nameOf([pruning(1), pruning(2), pruning(3), decoding(1)], known)).toBe('Weight pruning');
  });

  it('is no name where single phrases are asked for', () => {
    const known = vocabulary({ 'weight pruning': [0, 1], 'speculative decoding': [2, 3] });
    const name = nameOf([pruning(1), pruning(2), decoding(1), decoding(2)], known, true);
    expect(['Weight pruning', 'Speculative decoding']).toContain(name);
  });
});

describe('the name of a model', () => {
  const papers: Text[] = [
    ['Llama tutors', 'We hear with Llama tutors.'],
    ['On Llama tutors', 'We read with Llama tutors.'],
    ['More Llama tutors', 'We see with Llama tutors.'],
  ];

  it('opens no name: a region is called after a subject, not after a product', () => {
    expect(nameOf(papers)).toBe('Llama tutors');
    expect(nameOf(papers, vocabulary({}, ['Llama']))).toBe('');
  });
});

describe('a name that would fit any paper of the field', () => {
  const papers: Text[] = [
    ['Deep neural networks hear', 'Deep neural networks and sound localization.'],
    ['Large neural networks', 'Neural networks for sound localization.'],
    ['Neural network models', 'Neural networks, and sound localization by them.'],
  ];

  it('gives way to one that says more, even where it covers as much', () => {
    expect(nameOf(papers, vocabulary({ 'neural networks': [0, 1, 2], 'sound localization': [0, 1] }))).toBe(
      'Sound localization',
    );
  });

  it('is taken where there is no other', () => {
    const alone = papers.map(([title]): Text => [title, 'Neural networks.']);
    expect(nameOf(alone, vocabulary({ 'neural networks': [0, 1, 2] }))).toMatch(/neural network/iu);
  });
});
