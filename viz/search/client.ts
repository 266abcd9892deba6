import type { PaperGraph } from '../../src/graph.ts';
import { addTexts, entriesOf, find, type Hit, indexOf, type SearchIndex } from './search.ts';
import SearchWorker from './worker.ts?worker&inline';

export interface Search {
  find(typed: string): Promise<Hit[]>;
  stop(): void;
}

/** Below this many nodes the index is built where it is asked: a worker would take longer to start. */
const SMALL = 500;
/** Milliseconds after which the map is painted, and its index may be built. */
const AFTER_PAINT = 1_000;
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
  let worker: Worker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Map<number, (hits: Hit[]) => void>();
  let asked = 0;
  const started = (): Worker => {
    if (worker) return worker;
    clearTimeout(timer);
    const fresh = new SearchWorker();
    fresh.onmessage = ({ data }: MessageEvent<{ ask: number; hits: Hit[] }>) => {
      waiting.get(data.ask)?.(data.hits);
      waiting.delete(data.ask);
    };
    const nodes = graph.nodes();
    const hand = (from: number): void => {
      const entries = entriesOf(graph, nodes.slice(from, from + HANDFUL));
      const last = from + HANDFUL >= nodes.length;
      fresh.postMessage({ entries, last });
      if (!last) timer = setTimeout(hand, 0, from + HANDFUL);
    };
    // What is typed before the names are all there waits in the worker's queue.
    timer = setTimeout(hand, 0, 0);
    worker = fresh;
    return fresh;
  };
  // The map comes first; whoever types sooner has it sooner.
  timer = setTimeout(started, AFTER_PAINT);
  return {
    find: (typed) =>
      new Promise((resolve) => {
        asked += 1;
        waiting.set(asked, resolve);
        started().postMessage({ ask: asked, typed });
      }),
    stop: () => {
      clearTimeout(timer);
      worker?.terminate();
    },
  };
}
