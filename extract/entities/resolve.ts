import type { Document, Entity, Mention } from '../document.ts';
import { findAbbreviations } from '../mentions/abbreviations.ts';
import { written } from '../mentions/name-shape.ts';
import { slug, squash } from '../text/fold.ts';

/**
 * Groups mentions into entities: one thing is one entity, under whatever spelling, and a full form and the short form
 * that the paper defines for it are one. Terms too general to stand alone are kept only where the title names them or
 * the paper brings them forth.
 *
 * @returns entities in the order of their first mention; the role of each is "introduces" or still "mentions"
 */
export function resolveEntities(document: Document, mentions: readonly Mention[]): Entity[] {
  const groups = new Map<string, Mention[]>();
  const shortForms = definedForms(document);
  for (const mention of mentions) {
    const key = squash(shortForms.get(squash(mention.name)) ?? mention.name);
    const group = groups.get(key) ?? [];
    group.push(mention);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group) => {
    const entity = toEntity(document, group);
    return isKept(document, entity) ? [entity] : [];
  });
}

/** Squashed full form → short form, for each pair that the paper defines. */
function definedForms(document: Document): Map<string, string> {
  const forms = new Map<string, string>();
  for (const sentence of document.sentences) {
    const text = document.paper[sentence.field];
    for (const { long, short } of findAbbreviations(sentence)) {
      const full = squash(written(sentence.tokens, long.first, long.last, text));
      forms.set(full, written(sentence.tokens, short.first, short.last, text));
    }
  }
  return forms;
}

function toEntity(document: Document, mentions: Mention[]): Entity {
  const leader =
    mentions.find((mention) => mention.introduced) ??
    mentions.find((mention) => mention.rule.startsWith('lexicon')) ??
    (mentions[0] as Mention);
  const named = mentions.some((mention) => mention.kind === leader.kind)
    ? leader.name
    : (mentions[0] as Mention).name;
  const family = mentions.find((mention) => mention.family !== undefined)?.family;
  const introduced = mentions.some((mention) => mention.introduced);
  return {
    id: `${leader.kind}:${slug(named) || slug(document.paper.title)}`,
    kind: leader.kind,
    name: named,
    mentions,
    role: introduced ? 'introduces' : 'mentions',
    roleRule: introduced ? 'introduced' : 'none',
    ...(family === undefined ? {} : { family }),
  };
}

function isKept(document: Document, entity: Entity): boolean {
  if (entity.mentions.some((mention) => !mention.weak)) return true;
  return entity.mentions.some(
    (mention) => mention.introduced || document.sentences[mention.sentence]?.field === 'title',
  );
}
