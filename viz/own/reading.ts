import { batch, signal } from '@preact/signals';
import { MultiDirectedGraph } from 'graphology';
import type { PaperGraph } from '../../src/graph.ts';
import type { SerializedMap } from '../../src/read/finding.ts';
import { type Extractor, hasExtractor, startExtractor } from '../extractor/start.ts';
import { say } from '../panels/speech.tsx';
import { camera } from '../state/camera.ts';
import { graph, loading } from '../state/graph.ts';
import { tool } from '../state/room.ts';
import { liftAll } from '../state/rules.ts';
import { clearSelection, selection } from '../state/selection.ts';
import { counted } from '../state/words.ts';
import type { Outcome, Step } from './messages.ts';

/** What goes on, or what came of it; null when there is nothing to tell. */
export type Reading =
  | { state: 'running'; step: Step; share: number }
  | { state: 'done'; says: string; failures: readonly string[]; before: PaperGraph | null }
  | { state: 'failed'; lines: readonly string[] };

export const reading = signal<Reading | null>(null);
/** What is chosen and not read yet. */
export const chosen = signal<readonly File[]>([]);
export const chooserOpen = signal(false);

let worker: Extractor | null = null;

/** Puts files beside those that are chosen, and asks what to do with them. */
export function choose(files: readonly File[]): void {
  if (files.length === 0) return;
  if (!hasExtractor()) {
    reading.value = {
      state: 'failed',
      lines: [
        'This page holds one map and nothing to read papers with: “paperloom view” opens a page that does.',
      ],
    };
    return;
  }
  chosen.value = [...chosen.value, ...files];
  chooserOpen.value = true;
}

/** Reads the files in a worker; the map stays in use meanwhile. */
export function read(files: readonly File[], how: 'add' | 'replace'): void {
  stop();
  const before = graph.peek();
  const present = how === 'add' && before ? (before.export() as unknown as SerializedMap) : null;
  reading.value = { state: 'running', step: 'Reading', share: 0 };
  say('Reading the papers');
  worker = startExtractor();
  worker.onmessage = ({ data }) => {
    if (data.type === 'said') return;
    if (data.type === 'step') {
      const now = reading.peek();
      if (now?.state === 'running' && now.step !== data.step) say(data.step);
      reading.value = { state: 'running', step: data.step, share: data.share };
      return;
    }
    end();
    if (data.type === 'broken') fail([`The papers could not be read: ${data.why}`]);
    else if (data.map === null) fail(data.outcome.failures);
    else show(data.map, data.outcome, before, present !== null);
  };
  worker.onerror = (event) => {
    end();
    fail([`The papers could not be read: ${event.message || 'the part of the page that reads is missing'}`]);
  };
  worker.postMessage({ type: 'read', files, present });
}

/** Ends the reading; the map stays as it was. */
export function stop(): void {
  if (!worker) return;
  end();
  reading.value = null;
  say('Stopped; the map is as it was');
}

/** Brings the map back that was on show before. */
export function bringBack(before: PaperGraph): void {
  put(before);
  reading.value = null;
  say('The map before is back');
}

function end(): void {
  worker?.terminate();
  worker = null;
}

function fail(lines: readonly string[]): void {
  reading.value = { state: 'failed', lines };
}

function show(map: SerializedMap, outcome: Outcome, before: PaperGraph | null, added: boolean): void {
  const next: PaperGraph = new MultiDirectedGraph();
  next.import(map as unknown as Parameters<PaperGraph['import']>[0]);
  if (!added) liftAll();
  put(next);
  const says = [
    `${counted(outcome.papers, added ? 'new paper' : 'paper')} on the map`,
    outcome.skipped > 0 ? `${counted(outcome.skipped, 'record')} skipped` : '',
    outcome.otherLanguage > 0
      ? `${counted(outcome.otherLanguage, 'paper')} not in English, and not searched`
      : '',
  ]
    .filter(Boolean)
    .join(', ');
  reading.value = { state: 'done', says, failures: outcome.failures, before };
  say(says);
}

function put(next: PaperGraph): void {
  batch(() => {
    graph.value = next;
    loading.value = { step: 'ready' };
    camera.value = null;
    tool.value = null;
    const about = selection.peek();
    const there =
      about?.type === 'node'
        ? next.hasNode(about.key)
        : about?.type === 'edge'
          ? next.hasEdge(about.key)
          : next.getAttribute('clusters').some(({ id }) => id === about?.id);
    if (about && !there) clearSelection();
  });
}
