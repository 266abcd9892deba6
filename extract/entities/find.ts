import { settle } from '../candidates/settle.ts';
import { settleContributions } from '../contributions/settle.ts';
import type { Document, Entity } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { findMentions } from '../mentions/find.ts';
import { withoutRedefined } from '../mentions/redefined.ts';
import { mergeBracketed } from './bracketed.ts';
import { oneForLikeness } from './coreference.ts';
import { oneForNarrower } from './narrower.ts';
import { resolveEntities } from './resolve.ts';
import { oneForWords } from './same-words.ts';
import { oneForLetters } from './spelled-out.ts';

/** The entities of a paper as the rules find them, each in the order of its first mention. */
export const entitiesByRule = (document: Document, knowledge: Knowledge): Entity[] =>
  resolveEntities(document, withoutRedefined(document, findMentions(document, knowledge), knowledge));

/** Entities of which those that a rule knows for one thing under two names are one. */
function joinedByRule(document: Document, settled: readonly Entity[], knowledge: Knowledge): Entity[] {
  const worded = oneForWords(document, settled, knowledge);
  return mergeBracketed(document, oneForNarrower(oneForLetters(document, worded, knowledge), knowledge));
}

/** Entities of which those that are one thing under two names are one. */
export const joinedEntities = (
  document: Document,
  settled: readonly Entity[],
  knowledge: Knowledge,
): Entity[] => oneForLikeness(document, joinedByRule(document, settled, knowledge), knowledge);

/** The entities that are still to be compared by their likeness. */
export const comparedEntities = (
  document: Document,
  byRule: readonly Entity[],
  knowledge: Knowledge,
): Entity[] => joinedByRule(document, settle(document, byRule, knowledge), knowledge);

/**
 * The entities of a paper: what the rules found, weighed against all that they might have found, and joined; then the
 * words around are asked which of them the paper brings forth.
 */
export const findEntities = (document: Document, knowledge: Knowledge): Entity[] =>
  settleContributions(
    document,
    joinedEntities(document, settle(document, entitiesByRule(document, knowledge), knowledge), knowledge),
    knowledge,
  );
