import { batch, computed, signal } from '@preact/signals';
import type { Stop } from '../../src/graph.ts';
import { SLIDE_FRAME } from '../../src/picture/view.ts';
import { readView, writeView } from '../address/address.ts';
import { cameraFromFrame } from '../embed/picture.ts';
import { say } from '../panels/speech.tsx';
import { camera } from '../state/camera.ts';
import { presenting, ui } from '../state/frame.ts';

/** The tour that is being shown: which stop, and how long each stays; null seconds wait for the reader. */
export interface Playing {
  stops: readonly Stop[];
  at: number;
  seconds: number | null;
  /** While true it waits, though it would go on by itself. */
  paused: boolean;
}

export const playing = signal<Playing | null>(null);
export const stopOnShow = computed(() => playing.value?.stops[playing.value.at] ?? null);

let timer: ReturnType<typeof setTimeout> | undefined;
/** The view from which the explorer's own tour was begun. */
let begunAt: string | null = null;

/** Shows the stops one after the other, from `at` on; with `seconds` by itself. */
export function play(stops: readonly Stop[], { at = 0, seconds = null as number | null } = {}): void {
  if (stops.length === 0) return;
  if (ui.peek() === 'full' && !presenting.peek()) {
    begunAt = writeView();
    presenting.value = true;
  }
  playing.value = { stops, at: 0, seconds, paused: false };
  goTo(at);
}

/** Goes to a stop; outside of the tour nothing happens. */
export function goTo(at: number): boolean {
  const now = playing.peek();
  const stop = now?.stops[at];
  if (!now || !stop) return false;
  playing.value = { ...now, at };
  showStop(stop);
  say(`${at + 1} of ${now.stops.length}: ${stop.caption}`);
  wait();
  return true;
}

/** Shows the view of a stop in the free part of the window. */
export function showStop({ state }: Stop): void {
  batch(() => {
    readView(state);
    const from = camera.peek();
    // Stops are kept for a frame with nothing beside the map, as which a map in another page stands.
    if (from && ui.peek() === 'full')
      camera.value = cameraFromFrame(from, SLIDE_FRAME.width, SLIDE_FRAME.height);
  });
}

export const next = (): boolean => goTo((playing.peek()?.at ?? 0) + 1);
export const previous = (): boolean => goTo((playing.peek()?.at ?? 0) - 1);

/** Holds a tour that goes on by itself, or lets it go on. */
export function pause(paused: boolean): void {
  const now = playing.peek();
  if (!now) return;
  playing.value = { ...now, paused };
  wait();
}

/** Ends the tour; the explorer is back where it was begun. */
export function endTour(): void {
  clearTimeout(timer);
  if (playing.peek() === null) return;
  batch(() => {
    playing.value = null;
    if (begunAt !== null) readView(begunAt);
    presenting.value = false;
  });
  begunAt = null;
}

function wait(): void {
  clearTimeout(timer);
  const now = playing.peek();
  if (!now || now.seconds === null || now.paused || now.at + 1 >= now.stops.length) return;
  timer = setTimeout(next, now.seconds * 1000);
}
