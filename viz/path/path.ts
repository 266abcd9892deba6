import { computed } from '@preact/signals';
import { pathsBetween } from '../../src/picture/paths.ts';
import { type Codec, field } from '../state/field.ts';
import { graph } from '../state/graph.ts';
import { tool, toolFor } from '../state/room.ts';
import { filtered } from '../state/rules.ts';
import { hovered, whenSelected } from '../state/selection.ts';
import { keepLit, type Spotlight } from '../state/spotlight.ts';
import { RELATION_ORDER } from '../state/words.ts';

/** What is sought: the two ends, null while one is not chosen yet, and which of the paths is on show. */
export interface Sought {
  from: string | null;
  to: string | null;
  which: number;
}

const written = (key: string | null): string => (key ?? '').replaceAll('%', '%25').replaceAll('>', '%3E');
const plain = (text: string | undefined): string | null =>
  text ? text.replaceAll('%3E', '>').replaceAll('%25', '%') : null;

const codec: Codec<Sought | null> = {
  encode: (sought) =>
    sought === null
      ? ''
      : [written(sought.from), written(sought.to), sought.which || ''].join('>').replace(/>$/, ''),
  decode: (text) => {
    const [from, to, which] = text.split('>');
    const [one, other] = [plain(from), plain(to)];
    if (one === null && other === null) return null;
    return { from: one, to: other, which: Math.min(2, Math.max(0, Math.floor(Number(which)) || 0)) };
  },
};

/** Null while no path is sought. */
export const sought = field<Sought | null>('p', null, codec);

export const TOOL = 'path';

/** Up to three paths over what the filters leave. */
export const paths = computed<readonly (readonly string[])[]>(() => {
  const current = graph.value;
  const now = sought.value;
  if (!current || !now?.from || !now.to || now.from === now.to) return [];
  const { edges } = filtered.value;
  return pathsBetween(current, now.from, now.to, { edge: (edge) => edges.has(edge) });
});

export const shownPath = computed<readonly string[] | null>(
  () => paths.value[sought.value?.which ?? 0] ?? paths.value[0] ?? null,
);

/** The links between two nodes that are on show, what tells most first. */
export function linksBetween(a: string, b: string): string[] {
  const current = graph.value;
  if (!current) return [];
  const { edges } = filtered.value;
  const rank = (edge: string) => RELATION_ORDER.indexOf(current.getEdgeAttribute(edge, 'relation'));
  return current
    .edges(a, b)
    .concat(current.edges(b, a))
    .filter((edge, i, all) => edges.has(edge) && all.indexOf(edge) === i)
    .sort((x, y) => rank(x) - rank(y) || (x < y ? -1 : 1));
}

/** What the path lights on the map; its ends, while it is not found or only one is chosen. */
export const pathLight = computed<Spotlight | null>(() => {
  const current = graph.value;
  const now = sought.value;
  if (!current || now === null) return null;
  const ends = [now.from, now.to].filter((key): key is string => key !== null && current.hasNode(key));
  if (ends.length === 0) return null;
  const path = shownPath.value ?? ends;
  const edges = shownPath.value
    ? path.flatMap((node, i) => (i === 0 ? [] : linksBetween(path[i - 1] ?? node, node)))
    : [];
  return {
    centre: new Set(ends),
    nodes: new Set(path),
    edges: new Set(edges),
    region: null,
    says: 'the path',
  };
});

keepLit(pathLight);

export function seekFrom(node: string): void {
  hovered.value = null;
  sought.value = { from: node, to: null, which: 0 };
}

export function stopSeeking(): void {
  sought.value = null;
  if (tool.peek() === TOOL) tool.value = null;
}

toolFor(TOOL, sought, () => {
  if (sought.peek() !== null) sought.value = null;
});

// While the other end is not chosen, a click on the map chooses it; later one goes on to what was clicked.
whenSelected(sought, (about) => {
  const now = sought.peek();
  if (now === null) return;
  const open = now.to === null || now.from === null;
  if (about.type === 'node' && open && about.key !== (now.from ?? now.to))
    sought.value = { from: now.from ?? about.key, to: now.from === null ? now.to : about.key, which: 0 };
  else if (!open && tool.peek() === TOOL) stopSeeking();
});
