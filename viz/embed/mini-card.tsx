import { writeView } from '../address/address.ts';
import { Icon } from '../panels/icons.tsx';
import { KindMark } from '../panels/kind-mark.tsx';
import { graph, nodeOf, regions } from '../state/graph.ts';
import { selection } from '../state/selection.ts';
import { counted, KIND_WORDS, RELATION_WORDS } from '../state/words.ts';
import { stopOnShow } from '../tour/playing.ts';

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
  const about = selection.value;
  const current = graph.value;
  if (about?.type === 'node') {
    const node = nodeOf(about.key);
    if (node && current) {
      const what = node.kind === 'paper' ? node.year : counted(node.papers, 'paper');
      return (
        <>
          <KindMark kind={node.kind} /> <strong>{node.label}</strong>{' '}
          <span class="number">
            {[KIND_WORDS[node.kind].one, what, counted(current.degree(about.key), 'link')]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      );
    }
  }
  if (about?.type === 'region') {
    const region = regions.value.get(about.id);
    if (region) {
      return (
        <>
          <strong>{region.label}</strong> <span class="number">{counted(region.size, 'node')}</span>
        </>
      );
    }
  }
  if (about?.type === 'edge' && current?.hasEdge(about.key)) {
    const [from, to] = current.extremities(about.key);
    return (
      <>
        <strong>{nodeOf(from)?.label}</strong>{' '}
        {RELATION_WORDS[current.getEdgeAttribute(about.key, 'relation')].name}{' '}
        <strong>{nodeOf(to)?.label}</strong>
      </>
    );
  }
  return (
    <>
      <strong>{current?.getAttribute('name')}</strong>{' '}
      <span class="number">{counted(current?.order ?? 0, 'node')}</span>
    </>
  );
}
