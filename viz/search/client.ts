import type { PaperGraph } from '../../src/graph.ts';
import { addTexts, entriesOf, find, type Hit, indexOf, type SearchIndex } from './search.ts';
import SearchWorker from './worker.ts?worker&inline';

export interface Search {
  find(typed: string): Promise<Hit[]>;
  stop(): void;
}

/** Below this many nodes the index is built where it is asked: a worker would take longer to start. */
const SMALL = 500;
/** So many entries are handed over in one go, so that the page never waits for it. */
const HANDFUL = 400;

/** Searches a graph; of a large one in a worker, so that typing never waits for the index. */
export function searchOf(graph: PaperGraph): Search {
  if (graph.order < SMALL || typeof Worker === 'undefined') {
    let index: SearchIndex | null = null;
    return {
      find: async (typed) => {
        if (!index) {
          const entries = entriesOf(graph);
          index = indexOf(entries);
          addTexts(index, entries);
        }
        return find(index, typed);
      },
      stop: () => {},
    };
  }
  const worker = new SearchWorker();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const nodes = graph.nodes();
  const hand = (from: number): void => {
    const entries = entriesOf(graph, nodes.slice(from, from + HANDFUL));
    const last = from + HANDFUL >= nodes.length;
    worker.postMessage({ entries, last });
    if (!last) timer = setTimeout(hand, 0, from + HANDFUL);
  };
  // What is typed before the names are all there waits in the worker's queue.
  timer = setTimeout(hand, 0, 0);
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
    stop: () => {
      clearTimeout(timer);
      worker.terminate();
    },
  };
}
