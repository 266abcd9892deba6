import { effect, untracked } from '@preact/signals';
import { findNode, findRegion, NotOnMap } from '../../src/picture/focus.ts';
import { readView, writeView } from '../address/address.ts';
import { camera } from '../state/camera.ts';
import { origins } from '../state/frame.ts';
import { graph, loading, nodeOf, regions } from '../state/graph.ts';
import { covered } from '../state/room.ts';
import { clearSelection, type Selection, selection } from '../state/selection.ts';
import { endTour, play, playing } from '../tour/playing.ts';
import { stops } from '../tour/stops.ts';
import { start, stop } from './live.ts';
import { type Answer, isOurs, read, type Said, SLIDE, VERSION } from './messages.ts';
import { heeded, originOfParent, targetOf } from './origin.ts';
import { cameraOn, nodesOfRegion } from './picture.ts';

/** Changes that come this close together are told once. */
const SETTLE = 250;

/** The windows that are told what happens, each with the origin that may read it. */
const listeners = new Map<Window, string>();
let reveal: { window: Window; origin: string } | null = null;

/** Whether the page around is a reveal.js deck, which it says when its slide comes. */
export const talksReveal = (): boolean => reveal !== null;

/** Calls a method of the deck's own interface, which reads JSON texts. */
export function tellReveal(method: string, ...args: number[]): void {
  reveal?.window.postMessage(JSON.stringify({ method, args }), targetOf(reveal.origin));
}

/** Tells everybody who may know. */
export function tell(answer: Answer): void {
  for (const [window, origin] of listeners)
    window.postMessage({ paperloom: VERSION, ...answer }, targetOf(origin));
}

/** Heeds messages of the page around from now on, and tells it what happens. */
export function listenToFrame(): void {
  // In a sandbox the page is of no origin, but still from where it came; of a text of another page it is that page's.
  const own = /^https?:/.test(location.protocol) ? location.origin : self.origin;
  const parent = originOfParent();
  if (parent !== null && heeded(parent, own, origins.peek())) listeners.set(window.parent, parent);

  const waiting: (() => void)[] = [];
  let refused = false;
  addEventListener('message', ({ data, origin, source }) => {
    const from = source as Window | null;
    if (!from) return;
    // A page can show and hide what it holds anyhow, so these are heeded whoever it is.
    if (from === window.parent && (data === SLIDE.start || data === SLIDE.stop)) {
      reveal = { window: from, origin };
      if (data === SLIDE.start) start(false);
      else stop();
      return;
    }
    if (!isOurs(data)) return;
    if (!heeded(origin, own, origins.peek())) {
      if (!refused) {
        console.info(
          `Paperloom heeds no messages of ${origin}; "&from=${origin}" in the address of the map lets it.`,
        );
      }
      refused = true;
      return;
    }
    listeners.set(from, origin);
    const said = read(data);
    const answer = (what: Answer) => from.postMessage({ paperloom: VERSION, ...what }, targetOf(origin));
    if (typeof said === 'string') {
      answer({ type: 'error', says: said });
      return;
    }
    const act = () => {
      const wrong = loading.peek().step === 'failed' ? 'there is no map' : heed(said, answer);
      if (wrong !== null) answer({ type: 'error', says: wrong });
    };
    if (loading.peek().step === 'loading') waiting.push(act);
    else act();
  });

  effect(() => {
    const { step } = loading.value;
    if (step === 'loading') return;
    untracked(() => {
      // It says nothing but that there is a map, so anybody may hear it.
      if (step === 'ready') window.parent.postMessage({ paperloom: VERSION, type: 'ready' }, '*');
      for (const act of waiting.splice(0)) act();
    });
  });
  tellChanges();
}

function tellChanges(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = writeView();
  effect(() => {
    const state = writeView();
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (told !== state) tell({ type: 'state', state });
      told = state;
    }, SETTLE);
  });
  let first = true;
  effect(() => {
    const chosen = described(selection.value);
    if (!first) untracked(() => tell({ type: 'select', selection: chosen }));
    first = false;
  });
  effect(() => {
    const now = playing.value;
    if (now) tell({ type: 'stopShown', index: now.at, of: now.stops.length });
  });
}

/** Does what was said; gives back what is wrong with it, or null. */
function heed(said: Said, answer: (what: Answer) => void): string | null {
  switch (said.type) {
    case 'getState':
      answer({ type: 'state', state: writeView() });
      return null;
    case 'setState':
      return readView(said.state) ? null : 'the state is none: it begins with "v1"';
    case 'stop':
      endTour();
      stop();
      return null;
    case 'play':
      start(false);
      if (said.stops === 'tour' && stops.peek().length === 0) return 'this map holds no tour';
      play(said.stops === 'tour' ? stops.peek() : said.stops, { seconds: said.seconds });
      return null;
    case 'focus':
    case 'select': {
      const found = said.name === null ? null : named(said.name);
      if (typeof found === 'string') return found;
      if (said.type === 'focus') lookAt(found);
      else if (found === null) clearSelection();
      else selection.value = found;
      return null;
    }
  }
}

/** What a name means; a string says why nothing. */
function named(name: string): NonNullable<Selection> | string {
  const current = graph.peek();
  if (!current) return 'there is no map';
  const region = [...regions.peek().values()].find(({ id, label }) => id === name || label === name);
  if (region && !current.hasNode(name)) return { type: 'region', id: region.id };
  try {
    return { type: 'node', key: findNode(current, name) };
  } catch (error) {
    if (!(error instanceof NotOnMap)) throw error;
  }
  try {
    return { type: 'region', id: findRegion(current, name).id };
  } catch (error) {
    if (!(error instanceof NotOnMap)) throw error;
    return `nothing on the map is called “${name.slice(0, 80)}”`;
  }
}

function lookAt(what: Selection): void {
  if (what === null || what.type === 'edge') {
    camera.value = null;
    return;
  }
  const keys =
    what.type === 'region'
      ? nodesOfRegion(what.id)
      : [what.key, ...(graph.peek()?.neighbors(what.key) ?? [])];
  camera.value = cameraOn(keys, { width: innerWidth, height: innerHeight, insets: covered.peek() });
}

function described(what: Selection): Extract<Answer, { type: 'select' }>['selection'] {
  if (what === null) return null;
  if (what.type === 'region')
    return { type: 'region', key: what.id, label: regions.peek().get(what.id)?.label ?? '' };
  if (what.type === 'node') return { type: 'node', key: what.key, label: nodeOf(what.key)?.label ?? '' };
  const current = graph.peek();
  const label = current?.hasEdge(what.key)
    ? current.extremities(what.key).map((end) => current.getNodeAttribute(end, 'label'))
    : [];
  return { type: 'edge', key: what.key, label: label.join(' – ') };
}
