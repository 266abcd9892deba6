import type { PaperGraph } from '../src/graph.ts';
import { UnusableInput } from '../src/read/finding.ts';
import { graphOfJson } from '../src/read/graph.ts';
import { graph, loading } from './state/graph.ts';

/** Why there is no map, in words for the reader. */
class NoMap extends Error {
  readonly advice: string;
  constructor(reason: string, advice: string) {
    super(reason);
    this.advice = advice;
  }
}

/**
 * Brings the graph of this page: the one inside the page where there is one, so that a single file shows its map from
 * anywhere, else `map.json` beside it.
 */
export async function load(): Promise<void> {
  try {
    loading.value = { step: 'loading', what: 'Reading the map' };
    const text = inPage() ?? (await besidePage());
    loading.value = { step: 'loading', what: 'Drawing the map' };
    // Lets the words appear before the work that blocks them.
    await new Promise((resolve) => setTimeout(resolve, 0));
    graph.value = graphFrom(text);
    loading.value = { step: 'ready' };
  } catch (error) {
    const known = error instanceof NoMap;
    loading.value = {
      step: 'failed',
      reason: known ? error.message : 'The map could not be read.',
      advice: known ? error.advice : String(error instanceof Error ? error.message : error),
    };
  }
}

function inPage(): string | null {
  return document.getElementById('map')?.textContent ?? null;
}

async function besidePage(): Promise<string> {
  const advice =
    'Build one with “paperloom build INPUT -o map.json”, open a file with “paperloom view FILE”, or drop your papers here.';
  let response: Response;
  try {
    response = await fetch('map.json');
  } catch {
    throw new NoMap('There is no map beside this page, or it cannot be reached.', advice);
  }
  if (!response.ok) throw new NoMap('There is no map beside this page.', advice);
  return response.text();
}

/** The graph of a text, as graphology's `export()` writes it. */
export function graphFrom(text: string): PaperGraph {
  const advice = 'It should be what “paperloom build … -o map.json” writes.';
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new NoMap('The map is not whole: its JSON breaks off or is none.', advice);
  }
  const read = mapOf(data, advice);
  read.forEachNode((key, { x, y }) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      throw new NoMap(`The map gives no position for “${key}”.`, advice);
    }
  });
  return read;
}

function mapOf(data: unknown, advice: string): PaperGraph {
  try {
    return graphOfJson(data);
  } catch (error) {
    if (error instanceof UnusableInput) throw new NoMap(`The map ${error.message}.`, advice);
    throw error;
  }
}
