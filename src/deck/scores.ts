import type { PaperGraph } from '../graph.ts';
import type { WriteOptions } from '../write/format.ts';
import { resultsOf } from '../write/results.ts';
import { type Reference, referenceTo } from './reference.ts';

/** The scores that one slide holds, and how many there are. */
export interface Scores {
  rows: Score[];
  all: number;
  benchmarks: number;
}

export interface Score {
  benchmark: string;
  model: string;
  /** As written. */
  value: string;
  paper?: Reference;
  sentence?: string;
}

const MOST_ROWS = 10;

/**
 * Scores of the benchmarks on which most models have one, so that the rows can be compared; each as its paper writes
 * it, since a higher number is not better everywhere. Undefined where no paper states any.
 */
export function scoresOf(graph: PaperGraph, options: WriteOptions = {}): Scores | undefined {
  const known = new Map<string, Score>();
  for (const { benchmark, model, value, paper, sentence } of resultsOf(graph, options)) {
    const key = JSON.stringify([benchmark, model, value]);
    if (value === undefined || known.has(key)) continue;
    known.set(key, {
      benchmark,
      model,
      value,
      ...(paper && { paper: referenceTo(paper) }),
      ...((options.evidence ?? true) && sentence !== undefined && { sentence }),
    });
  }
  if (known.size === 0) return undefined;
  const byBenchmark = new Map<string, Score[]>();
  for (const score of known.values()) {
    const of = byBenchmark.get(score.benchmark);
    if (of) of.push(score);
    else byBenchmark.set(score.benchmark, [score]);
  }
  const models = (scores: readonly Score[]): number => new Set(scores.map(({ model }) => model)).size;
  // Stable: benchmarks that are level stay in the order of their names.
  const fullest = [...byBenchmark.values()].sort((a, b) => models(b) - models(a));
  return { rows: fullest.flat().slice(0, MOST_ROWS), all: known.size, benchmarks: byBenchmark.size };
}
