import type { Document, Entity, Sentence } from '../document.ts';
import { takeUp } from './take-up.ts';

/**
 * What stands right before a bracket and what alone opens the bracket are one thing, whatever rules found them, where
 * the second is short for the first ("Trajectory Transfer (MT3)") or the paper brings both forth ("Harbor Decision
 * Nets (QuayNet)"). A term of the lexicon in the bracket is another thing: "long chains of thought (CoT)".
 *
 * @returns entities in their order: the one that the paper brings forth, or that the lexicon knows, takes up the other
 */
export function mergeBracketed(document: Document, entities: readonly Entity[]): Entity[] {
  const hosts = new Map<Entity, Entity>();
  for (const sentence of document.sentences) {
    const { tokens } = sentence;
    for (let open = 1; open < tokens.length - 2; open++) {
      if (tokens[open]?.text !== '(') continue;
      const full = entities.find((entity) => places(entity, sentence).some(({ last }) => last === open));
      const short = full && entities.find((entity) => fills(entity, sentence, open));
      if (!full || !short || full === short || isKnown(short)) continue;
      if (isKnown(full) && short.role === 'introduces') continue;
      if (
        hosts.has(full) ||
        hosts.has(short) ||
        [...hosts.values()].some((one) => one === full || one === short)
      )
        continue;
      const own = full.role === 'introduces' && short.role === 'introduces';
      if (!isShortFor(short.name, full, sentence, open) && (!own || isKnown(full))) continue;
      const host = short.role === 'introduces' ? short : full;
      hosts.set(host === short ? full : short, host);
    }
  }
  return takeUp(entities, hosts);
}

const places = ({ mentions }: Entity, { index }: Sentence) =>
  mentions.filter(({ sentence }) => sentence === index);

const isKnown = ({ mentions }: Entity): boolean =>
  mentions.some(({ rule }) => /^(?:lexicon|model-name)/.test(rule));

/** It stands behind the opening bracket, and the bracket or what its first mark divides ends behind it. */
const fills = (entity: Entity, sentence: Sentence, open: number): boolean =>
  places(entity, sentence).some(
    ({ first, last }) => first === open + 1 && /^[),;]$/.test(sentence.tokens[last]?.text ?? ''),
  );

/** Its letters stand in the words before the bracket, in their order, and the first opens one of them. */
function isShortFor(name: string, full: Entity, sentence: Sentence, open: number): boolean {
  const mention = places(full, sentence).find(({ last }) => last === open);
  const words = sentence.tokens.slice(mention?.first ?? open, open).map(({ text }) => text.toLowerCase());
  const letters =
    name
      .replace(/(?<=\p{Lu})s$/u, '')
      .toLowerCase()
      .match(/\p{L}/gu) ?? [];
  if (letters.length < 2 || !words.some((word) => word.startsWith(letters[0] as string))) return false;
  const text = words.join(' ');
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
