import { MultiDirectedGraph } from 'graphology';
import { writePptx } from '../../src/deck/pptx.ts';
import type { PaperGraph } from '../../src/graph.ts';
import type { Drawing } from '../../src/picture/drawing.ts';
import { writeSvg } from '../../src/picture/svg.ts';
import type { Answer, Order } from './messages.ts';

// Writes a deck beside the page: it loads what nothing else needs, and the map stays alive meanwhile.

const answer = (what: Answer) => postMessage(what);

let drawn: ((png: Uint8Array) => void) | undefined;

/** Has a picture drawn by the page; one at a time. */
const rasterize = (drawing: Drawing): Promise<Uint8Array> =>
  new Promise((resolve) => {
    drawn = resolve;
    answer({ type: 'draw', svg: [...writeSvg(drawing)].join('') });
  });

addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  if (data.type === 'pixels') {
    drawn?.(data.png);
    return;
  }
  try {
    const graph: PaperGraph = new MultiDirectedGraph();
    graph.import(data.map as unknown as Parameters<PaperGraph['import']>[0]);
    const { nodes, edges } = data.shown ?? {};
    const shown = nodes &&
      edges && { node: (key: string) => nodes.has(key), edge: (key: string) => edges.has(key) };
    const options = { picture: { theme: data.theme }, ...(shown && { shown }) };
    answer({ type: 'done', file: new Uint8Array(await writePptx(graph, options, rasterize)) });
  } catch (error) {
    answer({ type: 'broken', why: error instanceof Error ? error.message : String(error) });
  }
});
