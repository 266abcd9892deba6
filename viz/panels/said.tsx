import { graph } from '../state/graph.ts';
import { RELATION_WORDS } from '../state/words.ts';
import { Passages } from './passages.tsx';

/** What a link says, read from one of its ends, with the first sentence behind it. */
export function Said({ edge, from }: { edge: string; from: string }) {
  const current = graph.value;
  if (!current) return null;
  const { value } = current.getEdgeAttributes(edge);
  const source = current.source(edge);
  return (
    <>
      <p class="path-word">
        {relationWords(edge, from)}
        {value && <span class="value"> {value}</span>}
      </p>
      <Passages edge={edge} of={source.startsWith('paper:') ? source : undefined} most={1} />
    </>
  );
}

/** "distilled from", or "distilled into" where it is read from its target. */
export function relationWords(edge: string, from: string): string {
  const current = graph.value;
  if (!current?.hasEdge(edge)) return '';
  const { relation } = current.getEdgeAttributes(edge);
  return RELATION_WORDS[relation][current.source(edge) === from ? 'out' : 'in'].toLowerCase();
}
