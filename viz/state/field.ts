import { type Signal, signal } from '@preact/signals';

/** How one part of the view is written as text: short, and '' for what a fresh page shows. */
export interface Codec<T> {
  encode(value: T): string;
  /** Of text that a user may have typed into the address: anything unreadable gives the initial value. */
  decode(text: string): T;
}

/** A part of the view as the address and the undo history see it: text under a key. */
export interface Kept {
  /** Its name in the address: short, never changed once published. */
  readonly key: string;
  /** Whether it says what is seen; else it says how the page stands in its frame, which no view brings along. */
  readonly view: boolean;
  /** Whether it stands in the address; else it is kept elsewhere and only undo knows it. */
  readonly linked: boolean;
  /** What parts a list of which a link keeps the end where it has no room for all. */
  readonly parts?: string;
  /** Whether undo goes back over it. */
  readonly undoable: boolean;
  /** Whether Back goes to the state before it changed; else the address is only rewritten. */
  readonly step: boolean;
  text(): string;
  restore(text: string): void;
}

const fields: Kept[] = [];

/** All fields in the order they were declared. */
export function keptFields(): readonly Kept[] {
  return fields;
}

/**
 * Declares one part of the view: a signal whose value is kept in the address and, where `undoable`, in the history.
 * A feature that declares its state this way needs no other code for links, Back and Forward, undo and redo.
 */
export function field<T>(
  key: string,
  initial: T,
  codec: Codec<T>,
  {
    undoable = true,
    step = undoable,
    view = true,
    linked = true,
    parts,
  }: { undoable?: boolean; step?: boolean; view?: boolean; linked?: boolean; parts?: string } = {},
): Signal<T> {
  const atom = signal(initial);
  const atRest = codec.encode(initial);
  fields.push({
    key,
    undoable,
    step,
    view,
    linked,
    ...(parts !== undefined && { parts }),
    text: () => {
      const text = codec.encode(atom.value);
      return text === atRest ? '' : text;
    },
    restore: (text) => {
      const next = text === '' ? initial : codec.decode(text);
      // The same text is the same value: keeping the old object spares everything computed from it.
      if (codec.encode(next) !== codec.encode(atom.peek())) atom.value = next;
    },
  });
  return atom;
}
