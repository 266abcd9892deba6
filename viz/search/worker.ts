import { type Entry, find, indexOf, type SearchIndex } from './search.ts';

let index: SearchIndex | null = null;

/** In: the entries once, then what is typed, numbered. Out: the hits under the same number. */
addEventListener(
  'message',
  ({ data }: MessageEvent<{ entries: Entry[] } | { ask: number; typed: string }>) => {
    if ('entries' in data) {
      index = indexOf(data.entries);
      return;
    }
    postMessage({ ask: data.ask, hits: index ? find(index, data.typed) : [] });
  },
);
