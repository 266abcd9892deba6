import type { Document, Entity, Mention, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { isMarked, MARK } from '../lexicon/marks.ts';
import { stemOf } from '../text/stems.ts';
import { movePlaces } from './take-up.ts';

/**
 * Phrases of the same words are one thing, in whatever order and form the words stand: "detecting berths", "berth
 * detection" and "detection of berths"; so is "berth detection algorithm". Places alone go from one entity to the
 * other, as "multimodal Transformers" may be a place of the Transformer; an entity without any left is none.
 */
export function oneForWords(
  document: Document,
  entities: readonly Entity[],
  knowledge: Pick<Knowledge, 'marks' | 'own'>,
): Entity[] {
  const claims = new Map<string, { entity: Entity; mention: Mention }[]>();
  for (const entity of entities) {
    if (!isPhrase(entity)) continue;
    for (const mention of entity.mentions) {
      const words = wordsOf(document.sentences[mention.sentence]?.tokens ?? [], mention, knowledge);
      if (words.length < 2) continue;
      const key = `${entity.kind} ${words.sort().join(' ')}`;
      claims.set(key, [...(claims.get(key) ?? []), { entity, mention }]);
    }
  }
  const hosts = new Map<Mention, Entity>();
  for (const claimed of claims.values()) {
    if (claimed.every(({ entity }) => entity === claimed[0]?.entity)) continue;
    const owner = ownerOf(
      claimed.map(({ entity }) => entity),
      knowledge,
    );
    for (const { entity, mention } of claimed) if (!knowledge.own.has(entity.name)) hosts.set(mention, owner);
  }
  return movePlaces(entities, hosts);
}

const isPhrase = ({ kind }: Entity): boolean => kind === 'technique' || kind === 'task';

/** What words of content a phrase has, without the noun behind that says no more than "method". */
function wordsOf(
  tokens: readonly Token[],
  { first, last }: Mention,
  knowledge: Pick<Knowledge, 'marks'>,
): string[] {
  let end = last;
  while (end > first + 1 && isMarked(tokens[end - 1], MARK['generic-head'], knowledge)) end--;
  const words: string[] = [];
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    // "Few" in "few-shot" is no function word.
    const joins = tokens[i + 1]?.joint === '-';
    if (token.word && (joins || !isMarked(token, MARK.function, knowledge))) words.push(stemOf(token));
  }
  return words;
}

/** What a user's lexicon names, else what the paper brings forth, what the rules found, or what stands first. */
const ownerOf = (claimed: readonly Entity[], { own }: Pick<Knowledge, 'own'>): Entity =>
  claimed.find(({ name }) => own.has(name)) ??
  claimed.find(({ role }) => role === 'introduces') ??
  claimed.find(({ mentions }) => mentions.some(({ rule }) => rule !== 'weighed')) ??
  (claimed[0] as Entity);
