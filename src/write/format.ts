import type { PaperGraph } from '../graph.ts';
import type { PictureOptions } from '../picture/options.ts';

/** What of the map is written, and how. Each has a default; a format that has no use for one ignores it. */
export interface WriteOptions {
  /** The part to write, asked once a node and once an edge whose two ends are written. All of it if absent. */
  shown?: { node(key: string): boolean; edge(key: string): boolean };
  /** Abstracts, and the sentence and place behind every edge. Default true; a file without is a fraction of the size. */
  evidence?: boolean;
  /** GEXF: 1.3 (default), or the 1.2draft that older readers such as networkx 2.8 need. */
  gexfVersion?: '1.3' | '1.2';
  /** Pictures: size, theme, what it is about. */
  picture?: PictureOptions;
  /** Pages of the explorer: the view that they open with, as its address has it after the "#". */
  view?: string;
  /** Decks: false has the slides of the map even where it holds a tour, whose stops are the slides else. */
  tour?: boolean;
  /** GEXF: `dynamic` (default) lets Gephi's timeline play the years; `static` leaves them a plain column. */
  time?: 'dynamic' | 'static';
}

/** One kind of file that a map can be written to. */
export interface WriteFormat {
  /** For a menu: "GEXF (Gephi)". */
  name: string;
  /** Lower case, each with its dot: `.gexf`. A file called just `nodes.csv` has the ending `.nodes.csv` too. */
  endings: readonly string[];
  mediaType: string;
  /** Whether it holds abstracts or sentences that `evidence: false` leaves out. */
  evidence?: boolean;
  /**
   * The file piece by piece, so that it is never in memory as a whole: strings are UTF-8 text, bytes are bytes.
   * The same graph and options give the same pieces everywhere.
   */
  write(graph: PaperGraph, options: WriteOptions): Iterable<string | Uint8Array>;
}
