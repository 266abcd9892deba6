import type { PaperFacts } from '../../extract/facts.ts';
import type { Paper } from '../../extract/paper.ts';
import type { PaperGraph } from '../graph.ts';

/** Decoded text in pieces of any size, cut anywhere. */
export type Chunks = Iterable<string> | AsyncIterable<string>;

/** A record that gave no paper. `reason` is one of a few fixed phrases, so that equal reasons can be counted. */
export interface Skip {
  reason: string;
  /** Where the record begins, from 1. */
  line: number;
}

/** What one record of an input gave. */
export type Finding =
  | { paper: Paper }
  /** A record that was extracted before. */
  | { facts: PaperFacts }
  /** A whole map; the facts that it was merged from come after it. */
  | { graph: PaperGraph }
  | { skipped: Skip };

/** A graph as graphology's `export()` serializes it. */
export interface SerializedMap {
  attributes: Record<string, unknown>;
  options?: Record<string, unknown>;
  nodes: { key: string; attributes: Record<string, unknown> }[];
  edges: { key?: string; source: string; target: string; attributes: Record<string, unknown> }[];
}

/** One way to write papers down. A new format is one such object in the list of `formats.ts`. */
export interface Format {
  /** What `--from` calls it. */
  name: string;
  /** What a message calls it, with its article: "a CSV table". */
  title: string;
  /** File name endings, lower case with the dot: a hint, never a condition. */
  endings: readonly string[];
  /**
   * How sure the first 64 KiB of a file are this format: 0 not at all, 1 beyond doubt. Of several the surest reads
   * the file.
   */
  recognise(sample: string): number;
  /**
   * Reads papers one at a time. What is not usable becomes a {@link Skip}; only an input that is no such format at
   * all throws an {@link UnusableInput}.
   *
   * @param file what `Paper.source.file` is to say
   */
  read(chunks: Chunks, file: string): AsyncGenerator<Finding>;
}

/** An input that cannot be read at all. The message is a phrase that goes on after the file's name and a colon. */
export class UnusableInput extends Error {
  override name = 'UnusableInput';
  readonly line: number | undefined;
  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}
