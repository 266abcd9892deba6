import { features } from '../features.ts';
import { theMap } from '../map/handle.ts';
import { helpOpen } from '../panels/help.tsx';
import { closePanel } from '../panels/panel-head.tsx';
import { focusSearch } from '../panels/search-box.tsx';
import { tableOpen } from '../panels/table.tsx';
import { beside } from '../state/frame.ts';
import { redo, undo } from '../state/history.ts';
import { panelOpen, sheetOpen } from '../state/room.ts';
import { hovered, selection } from '../state/selection.ts';

/** Keys that work wherever the focus is, unless text is being typed. Call once; gives back what ends it. */
export function listenToKeys(): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') {
      closeTopmost();
      return;
    }
    if (isTyping(event.target)) return;
    if (command && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
      return;
    }
    if (command && event.key.toLowerCase() === 'y') {
      event.preventDefault();
      redo();
      return;
    }
    if (command || event.altKey) return;
    // Without the parts of the page that they open, all other keys are the slide's.
    if (beside.peek() !== 'full' && !ZOOMS.has(event.key)) return;
    const run =
      RUN[event.key] ?? features.flatMap(({ keys }) => keys ?? []).find(({ key }) => key === event.key)?.run;
    if (run) {
      event.preventDefault();
      run();
    }
  };
  addEventListener('keydown', listener);
  return () => removeEventListener('keydown', listener);
}

const RUN: Record<string, () => void> = {
  '/': focusSearch,
  '+': () => theMap()?.zoom(1 / 1.4),
  '=': () => theMap()?.zoom(1 / 1.4),
  '-': () => theMap()?.zoom(1.4),
  '0': () => theMap()?.show(null),
  t: () => {
    tableOpen.value = true;
  },
  '?': () => {
    helpOpen.value = true;
  },
};

const ZOOMS: ReadonlySet<string> = new Set(['+', '=', '-', '0']);

/** Closes the topmost thing that is open. */
function closeTopmost(): void {
  if (sheetOpen.value) sheetOpen.value = false;
  else if (panelOpen.value || selection.value !== null) closePanel();
  else if (!features.some((feature) => feature.close?.())) hovered.value = null;
}

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type="range"]), textarea, select, [contenteditable]')
  );
}
