import { type Entity, entityWith, mentionWith } from '../document.ts';
import type { EntityKind } from '../facts.ts';
import { takeUp } from './take-up.ts';

/** The entity as the paper's own, and the rule that says so. */
export const asOwn = (entity: Entity, roleRule: string): Entity =>
  entityWith(entity, {
    role: 'introduces',
    roleRule,
    mentions: entity.mentions.map((mention, i) =>
      i === 0 ? mentionWith(mention, { introduced: true }) : mention,
    ),
  });

/** The entity as somebody else's. */
export function notOwn(entity: Entity): Entity {
  if (entity.role !== 'introduces') return entity;
  return entityWith(entity, {
    role: 'mentions',
    roleRule: 'none',
    mentions: entity.mentions.map((mention) => mentionWith(mention, { introduced: false })),
  });
}

/** The entity as one of another kind: behind the rule that found it stands that it was weighed. */
export function withKind(entity: Entity, kind: EntityKind): Entity {
  if (kind === entity.kind) return entity;
  return entityWith(entity, {
    kind,
    id: `${kind}:${entity.id.slice(entity.id.indexOf(':') + 1)}`,
    mentions: entity.mentions.map((mention) =>
      mentionWith(mention, {
        kind,
        rule: WEIGHED.test(mention.rule) ? mention.rule : `${mention.rule}+weighed`,
      }),
    ),
  });
}

const WEIGHED = /(?:^|\+)weighed$/;

/** One entity for each id: another kind may have made two of one. */
export function united(entities: readonly Entity[]): Entity[] {
  const first = new Map<string, Entity>();
  const hosts = new Map<Entity, Entity>();
  for (const entity of entities) {
    const host = first.get(entity.id);
    if (host) hosts.set(entity, host);
    else first.set(entity.id, entity);
  }
  return takeUp(entities, hosts);
}
