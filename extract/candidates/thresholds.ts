import type { Entity } from '../document.ts';
import type { EntityKind } from '../facts.ts';

/** Less than this share of being anything at all drops a technique or task that a rule found. */
const LEAST = 0.3;
/** The same for models and benchmarks, whose names tell more than the words around them. */
export const LEAST_NAMED = 0.05;
/** A candidate that nobody found counts from this share of being anything on. */
const ENOUGH = 0.45;
/**
 * The same for a short form alone in a paper where rules find nothing that the lexicon knows, as papers of other fields
 * have them for substances, offices and illnesses.
 */
const ENOUGH_ELSEWHERE = 0.75;
const SHORT = /^[\p{Lu}\p{N}]+s?$/u;

/** @param byRule what the rules found in the paper */
export const enoughFor = (written: string, byRule: readonly Entity[]): number =>
  SHORT.test(written) && !byRule.some(isKnown) ? ENOUGH_ELSEWHERE : ENOUGH;

const isKnown = ({ mentions }: Entity): boolean => mentions.some(({ rule }) => rule.startsWith('lexicon'));

/** Another kind wins if its share is this much greater. */
export const SURER = 0.2;
/** From this share on a thing is the paper's own, though no rule says so: the likeliest of its paper, and others. */
export const OWN = { likeliest: 0.5, beside: 0.7 };
/** Below this share it is not, though a rule says so. */
export const NOT_OWN = 0.15;

/** The share of being anything below which a finding of a rule is dropped. */
export const leastOf = ({ kind }: { kind: EntityKind }): number =>
  kind === 'model' || kind === 'benchmark' ? LEAST_NAMED : LEAST;
