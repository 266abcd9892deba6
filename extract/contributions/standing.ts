import type { Entity } from '../document.ts';
import { ENTITY_KINDS, type EntityKind } from '../facts.ts';

/** What the weights of candidates say of an entity, the highest of what it is written as. */
export interface Standing {
  entity: Entity;
  /** The share of being the paper's own, 0 to 1; 0 where nothing was weighed. */
  own: number;
  /** The shares of each kind, and of being nothing. */
  kinds: Readonly<Record<EntityKind | 'nothing', number>>;
  /** A capital or digit inside, as coined names have. */
  named: boolean;
  inTitle: boolean;
}

/** @param titles whether each sentence is the title */
export function standingOf(entity: Entity, titles: readonly boolean[]): Standing {
  const kinds = { model: 0, technique: 0, benchmark: 0, task: 0, nothing: 0 };
  let own = 0;
  for (const { shares } of entity.mentions) {
    if (!shares) continue;
    own = Math.max(own, shares.introduced);
    for (const kind of ENTITY_KINDS) kinds[kind] = Math.max(kinds[kind], shares[kind]);
    kinds.nothing = Math.max(kinds.nothing, shares.nothing);
  }
  return {
    entity,
    own,
    kinds,
    named: NAMED.test(entity.name),
    inTitle: entity.mentions.some(({ sentence }) => titles[sentence]),
  };
}

const NAMED = /.[\p{Lu}\d]/u;
