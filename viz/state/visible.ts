import type { EdgeAttributes, NodeAttributes, PaperGraph } from '../../src/graph.ts';

/** One reason to hide a part of the map: a filter that is on, an ego view, nodes hidden by hand. */
export interface Rule {
  id: string;
  /** What it does, as the reader is told: "kinds: task hidden". */
  says: string;
  /** Lifts it. */
  lift(): void;
  hidesNode?(key: string, node: NodeAttributes): boolean;
  hidesEdge?(key: string, edge: EdgeAttributes): boolean;
  /** Hides pinned nodes as well: a view that has no place for them. */
  alsoPinned?: boolean;
  /** Nodes with fewer visible links than this are hidden, after everything else. */
  leastDegree?: number;
}

/** The part of the map that is on show, and what every rule takes away. */
export interface Visible {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
  /** Per rule: how many nodes would come back if it alone were lifted. */
  givesBack: ReadonlyMap<string, number>;
  /** Nodes that would be shown if the rule named `kinds` did not exist, by kind; and so on for the others. */
  kinds: ReadonlyMap<string, number>;
  regions: ReadonlyMap<string, number>;
  relations: ReadonlyMap<string, number>;
}

/**
 * Applies the rules. An edge shows where both its ends do. A node that has links in the graph but lost all of them to
 * rules about edges goes with them: a cloud of lone dots tells nothing. Pinned nodes stay.
 */
export function visibleParts(
  graph: PaperGraph,
  rules: readonly Rule[],
  pinned: ReadonlySet<string> = new Set(),
): Visible {
  const nodeRules = rules.filter((rule) => rule.hidesNode);
  const edgeRules = rules.filter((rule) => rule.hidesEdge);
  const givesBack = new Map<string, number>(rules.map((rule) => [rule.id, 0]));
  const kinds = new Map<string, number>();
  const regions = new Map<string, number>();
  const relations = new Map<string, number>();
  const candidates = new Set<string>();

  graph.forEachNode((key, node) => {
    // Which rules hide it: none, exactly one (then that one gives it back), or more.
    let only: string | null = null;
    let hiding = 0;
    for (const rule of nodeRules) {
      if ((pinned.has(key) && !rule.alsoPinned) || !rule.hidesNode?.(key, node)) continue;
      hiding += 1;
      only = rule.id;
      if (hiding > 1) break;
    }
    if (hiding === 0) candidates.add(key);
    else if (hiding === 1 && only !== null) count(givesBack, only);
    if (hiding === 0 || (hiding === 1 && only === 'kinds')) count(kinds, node.kind);
    if (hiding === 0 || (hiding === 1 && only === 'regions')) count(regions, node.cluster);
  });

  const edges = new Set<string>();
  const degree = new Map<string, number>();
  graph.forEachEdge((key, edge, source, target) => {
    if (!candidates.has(source) || !candidates.has(target)) return;
    let hiding = 0;
    let only: string | null = null;
    for (const rule of edgeRules) {
      if (!rule.hidesEdge?.(key, edge)) continue;
      hiding += 1;
      only = rule.id;
      if (hiding > 1) break;
    }
    if (hiding === 0 || (hiding === 1 && only === 'relations')) count(relations, edge.relation);
    if (hiding > 0) return;
    edges.add(key);
    count(degree, source);
    count(degree, target);
  });

  const nodes = new Set<string>();
  const degreeRule = rules.find((rule) => (rule.leastDegree ?? 0) > 0);
  const least = degreeRule?.leastDegree ?? 0;
  for (const key of candidates) {
    if (pinned.has(key)) {
      nodes.add(key);
      continue;
    }
    const links = degree.get(key) ?? 0;
    if (links < least) {
      if (degreeRule) count(givesBack, degreeRule.id);
      continue;
    }
    const orphaned = edgeRules.length > 0 && links === 0 && graph.degree(key) > 0;
    if (orphaned) {
      if (edgeRules.length === 1 && edgeRules[0]) count(givesBack, edgeRules[0].id);
      continue;
    }
    nodes.add(key);
  }
  if (nodes.size < candidates.size) {
    for (const key of edges) {
      if (!nodes.has(graph.source(key)) || !nodes.has(graph.target(key))) edges.delete(key);
    }
  }
  return { nodes, edges, givesBack, kinds, regions, relations };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
