import type { RelationType, Role } from '../../extract/facts.ts';
import type { PaperGraph } from '../../src/graph.ts';
import { RELATION_ORDER, RELATION_WORDS } from './words.ts';

export interface RelationRow {
  edge: string;
  /** The node at the other end. */
  other: string;
  /** How many papers say so. */
  weight: number;
  confidence: number;
  value: string | undefined;
}

export interface RelationGroup {
  relation: Role | RelationType;
  direction: 'out' | 'in';
  /** "Distilled from", "Used by". */
  title: string;
  rows: RelationRow[];
}

/** All links of a node by relation and direction, what tells most first; in a group the best attested first. */
export function groupsOf(graph: PaperGraph, node: string): RelationGroup[] {
  if (!graph.hasNode(node)) return [];
  const groups = new Map<string, RelationGroup>();
  graph.forEachEdge(node, (edge, { relation, weight, confidence, value }, source, target) => {
    const direction = source === node ? 'out' : 'in';
    const key = `${relation} ${direction}`;
    let group = groups.get(key);
    if (!group) {
      group = { relation, direction, title: RELATION_WORDS[relation][direction], rows: [] };
      groups.set(key, group);
    }
    group.rows.push({ edge, other: direction === 'out' ? target : source, weight, confidence, value });
  });
  const newest = (key: string) => graph.getNodeAttribute(key, 'year') ?? 0;
  for (const { rows } of groups.values()) {
    rows.sort(
      (a, b) =>
        b.weight - a.weight ||
        newest(b.other) - newest(a.other) ||
        b.confidence - a.confidence ||
        (a.other < b.other ? -1 : 1),
    );
  }
  return [...groups.values()].sort(
    (a, b) =>
      RELATION_ORDER.indexOf(a.relation) - RELATION_ORDER.indexOf(b.relation) ||
      (a.direction === b.direction ? 0 : a.direction === 'out' ? -1 : 1),
  );
}

/** "TideNet outperforms BERT". */
export function linkWords(graph: PaperGraph, edge: string): string {
  const [from, to] = graph.extremities(edge).map((node) => graph.getNodeAttribute(node, 'label'));
  return `${from} ${RELATION_WORDS[graph.getEdgeAttribute(edge, 'relation')].name} ${to}`;
}
