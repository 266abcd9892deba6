import type { Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { phraseEnd, phraseName, withoutModifiers } from './noun-phrase.ts';

/** A noun phrase that something is done to, with what stands behind its "of". Tokens `first` to `last`, exclusive. */
export interface Thing {
  first: number;
  /** The end of the phrase itself, before "of". */
  noun: number;
  /** The phrase behind "of". */
  of: { first: number; last: number } | undefined;
  last: number;
}

/** The thing that begins at `from`, over an article: "the Robustness of Moored Ships". Empty when no phrase begins. */
export function thingAt(tokens: readonly Token[], from: number, knowledge: Knowledge): Thing {
  const start = behindArticle(tokens, from);
  let noun = withoutParticiple(tokens, start, phraseEnd(tokens, start, knowledge));
  // "Fast and Smooth Trajectories": two modifiers of one noun.
  if (
    noun === start + 1 &&
    /^(?:and|,)$/.test(tokens[noun]?.text ?? '') &&
    isIdle(tokens[start], knowledge)
  ) {
    const end = phraseEnd(tokens, noun + 1, knowledge);
    if (end > noun + 1) noun = end;
    return { first: withoutModifiers(tokens, start + 2, noun, knowledge), noun, of: undefined, last: noun };
  }
  const first = withoutModifiers(tokens, start, noun, knowledge);
  if (noun === first || tokens[noun]?.text !== 'of') return { first, noun, of: undefined, last: noun };
  const inner = behindArticle(tokens, noun + 1);
  const last = withoutParticiple(tokens, inner, phraseEnd(tokens, inner, knowledge));
  const of = { first: withoutModifiers(tokens, inner, last, knowledge), last };
  return last === of.first ? { first, noun, of: undefined, last: noun } : { first, noun, of, last };
}

/** "Robustness of Moored Ships" is moored ship robustness. */
export function thingName(tokens: readonly Token[], { first, noun, of }: Thing): string {
  const name = oneOf(phraseName(tokens, first, noun));
  return of ? `${oneOf(phraseName(tokens, of.first, of.last))} ${name}` : name;
}

/** "Texts Written by Hand": what was done to the thing is no part of it. */
function withoutParticiple(tokens: readonly Token[], first: number, last: number): number {
  const told = last - first > 1 && /[^e]ed$/.test(tokens[last - 1]?.text ?? '');
  return told && /^(?:by|from|in|on|at|with|via|for|as)$/.test(tokens[last]?.text ?? '') ? last - 1 : last;
}

/** "LLMs" is the plural of an abbreviation. */
const oneOf = (name: string): string => name.replace(/(?<=[A-Z]{2})s$/, '');

const behindArticle = (tokens: readonly Token[], from: number): number =>
  /^(?:an?|the)$/.test(tokens[from]?.key ?? '') ? from + 1 : from;

const isIdle = (token: Token | undefined, { modifiers }: Knowledge): boolean =>
  token !== undefined && modifiers.has(token.spelling.lower);
