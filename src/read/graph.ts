import { type Chunks, type Finding, type Format, type SerializedMap, UnusableInput } from './finding.ts';
import { whole } from './lines.ts';
import { isObject } from './objects.ts';

/** Checks that parsed JSON is a graph that graphology can import and that tells of papers. */
export function mapOf(value: unknown): SerializedMap {
  if (!isObject(value) || !Array.isArray(value.nodes) || !Array.isArray(value.edges)) {
    throw new UnusableInput('is JSON, but not a graph: it has no "nodes" and "edges"');
  }
  const { nodes, edges, attributes = {} } = value;
  const keys = new Set<unknown>();
  for (const node of nodes) {
    if (!isObject(node) || typeof node.key !== 'string' || !isObject(node.attributes)) {
      throw new UnusableInput('a node of the graph has no key or no attributes');
    }
    if (keys.has(node.key)) throw new UnusableInput('two nodes of the graph have the same key');
    keys.add(node.key);
  }
  for (const edge of edges) {
    if (!isObject(edge) || !keys.has(edge.source) || !keys.has(edge.target) || !isObject(edge.attributes)) {
      throw new UnusableInput('an edge of the graph begins or ends at no node');
    }
  }
  if (!isObject(attributes)) throw new UnusableInput('the graph has no attributes');
  return { ...value, attributes } as unknown as SerializedMap;
}

async function* read(chunks: Chunks): AsyncGenerator<Finding> {
  let value: unknown;
  try {
    value = JSON.parse(await whole(chunks));
  } catch {
    throw new UnusableInput('begins like a graph, but is not whole JSON');
  }
  yield { graph: mapOf(value) };
}

/** A map as `paperloom build -o map.json` writes it: graphology's own JSON. */
export const graph: Format = {
  name: 'graph',
  title: 'a graph that paperloom built (.json)',
  endings: ['.json'],
  recognise: (sample) => (/^\s*\{\s*"(?:options|attributes|nodes|edges)"\s*:\s*[[{]/.test(sample) ? 1 : 0),
  read,
};
