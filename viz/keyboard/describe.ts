import type { PaperGraph } from '../../src/graph.ts';
import { counted, KIND_WORDS } from '../state/words.ts';

/** A node in words: "T5, model, 12 papers, 14 links, region Distillation into smaller models". */
export function describe(graph: PaperGraph, key: string): string {
  const node = graph.getNodeAttributes(key);
  const region = (graph.getAttribute('clusters') ?? []).find(({ id }) => id === node.cluster);
  return [
    node.label,
    KIND_WORDS[node.kind].one,
    node.kind === 'paper' ? node.year : counted(node.papers, 'paper'),
    counted(graph.degree(key), 'link'),
    region && `region ${region.label}`,
  ]
    .filter(Boolean)
    .join(', ');
}
