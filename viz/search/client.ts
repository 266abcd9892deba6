import type { PaperGraph } from '../../src/graph.ts';
import { entriesOf, find, type Hit, indexOf } from './search.ts';
import SearchWorker from './worker.ts?worker&inline';

export interface Search {
  find(typed: string): Promise<Hit[]>;
  stop(): void;
}

/** Below this many nodes the index is built where it is asked: a worker would take longer to start. */
const SMALL = 3_000;

/** Searches a graph; of a large one in a worker, so that typing never waits for the index. */
export function searchOf(graph: PaperGraph): Search {
  const entries = entriesOf(graph);
  if (entries.length < SMALL || typeof Worker === 'undefined') {
    let index: ReturnType<typeof indexOf> | null = null;
    return {
      find: async (typed) => {
        index ??= indexOf(entries);
        return find(index, typed);
      },
      stop: () => {},
    };
  }
  const worker = new SearchWorker();
  worker.postMessage({ entries });
  const waiting = new Map<number, (hits: Hit[]) => void>();
  let asked = 0;
  worker.onmessage = ({ data }: MessageEvent<{ ask: number; hits: Hit[] }>) => {
    waiting.get(data.ask)?.(data.hits);
    waiting.delete(data.ask);
  };
  return {
    find: (typed) =>
      new Promise((resolve) => {
        asked += 1;
        waiting.set(asked, resolve);
        worker.postMessage({ ask: asked, typed });
      }),
    stop: () => worker.terminate(),
  };
}
