import type { PaperGraph } from '../../src/graph.ts';
import { homesOf, moves } from './moves.ts';
import { broughtRegions, regionNames } from './renames.ts';

/** The map as it came: without the moves and names of the present view, which other views need not have. */
export function asBrought(graph: PaperGraph): PaperGraph {
  if (moves.value.size === 0 && regionNames.value.size === 0) return graph;
  const home = graph.copy() as PaperGraph;
  for (const [key, place] of homesOf(graph)) home.mergeNodeAttributes(key, place);
  home.setAttribute('clusters', [...broughtRegions(graph)]);
  return home;
}
