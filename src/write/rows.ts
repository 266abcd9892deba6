import type { EdgeAttributes, NodeAttributes, PaperGraph } from '../graph.ts';
import type { WriteOptions } from './format.ts';

export interface NodeRow {
  key: string;
  attributes: NodeAttributes;
}

export interface EdgeRow {
  key: string;
  source: string;
  target: string;
  attributes: EdgeAttributes;
  /** Attributes of the source and of the target. */
  from: NodeAttributes;
  to: NodeAttributes;
}

/** The part of a map that is written. Both may be run through again and again. */
export interface Rows {
  nodes(): Iterable<NodeRow>;
  edges(): Iterable<EdgeRow>;
}

/** The nodes and edges that the options show. */
export function rowsOf(graph: PaperGraph, options: WriteOptions): Rows {
  const { shown } = options;
  const showsNode = (key: string) => shown?.node(key) ?? true;

  function* nodes(): Generator<NodeRow> {
    for (const { node, attributes } of graph.nodeEntries()) {
      if (showsNode(node)) yield { key: node, attributes };
    }
  }

  function* edges(): Generator<EdgeRow> {
    for (const entry of graph.edgeEntries()) {
      const { edge: key, source, target, attributes, sourceAttributes: from, targetAttributes: to } = entry;
      if (shown && !(showsNode(source) && showsNode(target) && shown.edge(key))) continue;
      yield { key, source, target, attributes, from, to };
    }
  }

  return { nodes, edges };
}
