import { useEffect, useState } from 'preact/hooks';
import { hasLineage } from '../../src/lineage/lineage.ts';
import type { Feature } from '../features.ts';
import { Icon } from '../panels/icons.tsx';
import { NodeLink } from '../panels/node-link.tsx';
import { PanelHead } from '../panels/panel-head.tsx';
import { Passages } from '../panels/passages.tsx';
import { relationWords } from '../panels/said.tsx';
import { say } from '../panels/speech.tsx';
import { ViewBar } from '../panels/view-bar.tsx';
import { graph, nodeOf } from '../state/graph.ts';
import { lineage, lineageRoot } from '../state/lineage.ts';
import { tool } from '../state/room.ts';
import { selection } from '../state/selection.ts';
import { counted } from '../state/words.ts';
import { type Branch, backToMap, branchesOf, showLineage, TOOL } from './lineage.ts';
import './lineage.css';

function LineagePanel() {
  const now = lineage.value;
  const root = lineageRoot.value;
  const [from, into] = [branchesOf(-1), branchesOf(1)];
  useEffect(() => {
    const [before, after] = [-1, 1].map((side) =>
      branchesOf(side as -1 | 1).map(({ node }) => nodeOf(node)?.label),
    );
    say(
      `Lineage of ${nodeOf(root)?.label}: comes from ${before?.join(', ') || 'nothing named'}; came of it: ${after?.join(', ') || 'nothing named'}`,
    );
  }, [root]);
  if (!now) {
    return (
      <>
        <PanelHead title="Not on this map" />
        <p class="note">The address names the lineage of “{root}”, which this map does not hold.</p>
      </>
    );
  }
  return (
    <>
      <PanelHead title={nodeOf(root)?.label ?? root} above="lineage" />
      {from.length + into.length === 0 && (
        <p class="note">
          No paper says what it was distilled from, is based on or a variant of, nor what came of it.
        </p>
      )}
      <Side title="It comes from" branches={from} />
      <Side title="What came of it" branches={into} />
      {now.left > 0 && (
        <p class="note">{counted(now.left, 'more node')} further away or named by fewer papers.</p>
      )}
    </>
  );
}

function Side({ title, branches }: { title: string; branches: readonly Branch[] }) {
  if (branches.length === 0) return null;
  return (
    <section class="group">
      <h3>{title}</h3>
      <Branches of={branches} under={lineageRoot.value} />
    </section>
  );
}

function Branches({ of, under }: { of: readonly Branch[]; under: string }) {
  return (
    <ul class="lineage-branches">
      {of.map((branch) => (
        <li key={branch.node}>
          <Step branch={branch} under={under} />
          {branch.branches.length > 0 && <Branches of={branch.branches} under={branch.node} />}
        </li>
      ))}
    </ul>
  );
}

/** A node of the tree, the words that link it to the one it is listed under, and their sentences on demand. */
function Step({ branch: { node, step }, under }: { branch: Branch; under: string }) {
  const [open, setOpen] = useState(false);
  const year = nodeOf(node)?.year;
  const edges = step?.edges ?? [];
  return (
    <>
      <div class="row-head">
        <NodeLink node={node} />
        {year !== undefined && <span class="number">{year}</span>}
        <button
          type="button"
          class="row-open"
          aria-expanded={open}
          aria-label={`Sentences that link ${nodeOf(node)?.label} to ${nodeOf(under)?.label}`}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'down' : 'right'} size={16} />
        </button>
      </div>
      <p class="lineage-words">
        {[...new Set(edges.map((edge) => relationWords(edge, graph.value?.source(edge) ?? '')))].join(', ')}{' '}
        {nodeOf(step?.parent ?? '')?.label}
      </p>
      {open && edges.map((edge) => <Passages key={edge} edge={edge} />)}
    </>
  );
}

/** Over the map while the tree is on show: what it is, the way to its steps and the way back. */
function Bar() {
  const now = lineage.value;
  if (!now) return null;
  return (
    <ViewBar
      name="Lineage"
      says={
        <>
          Lineage of <strong>{nodeOf(now.root)?.label}</strong>
        </>
      }
      back={backToMap}
    >
      {tool.value !== TOOL && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            tool.value = TOOL;
          }}
        >
          Steps
        </button>
      )}
    </ViewBar>
  );
}

function ShowLineage({ node }: { node: string }) {
  if (!graph.value || !hasLineage(graph.value, node) || lineageRoot.value === node) return null;
  return (
    <button type="button" class="button" onClick={() => showLineage(node)}>
      <Icon name="tree" size={16} /> Lineage
    </button>
  );
}

/** What a model or technique comes from and what came of it. */
export const lineageFeature: Feature = {
  name: TOOL,
  panel: LineagePanel,
  nodeActions: ShowLineage,
  overlay: Bar,
  close: () => {
    if (lineageRoot.peek() === '') return false;
    backToMap();
    return true;
  },
  keys: [
    {
      key: 'l',
      says: 'Lineage of what is selected, and back to the map',
      run: () => {
        const about = selection.peek();
        if (lineageRoot.peek() !== '') backToMap();
        else if (
          about?.type === 'node' &&
          graph.peek() &&
          hasLineage(graph.peek() as NonNullable<typeof graph.value>, about.key)
        )
          showLineage(about.key);
        else say('Nothing is known of where this comes from');
      },
    },
  ],
};
