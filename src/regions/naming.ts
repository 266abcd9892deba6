import type { Cluster } from '../graph.ts';
import { continued, type Earlier } from './continuity.ts';
import { stemsOf, type Wording } from './cover.ts';
import { nameGroups } from './names.ts';
import type { Network } from './network.ts';
import { settle } from './settle.ts';

/** A group of papers with its name. */
export interface NamedGroup {
  /** Rows of the comparison, ascending. */
  rows: Uint32Array;
  label: string;
  /** The earlier cluster that it goes on with. */
  old: Cluster | undefined;
  /** The share of its papers that the name covers; of a name that a person chose, what the found one covers. */
  cover: number;
}

/** What names are made from. */
export interface Material {
  /** Keys of the papers by row, and how like they are. */
  papers: readonly string[];
  network: Network;
  wording: Wording;
}

/** What was named before, and what names are in use already. */
export interface Known {
  /** The earlier cluster of each paper, at the level in question. */
  clusterOf?: ReadonlyMap<string, string>;
  before?: Earlier | undefined;
  taken?: readonly string[];
  /** Names are single phrases, never lists. */
  single?: boolean;
}

/** Names are given, papers moved to where the names cover them, and names given again. Lists are no names in the first
 * round: a group is given its chance to be about one thing. */
const ROUNDS = 2;

/**
 * Names groups of papers, none like another or like those taken, and moves papers to the groups whose names cover
 * them. Groups that go on with an earlier one keep its name.
 *
 * @returns the groups that a phrase describes, by falling size
 */
export function named(groups: readonly Uint32Array[], material: Material, known: Known = {}): NamedGroup[] {
  const { papers, network, wording } = material;
  let rows = groups;
  let result: NamedGroup[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const old = heirs(rows, papers, known);
    const labels = labelsOf(rows, old, material, { ...known, single: known.single || round < ROUNDS - 1 });
    const covers = labels.map((label, i) =>
      label === '' ? new Set<number>() : wording.coverage.name(old[i]?.found ?? label),
    );
    rows = settle(network, rows, covers);
    result = rows.map((own, i) => {
      const covered = own.reduce((n, row) => n + (covers[i]?.has(row) ? 1 : 0), 0);
      return { rows: own, label: labels[i] ?? '', old: old[i], cover: covered / own.length };
    });
  }
  return result
    .filter(({ label }) => label !== '')
    .sort((a, b) => b.rows.length - a.rows.length || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}

/** The earlier cluster that each group goes on with. */
function heirs(
  rows: readonly Uint32Array[],
  papers: readonly string[],
  { clusterOf, before }: Known,
): (Cluster | undefined)[] {
  if (!clusterOf || !before) return rows.map(() => undefined);
  const keys = rows.map((group) => [...group].map((row) => papers[row] as string));
  return continued(keys, clusterOf).map((id) => (id === null ? undefined : before.clusters.get(id)));
}

/** Earlier names stay; the other groups get names unlike them and unlike each other. */
function labelsOf(
  rows: readonly Uint32Array[],
  old: readonly (Cluster | undefined)[],
  { wording }: Material,
  { taken = [], single = false }: Known,
): string[] {
  const kept = old.flatMap((cluster) => (cluster ? [cluster.label] : []));
  const labels = nameGroups(wording, rows, {
    taken: [...taken, ...kept].map(stemsOf),
    wanted: (i) => old[i] === undefined,
    single,
  });
  return labels.map((label, i) => old[i]?.label ?? label);
}
