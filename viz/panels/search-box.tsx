import { effect, signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { NODE_KINDS, type NodeKind } from '../../src/graph.ts';
import { theMap } from '../map/handle.ts';
import { type Search, searchOf } from '../search/client.ts';
import type { Hit } from '../search/search.ts';
import { graph, nodeOf, regions } from '../state/graph.ts';
import { narrow, sheetOpen } from '../state/room.ts';
import { hovered, selectNode } from '../state/selection.ts';
import { counted, KIND_WORDS } from '../state/words.ts';
import { nodeColor } from './colors.ts';
import { Icon } from './icons.tsx';
import { KindMark } from './kind-mark.tsx';
import { say } from './speech.tsx';

const typed = signal('');
const hits = signal<readonly Hit[]>([]);
const active = signal(-1);
const open = signal(false);
/** What the hits belong to: "nothing found" is said only of words that were looked up. */
const answered = signal('');

const MOST_A_KIND = 5;

let search: Search | null = null;
effect(() => {
  search?.stop();
  search = graph.value ? searchOf(graph.value) : null;
});

/** What the search finds, for a field of another part of the page. */
export async function lookUp(words: string): Promise<readonly Hit[]> {
  return (await search?.find(words)) ?? [];
}

/** The hits as they are listed: by kind, the kind of the best hit first, a few of each. */
function listed(found: readonly Hit[]): Hit[] {
  const kinds = [...NODE_KINDS].sort((a, b) => best(found, b) - best(found, a));
  return kinds.flatMap((kind) => found.filter((hit) => hit.kind === kind).slice(0, MOST_A_KIND));
}

function best(found: readonly Hit[], kind: NodeKind): number {
  return found.find((hit) => hit.kind === kind)?.score ?? -1;
}

async function look(words: string): Promise<void> {
  typed.value = words;
  open.value = words.trim() !== '';
  const found = listed((await search?.find(words)) ?? []);
  // Answers may overtake each other.
  if (typed.peek() !== words) return;
  hits.value = found;
  answered.value = words;
  active.value = found.length > 0 ? 0 : -1;
  if (words.trim() !== '')
    say(found.length === 0 ? 'Nothing found' : `${counted(found.length, 'suggestion')}`);
}

function choose(hit: Hit): void {
  open.value = false;
  hovered.value = null;
  sheetOpen.value = false;
  selectNode(hit.key);
  const current = graph.peek();
  if (current) theMap()?.show([hit.key, ...current.neighbors(hit.key)]);
}

/** Puts the cursor into the search field. */
export function focusSearch(): void {
  document.getElementById('search')?.focus();
}

export function SearchBox() {
  const list = useRef<HTMLDivElement>(null);
  const shown = open.value && typed.value.trim() !== '';
  const at = active.value;
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, shown]);

  const keys = (event: KeyboardEvent) => {
    const count = hits.value.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      open.value = true;
      if (count > 0) active.value = (active.value + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
      const hit = hits.value[active.value];
      hovered.value = hit ? { type: 'node', key: hit.key } : null;
    } else if (event.key === 'Enter') {
      const hit = hits.value[Math.max(0, active.value)];
      if (hit) choose(hit);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      hovered.value = null;
      if (open.value) open.value = false;
      else if (typed.value !== '') void look('');
      else (event.target as HTMLElement).blur();
    }
  };

  return (
    <div class="search">
      <Icon name="search" />
      <input
        id="search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={narrow.value ? 'Search the map' : 'Search papers, models, tasks…'}
        aria-label="Search"
        aria-expanded={shown}
        aria-controls="suggestions"
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `suggestion-${at}` : undefined}
        value={typed.value}
        onInput={(event) => void look(event.currentTarget.value)}
        onKeyDown={keys}
        onFocus={() => {
          open.value = typed.value.trim() !== '';
        }}
        onBlur={() => {
          open.value = false;
          hovered.value = null;
        }}
      />
      {typed.value === '' ? (
        <kbd>/</kbd>
      ) : (
        <button type="button" class="icon-button" aria-label="Clear the search" onClick={() => void look('')}>
          <Icon name="close" size={16} />
        </button>
      )}
      {/* Always there, so that aria-controls never points at nothing. */}
      <div
        id="suggestions"
        class="suggestions card"
        role="listbox"
        aria-label="Suggestions"
        hidden={!shown || hits.value.length === 0}
        ref={list}
        // The field keeps the focus, or the list would close before the click arrives.
        onPointerDown={(event) => event.preventDefault()}
      >
        {NODE_KINDS.map((kind) => kind)
          .sort((a, b) => indexOfKind(a) - indexOfKind(b))
          .map((kind) => {
            const own = hits.value
              .map((hit, index) => ({ hit, index }))
              .filter(({ hit }) => hit.kind === kind);
            return own.length === 0 ? null : (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be part of a listbox
              <div role="group" aria-label={KIND_WORDS[kind].many} key={kind}>
                <p class="suggestion-kind" aria-hidden="true">
                  {KIND_WORDS[kind].many}
                </p>
                {own.map(({ hit, index }) => (
                  <Suggestion key={hit.key} hit={hit} index={index} />
                ))}
              </div>
            );
          })}
      </div>
      {shown && hits.value.length === 0 && answered.value === typed.value && (
        <p class="suggestions card nothing">
          Nothing here is called “{typed.value.trim()}”, and no abstract holds these words.
        </p>
      )}
    </div>
  );
}

function indexOfKind(kind: NodeKind): number {
  const index = hits.value.findIndex((hit) => hit.kind === kind);
  return index === -1 ? Infinity : index;
}

function Suggestion({ hit, index }: { hit: Hit; index: number }) {
  const node = nodeOf(hit.key);
  if (!node) return null;
  const note = node.kind === 'paper' ? (node.year ?? '') : (regions.value.get(node.cluster)?.label ?? '');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as a combobox does
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
    <div
      id={`suggestion-${index}`}
      class="suggestion"
      role="option"
      aria-selected={active.value === index}
      onClick={() => choose(hit)}
      onPointerMove={() => {
        active.value = index;
        hovered.value = { type: 'node', key: hit.key };
      }}
    >
      <KindMark kind={node.kind} color={nodeColor(node)} />
      <span class="node-name">{node.label}</span>
      <span class="number">{note}</span>
    </div>
  );
}
