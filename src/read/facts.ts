import { ENTITY_KINDS, type PaperFacts, RELATION_TYPES, ROLES } from '../../extract/facts.ts';
import type { Finding } from './finding.ts';
import { isObject } from './objects.ts';

/**
 * Takes a parsed line of a facts file as `PaperFacts`, if it is that: known kinds, roles and types, every offset within
 * its text, every relation between entities of the line. Else the line is skipped as a whole, since a half of it would
 * say what nobody found.
 */
export function factsOf(value: unknown, line: number): Finding {
  return isPaperFacts(value)
    ? { facts: value }
    : { skipped: { reason: 'facts that do not fit their paper', line } };
}

function isPaperFacts(value: unknown): value is PaperFacts {
  if (!isObject(value)) return false;
  const { paper, entities, relations, extractor } = value;
  if (!isObject(paper) || !isText(paper.id) || !isText(paper.title) || typeof paper.abstract !== 'string')
    return false;
  if (!isObject(paper.source) || typeof paper.source.file !== 'string') return false;
  if (!isText(extractor) || !Array.isArray(entities) || !Array.isArray(relations)) return false;
  const lengths = { title: paper.title.length, abstract: paper.abstract.length };
  const ids = new Set<unknown>();
  for (const entity of entities) {
    if (!isObject(entity) || !isText(entity.id) || !isText(entity.name)) return false;
    if (!isOneOf(ENTITY_KINDS, entity.kind) || !isOneOf(ROLES, entity.role) || !isShare(entity.confidence))
      return false;
    if (!Array.isArray(entity.aliases) || !entity.aliases.every((alias) => typeof alias === 'string'))
      return false;
    if (!Array.isArray(entity.mentions) || !entity.mentions.every((mention) => isSpan(mention, lengths)))
      return false;
    ids.add(entity.id);
  }
  return relations.every(
    (relation) =>
      isObject(relation) &&
      isOneOf(RELATION_TYPES, relation.type) &&
      ids.has(relation.from) &&
      ids.has(relation.to) &&
      (relation.value === null || typeof relation.value === 'string') &&
      isShare(relation.confidence) &&
      isText(relation.rule) &&
      isSpan(relation.evidence, lengths),
  );
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;
const isOneOf = (known: readonly string[], value: unknown): boolean => known.includes(value as string);

function isSpan(value: unknown, lengths: { title: number; abstract: number }): boolean {
  if (!isObject(value) || (value.field !== 'title' && value.field !== 'abstract')) return false;
  const { start, end } = value;
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= Number(start) &&
    Number(start) <= Number(end) &&
    Number(end) <= lengths[value.field]
  );
}
