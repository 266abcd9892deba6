import { batch, computed, effect, signal } from '@preact/signals';
import { keptFields } from './field.ts';
import { presenting } from './frame.ts';

type Snapshot = readonly string[];

const past = signal<readonly Snapshot[]>([]);
const future = signal<readonly Snapshot[]>([]);
export const canUndo = computed(() => past.value.length > 0);
export const canRedo = computed(() => future.value.length > 0);

/** Enough for a sitting; older steps fall away. */
const MOST = 200;
let present: Snapshot | null = null;
let travelling = false;

function now(): Snapshot {
  return keptFields()
    .filter((kept) => kept.undoable)
    .map((kept) => kept.text());
}

function same(a: Snapshot, b: Snapshot): boolean {
  return a.every((text, index) => text === b[index]);
}

function go(to: Snapshot): void {
  travelling = true;
  const undoable = keptFields().filter((kept) => kept.undoable);
  batch(() => {
    undoable.forEach((kept, index) => {
      kept.restore(to[index] ?? '');
    });
  });
  present = now();
  travelling = false;
}

/** Watches the undoable fields from now on. Call once, when the opening view stands. */
export function startHistory(): () => void {
  present = null;
  past.value = [];
  future.value = [];
  return effect(() => {
    const next = now();
    // A tour goes back to where it began: none of it is a step.
    if (presenting.value) return;
    if (present === null || travelling) {
      present = next;
      return;
    }
    if (same(present, next)) return;
    past.value = [...past.peek(), present].slice(-MOST);
    future.value = [];
    present = next;
  });
}

export function undo(): void {
  const last = past.value.at(-1);
  if (last === undefined || present === null) return;
  const left = present;
  past.value = past.value.slice(0, -1);
  go(last);
  future.value = [...future.value, left];
}

export function redo(): void {
  const next = future.value.at(-1);
  if (next === undefined || present === null) return;
  const left = present;
  future.value = future.value.slice(0, -1);
  go(next);
  past.value = [...past.value, left];
}
