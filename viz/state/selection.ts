import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { type Codec, field } from './field.ts';

/** The one thing that the panel on the right is about. */
export type Selection =
  | { type: 'node'; key: string }
  | { type: 'edge'; key: string }
  | { type: 'region'; id: string }
  | null;

const PREFIX = { node: 'n', edge: 'e', region: 'r' } as const;

const codec: Codec<Selection> = {
  encode: (selection) =>
    selection === null
      ? ''
      : `${PREFIX[selection.type]}.${selection.type === 'region' ? selection.id : selection.key}`,
  decode: (text) => {
    const rest = text.slice(2);
    if (rest === '' || text[1] !== '.') return null;
    if (text[0] === 'n') return { type: 'node', key: rest };
    if (text[0] === 'e') return { type: 'edge', key: rest };
    return text[0] === 'r' ? { type: 'region', id: rest } : null;
  },
};

export const selection = field<Selection>('s', null, codec);

/** The node or region under the pointer, or reached by the keyboard before it is opened. */
export const hovered = signal<Exclude<Selection, { type: 'edge' }>>(null);

export function selectNode(key: string): void {
  selection.value = { type: 'node', key };
}
export function selectEdge(key: string): void {
  selection.value = { type: 'edge', key };
}
export function selectRegion(id: string): void {
  selection.value = { type: 'region', id };
}
export function clearSelection(): void {
  // What the pointer rested on in the panel goes with the panel, and never says that the pointer left.
  hovered.value = null;
  selection.value = null;
}

/**
 * Calls `act` whenever the reader selects something while `beside` stays as it is: a link, or Back, brings both at
 * once and is no choice.
 */
export function whenSelected(
  beside: ReadonlySignal<unknown>,
  act: (about: NonNullable<Selection>) => void,
): void {
  let before = { about: selection.peek(), beside: beside.peek() };
  effect(() => {
    const now = { about: selection.value, beside: beside.value };
    untracked(() => {
      const chosen = now.about !== before.about && now.beside === before.beside;
      before = now;
      if (chosen && now.about !== null) act(now.about);
    });
  });
}
