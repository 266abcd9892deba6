import type { Document, Entity } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { type Phrase, phrasesOf, signsOfLikeness } from './likeness.ts';
import { takeUp } from './take-up.ts';

/** From this share on, 0 to 1, two phrases are one thing. */
export const LIKELY = 0.65;

/** Two entities, the one that stands first before the other, and how likely they are one thing, 0 to 1. */
export interface Likeness {
  one: Entity;
  other: Entity;
  share: number;
}

/** The pairs of entities that are likely one thing, the likeliest first. */
export function likelyPairs(
  document: Document,
  entities: readonly Entity[],
  knowledge: Knowledge,
): Likeness[] {
  const { coreference } = knowledge;
  if (coreference.size === 0) return [];
  const likely: Likeness[] = [];
  const phrases = phrasesOf(document, entities, knowledge);
  for (const [one, other] of pairsOf(phrases)) {
    let sum = coreference.get('') ?? 0;
    const told = signsOfLikeness(document, one, other, phrases, (sign) => {
      sum += coreference.get(sign) ?? 0;
    });
    const share = 1 / (1 + Math.exp(-sum));
    if (told && share >= LIKELY) likely.push({ one: one.entity, other: other.entity, share });
  }
  return likely.sort((a, b) => b.share - a.share);
}

/**
 * Two phrases that share words may be one thing or two, as "classifying severity" and "severity classification of
 * incidents" or "pose estimation" and "hand pose estimation": all that tells them apart is weighed, as it was learnt
 * from annotated papers (`npm run mine:coreference`). The likeliest pairs are joined first.
 */
export function oneForLikeness(
  document: Document,
  entities: readonly Entity[],
  knowledge: Knowledge,
): Entity[] {
  const { own } = knowledge;
  const hosts = new Map<Entity, Entity>();
  const hostOf = (entity: Entity): Entity => {
    const host = hosts.get(entity);
    return host ? hostOf(host) : entity;
  };
  for (const pair of likelyPairs(document, entities, knowledge)) {
    const [one, other] = [hostOf(pair.one), hostOf(pair.other)];
    if (one === other) continue;
    const [host, guest] = isHost(other, one, own) ? [other, one] : [one, other];
    if (!own.has(guest.name)) hosts.set(guest, host);
  }
  return takeUp(entities, new Map([...hosts.keys()].map((guest) => [guest, hostOf(guest)])));
}

/** Each phrase with those of its kind behind it. */
export function* pairsOf(phrases: readonly Phrase[]): Generator<readonly [Phrase, Phrase]> {
  for (const [i, one] of phrases.entries())
    for (const other of phrases.slice(i + 1)) if (one.entity.kind === other.entity.kind) yield [one, other];
}

/** What a user's lexicon names takes up the other, else what the paper brings forth, else what stands first. */
const isHost = (other: Entity, one: Entity, own: ReadonlySet<string>): boolean =>
  own.has(other.name) !== own.has(one.name)
    ? own.has(other.name)
    : other.role === 'introduces' && one.role !== 'introduces';
