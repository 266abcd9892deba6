import type { PaperFacts } from '../extract/facts.ts';
import type { PaperGraph } from './graph.ts';
import { place } from './layout/place.ts';
import { sizeNodes } from './layout/size.ts';
import { addFacts, emptyCorpus } from './merge/corpus.ts';
import { type GraphOrigin, graphOf } from './merge/graph.ts';
import { colourFurther } from './regions/further-colours.ts';
import { divide } from './regions/regions.ts';

export interface BuildOptions extends GraphOrigin {
  /** An earlier map, possibly of other papers: what survives keeps its region, name, colour and about its place. */
  previous?: PaperGraph;
  /** Called as the work goes on: what is being done, and which share of the whole is done, 0 to 1. */
  onProgress?: (step: string, share: number) => void;
}

/**
 * Builds the map: merges the facts of papers, divides them into named regions and gives every node a size, a colour
 * and a place. Pure and deterministic: the same facts, in any order, give the same bytes of `export()`.
 *
 * @param facts of one or more papers; of a paper that comes twice the fuller text counts
 */
export function buildGraph(facts: Iterable<PaperFacts>, options: BuildOptions): PaperGraph {
  const progress = options.onProgress ?? (() => {});
  progress('Merging', 0);
  const corpus = emptyCorpus();
  for (const one of facts) addFacts(corpus, one);
  const graph = graphOf(corpus, options);
  progress('Finding regions', 0.1);
  divide(graph, options.previous);
  sizeNodes(graph);
  progress('Drawing the map', 0.4);
  place(graph, options.previous);
  colourFurther(graph);
  const tour = options.previous?.getAttribute('tour');
  if (tour) graph.setAttribute('tour', tour);
  progress('Done', 1);
  return graph;
}
