import { type Document, type Entity, entityWith } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { surroundingsOf } from './surroundings.ts';

/** From this share on the words give another role than the rules. */
const ENOUGH = 0.65;

/** Whether the words are asked: the role of a task, a benchmark and the paper's own thing is told by other signs. */
export const isAsked = ({ kind, role }: Entity): boolean =>
  (kind === 'model' || kind === 'technique') && role !== 'introduces';

/**
 * Asks all words around a model or technique for its role, what the rules say being one sign among them.
 *
 * @param entities with their roles by rule
 */
export function settleRoles(
  document: Document,
  entities: readonly Entity[],
  { roleWeights, own }: Knowledge,
): Entity[] {
  if (roleWeights.empty) return [...entities];
  const brought = entities.filter(({ role }) => role === 'introduces').length;
  return entities.map((entity) => {
    if (!isAsked(entity) || own.has(entity.name)) return entity;
    const { role, share } = roleWeights.likeliest((sink) => surroundingsOf(document, entity, brought, sink));
    return role === entity.role || share < ENOUGH
      ? entity
      : entityWith(entity, { role, roleRule: 'surroundings' });
  });
}
