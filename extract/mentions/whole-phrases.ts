import { type Document, type Mention, mentionWith, type Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { behindVerb, isContent, withoutModifiers } from './noun-phrase.ts';
import { isAct } from './title-parts.ts';
import { strengthenNarrowed } from './weak-terms.ts';

/** More words than this before a known term are seldom all its modifiers. */
const REACH = 5;

/**
 * What names a thing is the whole noun phrase: the modifiers before a technique or task of the lexicon belong to its
 * mention ("Bayesian scaling laws", "carotid artery segmentation"), and so does the noun of what is done with it
 * ("N-gram analysis"), while it stays a mention of the known thing.
 *
 * @param mentions none overlapping
 */
export function withWholePhrases(
  document: Document,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Mention[] {
  const ends = new Set(mentions.map(({ sentence, last }) => placeOf(sentence, last)));
  const starts = new Set(mentions.map(({ sentence, first }) => placeOf(sentence, first)));
  return mentions.map((mention) => {
    if ((mention.kind !== 'technique' && mention.kind !== 'task') || !mention.rule.startsWith('lexicon'))
      return mention;
    const tokens = document.sentences[mention.sentence]?.tokens ?? [];
    // "models fine-tuned on": a participle describes what stands before it.
    if (/ed$/.test(tokens[mention.last - 1]?.key ?? '')) return mention;
    const isTaken = (at: number) => ends.has(placeOf(mention.sentence, at));
    const first = modifiersStart(tokens, mention, isTaken, knowledge);
    const last = headEnd(tokens, mention, (at) => starts.has(placeOf(mention.sentence, at)), knowledge);
    if (first === mention.first && last === mention.last) return mention;
    const whole = mentionWith(mention, { first, last });
    return first < mention.first ? strengthenNarrowed(whole, knowledge) : whole;
  });
}

/** One number for a place; no abstract has so many sentences, nor a sentence so many tokens, that it overflows. */
const placeOf = (sentence: number, at: number): number => sentence * 2 ** 20 + at;

function modifiersStart(
  tokens: readonly Token[],
  { first, last }: Mention,
  isTaken: (at: number) => boolean,
  knowledge: Knowledge,
): number {
  let from = first;
  while (
    first - from < REACH &&
    isContent(tokens[from - 1], knowledge) &&
    tokens[from]?.joint !== '' &&
    !isPluralOrVerb(tokens[from - 1] as Token, tokens[from] as Token) &&
    !isTaken(from)
  )
    from--;
  // "end-to-end": inside a compound any word goes on.
  while (tokens[from]?.joint === '-' && tokens[from - 1]?.word) from--;
  if (from === first) return first;
  return Math.min(first, withoutModifiers(tokens, behindVerb(tokens, from), last, knowledge));
}

/** "Horizon explains deep reinforcement learning": a noun that modifies another stands in the singular. */
const isPluralOrVerb = ({ spelling, key, text }: Token, next: Token): boolean =>
  next.joint === ' ' && spelling.lower !== key && /s$/.test(text);

/**
 * "adversarial example generation", "multi-head attention layers": the noun of an act or a part that ends the phrase,
 * and of a technique the noun that only says that it is a method, which is not asked of a task: a method for it is
 * another thing.
 */
function headEnd(
  tokens: readonly Token[],
  { kind, last }: Mention,
  isTaken: (at: number) => boolean,
  knowledge: Knowledge,
): number {
  if (isTaken(last)) return last;
  const isWay = (at: number) =>
    tokens[at]?.joint === ' ' && knowledge.cues.get('way')?.has(tokens[at]?.key ?? '') === true;
  const closes = (at: number) => !isContent(tokens[at], knowledge) && tokens[at]?.joint !== '-';
  const noun = endsPhrase(tokens[last], knowledge) ? last + 1 : last;
  if (kind === 'technique' && isWay(noun) && closes(noun + 1)) return noun + 1;
  return noun > last && (closes(noun) || isWay(noun)) ? noun : last;
}

/** A noun of what is done or of a part, as techniques and tasks have for a head. */
const endsPhrase = (token: Token | undefined, knowledge: Knowledge): boolean =>
  token?.joint === ' ' &&
  isContent(token, knowledge) &&
  (knowledge.phraseHeads.has(token.key) || (isAct(token, knowledge) && !/ing$/.test(token.key)));
