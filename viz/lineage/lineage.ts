import { computed, effect, untracked } from '@preact/signals';
import type { Descent } from '../../src/lineage/lineage.ts';
import { graph } from '../state/graph.ts';
import { lineage, lineageRoot } from '../state/lineage.ts';
import { tool, toolFor } from '../state/room.ts';
import { filtered } from '../state/rules.ts';
import { hovered, selection, whenSelected } from '../state/selection.ts';
import { keepLit, type Spotlight } from '../state/spotlight.ts';
import { arrangement } from '../state/standing.ts';
import { arranged } from './arrange.ts';

export const TOOL = 'lineage';

/** One line of the story: a node, what links it to the one before, and what follows from it. */
export interface Branch {
  node: string;
  /** The link to the node that it is listed under; null of the root. */
  step: Descent | null;
  branches: Branch[];
}

/** What the root comes from (-1) or what came of it (1), each with what follows on that side. */
export function branchesOf(side: -1 | 1): Branch[] {
  const now = lineage.value;
  if (!now) return [];
  const under = (node: string): Branch[] =>
    [...now.through]
      .filter(([one, from]) => from === node && Math.sign(now.generation.get(one) ?? 0) === side)
      .map(([one]) => {
        const [child, parent] = side < 0 ? [node, one] : [one, node];
        const step = now.steps.find((all) => all.child === child && all.parent === parent) ?? null;
        return { node: one, step, branches: under(one) };
      });
  return under(now.root);
}

effect(() => {
  const now = lineage.value;
  const current = graph.value;
  untracked(() => {
    arrangement.value = now && current ? arranged(current, now) : null;
  });
});

keepLit(
  computed<Spotlight | null>(() => {
    const now = lineage.value;
    if (!now) return null;
    const about = selection.value;
    const kept = filtered.value;
    const nodes = new Set([...now.generation.keys()].filter((key) => kept.nodes.has(key)));
    return {
      centre: new Set([about?.type === 'node' && nodes.has(about.key) ? about.key : now.root]),
      nodes,
      edges: new Set(now.steps.flatMap(({ edges }) => edges.filter((edge) => kept.edges.has(edge)))),
      region: null,
      says: 'the lineage',
    };
  }),
);

// The tree stays while the panel is about one of its nodes: only the panel goes over to what was clicked.
toolFor(TOOL, lineageRoot);
whenSelected(lineageRoot, () => {
  if (tool.peek() === TOOL) tool.value = null;
});

export function showLineage(node: string): void {
  hovered.value = null;
  lineageRoot.value = node;
}

export function backToMap(): void {
  hovered.value = null;
  lineageRoot.value = '';
}
