import { shownPath } from '../path/path.ts';
import { ego } from '../state/ego.ts';
import { graph, nodeOf, regions } from '../state/graph.ts';
import { lineageRoot } from '../state/lineage.ts';
import { linkWords } from '../state/relations.ts';
import { selection } from '../state/selection.ts';

const label = (key: string | undefined): string => (key && nodeOf(key)?.label) || '';

/** What the view is about, in a few words; '' for all of the map. */
export function about(): string {
  const path = shownPath.value;
  if (path && path.length > 1) return `How ${label(path[0])} and ${label(path.at(-1))} are connected`;
  if (label(lineageRoot.value)) return `Where ${label(lineageRoot.value)} comes from`;
  const chosen = selection.value;
  if (chosen?.type === 'region') return regions.value.get(chosen.id)?.label ?? '';
  if (chosen?.type === 'node') return label(chosen.key);
  const current = graph.value;
  if (chosen?.type === 'edge' && current?.hasEdge(chosen.key)) return linkWords(current, chosen.key);
  return ego.value && label(ego.value.node) ? `Around ${label(ego.value.node)}` : '';
}
