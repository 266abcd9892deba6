import { type Entity, entityWith, type Mention } from '../document.ts';

/** Entities without the guests, whose mentions go to their hosts. */
export function takeUp(entities: readonly Entity[], hosts: ReadonlyMap<Entity, Entity>): Entity[] {
  if (hosts.size === 0) return [...entities];
  return entities.flatMap((entity) => {
    if (hosts.has(entity)) return [];
    const own = [...hosts].flatMap(([guest, host]) => (host === entity ? guest.mentions : []));
    return [
      own.length === 0 ? entity : entityWith(entity, { mentions: inOrder([...entity.mentions, ...own]) }),
    ];
  });
}

/** Entities of which some mentions went to another one, their host; one without any left is none. */
export function movePlaces(entities: readonly Entity[], hosts: ReadonlyMap<Mention, Entity>): Entity[] {
  if (hosts.size === 0) return [...entities];
  return entities.flatMap((entity) => {
    const kept = entity.mentions.filter((mention) => (hosts.get(mention) ?? entity) === entity);
    const gained = [...hosts].flatMap(([mention, host]) =>
      host === entity && !entity.mentions.includes(mention) ? [mention] : [],
    );
    if (gained.length === 0 && kept.length === entity.mentions.length) return [entity];
    const mentions = inOrder([...kept, ...gained]);
    return mentions.length === 0 ? [] : [entityWith(entity, { mentions })];
  });
}

const inOrder = (mentions: readonly Mention[]): Mention[] =>
  [...mentions].sort((a, b) => a.sentence - b.sentence || a.first - b.first);
