import { settle } from '../candidates/settle.ts';
import type { Document, Entity } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { findMentions } from '../mentions/find.ts';
import { withoutRedefined } from '../mentions/redefined.ts';
import { resolveEntities } from './resolve.ts';

/** The entities of a paper as the rules find them, each in the order of its first mention. */
export const entitiesByRule = (document: Document, knowledge: Knowledge): Entity[] =>
  resolveEntities(document, withoutRedefined(document, findMentions(document, knowledge), knowledge));

/** The entities of a paper: what the rules find, weighed against all that they might have found. */
export const findEntities = (document: Document, knowledge: Knowledge): Entity[] =>
  settle(document, entitiesByRule(document, knowledge), knowledge);
