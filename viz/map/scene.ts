import { computed, effect, signal } from '@preact/signals';
import { type RegionHull, regionHulls } from '../../src/picture/hulls.ts';
import { lettering, letterMap, type MapLabel } from '../../src/picture/lettering.ts';
import { nodePaint, THEMES, type Theme } from '../../src/picture/theme.ts';
import { ground, isColour } from '../state/frame.ts';
import { graph, regions } from '../state/graph.ts';
import { lit } from '../state/lit.ts';
import { movesMade } from '../state/moves.ts';
import { pins } from '../state/pins.ts';
import { hiddenSides, regionLetters } from '../state/room.ts';
import { visible } from '../state/rules.ts';
import { carried, placeOf, standing } from '../state/standing.ts';
import { theme as themeName } from '../state/theme.ts';
import { appearance } from './appearance.ts';
import { measureText } from './measure.ts';
import type { Scene } from './paint/context.ts';
import type { Look } from './stage.ts';

/** Set by the map whenever its window changes: pixels of a graph unit at the labels' zoom 1, and with all in view. */
export const scales = signal({ label: 1, whole: 1 });
const unmeasured = scales.peek();

/** A spotlight of more nodes than this gets no names of its own: the zoom decides, as without it. */
const MOST_LIT_NAMES = 25;

export const theme = computed(() => onGround(THEMES[themeName.value], ground.value));

/** The theme on a ground of another colour; where none shows, halos and faint links keep the theme's. */
function onGround(theme: Theme, ground: string): Theme {
  return isColour(ground) ? { ...theme, background: ground } : theme;
}

export const look = computed<Look | null>(() =>
  graph.value ? appearance(graph.value, theme.value, visible.value) : null,
);

export const hulls = computed<readonly RegionHull[]>(() => {
  const shown = visible.value;
  movesMade.value;
  // An outline tells of the map; nodes that stand elsewhere have none.
  if (!graph.value || standing.value !== null) return [];
  return regionHulls(graph.value, { shown: (key) => shown.nodes.has(key) });
});

/** The names that are seen at first, and what gives the others. */
const begun = computed<ReturnType<typeof lettering>>(() => {
  const shown = visible.value;
  const current = graph.value;
  const now = standing.value;
  // Their names are part of the lettering, and no part of the graph's identity.
  regions.value;
  movesMade.value;
  if (!current || now?.moving) return { opening: [], rest: [] };
  return lettering(current, {
    ...(now && { place: (key: string) => placeOf(current, key), regions: false }),
    measure: measureText,
    scale: scales.value.label,
    openingZoom: scales.value.whole / scales.value.label,
    shown: (key) => shown.nodes.has(key),
    first: pins.value,
    hulls: hulls.value,
    regionLetters: regionLetters.value,
  });
});

/** Milliseconds in which names are placed before the page may do something else. */
const SLICE = 8;
const all = signal<{ of: typeof begun.value; labels: readonly MapLabel[] } | null>(null);

// Names that are seen only nearer are placed after the map is painted, a few at a time.
effect(() => {
  if (scales.value === unmeasured) return;
  const of = begun.value;
  const labels = [...of.opening];
  const rest = of.rest[Symbol.iterator]();
  let timer: ReturnType<typeof setTimeout>;
  const slice = (): void => {
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      const next = rest.next();
      if (next.done) {
        all.value = { of, labels };
        return;
      }
      labels.push(next.value);
    }
    timer = setTimeout(slice);
  };
  timer = setTimeout(slice);
  return () => clearTimeout(timer);
});

export const labels = computed<readonly MapLabel[]>(() => {
  const of = begun.value;
  return all.value?.of === of ? all.value.labels : of.opening;
});

/** Names of what is lit: its centre always, the heaviest others as far as there is room. */
const litLabels = computed<readonly MapLabel[]>(() => {
  const now = lit.value;
  const current = graph.value;
  if (!current || now === null || standing.value?.moving) return [];
  movesMade.value;
  const placed = letterMap(current, {
    ...((standing.value ?? carried.value) && { place: (key: string) => placeOf(current, key) }),
    measure: measureText,
    scale: scales.value.label,
    openingZoom: scales.value.whole / scales.value.label,
    shown: (key) => now.nodes.has(key) || (pins.value.has(key) && standing.value === null),
    first: new Set([...now.centre, ...pins.value]),
    ringed: now.centre,
    regions: false,
  });
  return now.nodes.size > MOST_LIT_NAMES || standing.value ? placed : placed.slice(0, MOST_LIT_NAMES);
});

/** Everything that the layers draw from, as it is now; null before there is a graph. */
export const scene = computed<Scene | null>(() => {
  const current = graph.value;
  if (!current || !look.value) return null;
  const known = regions.value;
  movesMade.value;
  carried.value;
  const now = theme.value;
  return {
    graph: current,
    shown: visible.value,
    place: (key) => placeOf(current, key),
    standing: standing.value,
    theme: now,
    look: look.value,
    hulls: hulls.value,
    labels: labels.value,
    lit: lit.value,
    pins: pins.value,
    litLabels: litLabels.value,
    labelScale: scales.value.label,
    wholeScale: scales.value.whole,
    hiddenSides: hiddenSides.value,
    regionColor: (id) => nodePaint(known.get(id)?.color ?? now.neutral, now),
  };
});
