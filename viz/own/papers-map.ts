import { extract, isOtherLanguage, type PaperFacts } from '../../extract/index.ts';
import { buildGraph } from '../../src/build.ts';
import type { PaperGraph } from '../../src/graph.ts';
import { factsOfGraph } from '../../src/merge/facts.ts';
import { decodeBytes, distinct, mapName, readText, UnusableInput } from '../../src/read/index.ts';
import type { Outcome, Step } from './messages.ts';

/** One file, or a pasted text under a name. */
export interface Source {
  name: string;
  bytes(): AsyncIterable<Uint8Array>;
}

interface Wishes {
  /** The map that the papers come into, with its places and names; null for a map of their own. */
  present: PaperGraph | null;
  progress(step: Step, share: number): void;
}

// Shares of the whole as measured on 1,000 abstracts.
const READ = 0.05;
const EXTRACTED = 0.8;

const MAP_PART: Record<string, Step> = {
  Merging: 'Putting it together',
  'Finding regions': 'Finding regions',
  'Drawing the map': 'Drawing the map',
};

/**
 * Reads papers, finds what they name, and builds their map. A file that cannot be read is one line of `failures`, and
 * the others are read all the same; where the one source is a map, it stays as it is.
 */
export async function papersMap(
  sources: readonly Source[],
  { present, progress }: Wishes,
): Promise<{ graph: PaperGraph | null; outcome: Outcome }> {
  const failures: string[] = [];
  const skipped = new Map<string, number>(Object.entries(present?.getAttribute('counts')?.skipped ?? {}));
  const before = sum(skipped);
  const files = new Set<string>(present?.getAttribute('sources') ?? []);
  const found: (PaperFacts | PaperFacts['paper'])[] = present ? factsOfGraph(present) : [];
  const known = found.length;
  const maps: PaperGraph[] = [];
  for (const [index, source] of sources.entries()) {
    progress('Reading', (READ * index) / sources.length);
    const start = found.length + maps.length;
    try {
      for await (const finding of readText(decodeBytes(source.bytes(), gunzip), source.name)) {
        if ('skipped' in finding) add(skipped, finding.skipped.reason);
        else if ('graph' in finding) {
          maps.push(finding.graph);
          for (const file of finding.graph.getAttribute('sources') ?? []) files.add(file);
          for (const [reason, count] of Object.entries(finding.graph.getAttribute('counts')?.skipped ?? {}))
            add(skipped, reason, count);
        } else found.push('facts' in finding ? finding.facts : finding.paper);
      }
      if (found.length + maps.length === start) failures.push(`${source.name}: holds no paper`);
    } catch (error) {
      if (!(error instanceof UnusableInput)) throw error;
      failures.push(
        `${source.name}${error.line === undefined ? '' : `, line ${error.line}`}: ${error.message}`,
      );
    }
  }
  const done = (graph: PaperGraph | null, papers: number, otherLanguage = 0) => ({
    graph,
    outcome: { papers, skipped: sum(skipped) - before, otherLanguage, failures },
  });
  const [map] = maps;
  if (map && !present && maps.length === 1 && sources.length === 1)
    return done(map, map.getAttribute('counts')?.read ?? 0);
  if (found.length === known) return done(null, 0);

  const facts: PaperFacts[] = [];
  const ids = new Set<string>();
  const meet = distinct();
  let fresh = 0;
  let otherLanguage = 0;
  for (const [index, one] of found.entries()) {
    // A word to the page now and then; one for each paper would cost more than it tells.
    if (index % 10 === 0)
      progress('Finding what the papers name', READ + ((EXTRACTED - READ) * index) / found.length);
    const read = 'paper' in one ? one.paper : one;
    const { paper, before: met } = meet(read);
    if (paper.source?.file) files.add(paper.source.file);
    if (met !== 'no') add(skipped, 'the same paper again');
    else if (index >= known) fresh += 1;
    ids.add(paper.id);
    const said = 'paper' in one ? { ...one, paper } : extract(paper);
    if (index >= known && isOtherLanguage(said)) otherLanguage += 1;
    facts.push(said);
  }
  const previous = present ?? map;
  const graph = buildGraph(facts, {
    name: present?.getAttribute('name') ?? mapName(sources.map(({ name }) => name)),
    sources: [...files].sort(),
    counts: { read: ids.size, skipped: Object.fromEntries(skipped) },
    ...(previous ? { previous } : {}),
    onProgress: (step, share) => {
      const part = MAP_PART[step];
      if (part) progress(part, EXTRACTED + (1 - EXTRACTED) * share);
    },
  });
  return done(graph, fresh, otherLanguage);
}

function add(counts: Map<string, number>, key: string, count = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const parts = bytes[Symbol.asyncIterator]();
  const packed = new ReadableStream<BufferSource>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value as BufferSource);
    },
  });
  yield* piecesOf(packed.pipeThrough(new DecompressionStream('gzip')));
}

/** Safari has no `for await` over a stream. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
