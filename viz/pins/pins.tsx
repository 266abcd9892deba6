import type { Feature } from '../features.ts';
import { IconButton } from '../panels/icon-button.tsx';
import { Icon } from '../panels/icons.tsx';
import { NodeLink } from '../panels/node-link.tsx';
import { say } from '../panels/speech.tsx';
import { nodeOf } from '../state/graph.ts';
import { pins, togglePin } from '../state/pins.ts';
import { selection } from '../state/selection.ts';
import './pins.css';

function pinOrUnpin(node: string): void {
  togglePin(node);
  say(`${nodeOf(node)?.label} ${pins.peek().has(node) ? 'pinned' : 'no longer pinned'}`);
}

function PinButton({ node }: { node: string }) {
  const pinned = pins.value.has(node);
  return (
    <button
      type="button"
      class="button"
      aria-pressed={pinned}
      title="A pinned node keeps its name on the map, and no filter hides it"
      onClick={() => pinOrUnpin(node)}
    >
      <Icon name="pin" size={16} /> {pinned ? 'Unpin' : 'Pin'}
    </button>
  );
}

function Pinned() {
  const known = [...pins.value].filter((node) => nodeOf(node));
  if (known.length === 0) return null;
  return (
    <section class="rail-section" aria-labelledby="pins-title">
      <h2 id="pins-title">Pinned</h2>
      <ul>
        {known.map((node) => (
          <li class="filter-row pinned" key={node}>
            <NodeLink node={node} />
            <IconButton
              icon="close"
              size={15}
              label={`Unpin ${nodeOf(node)?.label}`}
              title="Unpin"
              run={() => pinOrUnpin(node)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Nodes that the reader holds on to. */
export const pinsFeature: Feature = {
  name: 'pins',
  nodeActions: PinButton,
  rail: Pinned,
  keys: [
    {
      key: 'h',
      says: 'Hold on to the selected node: pin it, or let it go',
      run: () => {
        const about = selection.peek();
        if (about?.type === 'node') pinOrUnpin(about.key);
      },
    },
  ],
};
