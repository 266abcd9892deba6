import { signal } from '@preact/signals';
import { wordSet } from './codecs.ts';
import { field } from './field.ts';

// Each holds what is switched OFF, so that a kind or a region that a later map brings is shown at first.
export const hiddenKinds = field<ReadonlySet<string>>('k', new Set(), wordSet);
export const hiddenRegions = field<ReadonlySet<string>>('r', new Set(), wordSet);
export const hiddenRelations = field<ReadonlySet<string>>('l', new Set(), wordSet);

/** A closed range; null where a side is open. */
export interface Range {
  from: number | null;
  to: number | null;
}
export const OPEN: Range = { from: null, to: null };

const range = {
  encode: ({ from, to }: Range) => (from === null && to === null ? '' : `${from ?? ''}-${to ?? ''}`),
  decode: (text: string): Range => {
    const match = /^(\d+(?:\.\d+)?)?-(\d+(?:\.\d+)?)?$/.exec(text);
    if (!match) return OPEN;
    return {
      from: match[1] === undefined ? null : Number(match[1]),
      to: match[2] === undefined ? null : Number(match[2]),
    };
  },
};

/** Years of the papers; a paper without a year passes only while the range is open. */
export const years = field<Range>('y', OPEN, range);
/** While a handle is dragged or the years play: shown instead of `years`, and no step for Back and undo. */
export const yearsPreview = signal<Range | null>(null);
/** Edges below this confidence are hidden, in hundredths. */
export const leastConfidence = field<number>('q', 0, {
  encode: (value) => (value === 0 ? '' : String(value)),
  decode: (text) => Math.min(100, Math.max(0, Math.round(Number(text)) || 0)),
});
/** Nodes with fewer links than this are hidden. */
export const leastDegree = field<number>('d', 0, {
  encode: (value) => (value === 0 ? '' : String(value)),
  decode: (text) => Math.min(1000, Math.max(0, Math.round(Number(text)) || 0)),
});

/** A copy of the set with the word put in or taken out. */
export function toggled(set: ReadonlySet<string>, word: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(word)) next.add(word);
  return next;
}

/** Every word of `all` but one: what "only this" hides. */
export function allBut(all: Iterable<string>, kept: string): ReadonlySet<string> {
  return new Set([...all].filter((word) => word !== kept));
}
