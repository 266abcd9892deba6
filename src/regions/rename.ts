import type { Cluster } from '../graph.ts';

/**
 * Gives a region or sub-region the name that a person chose. The name that was found stays beside it as
 * {@link Cluster.found}, so that it can be had again; a map that grows keeps the chosen one.
 *
 * @param clusters of a graph; they stay as they are
 * @param id of a region or sub-region
 * @param name white space is folded; an empty one, or the found one, gives the found name back
 * @returns the list with the renamed region
 * @throws RangeError if no region has the id, or it is "Other" or "Across regions", which are no regions
 */
export function renameRegion(clusters: readonly Cluster[], id: string, name: string): Cluster[] {
  const known = clusters.find((cluster) => cluster.id === id);
  if (!known) throw new RangeError(`there is no region "${id}"`);
  if (known.special !== undefined) throw new RangeError(`"${known.label}" is no region and keeps its name`);
  const { found, ...rest } = known;
  const own = found ?? known.label;
  const chosen = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const renamed: Cluster =
    chosen === '' || chosen === own ? { ...rest, label: own } : { ...rest, label: chosen, found: own };
  return clusters.map((cluster) => (cluster === known ? renamed : cluster));
}
