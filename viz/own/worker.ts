import { MultiDirectedGraph } from 'graphology';
import type { PaperGraph } from '../../src/graph.ts';
import type { SerializedMap } from '../../src/read/finding.ts';
import type { Answer, Order } from './messages.ts';
import { papersMap, piecesOf } from './papers-map.ts';

const answer = (what: Answer) => postMessage(what);

/** Reads what it is told to, once, and answers. It is stopped by ending it. */
addEventListener('message', async ({ data: { files, present } }: MessageEvent<Order>) => {
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
});

function graphOf(map: SerializedMap): PaperGraph {
  const graph: PaperGraph = new MultiDirectedGraph();
  graph.import(map as unknown as Parameters<PaperGraph['import']>[0]);
  return graph;
}
