import { useState } from 'preact/hooks';
import { graph } from '../state/graph.ts';
import { groupsOf, type RelationGroup, type RelationRow } from '../state/relations.ts';
import { selectEdge } from '../state/selection.ts';
import { counted, grouped } from '../state/words.ts';
import { Why } from '../why/why.tsx';
import { Icon } from './icons.tsx';
import { NodeLink } from './node-link.tsx';
import { Passages } from './passages.tsx';

const FIRST = 6;

/** All that a node has to do with others, grouped by relation; every row opens into its sentences. */
export function RelationGroups({ node }: { node: string }) {
  if (!graph.value) return null;
  const groups = groupsOf(graph.value, node);
  if (groups.length === 0) return <p class="note">Nothing in these papers links it to anything else.</p>;
  return (
    <>
      {groups.map((group) => (
        <Group key={`${node} ${group.title}`} node={node} group={group} />
      ))}
    </>
  );
}

function Group({ node, group }: { node: string; group: RelationGroup }) {
  const [all, setAll] = useState(false);
  const rows = all ? group.rows : group.rows.slice(0, FIRST);
  return (
    <section class="group">
      <h3>
        {group.title} <span class="number">{grouped(group.rows.length)}</span>
      </h3>
      <ul>
        {rows.map((row) => (
          <Row key={row.edge} node={node} row={row} />
        ))}
      </ul>
      {rows.length < group.rows.length && (
        <button type="button" class="text-button more" onClick={() => setAll(true)}>
          Show {grouped(group.rows.length - rows.length)} more
        </button>
      )}
    </section>
  );
}

function Row({ node, row }: { node: string; row: RelationRow }) {
  const [open, setOpen] = useState(false);
  return (
    <li class="row">
      <div class="row-head">
        <NodeLink node={row.other} />
        {row.value && <span class="value">{row.value}</span>}
        {row.weight > 1 && <span class="number">{counted(row.weight, 'paper')}</span>}
        <button
          type="button"
          class="row-open"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          aria-label={`Sentences behind the link to ${graph.value?.getNodeAttribute(row.other, 'label')}`}
        >
          <Icon name={open ? 'down' : 'right'} size={16} />
        </button>
      </div>
      {open && (
        <div class="row-body">
          <Passages
            edge={row.edge}
            of={node.startsWith('paper:') ? node : row.other.startsWith('paper:') ? row.other : undefined}
          />
          <button type="button" class="text-button" onClick={() => selectEdge(row.edge)}>
            <Icon name="link" size={13} /> About this link
          </button>
          <Why edge={row.edge} />
        </div>
      )}
    </li>
  );
}
