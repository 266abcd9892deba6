import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAll } from './reading.ts';

const page = (name: string): string => readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8');
const seeds = readFileSync(new URL('../../seeds/smaller-models.txt', import.meta.url), 'utf8');

describe('the seed listing', () => {
  it('holds 155 papers, each with its abstract, and skips nothing', async () => {
    const { format, papers, skipped } = await readAll(seeds, 'smaller-models.txt');
    expect(format).toBe('listing');
    expect(papers).toHaveLength(155);
    expect(skipped).toEqual([]);
    expect(new Set(papers.map((paper) => paper.id)).size).toBe(155);
    expect(papers.filter((paper) => paper.abstract.length < 1300)).toEqual([]);
    expect(papers[0]?.title).toBe('Specializing Smaller Language Models towards Multi-Step Reasoning');
    expect(papers[0]?.source).toEqual({ file: 'smaller-models.txt', line: 11 });
    expect(papers[105]?.title).toBe('Scalable and Domain-General Abstractive Proposition Segmentation');
    expect(papers[154]?.title).toBe('Compressing Pre-trained Models of Code into 3 MB');
    expect(papers[154]?.abstract).toMatch(
      /^Although large pre-trained models of code .* at inference, respectively\. More importantly, \.\.\.$/,
    );
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no blank lines', (text: string) => text.replace(/\n\n+/g, '\n')],
    ['more blank lines', (text: string) => text.replaceAll('\n\n', '\n\n \n\t\n')],
    ['no furniture', (text: string) => text.split('\n').slice(10).join('\n')],
    [
      'blank lines between papers alone',
      (text: string) => text.replace(/(?<=\n[^\n]{3,250})\n\n(?=[^\n]{1000})/g, '\n'),
    ],
    [
      'other furniture',
      (text: string) => `Reading group\nSign in\n12 May 2024\n\n${text}\n\nTerms of Service\n© 2024\n`,
    ],
  ])('reads the same with %s', async (_, changed) => {
    const plain = await readAll(seeds);
    const other = await readAll(changed(seeds));
    expect(other.papers.map(({ title, abstract }) => [title, abstract])).toEqual(
      plain.papers.map(({ title, abstract }) => [title, abstract]),
    );
    expect(other.skipped).toEqual([]);
  });

  it('keeps a paper whose abstract is missing', async () => {
    const lines = seeds.split('\n');
    const at = lines.findIndex((line) => line.startsWith('QLoRA'));
    lines.splice(at + 2, 1);
    const { papers } = await readAll(lines.join('\n'));
    expect(papers).toHaveLength(155);
    expect(papers.find((paper) => paper.title.startsWith('QLoRA'))?.abstract).toBe('');
    expect(papers.filter((paper) => paper.abstract === '')).toHaveLength(1);
  });
});

describe('other pages', () => {
  it('reads search results of arXiv', async () => {
    const { papers, skipped } = await readAll(page('arxiv-search.txt'));
    expect(skipped).toEqual([]);
    expect(papers.map(({ id, title, authors, year }) => [id, title, authors?.length, year])).toEqual([
      ['10.1234/lant.77', 'Lantern: Pruning Attention Heads by Light', 3, 2024],
      ['2312.00123', 'How Small Can a Teacher Be?', 1, 2024],
      ['2311.04567', 'Test Generation with a Pocket Model', 3, 2023],
    ]);
    expect(papers[0]?.arxiv).toBe('2401.09911');
    expect(papers[0]?.abstract).toMatch(/^Large language models carry .* Lantern needs no gradient\.$/);
    expect(papers[1]?.abstract).toMatch(/^Distillation assumes .* and we say when it is not\.$/);
    expect(papers[2]?.abstract).toMatch(/^We fine-tune CodeT5-small .* at a hundredth of the cost\.$/);
  });

  it('reads the daily mail of arXiv, whose lines are wrapped', async () => {
    const { papers } = await readAll(page('arxiv-mail.txt'));
    expect(papers.map(({ title }) => title)).toEqual([
      'Ferry: Moving Long Chains of Thought into Small Language Models without Losing Steps',
      'On Rounding',
    ]);
    expect(papers[0]?.abstract).toBe(
      'Small language models lose steps when they learn to reason from the long chains of thought of a large one. ' +
        'We propose Ferry, which moves a chain in pieces that fit the student, and checks each of them. ' +
        'A T5-Large that was trained with Ferry gains 7 points on GSM8K over step-by-step distillation.',
    );
    expect(papers.map(({ id, url }) => [id, url])).toEqual([
      ['2311.03301', 'https://arxiv.org/abs/2311.03301'],
      ['2311.03319', 'https://arxiv.org/abs/2311.03319'],
    ]);
  });

  it('reads a Google Scholar alert', async () => {
    const { papers, skipped } = await readAll(page('scholar-alert.txt'));
    expect(skipped).toEqual([]);
    expect(papers.map(({ title, authors, year }) => [title, authors, year])).toEqual([
      [
        'Weaver Ants: Collaborating Small Language Models at the Edge',
        ['A Byron', 'G Murray', 'K Weill'],
        2024,
      ],
      ['The Price of a Token: Measuring Inference Cost across Hardware', ['E Post'], 2023],
      ['A survey of forgetting', ['R Péter', 'K Weill'], 2024],
    ]);
    expect(papers[2]?.abstract).toBe(
      '… forget what they were trained on. This survey orders two hundred papers on catastrophic ' +
        'forgetting by what is forgotten, why, and what was tried against it …',
    );
  });

  it('reads a page of trending papers', async () => {
    const { papers, skipped } = await readAll(page('trending.txt'));
    expect(skipped).toEqual([]);
    expect(papers.map(({ title, year }) => [title, year])).toEqual([
      ['Kite: A Compact Vision-Language Model for Reading Receipts', 2025],
      ['Anchor-Free Merging of Experts', 2025],
      ['Speech at the Speed of Thought', 2025],
    ]);
    expect(papers[2]?.abstract).toBe(
      'A streaming speech model that begins to answer before the question ends, with a delay of 90 milliseconds ' +
        'on LibriSpeech. It is built on Whisper.',
    );
  });

  it('reads proceedings with lines of authors, and takes no author for a title', async () => {
    const { papers } = await readAll(page('anthology.txt'));
    expect(papers.map(({ title, authors }) => [title, authors])).toEqual([
      ['Compression and Elastic Inference', ['Ada Byron', 'Grace Murray', 'Kurt Weill']],
      ['Do Pocket Translators Hallucinate?', ['Rózsa Péter', 'Emil Post']],
      ['Grammar as a Second Teacher', undefined],
    ]);
  });

  it('reads a conference page with labelled fields', async () => {
    const { papers } = await readAll(page('openreview.txt'));
    expect(papers.map(({ title, year, keywords }) => [title, year, keywords])).toEqual([
      ['Sparse Mixtures for Dense Problems', 2024, ['mixture of experts', 'sparsity', 'scaling laws']],
      ['Learning to Say No', 2024, ['abstention', 'calibration']],
    ]);
    expect(papers[0]?.abstract).toMatch(/^Mixtures of experts are used .* seven tabular benchmarks\.$/);
  });

  it('reads notes in Markdown, abstracts of several paragraphs included', async () => {
    const { papers } = await readAll(page('notes.md'), 'notes.md');
    expect(papers.map(({ id, title }) => [id, title])).toEqual([
      ['2405.00001', 'Quiet Quantization'],
      [expect.stringMatching(/^title-/), 'Cats, Dogs and Other Labels'],
      [expect.stringMatching(/^title-/), 'The Last Layer Knows'],
    ]);
    expect(papers[0]?.abstract).toMatch(
      /Mistral-7B\. The rotation is computed once .* nothing at inference\.$/,
    );
  });

  it('reads a list of bare titles', async () => {
    const text = [
      'Attention Heads that Nobody Needs',
      'Training Large Networks with Little Memory',
      'A Survey of Instruction Tuning for Small Models',
      'Do Students Surpass Their Teachers?',
    ].join('\n');
    const { papers } = await readAll(text);
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual(
      text.split('\n').map((title) => [title, '']),
    );
  });

  it.each([
    ['a shopping list', 'milk\n2 eggs\nbread\nbutter (salted)\n'],
    ['a letter', 'Dear Ada,\n\nthank you for the book. I liked it a lot.\n\nYours,\nKurt\n'],
    [
      'BibTeX',
      '@article{a,\n  title = {A Title of Some Length},\n  abstract = {We do this and that. It works well.}\n}\n',
    ],
    ['RIS', 'TY  - JOUR\nTI  - A Title of Some Length\nAB  - We do this and that. It works well.\nER  - \n'],
    [
      'a web page',
      '<!doctype html>\n<p>We do this and that. It works well and the page is long enough.</p>\n',
    ],
    ['a program', 'import { readFileSync } from "node:fs";\nconsole.log(readFileSync("x"));\n'],
  ])('takes %s for no listing', async (_, text) => {
    expect((await readAll(text)).papers).toEqual([]);
  });
});
