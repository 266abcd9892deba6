import type { PaperGraph } from '../graph.ts';
import { FUNCTION_WORDS, runs } from './words.ts';

/** Sparse rows: the terms of row i and their weights are at `offsets[i] … offsets[i + 1]`. Each row has length 1. */
export interface Vectors {
  terms: string[];
  offsets: Uint32Array;
  columns: Uint32Array;
  values: Float64Array;
}

/** How often a title's words count: a title is what the authors hold their paper to be about. */
const TITLE = 3;
/** A pair of words counts a little less than a word, as its words count already. */
const PAIR = 0.7;
/** A term that more than this share of the papers have tells none of them apart. */
const COMMON = 0.5;
/** Exponent of the inverse frequency: its square root, so that what a few share counts more without drowning the rest. */
const RARITY = 0.5;

/**
 * What each paper is about, as a weighted bag of word stems and pairs of neighbouring stems that at least two papers
 * have: (1 + ln count) · (ln papers/with it)^0.5, title words counted threefold.
 *
 * @param papers keys of paper nodes; the rows are in their order
 */
export function contentVectors(graph: PaperGraph, papers: readonly string[]): Vectors {
  const counts = papers.map((key) => {
    const { title = '', abstract = '' } = graph.getNodeAttributes(key) as {
      title?: string;
      abstract?: string;
    };
    const bag = new Map<string, number>();
    countWords(bag, title, TITLE);
    countWords(bag, abstract, 1);
    return bag;
  });
  return weighted(counts);
}

function countWords(bag: Map<string, number>, text: string, times: number): void {
  const add = (term: string, count: number) => bag.set(term, (bag.get(term) ?? 0) + count);
  for (const run of runs(text)) {
    let before = '';
    for (const word of run) {
      if (word.isFunction || FUNCTION_WORDS.has(word.stem) || word.stem.length < 2) {
        before = '';
        continue;
      }
      if (!word.isPlain) add(word.stem, times);
      if (before !== '') add(`${before} ${word.stem}`, times * PAIR);
      before = word.stem;
    }
  }
}

function weighted(bags: Map<string, number>[]): Vectors {
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const term of bag.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const columnOf = new Map<string, number>();
  const terms: string[] = [];
  const offsets = new Uint32Array(bags.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [row, bag] of bags.entries()) {
    const from = values.length;
    let square = 0;
    for (const [term, count] of bag) {
      const papers = frequency.get(term) ?? 0;
      if (papers < 2 || papers > Math.max(2, bags.length * COMMON)) continue;
      let column = columnOf.get(term);
      if (column === undefined) {
        column = terms.length;
        columnOf.set(term, column);
        terms.push(term);
      }
      const value = (1 + Math.log(Math.max(count, PAIR))) * Math.log(bags.length / papers) ** RARITY;
      columns.push(column);
      values.push(value);
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    for (let i = from; i < values.length; i++) values[i] = (values[i] as number) / length;
    offsets[row + 1] = values.length;
  }
  return { terms, offsets, columns: Uint32Array.from(columns), values: Float64Array.from(values) };
}
