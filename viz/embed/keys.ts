import { isTyping } from '../keyboard/keys.ts';
import { ui } from '../state/frame.ts';
import { talksReveal, tell, tellReveal } from './channel.ts';

/** What turns slides and scrolls pages. */
const TURNING: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  ' ',
]);
/** What moves the focus or presses what has it. */
const STAYING: ReadonlySet<string> = new Set(['Tab', 'Enter', 'Shift', 'Control', 'Alt', 'Meta']);
const ALWAYS: ReadonlySet<string> = new Set(['PageUp', 'PageDown']);

/**
 * Hands keys that the map does not use to the page around, so that a click into the map leaves a deck its keys; Escape
 * hands the focus back as well. Call after the page's own keys are listened to.
 */
export function passKeysOn(): void {
  addEventListener('keydown', (event) => {
    if (document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') {
      giveFocusBack();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !leaves(event)) return;
    event.preventDefault();
    handOver(event);
  });
}

/** Whether a key is for the page around. */
function leaves(event: KeyboardEvent): boolean {
  if (ALWAYS.has(event.key)) return true;
  if (event.defaultPrevented || isTyping(event.target) || STAYING.has(event.key)) return false;
  // A slider takes arrows, a button the space bar.
  const target = event.target as HTMLElement | null;
  if (target?.matches('input, summary, [role="menuitem"], [role="slider"]')) return false;
  if (event.key === ' ' && target?.matches('button, a')) return false;
  return ui.peek() !== 'full' || TURNING.has(event.key);
}

function handOver({ key, code, keyCode, shiftKey }: KeyboardEvent): void {
  const page = parentPage();
  if (page) {
    const Event = page.defaultView?.KeyboardEvent ?? KeyboardEvent;
    page.dispatchEvent(
      new Event('keydown', { key, code, keyCode, shiftKey, bubbles: true, cancelable: true }),
    );
  } else if (talksReveal()) tellReveal('triggerKey', keyCode);
  else tell({ type: 'key', key, code, keyCode });
}

function giveFocusBack(): void {
  (document.activeElement as HTMLElement | null)?.blur();
  const around = parentPage()?.activeElement as HTMLElement | null | undefined;
  around?.blur();
  window.parent.focus();
  tell({ type: 'blur' });
}

/** The page around, where it is of the same origin. */
function parentPage(): Document | null {
  try {
    return window.parent.document;
  } catch {
    return null;
  }
}
