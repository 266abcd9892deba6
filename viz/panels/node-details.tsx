import type { EntityNode, PaperNode } from '../../src/graph.ts';
import { features } from '../features.ts';
import { markedAbstract } from '../state/evidence.ts';
import { graph, nodeOf } from '../state/graph.ts';
import { linkOf } from '../state/quotation.ts';
import { counted, KIND_WORDS } from '../state/words.ts';
import { nodeColor } from './colors.ts';
import { Correction } from './correction.tsx';
import { Icon } from './icons.tsx';
import { KindMark } from './kind-mark.tsx';
import { Marked } from './marked.tsx';
import { PanelHead } from './panel-head.tsx';
import { RegionChip } from './region-chip.tsx';
import { RelationGroups } from './relation-groups.tsx';

export function NodeDetails({ node }: { node: string }) {
  const attributes = nodeOf(node);
  if (!attributes) {
    return (
      <>
        <PanelHead title="Not on this map" />
        <p class="note">The link names “{node}”, which this map does not hold.</p>
      </>
    );
  }
  return (
    <>
      <PanelHead
        title={attributes.label}
        above={
          <>
            <KindMark kind={attributes.kind} color={nodeColor(attributes)} />{' '}
            {KIND_WORDS[attributes.kind].one}
          </>
        }
      />
      {attributes.kind === 'paper' ? (
        <PaperFacts paper={attributes} node={node} />
      ) : (
        <EntityFacts entity={attributes} node={node} />
      )}
      <div class="region-chips">
        <RegionChip id={attributes.cluster} />
        {attributes.subcluster !== undefined && <RegionChip id={attributes.subcluster} />}
      </div>
      <div class="node-actions">
        {features.map(({ name, nodeActions: Actions }) => Actions && <Actions key={name} node={node} />)}
      </div>
      <RelationGroups node={node} />
      {attributes.kind !== 'paper' && <Correction key={node} entity={attributes} />}
    </>
  );
}

function EntityFacts({ entity, node }: { entity: EntityNode; node: string }) {
  const others = entity.aliases.filter((alias) => alias !== entity.label);
  const facts = [
    counted(entity.papers, 'paper'),
    entity.year === undefined ? '' : `since ${entity.year}`,
    counted(graph.value?.degree(node) ?? 0, 'link'),
  ];
  return (
    <>
      {others.length > 0 && <p class="aliases">also {others.slice(0, 8).join(', ')}</p>}
      <p class="number">{facts.filter(Boolean).join(' · ')}</p>
    </>
  );
}

function PaperFacts({ paper, node }: { paper: PaperNode; node: string }) {
  const link = linkOf(paper);
  const abstract = graph.value ? markedAbstract(graph.value, node) : null;
  const facts = [paper.year, paper.venue].filter(Boolean);
  return (
    <>
      {paper.authors && paper.authors.length > 0 && <p class="aliases">{authorLine(paper.authors)}</p>}
      {(facts.length > 0 || link) && (
        <p class="number">
          {facts.join(' · ')}{' '}
          {link && (
            <a href={link} target="_blank" rel="noreferrer">
              Open the paper <Icon name="out" size={13} />
              <span class="unseen"> in a new tab</span>
            </a>
          )}
        </p>
      )}
      {abstract && abstract.text !== '' ? (
        <p class="abstract">
          <Marked passage={abstract} onward />
        </p>
      ) : (
        <p class="note">The record has no abstract; only its title was read.</p>
      )}
    </>
  );
}

function authorLine(authors: readonly string[]): string {
  const most = 8;
  return authors.length > most
    ? `${authors.slice(0, most).join(', ')} and ${authors.length - most} more`
    : authors.join(', ');
}
