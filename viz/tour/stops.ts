import { effect, untracked } from '@preact/signals';
import type { PaperGraph, Stop } from '../../src/graph.ts';
import { LONGEST_CAPTION, stopsOf } from '../../src/picture/tour.ts';
import { SLIDE_FRAME } from '../../src/picture/view.ts';
import { writeViewFrom } from '../address/address.ts';
import { about } from '../embed/about.ts';
import { cameraForFrame } from '../embed/picture.ts';
import { type Codec, field } from '../state/field.ts';
import { graph } from '../state/graph.ts';

const codec: Codec<readonly Stop[]> = {
  encode: (stops) => (stops.length === 0 ? '' : JSON.stringify(stops)),
  decode: (text) => {
    try {
      return stopsOf(JSON.parse(text));
    } catch {
      return [];
    }
  },
};

/** The stops of this map's tour. They are kept with the map and in this browser, as no address is long enough. */
export const stops = field<readonly Stop[]>('tour', [], codec, { step: false, view: false, linked: false });

const STORED = 'paperloom.tour.';

/** Under which a browser keeps the tour of a map: maps of one name and the same sources are one map that grows. */
function storedUnder(map: PaperGraph): string {
  return `${STORED}${map.getAttribute('name') ?? ''} ${(map.getAttribute('sources') ?? []).join(' ')}`;
}

/** The tours that maps brought with them. */
const brought = new WeakMap<PaperGraph, readonly Stop[]>();

effect(() => {
  const current = graph.value;
  if (!current) return;
  untracked(() => {
    const own = brought.get(current) ?? stopsOf(current.getAttribute('tour'));
    brought.set(current, own);
    stops.value = remembered(current, own) ?? own;
  });
});

effect(() => {
  const now = stops.value;
  const current = graph.peek();
  if (!current) return;
  // Into the map itself, so that every export has it; nothing that is drawn reads it there.
  if (now.length > 0) current.setAttribute('tour', [...now]);
  else current.removeAttribute('tour');
  remember(current, now);
});

/** What this browser keeps, if it was made from the tour that the map brings: a newer map has the newer tour. */
function remembered(map: PaperGraph, own: readonly Stop[]): readonly Stop[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storedUnder(map)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { from, stops: changed } = kept as Record<string, unknown>;
    return from === codec.encode(own) ? stopsOf(changed) : null;
  } catch {
    return null;
  }
}

function remember(map: PaperGraph, now: readonly Stop[]): void {
  const from = codec.encode(brought.get(map) ?? []);
  try {
    if (codec.encode(now) === from) localStorage.removeItem(storedUnder(map));
    else localStorage.setItem(storedUnder(map), JSON.stringify({ from, stops: now }));
  } catch {
    // Storage is full or switched off: the tour lasts as long as the page, and goes into what is saved.
  }
}

/** The present view as a stop, with what it shows for a caption. */
export function stopNow(): Stop {
  const from = cameraForFrame(SLIDE_FRAME.width, SLIDE_FRAME.height);
  return {
    caption: about() || graph.value?.getAttribute('name') || 'The whole map',
    state: writeViewFrom(from),
  };
}

export function addStop(): void {
  stops.value = [...stops.peek(), stopNow()];
}

export function renameStop(at: number, caption: string): void {
  const short = caption.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_CAPTION);
  stops.value = stops.peek().map((stop, i) => (i === at ? { ...stop, caption: short } : stop));
}

export function removeStop(at: number): void {
  stops.value = stops.peek().filter((_, i) => i !== at);
}

/** Takes a stop out and puts it in at another place. */
export function moveStop(at: number, to: number): void {
  const all = [...stops.peek()];
  const [stop] = all.splice(at, 1);
  if (!stop || to < 0 || to > all.length) return;
  all.splice(to, 0, stop);
  stops.value = all;
}
