import { MultiDirectedGraph } from 'graphology';
import type { PaperGraph } from '../graph.ts';
import { NODE_KINDS } from '../graph.ts';
import { factsOfGraph } from '../merge/facts.ts';
import { type Chunks, type Finding, type Format, UnusableInput } from './finding.ts';
import { whole } from './lines.ts';
import { isObject } from './objects.ts';

/**
 * Takes parsed JSON as a map, as graphology's `export()` writes it.
 *
 * @throws UnusableInput if it is no graph, or its nodes and edges lack what a map must have
 */
export function graphOfJson(value: unknown): PaperGraph {
  if (!isObject(value) || !Array.isArray(value.nodes) || !Array.isArray(value.edges)) {
    throw new UnusableInput('is JSON, but not a graph: it has no "nodes" and "edges"');
  }
  const { nodes, edges, attributes } = value;
  if (!nodes.every(isNode))
    throw new UnusableInput('has nodes that are no papers, models, techniques, benchmarks or tasks');
  if (!edges.every(isEdge)) throw new UnusableInput('has edges without a relation, a confidence or evidence');
  if (!isObject(attributes) || !Array.isArray(attributes.clusters) || !isObject(attributes.counts)) {
    throw new UnusableInput('is a graph, but none that paperloom built: it has no clusters or counts');
  }
  const graph: PaperGraph = new MultiDirectedGraph();
  const broken = brokenPart(nodes, edges);
  if (broken !== null) throw new UnusableInput(`is not a whole graph: ${broken}`);
  try {
    return graph.import({ attributes, nodes, edges } as unknown as Parameters<
      PaperGraph['import']
    >[0]) as PaperGraph;
  } catch (error) {
    throw new UnusableInput(
      `is not a whole graph: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** What keeps nodes and edges from being one graph, in words; null where nothing does. */
function brokenPart(
  nodes: readonly { key: string }[],
  edges: readonly { key?: unknown; source?: unknown; target?: unknown }[],
): string | null {
  const [known, links] = [new Set<unknown>(), new Set<unknown>()];
  for (const { key } of nodes) {
    if (known.has(key)) return `it holds the node "${key}" twice`;
    known.add(key);
  }
  for (const { key, source, target } of edges) {
    const missing = [source, target].find((end) => !known.has(end));
    if (missing !== undefined) return `a link ends at "${missing}", which is none of its nodes`;
    if (source === undefined || target === undefined) return 'a link lacks one of its ends';
    if (key !== undefined && links.has(key)) return `it holds the link "${key}" twice`;
    links.add(key);
  }
  return null;
}

function isNode(value: unknown): boolean {
  if (!isObject(value) || typeof value.key !== 'string' || !isObject(value.attributes)) return false;
  const { kind, label, abstract, title } = value.attributes;
  if (typeof label !== 'string' || !NODE_KINDS.some((known) => known === kind)) return false;
  return kind !== 'paper' || (typeof title === 'string' && typeof abstract === 'string');
}

const isEdge = (value: unknown): boolean =>
  isObject(value) &&
  isObject(value.attributes) &&
  typeof value.attributes.relation === 'string' &&
  typeof value.attributes.confidence === 'number' &&
  Array.isArray(value.attributes.evidence) &&
  value.attributes.evidence.every(isObject);

async function* read(chunks: Chunks): AsyncGenerator<Finding> {
  let value: unknown;
  try {
    value = JSON.parse(await whole(chunks));
  } catch {
    throw new UnusableInput('begins like a graph, but is not whole JSON');
  }
  yield* findingsOfMap(value);
}

/** The map itself, and then the facts that it was merged from. */
export function* findingsOfMap(value: unknown): Generator<Finding> {
  const graph = graphOfJson(value);
  yield { graph };
  for (const facts of factsOfGraph(graph)) yield { facts };
}

/** A map as `paperloom build -o map.json` writes it: it gives the graph, and then the facts that it was merged from. */
export const graph: Format = {
  name: 'graph',
  title: 'a graph that paperloom built',
  endings: ['.json'],
  recognise: (sample) => (/^\s*\{\s*"(?:options|attributes|nodes|edges)"\s*:\s*[[{]/.test(sample) ? 1 : 0),
  read,
};
