import type { SerializedMap } from '../../src/read/finding.ts';

/** To the worker: once what to write, then the pixels that it asks for. */
export type Order =
  | {
      type: 'write';
      map: SerializedMap;
      theme: 'light' | 'dark';
      /** Keys of what is written; null for all. */
      shown: { nodes: ReadonlySet<string>; edges: ReadonlySet<string> } | null;
    }
  | { type: 'pixels'; png: Uint8Array };

/** From the worker: pictures to be drawn, as only a page can draw an SVG, and at the end one `done` or `broken`. */
export type Answer =
  | { type: 'draw'; svg: string }
  | { type: 'done'; file: Uint8Array<ArrayBuffer> }
  | { type: 'broken'; why: string };
