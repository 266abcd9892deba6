import { computed, effect, signal } from '@preact/signals';
import { resting } from '../map/map.tsx';
import { framed, lock, poster, ui } from '../state/frame.ts';

/** Whether the page is a part of another page, rather than the explorer in a window of its own. */
export const embedded = computed(() => framed() || ui.value !== 'full' || poster.value);

/** Whether the map should be drawn whenever it is seen; else its picture stands there. */
const wanted = signal(true);
/** Whether the frame is seen: not scrolled away, not in a hidden tab. */
const seen = signal(true);

/** Whether the map is drawn. Else its picture stands there, and no WebGL context is held. */
export const live = computed(() => !embedded.value || (wanted.value && seen.value));

/** Whether the map has the wheel and the drag. */
export const unlocked = signal(false);
export const locked = computed(() => live.value && lock.value && !unlocked.value);

/** Draws the map; `byHand` where the reader asked for it, who may then use it too. */
export function start(byHand: boolean): void {
  wanted.value = true;
  if (byHand) unlocked.value = true;
}

/** Puts the picture back and gives the graphics card its memory back. */
export function stop(): void {
  wanted.value = false;
  unlocked.value = false;
}

/** Decides from now on whether the map is drawn. Call once, when the address is read. */
export function startLiving(): void {
  wanted.value = !poster.peek();
  effect(() => {
    resting.value = !live.value;
  });
  if (!embedded.peek()) return;
  let [inView, laidOut] = [true, true];
  const look = () => {
    seen.value = inView && laidOut && document.visibilityState === 'visible';
  };
  document.addEventListener('visibilitychange', look);
  const watching = new IntersectionObserver((entries) => {
    inView = entries.at(-1)?.isIntersecting ?? true;
    look();
  });
  watching.observe(document.documentElement);
  // A frame that is not laid out at all has no size; no intersection changes then.
  new ResizeObserver(() => {
    laidOut = document.documentElement.offsetWidth > 0;
    look();
  }).observe(document.documentElement);
  // Whoever goes on reading around the map scrolls past it without being caught.
  addEventListener('blur', () => {
    unlocked.value = false;
  });
  look();
}
