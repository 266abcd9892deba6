import type { Mention, Sentence, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { isMarked, MARK } from '../lexicon/marks.ts';
import { unitStart, unitsOf } from './name-shape.ts';
import {
  behindVerb,
  isContent,
  phraseEnd,
  phraseName,
  phraseStart,
  withoutModifiers,
} from './noun-phrase.ts';
import { isAct } from './title-parts.ts';

/**
 * Techniques in ordinary words that nobody knows, where the words say themselves that they are methods: "using a berth
 * voting mechanism", "rule-based steering", "optimization-based methods".
 *
 * @param mentions what is found already; no phrase reaches into one of them
 */
export function findMethodPhrases(
  sentence: Sentence,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Mention[] {
  if (sentence.field !== 'abstract') return [];
  const { tokens, index } = sentence;
  const here = mentions.filter((mention) => mention.sentence === index);
  const found: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const opens =
      isMarked(token, MARK['method-use'], knowledge) ||
      (token.key === 'and' && isMethodNoun(tokens[i - 1], knowledge));
    if (!opens && token.joint !== '-') continue;
    const range = opens ? usedWithNoun(tokens, i, knowledge) : basedOn(tokens, i, knowledge);
    if (!range || here.some(({ first, last }) => first < range.last && last > range.first)) continue;
    const { first, last, name, rule } = range;
    found.push({ sentence: index, first, last, kind: 'technique', name, rule });
    i = last - 1;
  }
  return found;
}

interface Found {
  first: number;
  last: number;
  name: string;
  rule: string;
}

/** "via a berth voting mechanism": what is used and called a method; the noun for methods is no part of its name. */
function usedWithNoun(tokens: readonly Token[], cue: number, knowledge: Knowledge): Found | undefined {
  const from = /^(?:an?|the)$/.test(tokens[cue + 1]?.text ?? '') ? cue + 2 : cue + 1;
  const last = phraseEnd(tokens, from, knowledge);
  if (!isMethodNoun(tokens[last - 1], knowledge)) return undefined;
  const first = withoutModifiers(tokens, from, last - 1, knowledge);
  const units = unitsOf(tokens, first, last - 1).length;
  const isBased = tokens[last - 2]?.key === 'based' && tokens[last - 2]?.joint === '-';
  if (last - 1 - first < 2 || (units < 2 && !isBased) || /ly$/.test(tokens[first]?.key ?? ''))
    return undefined;
  const end = isBased || QUALITY.test(tokens[last - 2]?.key ?? '') ? last : last - 1;
  return { first, last, name: phraseName(tokens, first, end), rule: 'phrase:used-method' };
}

/** What no noun looks like: with it the noun for methods is part of the name ("a self-attentional module"). */
const QUALITY = /(?:al|ic|ive|ous|ed|aware|driven|guided)$/;

/** "rule-based steering", "optimization-based methods": told by what it is based on. */
function basedOn(tokens: readonly Token[], based: number, knowledge: Knowledge): Found | undefined {
  if (tokens[based]?.key !== 'based' || tokens[based]?.joint !== '-') return undefined;
  const unit = unitStart(tokens, based);
  const start = phraseStart(tokens, unit, knowledge);
  let last = based + 1;
  const end = phraseEnd(tokens, based + 1, knowledge);
  while (last < end && !isMethodNoun(tokens[last - 1], knowledge)) last++;
  const noun = isMethodNoun(tokens[last - 1], knowledge);
  const head = noun ? last - 2 : last - 1;
  const bare = head === based;
  if (head < based || (bare && !noun) || (!bare && !noun && !isDeed(tokens[head], knowledge)))
    return undefined;
  const first = withoutModifiers(tokens, behindVerb(tokens, Math.min(start, unit)), last, knowledge);
  if (first > unit || (bare && knowledge.cues.get('matter')?.has(tokens[based - 1]?.key ?? '')))
    return undefined;
  return { first, last, name: phraseName(tokens, first, bare ? last : head + 1), rule: 'phrase:based' };
}

const isMethodNoun = (token: Token | undefined, knowledge: Knowledge): boolean =>
  token?.joint === ' ' && isMarked(token, MARK.way, knowledge);

const isDeed = (token: Token | undefined, knowledge: Knowledge): boolean =>
  token !== undefined &&
  (knowledge.phraseHeads.has(token.key) || isAct(token, knowledge)) &&
  isContent(token, knowledge);
