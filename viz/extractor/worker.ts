import { MultiDirectedGraph } from 'graphology';
import type { PaperGraph } from '../../src/graph.ts';
import type { SerializedMap } from '../../src/read/finding.ts';
import type { Order as ReadingOrder } from '../own/messages.ts';
import { papersMap, piecesOf } from '../own/papers-map.ts';
import { tell } from '../why/tell.ts';
import type { Answer, Order } from './messages.ts';

const answer = (what: Answer) => postMessage(what);

/**
 * The one part of the page that has the rules and what they know: it reads papers, and says why something was found.
 * It is stopped by ending it.
 */
addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.type === 'read') void read(data);
  else answer({ type: 'said', ask: data.ask, telling: tell(data.question) ?? null });
});

async function read({ files, present }: ReadingOrder): Promise<void> {
  try {
    const { graph, outcome } = await papersMap(
      files.map((file) => ({ name: file.name, bytes: () => piecesOf(file.stream()) })),
      {
        present: present && graphOf(present),
        progress: (step, share) => answer({ type: 'step', step, share }),
      },
    );
    answer({ type: 'done', map: graph && (graph.export() as unknown as SerializedMap), outcome });
  } catch (error) {
    answer({ type: 'broken', why: error instanceof Error ? error.message : String(error) });
  }
}

function graphOf(map: SerializedMap): PaperGraph {
  const graph: PaperGraph = new MultiDirectedGraph();
  graph.import(map as unknown as Parameters<PaperGraph['import']>[0]);
  return graph;
}
