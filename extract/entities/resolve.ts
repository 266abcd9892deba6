import { type Document, type Entity, entityWith, type Mention, mentionWith } from '../document.ts';
import { findAbbreviations } from '../mentions/abbreviations.ts';
import { written } from '../mentions/name-shape.ts';
import { slug, squash } from '../text/fold.ts';
import { mergeGeneral } from './general-tasks.ts';
import { takeUp } from './take-up.ts';

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
    const key = squash((shortForms.get(squash(mention.name)) ?? mention.name).replace(ARTICLE, ''));
    const group = groups.get(key) ?? [];
    group.push(mention);
    groups.set(key, group);
  }
  const entities = [...groups.values()].map((group) => toEntity(document, group, shortForms));
  return mergeOwn(document, mergeGeneral(mergePhrases(entities))).filter((entity) =>
    isKept(document, entity),
  );
}

/**
 * What the paper coins is one thing where a phrase has the letters of its acronym for initials ("SPS" and "slow pier
 * sampling"), and where the title alone has the short name that the text always has in full ("QuayLM" and "QuayLM-7b").
 */
function mergeOwn(document: Document, entities: readonly Entity[]): Entity[] {
  const guest = new Map<Entity, Entity>();
  for (const host of entities) {
    if (host.role !== 'introduces') continue;
    for (const other of entities)
      if (
        other !== host &&
        !guest.has(host) &&
        (isSpelledOut(other, host) || isOnlyInTitle(document, other, host, entities))
      )
        guest.set(other, host);
  }
  return takeUp(entities, guest);
}

/** Whether the initials of a technique or task are the acronym of what the paper brings forth. */
function isSpelledOut(phrase: Entity, { name }: Entity): boolean {
  if (!/^(?:technique|task)$/.test(phrase.kind) || !/^\p{Lu}{3,6}$/u.test(name)) return false;
  const words = wordsOf(phrase.name);
  return words.length === name.length && words.every((word, i) => word[0]?.toUpperCase() === name[i]);
}

function isOnlyInTitle(document: Document, short: Entity, full: Entity, all: readonly Entity[]): boolean {
  return (
    short.role === 'introduces' &&
    short.kind === full.kind &&
    continues(full.name, short.name) &&
    short.mentions.every(({ sentence }) => document.sentences[sentence]?.field === 'title') &&
    all.filter((one) => one !== short && continues(one.name, short.name)).length === 1
  );
}

const continues = (full: string, short: string): boolean =>
  full.length > short.length && /^[\s-]/.test(full.slice(short.length)) && full.startsWith(short);

/** "The Quay Scientist" in a title is the Quay Scientist of the text. */
const ARTICLE = /^the\s/i;

/**
 * A phrase that only adds modifiers to another technique or task of the paper is the same thing seen closer:
 * "robust speaker verification" beside "speaker verification". The shorter name stays, as it is the one that other
 * papers use too.
 */
function mergePhrases(entities: readonly Entity[]): Entity[] {
  const kept: { entity: Entity; words: readonly string[] }[] = [];
  const shortFirst = entities
    .map((entity) => ({ entity, words: wordsOf(entity.name) }))
    .sort((a, b) => a.words.length - b.words.length);
  for (const { entity, words } of shortFirst) {
    const host = isPhrase(entity)
      ? kept.find(
          (other) =>
            other.entity.kind === entity.kind &&
            isNarrowing(words, other.words) &&
            isWhole(entity.name, other.entity.name),
        )?.entity
      : undefined;
    if (host) host.mentions = [...host.mentions, ...entity.mentions.map(withoutIntroduction)];
    else kept.push({ entity: entityWith(entity, {}), words });
  }
  return entities.flatMap((entity) => kept.find((other) => other.entity.id === entity.id)?.entity ?? []);
}

/** The paper brings forth at most the narrower thing, not what it narrows. */
const withoutIntroduction = (mention: Mention): Mention => mentionWith(mention, { introduced: false });

const wordsOf = (name: string): string[] => name.toLowerCase().split(/[\s-]+/);
const isPhrase = (entity: Entity): boolean =>
  entity.mentions.every((mention) => mention.rule.startsWith('phrase'));

/** "Self-supervised detection" is no narrower "supervised detection". */
const isWhole = (long: string, short: string): boolean => long[long.length - short.length - 1] !== '-';

function isNarrowing(long: readonly string[], short: readonly string[]): boolean {
  return (
    short.length >= 2 &&
    long.length > short.length &&
    short.every((word, i) => long[long.length - short.length + i] === word)
  );
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

function toEntity(document: Document, mentions: Mention[], shortForms: ReadonlyMap<string, string>): Entity {
  const leader =
    mentions.find((mention) => mention.introduced) ??
    mentions.find((mention) => mention.rule.startsWith('lexicon')) ??
    (mentions[0] as Mention);
  // What the paper coins goes by its short form, as it does in the paper.
  const named = leader.rule.startsWith('introduced')
    ? (shortForms.get(squash(leader.name)) ?? leader.name)
    : leader.name;
  const family = mentions.find((mention) => mention.family !== undefined)?.family;
  const introduced = mentions.some((mention) => mention.introduced);
  return {
    id: `${leader.kind}:${slug(named) || slug(document.paper.title)}`,
    kind: leader.kind,
    name: named,
    mentions,
    role: introduced ? 'introduces' : 'mentions',
    roleRule: introduced ? 'introduced' : 'none',
    family,
  };
}

function isKept(document: Document, entity: Entity): boolean {
  if (entity.mentions.some((mention) => !mention.weak)) return true;
  return entity.mentions.some(
    (mention) => mention.introduced || document.sentences[mention.sentence]?.field === 'title',
  );
}
