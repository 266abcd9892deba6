import { computed } from '@preact/signals';
import type { PaperGraph } from '../../src/graph.ts';
import { graph } from './graph.ts';
import { visible } from './rules.ts';
import { hovered, type Selection, selection } from './selection.ts';
import { type Lit, spotlight } from './spotlight.ts';
import type { Visible } from './visible.ts';

/** What stands out around a selection, within what is on show; null for nothing. */
export function litBy(graph: PaperGraph, shown: Visible, about: Selection): Lit | null {
  if (about === null) return null;
  if (about.type === 'region') {
    const nodes = new Set<string>();
    graph.forEachNode((key, node) => {
      if ((node.cluster === about.id || node.subcluster === about.id) && shown.nodes.has(key)) nodes.add(key);
    });
    if (nodes.size === 0) return null;
    const edges = new Set<string>();
    graph.forEachEdge((key, _edge, source, target) => {
      if (shown.edges.has(key) && nodes.has(source) && nodes.has(target)) edges.add(key);
    });
    return { centre: new Set(), nodes, edges, region: about.id };
  }
  if (about.type === 'edge') {
    if (!graph.hasEdge(about.key)) return null;
    const ends = new Set([graph.source(about.key), graph.target(about.key)]);
    return { centre: ends, nodes: ends, edges: new Set([about.key]), region: null };
  }
  if (!graph.hasNode(about.key)) return null;
  const nodes = new Set([about.key]);
  const edges = new Set<string>();
  graph.forEachEdge(about.key, (key, _edge, source, target) => {
    if (!shown.edges.has(key)) return;
    edges.add(key);
    nodes.add(source === about.key ? target : source);
  });
  return { centre: new Set([about.key]), nodes, edges, region: null };
}

/** What stands out now: under the pointer, else in a feature's spotlight, else the selection. */
export const lit = computed<Lit | null>(() => {
  const current = graph.value;
  if (!current) return null;
  const shown = visible.value;
  return litBy(current, shown, hovered.value) ?? spotlight.value ?? litBy(current, shown, selection.value);
});
