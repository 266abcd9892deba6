import type { Answer, Order } from './messages.ts';

/** A worker that has the rules; its messages are {@link Answer}s. */
export interface Extractor extends Omit<Worker, 'postMessage' | 'onmessage'> {
  postMessage(order: Order): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
}

/** A page that is one file has no worker beside it. */
export const hasExtractor = (): boolean =>
  typeof Worker !== 'undefined' && document.getElementById('map') === null;

/** Starts the part of the page that reads papers, which is not loaded before. */
export const startExtractor = (): Extractor =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
