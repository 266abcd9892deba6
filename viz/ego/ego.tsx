import { computed, effect, untracked } from '@preact/signals';
import type { Feature } from '../features.ts';
import { theMap } from '../map/handle.ts';
import { Icon } from '../panels/icons.tsx';
import { OthersButton } from '../panels/others-button.tsx';
import { say } from '../panels/speech.tsx';
import { ViewBar } from '../panels/view-bar.tsx';
import { around, ego, egoKnown } from '../state/ego.ts';
import { graph, nodeOf } from '../state/graph.ts';
import { filtered } from '../state/rules.ts';
import { hovered, selection } from '../state/selection.ts';
import { keepLit, othersHidden, type Spotlight } from '../state/spotlight.ts';
import { counted } from '../state/words.ts';

const STEPS = [1, 2, 3] as const;

/** What is lit around the node, within what the filters leave. */
const light = computed<Spotlight | null>(() => {
  const current = graph.value;
  const now = ego.value;
  if (!current || !now || !egoKnown.value) return null;
  const kept = filtered.value.edges;
  const nodes = around(current, now, kept);
  const edges = new Set<string>();
  for (const node of nodes) {
    current.forEachOutEdge(node, (edge, _attributes, _source, target) => {
      if (kept.has(edge) && nodes.has(target)) edges.add(edge);
    });
  }
  const about = selection.value;
  const centre = about?.type === 'node' && nodes.has(about.key) ? about.key : now.node;
  const says = `${counted(now.steps, 'step')} around ${nodeOf(now.node)?.label}`;
  return { centre: new Set([centre]), nodes, edges, region: null, says };
});
keepLit(light);

// Wherever it came from: a button, a key, Back.
effect(() => {
  const now = ego.value;
  untracked(() => {
    const lit = light.peek();
    if (!now || !lit) return;
    theMap()?.show(lit.nodes);
    say(`${lit.says}: ${counted(lit.nodes.size, 'node')}`);
  });
});

/** More nodes than this around a hub are a thicket at first. */
const MANY = 150;

function lookAround(node: string): void {
  const current = graph.peek();
  const two = current && around(current, { node, steps: 2 }, filtered.peek().edges);
  ego.value = { node, steps: two && two.size <= MANY ? 2 : 1 };
}

function leave(): void {
  hovered.value = null;
  othersHidden.value = false;
  ego.value = null;
}

function Bar() {
  const now = ego.value;
  const lit = light.value;
  if (!now || !lit) return null;
  return (
    <ViewBar
      name="Around a node"
      says={
        <>
          <span class="view-word">Around </span>
          <strong>{nodeOf(now.node)?.label}</strong>{' '}
          <span class="number">{counted(lit.nodes.size, 'node')}</span>
        </>
      }
      back={leave}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons are no form */}
      <div class="segments" role="group" aria-label="Steps away">
        {STEPS.map((steps) => (
          <button
            type="button"
            key={steps}
            aria-pressed={steps === now.steps}
            aria-label={counted(steps, 'step')}
            title={`Up to ${counted(steps, 'step')} away`}
            onClick={() => {
              ego.value = { ...now, steps };
            }}
          >
            {steps}
          </button>
        ))}
      </div>
      <OthersButton />
    </ViewBar>
  );
}

function ShowAround({ node }: { node: string }) {
  if (ego.value?.node === node) return null;
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        lookAround(node);
      }}
    >
      <Icon name="rings" size={16} /> Around it
    </button>
  );
}

/** A node with all that is one to three steps away. */
export const egoFeature: Feature = {
  name: 'ego',
  nodeActions: ShowAround,
  overlay: Bar,
  close: () => {
    if (ego.peek() === null) return false;
    leave();
    return true;
  },
  keys: [
    {
      key: 'e',
      says: 'What is around the selected node; again for another step',
      run: () => {
        const now = ego.peek();
        const about = selection.peek();
        if (about?.type === 'node' && about.key !== now?.node) lookAround(about.key);
        else if (now) ego.value = { ...now, steps: STEPS[now.steps % 3] ?? 1 };
      },
    },
  ],
};
