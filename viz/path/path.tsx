import { useEffect, useState } from 'preact/hooks';
import type { Feature } from '../features.ts';
import { theMap } from '../map/handle.ts';
import { nodeColor } from '../panels/colors.ts';
import { Icon } from '../panels/icons.tsx';
import { KindMark } from '../panels/kind-mark.tsx';
import { NodeLink } from '../panels/node-link.tsx';
import { OthersButton } from '../panels/others-button.tsx';
import { PanelHead } from '../panels/panel-head.tsx';
import { Said } from '../panels/said.tsx';
import { lookUp } from '../panels/search-box.tsx';
import { say } from '../panels/speech.tsx';
import type { Hit } from '../search/search.ts';
import { nodeOf } from '../state/graph.ts';
import { hovered, selection } from '../state/selection.ts';
import { counted } from '../state/words.ts';
import { linksBetween, paths, type Sought, seekFrom, shownPath, sought, TOOL } from './path.ts';
import './path.css';

function PathPanel() {
  const now = sought.value;
  const path = shownPath.value;
  const words = path?.join(' ');
  useEffect(() => {
    if (!path) return;
    theMap()?.show(path);
    say(`Path of ${counted(path.length - 1, 'link')}: ${path.map((key) => nodeOf(key)?.label).join(', ')}`);
  }, [words]);
  if (!now) return null;
  return (
    <>
      <PanelHead title="How two things connect" above="path" />
      <div class="path-ends">
        <End sought={now} end="from" label="From" />
        <button
          type="button"
          class="icon-button"
          aria-label="Swap the ends"
          title="Swap the ends"
          disabled={now.from === null && now.to === null}
          onClick={() => {
            sought.value = { from: now.to, to: now.from, which: now.which };
          }}
        >
          <Icon name="swap" />
        </button>
        <End sought={now} end="to" label="To" />
      </div>
      {now.from === null || now.to === null ? (
        <p class="note">Type the other end, or click it on the map.</p>
      ) : path ? (
        <>
          <div class="path-views">
            <Choice sought={now} />
            <OthersButton />
          </div>
          <Steps path={path} />
        </>
      ) : (
        <NoPath sought={now} />
      )}
    </>
  );
}

function NoPath({ sought: { from, to } }: { sought: Sought }) {
  const missing = [from, to].find((key) => key !== null && !nodeOf(key));
  return (
    <p class="note" role="status">
      {missing
        ? `The address names “${missing}”, which this map does not hold.`
        : from === to
          ? 'Both ends are the same.'
          : 'Nothing on show connects the two. Filters that hide links may stand between them.'}
    </p>
  );
}

/** The paths to choose from, by their length. */
function Choice({ sought: now }: { sought: Sought }) {
  const shown = shownPath.value;
  if (paths.value.length < 2) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons are no form
    <div class="path-choice" role="group" aria-label="Paths">
      {paths.value.map((path, which) => (
        <button
          type="button"
          class="button"
          key={path.join(' ')}
          aria-pressed={path === shown}
          onClick={() => {
            sought.value = { ...now, which };
          }}
        >
          {which === 0 ? 'Best' : which === 1 ? 'Second' : 'Third'}{' '}
          <span class="number" title={counted(path.length - 1, 'link')}>
            {path.length - 1}
            <span class="unseen">{path.length === 2 ? ' link' : ' links'}</span>
          </span>
        </button>
      ))}
    </div>
  );
}

function Steps({ path }: { path: readonly string[] }) {
  return (
    <ol class="path-steps">
      {path.map((node, i) => {
        const next = path[i + 1];
        return (
          <li key={node}>
            <NodeLink node={node} />
            {next !== undefined && <Step from={node} to={next} />}
          </li>
        );
      })}
    </ol>
  );
}

/** What links two neighbours of the path: the relation that tells most with its sentence, the others on demand. */
function Step({ from, to }: { from: string; to: string }) {
  const [first, ...others] = linksBetween(from, to);
  if (first === undefined) return null;
  return (
    <div class="path-step">
      <Said edge={first} from={from} />
      {others.length > 0 && (
        <details>
          <summary>{counted(others.length, 'more relation')}</summary>
          {others.map((edge) => (
            <Said key={edge} edge={edge} from={from} />
          ))}
        </details>
      )}
    </div>
  );
}

/** One end of the path: its name, or a field to find it. */
function End({ sought: now, end, label }: { sought: Sought; end: 'from' | 'to'; label: string }) {
  const key = now[end];
  const [typed, setTyped] = useState('');
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const choose = (chosen: string | null) => {
    hovered.value = null;
    setTyped('');
    setHits([]);
    sought.value = { ...now, [end]: chosen, which: 0 };
  };
  const look = async (words: string) => {
    setTyped(words);
    const found = (await lookUp(words)).filter((hit) => hit.key !== now.from && hit.key !== now.to);
    setHits(found.slice(0, 6));
  };
  const node = key === null ? null : nodeOf(key);
  if (key !== null) {
    return (
      <div class="path-end">
        <span class="path-label">{label}</span>
        {node && <KindMark kind={node.kind} color={nodeColor(node)} />}
        <span class="path-name">{node?.label ?? key}</span>
        <button
          type="button"
          class="icon-button"
          aria-label={`Change “${label}”`}
          onClick={() => choose(null)}
        >
          <Icon name="close" size={15} />
        </button>
      </div>
    );
  }
  return (
    <div class="path-end open">
      <label>
        <span class="path-label">{label}</span>
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          placeholder="Name of a node"
          value={typed}
          onInput={(event) => void look(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [best] = hits;
            if (event.key === 'Enter' && best) choose(best.key);
          }}
        />
      </label>
      {hits.length > 0 && (
        <ul class="path-hits">
          {hits.map((hit) => {
            const found = nodeOf(hit.key);
            return (
              found && (
                <li key={hit.key}>
                  <button
                    type="button"
                    class="node-link"
                    onClick={() => choose(hit.key)}
                    onPointerEnter={() => {
                      hovered.value = { type: 'node', key: hit.key };
                    }}
                    onPointerLeave={() => {
                      hovered.value = null;
                    }}
                  >
                    <KindMark kind={found.kind} color={nodeColor(found)} />
                    <span class="node-name">{found.label}</span>
                  </button>
                </li>
              )
            );
          })}
        </ul>
      )}
    </div>
  );
}

function FindPath({ node }: { node: string }) {
  return (
    <button type="button" class="button" onClick={() => seekFrom(node)}>
      <Icon name="path" size={16} /> Path to…
    </button>
  );
}

/** Path finder between two nodes. */
export const path: Feature = {
  name: TOOL,
  panel: PathPanel,
  nodeActions: FindPath,
  keys: [
    {
      key: 'p',
      says: 'Path from what is selected to another node',
      run: () => {
        const about = selection.peek();
        if (about?.type === 'node') seekFrom(about.key);
        else sought.value = { from: null, to: null, which: 0 };
      },
    },
  ],
};
