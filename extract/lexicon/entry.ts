import type { EntityKind } from '../facts.ts';

/**
 * When a written form counts as its entry:
 * `any` in any case, `case` only as written, `context` only as written and beside a word that tells its kind,
 * `weak` in any case, but as a term so general that something else must support it.
 */
export const CONDITIONS = ['any', 'case', 'context', 'weak'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** One row of a lexicon file. */
export interface LexiconEntry {
  name: string;
  kind: EntityKind;
  /** Written forms besides the name that differ by more than case, hyphen, space and plural. */
  aliases: readonly string[];
  /** The canonical name of the entry one level up. */
  family?: string;
  when: Condition;
  /** Where the entry was taken from. */
  source: string;
  /** The row it was read from, as "file:line", for messages. */
  place?: string;
}
