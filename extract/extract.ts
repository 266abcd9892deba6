import { readStages } from './clauses/scene.ts';
import { confidenceOf } from './confidence.ts';
import type { Document, Entity, Mention } from './document.ts';
import { findEntities } from './entities/find.ts';
import type { FactEntity, FactMention, FactRelation, PaperFacts } from './facts.ts';
import { buildKnowledge, type Knowledge } from './lexicon/knowledge.ts';
import type { Paper } from './paper.ts';
import { findRelations } from './relations/find.ts';
import type { Relation } from './relations/findings.ts';
import { assignRoles } from './roles/assign.ts';
import { settleRoles } from './roles/settle.ts';
import { isEnglish } from './text/language.ts';
import { readDocument } from './text/sentences.ts';

/** Name and version of what produced a line of facts. */
export const EXTRACTOR = 'paperloom 0.1.0';

let shipped: Knowledge | undefined;

/** The knowledge that is shipped: built at the first call, as parsing it takes longer than reading a hundred papers. */
export function shippedKnowledge(): Knowledge {
  shipped ??= buildKnowledge();
  return shipped;
}

/**
 * Finds what one paper says: its entities with their roles, the relations between them, and for each finding the words
 * and the rule that made it. The same paper gives the same facts, whatever else is read. In a paper of another language
 * than English nothing is found.
 *
 * @param knowledge what the rules know; by default the data files that are shipped
 */
export function extract(paper: Paper, knowledge: Knowledge = shippedKnowledge()): PaperFacts {
  const document = readDocument(paper);
  if (!isEnglish(document, knowledge)) return { paper, entities: [], relations: [], extractor: EXTRACTOR };
  const found = findEntities(document, knowledge);
  const reading = readStages(document, found);
  const relations = findRelations(reading, found);
  const entities = settleRoles(document, assignRoles(reading, found, relations), knowledge);
  return {
    paper,
    entities: entities.map((entity) => toFact(document, entity)),
    relations: relations.map((relation) => toRelation(document, relation, entities)),
    extractor: EXTRACTOR,
  };
}

/** Whether nothing was found as the paper is of another language than the rules. */
export const isOtherLanguage = (
  { paper, entities }: PaperFacts,
  knowledge: Knowledge = shippedKnowledge(),
): boolean => entities.length === 0 && !isEnglish(readDocument(paper), knowledge);

function toFact(document: Document, entity: Entity): FactEntity {
  const { id, kind, name, mentions, role, roleRule } = entity;
  const places = mentions.map((mention) => toPlace(document, mention));
  const aliases = new Set(places.map(({ field, start, end }) => document.paper[field].slice(start, end)));
  // Found and in the right role: the edge from the paper says both.
  const confidence =
    confidenceOf('entity', entityRule(entity)) * confidenceOf('role', `${kind} ${role} ${roleRule}`);
  return { id, kind, name, aliases: [...aliases], role, confidence: round(confidence), mentions: places };
}

/** The rule by which an entity is measured: its kind and the rule of its first mention. */
export const entityRule = ({ kind, mentions }: Entity): string => `${kind} ${mentions[0]?.rule ?? ''}`;

const round = (share: number): number => Math.round(share * 1000) / 1000;

function toRelation(document: Document, relation: Relation, entities: readonly Entity[]): FactRelation {
  const { type, from, to, value, rule, sentence } = relation;
  const { field, start, end } = document.sentences[sentence] ?? { field: 'title', start: 0, end: 0 };
  return {
    type,
    from,
    to,
    value,
    confidence: relationConfidence(relation, entities),
    rule,
    evidence: { field, start, end },
  };
}

/** A relation is right only if both its ends are: the share of its rule where they are, times the shares of theirs. */
function relationConfidence({ type, rule, from, to }: Relation, entities: readonly Entity[]): number {
  let share = confidenceOf('relation', `${type} ${rule}`);
  for (const entity of entities)
    if (entity.id === from || entity.id === to) share *= confidenceOf('entity', entityRule(entity));
  return round(share);
}

function toPlace(document: Document, { sentence, first, last, rule }: Mention): FactMention {
  const { field, tokens } = document.sentences[sentence] ?? { field: 'title', tokens: [] };
  return { field, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0, rule };
}
