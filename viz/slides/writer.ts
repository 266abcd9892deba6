import type { Order } from './messages.ts';

/** A worker that writes slides; its messages are answers. */
export type Writer = Omit<Worker, 'postMessage'> & { postMessage(order: Order): void };

/**
 * Of a page that is one file, the text of the worker, packed by gzip and in letters (base64); other pages have it in a
 * file beside them. The command line puts it there.
 */
const packed = (): string | null => document.getElementById('slides-writer')?.textContent ?? null;

/** Whether slides can be written here: the live maps of a deck have no writer. */
export const canWriteSlides = (): boolean => document.getElementById('map') === null || packed() !== null;

/** Starts the writer, which is not loaded before. Rejects where it cannot be unpacked. */
export async function startWriter(): Promise<Writer> {
  const text = packed();
  if (text === null) return new Worker(new URL('./write-slides.ts', import.meta.url), { type: 'module' });
  const url = URL.createObjectURL(await unpacked(text));
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  return worker;
}

function unpacked(text: string): Promise<Blob> {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'content-type': 'text/javascript' } }).blob();
}
