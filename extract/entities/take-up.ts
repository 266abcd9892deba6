import type { Entity, Mention } from '../document.ts';

/** Entities without the guests, whose mentions go to their hosts. */
export function takeUp(entities: readonly Entity[], hosts: ReadonlyMap<Entity, Entity>): Entity[] {
  if (hosts.size === 0) return [...entities];
  return entities.flatMap((entity) => {
    if (hosts.has(entity)) return [];
    const own = [...hosts].flatMap(([guest, host]) => (host === entity ? guest.mentions : []));
    return [own.length === 0 ? entity : { ...entity, mentions: inOrder([...entity.mentions, ...own]) }];
  });
}

const inOrder = (mentions: readonly Mention[]): Mention[] =>
  [...mentions].sort((a, b) => a.sentence - b.sentence || a.first - b.first);
