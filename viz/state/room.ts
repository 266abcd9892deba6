import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { beside, presenting } from './frame.ts';
import { selection } from './selection.ts';

// Widths as in panels/rail.css and panels/panel.css.
const RAIL = 312;
const PANEL = 392;
const EDGE = 16;

/** Below this width the rail and the panel are sheets at the foot of the window. */
export const NARROW = '(max-width: 760px)';
const narrowWindow = typeof matchMedia === 'function' ? matchMedia(NARROW) : null;
export const narrow = signal(narrowWindow?.matches ?? false);
narrowWindow?.addEventListener('change', (event) => {
  narrow.value = event.matches;
});

/** A map in a frame, or on a slide, is some 540 pixels high. */
export const SMALL_LETTERS = 0.82;
/** Times the size of the names of regions: on a phone the whole map is as wide as two in full letters. */
export const regionLetters = computed(() =>
  narrow.value ? 0.72 : beside.value === 'full' || presenting.value ? 1 : SMALL_LETTERS,
);

const calmMotion = typeof matchMedia === 'function' ? matchMedia('(prefers-reduced-motion: reduce)') : null;
/** Milliseconds that a movement of the camera may take: none where the reader wants no motion. */
export function motion(ms: number): number {
  return calmMotion?.matches ? 0 : ms;
}

export const railOpen = signal(true);
/** On a phone: the sheet with filters and legend. */
export const sheetOpen = signal(false);

/** A tool that takes the panel on the right from the selection (a table, a path); null leaves it to the selection. */
export const tool = signal<string | null>(null);

/**
 * Opens a tool's panel whenever what it is about is set, wherever that came from: a button, a link, Back; and closes
 * it with that. Where another panel takes its place, `left` is called.
 */
export function toolFor(name: string, about: ReadonlySignal<unknown>, left?: () => void): void {
  effect(() => {
    const open = Boolean(about.value);
    untracked(() => {
      if (open) tool.value = name;
      else if (tool.peek() === name) tool.value = null;
    });
  });
  effect(() => {
    if (tool.value !== name) untracked(() => left?.());
  });
}

export const panelOpen = computed(
  () => beside.value === 'full' && (tool.value !== null || selection.value !== null),
);

/** Pixels at the sides of the window that lie under the rail, the panel and what floats at the top. */
export const hiddenSides = computed(() => ({
  left: !narrow.value && railOpen.value && beside.value === 'full' ? RAIL + EDGE : 0,
  right: !narrow.value && panelOpen.value ? PANEL + EDGE : 0,
  // The toolbar, or on a phone the search.
  top: beside.value !== 'full' ? 0 : narrow.value ? 66 : 58,
}));

/** Pixels that a map alone in its frame keeps free: names of regions stand above and beside them. */
export const ALONE = { left: 32, right: 32, top: 44, bottom: 40 };

/** Pixels at the edges of the window that the map should keep free of what matters. */
export const covered = computed(() => insets(hiddenSides.value.right, panelOpen.value));

/** The same while no panel is open: how the map is lettered, so that a panel that opens moves no name. */
export const coveredAtRest = computed(() => insets(0, false));

/** Room for the name of a region, of two lines and its count, beyond the outermost nodes. */
const NAME = 62;

function insets(right: number, panel: boolean) {
  if (presenting.value) return { ...ALONE, bottom: 190 };
  if (beside.value !== 'full') return { ...ALONE, bottom: beside.value === 'mini' ? 68 : ALONE.bottom };
  if (narrow.value) {
    const height = typeof innerHeight === 'number' ? innerHeight : 800;
    return { left: 20, right: 20, top: 84, bottom: panel ? Math.round(height * 0.46) : 84 };
  }
  return {
    left: hiddenSides.value.left + 44,
    right: right + 44,
    top: hiddenSides.value.top + NAME,
    bottom: 40 + NAME,
  };
}
