import type { Cluster, PaperGraph } from '../graph.ts';
import { pathsBetween } from './paths.ts';

/** What a picture is about. */
export type Focus =
  | { on: 'all' }
  /** A region, or a part of one. */
  | { on: 'region'; cluster: string }
  /** A node and what is `steps` links away at most. */
  | { on: 'ego'; node: string; steps: number }
  /** Nodes one after the other, each linked to the next. */
  | { on: 'path'; nodes: readonly string[] };

/** That a name in a request fits nothing on the map; the message says what would. */
export class NotOnMap extends Error {
  override name = 'NotOnMap';
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/**
 * The region that a name means: its id, its name in any case, or words that only one region's name holds.
 * @throws {NotOnMap} if no region is called so, or several are.
 */
export function findRegion(graph: PaperGraph, name: string): Cluster {
  const clusters = graph.getAttribute('clusters') ?? [];
  const wanted = folded(name);
  const exact = clusters.find(({ id, label }) => id === name || folded(label) === wanted);
  if (exact) return exact;
  const holding = wanted === '' ? [] : clusters.filter(({ label }) => folded(label).includes(wanted));
  if (holding.length === 1 && holding[0]) return holding[0];
  const choice = (holding.length ? holding : clusters).map(({ label }) => `"${label}"`).join(', ');
  if (holding.length > 1) throw new NotOnMap(`"${name}" fits several regions: ${choice}`);
  throw new NotOnMap(`no region is called "${name}"${choice && `; the regions are ${choice}`}`);
}

/**
 * The node that a name means: its key, its label or an alias in any case, else the best connected one whose label
 * begins with it.
 * @throws {NotOnMap} if there is none.
 */
export function findNode(graph: PaperGraph, name: string): string {
  if (graph.hasNode(name)) return name;
  const wanted = folded(name);
  // The lower the closer: 0 the label, 1 an alias, 2 the beginning of a label.
  let best: { node: string; rank: number; degree: number } | undefined;
  graph.forEachNode((node, attributes) => {
    const label = folded(attributes.label);
    const aliases = attributes.kind === 'paper' ? [] : attributes.aliases;
    const rank =
      label === wanted
        ? 0
        : aliases.some((alias) => folded(alias) === wanted)
          ? 1
          : label.startsWith(wanted)
            ? 2
            : 3;
    if (rank === 3 || wanted === '') return;
    const degree = graph.degree(node);
    const better =
      !best ||
      rank < best.rank ||
      (rank === best.rank && (degree > best.degree || (degree === best.degree && node < best.node)));
    if (better) best = { node, rank, degree };
  });
  if (!best) throw new NotOnMap(`nothing on the map is called "${name}"`);
  return best.node;
}

/** The nodes at most `steps` links away from `node`, itself among them, whichever way the links point. */
export function neighbourhood(graph: PaperGraph, node: string, steps: number): Set<string> {
  const found = new Set([node]);
  let rim = [node];
  for (let step = 0; step < steps && rim.length; step++) {
    const next: string[] = [];
    for (const from of rim)
      graph.forEachNeighbor(from, (to) => {
        if (found.has(to)) return;
        found.add(to);
        next.push(to);
      });
    rim = next;
  }
  return found;
}

/** The path between two nodes that tells most, as {@link pathsBetween} finds it; undefined where there is none. */
export function pathBetween(graph: PaperGraph, from: string, to: string): string[] | undefined {
  return pathsBetween(graph, from, to, { most: 1 })[0];
}

/** The nodes that a picture lights, or undefined when it is about all of them. */
export function litNodes(graph: PaperGraph, focus: Focus): Set<string> | undefined {
  switch (focus.on) {
    case 'all':
      return undefined;
    case 'region':
      return new Set(
        graph.filterNodes(
          (_, { cluster, subcluster }) => cluster === focus.cluster || subcluster === focus.cluster,
        ),
      );
    case 'ego':
      return neighbourhood(graph, focus.node, focus.steps);
    case 'path':
      return new Set(focus.nodes);
  }
}
