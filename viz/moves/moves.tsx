import type { Feature } from '../features.ts';
import { Icon } from '../panels/icons.tsx';
import { say } from '../panels/speech.tsx';
import { nodeOf } from '../state/graph.ts';
import { moves, putBack } from '../state/moves.ts';

function PutBack({ node }: { node: string }) {
  if (!moves.value.has(node)) return null;
  return (
    <button
      type="button"
      class="button"
      title="To where the map was built to have it"
      onClick={() => {
        putBack(node);
        say(`${nodeOf(node)?.label} is back`);
      }}
    >
      <Icon name="undo" size={16} /> Put back
    </button>
  );
}

/** Nodes that the reader dragged to another place. */
export const movesFeature: Feature = { name: 'moves', nodeActions: PutBack };
