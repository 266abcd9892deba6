import type { Cluster, PaperGraph } from '../graph.ts';
import { renameRegion } from '../regions/rename.ts';
import type { Point } from './camera.ts';
import { partsIn } from './link.ts';

/** Longer names of regions stand in nobody's way but the map's. In characters. */
export const LONGEST_REGION_NAME = 80;

/** A part of a list whose entries are parted by `|` and the parts of each by `~`. */
const written = (text: string): string =>
  text.replace(/[%|~]/g, (mark) => encodeURIComponent(mark).replace('~', '%7E'));
const plain = (text: string): string =>
  text.replaceAll('%7C', '|').replaceAll('%7E', '~').replaceAll('%25', '%');

/** Where a link has nodes stand, in the graph's coordinates and in the order of the map, as its part `m`. */
export const placesText = (places: ReadonlyMap<string, Point>): string =>
  [...places].map(([key, { x, y }]) => `${written(key)}~${x}~${y}`).join('|');

/** What {@link placesText} wrote; entries of another kind are left out. */
export function placesOf(text: string): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const one of text.split('|')) {
    const [key, x, y, ...more] = one.split('~');
    const place = { x: Number(x || Number.NaN), y: Number(y || Number.NaN) };
    if (key && more.length === 0 && Number.isFinite(place.x) && Number.isFinite(place.y))
      places.set(plain(key), place);
  }
  return places;
}

/** The names that a link gives regions, by their ids, as its part `n`. */
export const namesText = (names: ReadonlyMap<string, string>): string =>
  [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, name]) => `${written(id)}~${written(name)}`)
    .join('|');

/** What {@link namesText} wrote; entries of another kind are left out, long names cut. */
export function namesOf(text: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const pair of text.split('|')) {
    const [id, name, ...more] = pair.split('~');
    if (id && name !== undefined && more.length === 0)
      names.set(plain(id), plain(name).slice(0, LONGEST_REGION_NAME));
  }
  return names;
}

/** The regions with the names given to them; what a link says of another map's, or of what is no region, is left out. */
export function renamed(clusters: readonly Cluster[], names: ReadonlyMap<string, string>): Cluster[] {
  let now = [...clusters];
  for (const [id, name] of names)
    if (now.some((cluster) => cluster.id === id && cluster.special === undefined))
      now = renameRegion(now, id, name);
  return now;
}

/**
 * The map as a link of the explorer shows it: nodes where the reader put them, regions by the names that the reader
 * gave them. The map itself stays as it is; it comes back where the link changes nothing of it.
 */
export function editedBy(graph: PaperGraph, link: string): PaperGraph {
  const parts = partsIn(link);
  const places = [...placesOf(parts.get('m') ?? '')].filter(([key]) => graph.hasNode(key));
  const names = namesOf(parts.get('n') ?? '');
  if (places.length === 0 && names.size === 0) return graph;
  const edited = graph.copy() as PaperGraph;
  for (const [key, place] of places) edited.mergeNodeAttributes(key, place);
  edited.setAttribute('clusters', renamed(graph.getAttribute('clusters') ?? [], names));
  return edited;
}
