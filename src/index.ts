/**
 * Everything public of Paperloom. What is not listed here is free to change.
 *
 * Papers are read ({@link recognise}, then `format.read`), facts found in each ({@link extract}), merged into a map
 * ({@link buildGraph}) and written ({@link formatFor}, then `format.write`). All of it runs in Node and in browsers.
 */
export * from '../extract/index.ts';
export { type BuildOptions, buildGraph } from './build.ts';
export { writePptx } from './deck/pptx.ts';
export type { Rasterize } from './deck/presentation.ts';
export type {
  Cluster,
  EdgeAttributes,
  EntityNode,
  Evidence,
  GraphAttributes,
  NodeAttributes,
  NodeKind,
  PaperGraph,
  PaperNode,
} from './graph.ts';
export { NODE_KINDS } from './graph.ts';
export { factsOfGraph } from './merge/facts.ts';
export * from './read/index.ts';
export { renameRegion } from './regions/rename.ts';
export * from './score/index.ts';
export { formatFor, formats, gexf, graphJson, type WriteFormat, type WriteOptions } from './write/index.ts';
