import { computed, signal } from '@preact/signals';
import type { Stop } from '../../src/picture/tour.ts';
import { readView } from '../address/address.ts';
import { say } from '../panels/speech.tsx';

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

/** Shows the stops one after the other, from `at` on; with `seconds` by itself. */
export function play(stops: readonly Stop[], { at = 0, seconds = null as number | null } = {}): void {
  if (stops.length === 0) return;
  playing.value = { stops, at: 0, seconds, paused: false };
  goTo(at);
}

/** Goes to a stop; outside of the tour nothing happens. */
export function goTo(at: number): boolean {
  const now = playing.peek();
  const stop = now?.stops[at];
  if (!now || !stop) return false;
  playing.value = { ...now, at };
  readView(stop.state);
  say(`Stop ${at + 1} of ${now.stops.length}: ${stop.caption}`);
  wait();
  return true;
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

export function endTour(): void {
  clearTimeout(timer);
  playing.value = null;
}

function wait(): void {
  clearTimeout(timer);
  const now = playing.peek();
  if (!now || now.seconds === null || now.paused || now.at + 1 >= now.stops.length) return;
  timer = setTimeout(next, now.seconds * 1000);
}
