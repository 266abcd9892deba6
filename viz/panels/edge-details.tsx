import { graph, nodeOf } from '../state/graph.ts';
import { counted, RELATION_WORDS } from '../state/words.ts';
import { Why } from '../why/why.tsx';
import { Correction } from './correction.tsx';
import { NodeLink } from './node-link.tsx';
import { PanelHead } from './panel-head.tsx';
import { Passages } from './passages.tsx';

export function EdgeDetails({ edge }: { edge: string }) {
  const current = graph.value;
  if (!current?.hasEdge(edge)) {
    return (
      <>
        <PanelHead title="Not on this map" />
        <p class="note">The address names a link that this map does not hold.</p>
      </>
    );
  }
  const { relation, weight, confidence, value } = current.getEdgeAttributes(edge);
  const [source, target] = current.extremities(edge);
  const ends = [source, target].map((key) => ({ key, node: nodeOf(key) }));
  return (
    <>
      <PanelHead title={RELATION_WORDS[relation].out} above="link" />
      <div class="ends">
        <NodeLink node={source} />
        <p class="end-word">
          {RELATION_WORDS[relation].name}
          {value && <span class="value"> {value}</span>}
        </p>
        <NodeLink node={target} />
      </div>
      <section class="group">
        <h3>
          {weight === 1 ? 'The sentence behind it' : 'The sentences behind it'}{' '}
          <span class="number">{counted(weight, 'paper')}</span>
        </h3>
        <Passages edge={edge} of={source} />
      </section>
      <Why key={edge} edge={edge} />
      <details class="how">
        <summary>How sure this is</summary>
        <p>
          Rules found this link in the text; of links found so,{' '}
          <strong>{Math.round(confidence * 100)} %</strong> proved right on papers that people had annotated.
          The sentence above is what to trust.
        </p>
      </details>
      {ends.map(({ key, node }) => node && node.kind !== 'paper' && <Correction key={key} entity={node} />)}
    </>
  );
}
