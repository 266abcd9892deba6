import type { Entity } from '../document.ts';
import { takeUp } from './take-up.ts';

/**
 * A task so general that it hardly stands alone means a narrower one with the same head where the paper names one:
 * "reasoning" beside "temporal reasoning".
 */
export function mergeGeneral(entities: readonly Entity[]): Entity[] {
  const hosts = new Map<Entity, Entity>();
  for (const entity of entities) {
    if (entity.kind !== 'task' || !entity.mentions.every((mention) => mention.weak)) continue;
    const host = entities.find(
      (other) =>
        other.kind === 'task' &&
        other.mentions.some((mention) => !mention.weak) &&
        headOf(other) === headOf(entity),
    );
    if (host) hosts.set(entity, host);
  }
  return takeUp(entities, hosts);
}

const headOf = ({ name }: Entity): string | undefined =>
  name
    .toLowerCase()
    .split(/[\s-]+/)
    .at(-1);
