import type { NodeAttributes } from '../../src/graph.ts';
import { writeView } from '../address/address.ts';
import { Icon } from '../panels/icons.tsx';
import { KindMark } from '../panels/kind-mark.tsx';
import { shownPath } from '../path/path.ts';
import { graph, nodeOf, regions } from '../state/graph.ts';
import { visible } from '../state/rules.ts';
import { selection } from '../state/selection.ts';
import { counted, KIND_WORDS } from '../state/words.ts';
import { stopOnShow } from '../tour/playing.ts';
import { about } from './about.ts';

/** At the foot of a small map: what is chosen, or what the map is, and the way to all of it. */
export function MiniCard() {
  const current = graph.value;
  // The player says what there is to say.
  if (!current || stopOnShow.value) return null;
  const view = writeView();
  return (
    <div class="mini card">
      <p>
        <Chosen />
      </p>
      <a
        class="icon-button"
        href={`${location.href.split('#')[0]}${view === '' ? '' : `#${view}`}`}
        target="_blank"
        rel="noopener"
        aria-label="Open this view in the explorer, in a new window"
        title="Open in the explorer"
      >
        <Icon name="out" size={16} />
      </a>
    </div>
  );
}

function Chosen() {
  const chosen = selection.value;
  const node = chosen?.type === 'node' ? nodeOf(chosen.key) : null;
  const words = about();
  // A path is about more than the node that was clicked on it.
  const isNode = node !== null && node.label === words;
  return (
    <>
      {isNode && <KindMark kind={node.kind} />} <strong>{words || graph.value?.getAttribute('name')}</strong>{' '}
      <span class="number">
        {isNode && chosen?.type === 'node' ? factsOf(chosen.key, node) : sizeWords()}
      </span>
    </>
  );
}

function factsOf(key: string, node: NodeAttributes): string {
  const what = node.kind === 'paper' ? node.year : counted(node.papers, 'paper');
  const links = counted(graph.value?.degree(key) ?? 0, 'link');
  return [KIND_WORDS[node.kind].one, what, links].filter(Boolean).join(' · ');
}

/** How much is seen of it. */
function sizeWords(): string {
  const path = shownPath.value;
  if (path && path.length > 1) return counted(path.length - 1, 'step');
  const chosen = selection.value;
  if (chosen?.type === 'region') return counted(regions.value.get(chosen.id)?.size ?? 0, 'node');
  if (chosen?.type === 'edge') return '';
  return counted(visible.value.nodes.size, 'node');
}
