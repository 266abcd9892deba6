import type { Document, Entity, Mention, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { isMarked, MARK } from '../lexicon/marks.ts';
import { movePlaces } from './take-up.ts';

/**
 * A short form and the phrase that spells it out are one thing, though no bracket says so. What the paper brings forth
 * may be made of the beginnings of words ("EvoQuay" and "evolving quays"), and takes the places of the phrase; any
 * other must be made of initials ("SPT" and "soft prompt tuning"), and goes to the phrase.
 */
export function oneForLetters(
  document: Document,
  entities: readonly Entity[],
  knowledge: Pick<Knowledge, 'marks' | 'own'>,
): Entity[] {
  const hosts = new Map<Mention, Entity>();
  for (const short of entities) {
    const isOwn = short.role === 'introduces';
    for (const written of short.mentions) {
      const letters = lettersOf(document, written);
      if (letters === undefined) continue;
      for (const phrase of entities) {
        if (phrase === short || !mayBeOne(short, phrase)) continue;
        for (const spelled of phrase.mentions) {
          const words = tokensOf(document, spelled);
          if (words.length < 2) continue;
          const isFunction = (token: Token): boolean => isMarked(token, MARK.function, knowledge);
          if (!(isOwn ? isMadeOf : isInitials)(letters, words, isFunction)) continue;
          const [guest, place, host] = isOwn ? [phrase, spelled, short] : [short, written, phrase];
          if (!hosts.has(spelled) && !knowledge.own.has(guest.name)) hosts.set(place, host);
        }
      }
    }
  }
  return movePlaces(entities, hosts);
}

/** A task and what is brought forth for it may share their letters, and are two. */
const mayBeOne = (short: Entity, phrase: Entity): boolean =>
  (phrase.kind === 'technique' || phrase.kind === 'task') &&
  (phrase.kind === short.kind || (phrase.kind === 'technique' && short.kind === 'model')) &&
  (phrase.role !== 'introduces' || short.role === 'introduces');

const tokensOf = ({ sentences }: Document, { sentence, first, last }: Mention): readonly Token[] =>
  sentences[sentence]?.tokens.slice(first, last) ?? [];

/** The small letters of one word written with two capitals or more, without the s of a plural. */
function lettersOf(document: Document, mention: Mention): string | undefined {
  const tokens = tokensOf(document, mention);
  if (tokens.length > 3 || tokens.some(({ joint, word }, i) => !word || (i > 0 && joint === ' ')))
    return undefined;
  const text = tokens.map((token) => token.text).join('');
  if (!/\p{Lu}.*\p{Lu}/u.test(text) || text.length < SHORTEST) return undefined;
  return text.replace(/(?<=\p{Lu})s$/u, '').toLowerCase();
}

/** Two letters are those of too many phrases. */
const SHORTEST = 3;

type Test = (token: Token) => boolean;

function isInitials(letters: string, words: readonly Token[], isFunction: Test): boolean {
  const initials = (tokens: readonly Token[]): string =>
    tokens.map(({ spelling }) => spelling.lower[0]).join('');
  return letters === initials(words) || letters === initials(words.filter((word) => !isFunction(word)));
}

/** Whether the letters are beginnings of all these words, one behind the other; function words may be left out. */
function isMadeOf(letters: string, words: readonly Token[], isFunction: Test): boolean {
  const [word, ...others] = words;
  if (!word) return letters === '';
  if (isFunction(word) && isMadeOf(letters, others, isFunction)) return true;
  const { lower } = word.spelling;
  for (let n = 1; n <= lower.length && letters[n - 1] === lower[n - 1]; n++)
    if (isMadeOf(letters.slice(n), others, isFunction)) return true;
  return false;
}
