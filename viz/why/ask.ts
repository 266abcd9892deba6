import { type Extractor, startExtractor } from '../extractor/start.ts';
import type { Question, Telling } from './messages.ts';

/** Milliseconds without a question after which what the rules know is let go. */
const IDLE = 60_000;

let extractor: Extractor | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let asked = 0;
const waiting = new Map<number, { resolve(telling: Telling | null): void; reject(why: Error): void }>();

/**
 * Asks the worker that has the rules, which is loaded at the first question.
 *
 * @returns null where reading the paper again does not find it
 * @throws Error if the worker cannot be loaded
 */
export function ask(question: Question): Promise<Telling | null> {
  clearTimeout(timer);
  timer = setTimeout(stop, IDLE);
  return new Promise((resolve, reject) => {
    asked += 1;
    waiting.set(asked, { resolve, reject });
    started().postMessage({ type: 'why', ask: asked, question });
  });
}

function started(): Extractor {
  if (extractor) return extractor;
  extractor = startExtractor();
  extractor.onmessage = ({ data }) => {
    if (data.type !== 'said') return;
    waiting.get(data.ask)?.resolve(data.telling);
    waiting.delete(data.ask);
  };
  extractor.onerror = ({ message }) => {
    const why = new Error(message || 'the part of the page that reads is missing');
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
    stop();
  };
  return extractor;
}

function stop(): void {
  extractor?.terminate();
  extractor = null;
}
