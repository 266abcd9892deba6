import type { TokenRange } from '../document.ts';
import type { EntityKind } from '../facts.ts';

/** Words that say: here the paper gives something of its own a name. */
export interface Coinage extends TokenRange {
  rule: string;
  /** The kind that the words around it tell, where they do. */
  kind?: EntityKind | undefined;
  /** A phrase in ordinary words, not a proper name. */
  phrase?: boolean | undefined;
  /** Where the mention ends when a noun stands behind that is no part of the name: "tidal pruning strategy". */
  noun?: number | undefined;
  /** Of a full form: the short form under which the paper coins it. */
  short?: string | undefined;
}

/** The coinage with some of it changed, in one shape for all, as `mentionWith` does it. */
export const coinageWith = (coinage: Coinage, changes: Partial<Coinage> = coinage): Coinage => ({
  sentence: changes.sentence ?? coinage.sentence,
  first: changes.first ?? coinage.first,
  last: changes.last ?? coinage.last,
  rule: changes.rule ?? coinage.rule,
  kind: changes.kind ?? coinage.kind,
  phrase: changes.phrase ?? coinage.phrase,
  noun: changes.noun ?? coinage.noun,
  short: changes.short ?? coinage.short,
});

/** What is coined at a place; in the shape that {@link coinageWith} makes it. */
export const coinageAt = (
  { sentence, first, last }: TokenRange,
  rule: string,
  kind?: EntityKind,
): Coinage => ({
  sentence,
  first,
  last,
  rule,
  kind,
  phrase: undefined,
  noun: undefined,
  short: undefined,
});
