import type { PaperGraph } from '../../src/graph.ts';
import type { SerializedMap } from '../../src/read/finding.ts';
import { fileName, pixels, saveFile } from '../panels/saving.ts';
import { say } from '../panels/speech.tsx';
import { visible } from '../state/rules.ts';
import { theme } from '../state/theme.ts';
import type { Answer, Order } from './messages.ts';
import { startWriter, type Writer } from './writer.ts';

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Saves the map, or what of it is shown, as a deck for PowerPoint; what goes wrong is told. */
export async function saveSlides(graph: PaperGraph, onlyShown: boolean): Promise<void> {
  say('Writing the slides');
  const { nodes, edges } = visible.peek();
  const order: Order = {
    type: 'write',
    map: graph.export() as unknown as SerializedMap,
    theme: theme.peek(),
    shown: onlyShown ? { nodes: new Set(nodes), edges: new Set(edges) } : null,
  };
  let worker: Writer | undefined;
  const tell = (order: Order) => worker?.postMessage(order);
  const fail = (why: string) => {
    worker?.terminate();
    say(`The slides could not be written: ${why}`);
  };
  const missing = () => fail('their writer cannot be loaded');
  try {
    worker = await startWriter();
  } catch {
    return missing();
  }
  worker.onerror = missing;
  worker.onmessage = async ({ data }: MessageEvent<Answer>) => {
    if (data.type === 'broken') return fail(data.why);
    if (data.type === 'done') {
      worker?.terminate();
      saveFile(`${fileName(graph.getAttribute('name'))}.pptx`, new Blob([data.file], { type: PPTX }));
      return;
    }
    try {
      const png = await pixels(new Blob([data.svg], { type: 'image/svg+xml' }));
      tell({ type: 'pixels', png: new Uint8Array(await png.arrayBuffer()) });
    } catch {
      fail('the browser draws no picture');
    }
  };
  tell(order);
}
