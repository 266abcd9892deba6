import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { flag } from './codecs.ts';
import { field } from './field.ts';

/** The part of the map that stands out while the rest is dimmed. */
export interface Lit {
  /** What it is about: drawn with a ring. */
  centre: ReadonlySet<string>;
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
  /** Whether the nodes of the whole region stand out, so that their neighbours outside do not need labels. */
  region: string | null;
}

/** What a feature lights, and how the reader is told of it: "two steps around T5". */
export interface Spotlight extends Lit {
  says: string;
}

/** Set by a feature (a path, a lineage) while it shows something on the map; the pointer still wins over it. */
export const spotlight = signal<Spotlight | null>(null);

/** Whether what the spotlight leaves in the dark is hidden instead of dimmed. */
export const othersHidden = field<boolean>('o', false, flag);

/** Keeps the spotlight on what a feature lights, and leaves it to others while that is nothing. */
export function keepLit(light: ReadonlySignal<Spotlight | null>): void {
  let own = false;
  effect(() => {
    const now = light.value;
    untracked(() => {
      if (now !== null || own) spotlight.value = now;
      own = now !== null;
    });
  });
}
