import { computed } from '@preact/signals';
import type { PaperGraph } from '../../src/graph.ts';
import { type Codec, field } from './field.ts';
import { graph } from './graph.ts';

/** All that is at most so many links away from a node. */
export interface Ego {
  node: string;
  steps: 1 | 2 | 3;
}

const codec: Codec<Ego | null> = {
  encode: (ego) => (ego === null ? '' : `${ego.steps}.${ego.node}`),
  decode: (text) => {
    const steps = Number(text[0]);
    const node = text.slice(2);
    return (steps === 1 || steps === 2 || steps === 3) && text[1] === '.' && node !== ''
      ? { node, steps }
      : null;
  },
};

/** Around what the map is looked at; null for no such view. */
export const ego = field<Ego | null>('e', null, codec);

/** The nodes at most `steps` of the given links away from `node`, itself among them. */
export function around(
  graph: PaperGraph,
  { node, steps }: Ego,
  edges: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set([node]);
  let rim = [node];
  for (let step = 0; step < steps; step++) {
    const next: string[] = [];
    for (const from of rim)
      graph.forEachEdge(from, (edge, _attributes, source, target) => {
        const to = source === from ? target : source;
        if (found.has(to) || !edges.has(edge)) return;
        found.add(to);
        next.push(to);
      });
    rim = next;
  }
  return found;
}

/** Whether the map holds the node that the view is about. */
export const egoKnown = computed(() => ego.value !== null && Boolean(graph.value?.hasNode(ego.value.node)));
