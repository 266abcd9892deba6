import { type Chunks, type Finding, type Format, UnusableInput } from '../finding.ts';
import { type Line, lines } from '../lines.ts';
import { isNotation } from '../notation.ts';
import { papersIn } from './papers.ts';
import { paragraphs } from './paragraphs.ts';

/** Titles alone are a listing only if most lines of unknown meaning are titles. */
const MOSTLY = 0.6;

async function* read(chunks: Chunks, file: string): AsyncGenerator<Finding> {
  const all: Line[] = [];
  for await (const line of lines(chunks)) all.push(line);
  const { findings, pairs, explained } = papersIn(paragraphs(all), file);
  if (pairs === 0 && (findings.length < 3 || explained < MOSTLY)) {
    throw new UnusableInput('holds no title with an abstract below it');
  }
  yield* findings;
}

function recognise(sample: string): number {
  if (isNotation(sample)) return 0;
  const all = sample.split(/\r\n|\n|\r/).map((text, at) => ({ text, number: at + 1 }));
  const { findings, pairs, explained } = papersIn(paragraphs(all), '');
  if (pairs > 1) return 0.6;
  if (pairs === 1) return 0.4;
  return findings.length >= 3 && explained >= MOSTLY ? 0.25 : 0;
}

/**
 * A page of papers that was copied as text: titles and abstracts in turn, with what else stands on the page. It is
 * held in memory as a whole, since only the whole page shows where its titles stand.
 */
export const listing: Format = {
  name: 'listing',
  title: 'a pasted page of titles and abstracts',
  endings: ['.txt', '.md', '.text'],
  recognise,
  read,
};
