import type { SerializedMap } from '../../src/read/finding.ts';

export type Step =
  | 'Reading'
  | 'Finding what the papers name'
  | 'Putting it together'
  | 'Finding regions'
  | 'Drawing the map';

/**
 * What came of reading: new papers, records passed over, papers in which nothing was looked for as they are not in
 * English, and one line for each file that could not be read.
 */
export interface Outcome {
  papers: number;
  skipped: number;
  otherLanguage: number;
  failures: readonly string[];
}

/** To the worker, once. */
export interface Order {
  files: readonly File[];
  /** The map on show, where the papers come into it. */
  present: SerializedMap | null;
}

/** From the worker: steps, and at the end one `done` or `broken`. */
export type Answer =
  | { type: 'step'; step: Step; share: number }
  | { type: 'done'; map: SerializedMap | null; outcome: Outcome }
  | { type: 'broken'; why: string };
