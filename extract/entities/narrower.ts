import type { Entity } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { stemWord } from '../text/stems.ts';
import { takeUp } from './take-up.ts';

/**
 * A phrase is the narrower one that has all its words and the same head, where the paper names one alone: "berth
 * allocation" and "dynamic berth allocation". A term of the lexicon that comes back is a thing of its own, unless it is
 * but one compound, and so is what the paper's own technique is made from.
 */
export function oneForNarrower(
  entities: readonly Entity[],
  knowledge: Pick<Knowledge, 'functionWords' | 'own'>,
): Entity[] {
  const phrases = entities.flatMap((entity) => {
    if (entity.kind !== 'technique' && entity.kind !== 'task') return [];
    const words = contentOf(entity.name, knowledge);
    return words.length < 2 && !isCompound(entity) ? [] : [{ entity, words }];
  });
  const hosts = new Map<Entity, Entity>();
  for (const wide of phrases) {
    const [narrow, another] = phrases.filter((one) => isNarrower(one, wide));
    if (!narrow || another || !mayBeOne(narrow.entity, wide.entity)) continue;
    const host = hostOf(narrow.entity, wide.entity);
    const guest = host === wide.entity ? narrow.entity : wide.entity;
    if (!hosts.has(guest) && !hosts.has(host) && !knowledge.own.has(guest.name)) hosts.set(guest, host);
  }
  return takeUp(entities, hosts);
}

interface Phrase {
  entity: Entity;
  words: readonly string[];
}

/** The stems of its words; a compound is one word, as "self-supervised" is no narrower "supervised". */
const contentOf = (name: string, { functionWords }: Pick<Knowledge, 'functionWords'>): string[] =>
  name
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && !functionWords.has(word))
    .map((word) => stemWord(word.replaceAll('-', '')));

const isNarrower = (one: Phrase, wide: Phrase): boolean =>
  one.entity.kind === wide.entity.kind &&
  one.words.length > wide.words.length &&
  one.words.at(-1) === wide.words.at(-1) &&
  wide.words.every((word) => one.words.includes(word));

function mayBeOne(narrow: Entity, wide: Entity): boolean {
  if (isOfLexicon(wide) && wide.mentions.length > 1 && !isCompound(wide)) return false;
  return wide.kind === 'task' || (narrow.role === 'introduces') === (wide.role === 'introduces');
}

/** One compound: "fine-tuning" beside "instruction fine-tuning" says no more, however often it stands there. */
const isCompound = ({ name }: Entity): boolean => /^[^\s-]+-\S+$/.test(name);

const isOfLexicon = ({ mentions }: Entity): boolean =>
  mentions.some(({ rule }) => rule.startsWith('lexicon'));

/** What the paper brings forth goes by its full name, else what papers share keeps its own: a term, or the wider phrase. */
const hostOf = (narrow: Entity, wide: Entity): Entity =>
  narrow.role === 'introduces' || isOfLexicon(narrow) ? narrow : wide;
