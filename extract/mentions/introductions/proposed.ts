import type { Sentence, Token, TokenRange } from '../../document.ts';
import type { Knowledge } from '../../lexicon/knowledge.ts';
import { findAbbreviations } from '../abbreviations.ts';
import { type Coinage, coinageAt, coinageWith } from '../coinage.ts';
import { hasStrongName, isCapitalised, isStrongName, nameEnd } from '../name-shape.ts';
import { isContent, phraseEnd, withoutModifiers } from '../noun-phrase.ts';
import { clauseEnd, isModifierOf, isNamedProblem, trimName } from './bounds.ts';
import { isNamed, phraseAfterVerb } from './phrase.ts';

/** "We propose NAME", "we introduce the NAME dataset", "we present a new framework, NAME, …", "… framework (NAME)". */
export function coinedAfterVerb(sentence: Sentence, verb: number, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  const end = clauseEnd(tokens, verb + 1, knowledge);
  const found: Coinage[] = [];
  const add = (first: number, last: number, rule: string) => {
    const trimmed = trimName(tokens, first, last, knowledge);
    if (trimmed > first && !isNamedProblem(tokens, first, knowledge))
      found.push({ sentence: index, first, last: trimmed, rule });
  };
  let i = verb + 1;
  const article = tokens[i]?.text.toLowerCase() ?? '';
  if (/^(?:the|our|a|an|two|three|both)$/.test(article)) i++;
  if (/^["“‘'`]$/.test(tokens[i]?.text ?? '')) i++;
  const start = withoutModifiers(tokens, i, Math.max(i, phraseEnd(tokens, i, knowledge)), knowledge);
  const direct = directNameEnd(tokens, start, knowledge);
  const indefinite = article === 'a' || article === 'an';
  if (
    direct > start &&
    !(indefinite && !isStrongName(tokens[start] as Token)) &&
    !isModifierOf(tokens, direct, knowledge) &&
    !isProblem(tokens, direct, knowledge) &&
    !(indefinite && isNamed(tokens, phraseEnd(tokens, direct, knowledge), knowledge))
  ) {
    if (!indefinite || isContent(tokens[direct], knowledge)) add(start, direct, 'propose-name');
    // "We introduce A, B, and C".
    for (let at = direct; !indefinite && at < end; ) {
      const step = /^(?:,|and|&)$/.test(tokens[at]?.text ?? '') ? at + 1 : -1;
      if (step < 0) break;
      const last = nameEnd(tokens, step);
      if (last === step && !/^(?:and|&)$/.test(tokens[step]?.text ?? '')) break;
      if (last > step && hasStrongName(tokens, step, last)) add(step, last, 'propose-list');
      at = Math.max(last, step);
    }
  }
  const named = nameBehindNoun(tokens, start, phraseEnd(tokens, start, knowledge), knowledge);
  if (named !== undefined && named >= direct) add(named, nameEnd(tokens, named), 'propose-noun-name');
  for (let at = verb + 2; at < end && !endsWhatIsNamed(tokens[at - 1]); at++) {
    // "a novel framework, NAME, which": a name between marks behind the noun that it names.
    const opens = /^[,:—–(-]$/.test(tokens[at - 1]?.text ?? '');
    if (!opens || at <= direct || isShortForm(sentence, at)) continue;
    const last = nameEnd(tokens, at);
    const alone =
      last === at + 1 && isCapitalised(tokens[at] as Token) && knowledge.heads.has(tokens[at - 2]?.key ?? '');
    if (
      last > at &&
      (alone || hasStrongName(tokens, at, last)) &&
      /^[,.:;)—–(-]?$/.test(tokens[last]?.text ?? '')
    )
      add(at, last, 'propose-apposition');
  }
  let coined = -1;
  for (const { short, long } of findAbbreviations(sentence)) {
    if (
      long.first > verb &&
      !isOneWord(tokens, long) &&
      (isNextOf(tokens, coined, long.first) || !isMeans(tokens, verb, long.first)) &&
      (long.first < end || isTitleCased(tokens, long, knowledge))
    ) {
      // "Seeing with Partial Certainty (SwPC)": the name goes on to the bracket.
      const cut = found.findIndex((coin) => coin.first >= long.first && coin.last < long.last);
      if (cut >= 0) found.splice(cut, 1);
      const isTask =
        isProblem(tokens, short.last + 1, knowledge) ||
        isNamedProblem(tokens, long.first, knowledge) ||
        knowledge.trie
          .at(tokens, long.first)
          .some((hit) => hit.last === long.last && hit.entry.kind === 'task');
      if (!isTask && found.every((coin) => coin.last <= short.first || coin.first >= short.last)) {
        found.push(coinageAt(short, 'propose-abbreviation'));
        coined = short.last;
      }
    }
  }
  if (
    found.length === 0 &&
    !/^(?:that|to|how)$/.test(article) &&
    knowledge.cues.get('bring-forth')?.has(tokens[verb]?.key ?? '')
  )
    found.push(...phraseAfterVerb(sentence, i, knowledge));
  return found;
}

/** "a cyclooxygenase (COX) pathway": the short form of one word in small letters is that of a substance, not of a method. */
const isOneWord = (tokens: readonly Token[], { first, last }: TokenRange): boolean =>
  last === first + 1 && !isCapitalised(tokens[first] as Token);

/** "the Active Berth Reasoning (ABR) task", "the NAME problem": what is new is no method. */
function isProblem(tokens: readonly Token[], last: number, knowledge: Knowledge): boolean {
  let at = last;
  if (tokens[at]?.text === '(') while (at < tokens.length && tokens[at - 1]?.text !== ')') at++;
  return knowledge.cues.get('task-of')?.has(tokens[at]?.key ?? '') === true;
}

/**
 * "We train NAME, a 1.1B model", "we fine-tune a model, NAME": other people's models are trained too, so only a name
 * between marks or behind its noun counts, and only one that nobody knows.
 */
export function coinedByMaking(sentence: Sentence, verb: number, knowledge: Knowledge): Coinage[] {
  const explained = (last: number) =>
    /^[,(]$/.test(sentence.tokens[last]?.text ?? '') &&
    /^(?:a|an|the|our|which)$/i.test(sentence.tokens[last + 1]?.text ?? '');
  return coinedAfterVerb(sentence, verb, knowledge)
    .filter(
      ({ rule, last, first }) =>
        (rule !== 'propose-name' || explained(last)) &&
        !/phrase|abbreviation/.test(rule) &&
        hasStrongName(sentence.tokens, first, last),
    )
    .map((coinage) => coinageWith(coinage, { rule: 'made' }));
}

/** "our memory framework CAIM": where the name behind the noun starts that tells its kind. */
function nameBehindNoun(
  tokens: readonly Token[],
  first: number,
  last: number,
  knowledge: Knowledge,
): number | undefined {
  for (let i = first + 1; i < last; i++) {
    if (
      tokens[i]?.joint === ' ' &&
      isStrongName(tokens[i] as Token) &&
      knowledge.heads.has(tokens[i - 1]?.key ?? '')
    )
      return i;
  }
  return undefined;
}

/** "a model that is better on two datasets, A and B": what stands behind such words is not what is proposed. */
const endsWhatIsNamed = (token: Token | undefined): boolean =>
  /^(?:on|such|including|like|across|over|than|outperform|outperforming|e\.g)$/.test(token?.key ?? '');

const isShortForm = (sentence: Sentence, at: number): boolean =>
  findAbbreviations(sentence).some(({ short }) => short.first === at);

/** "a method based on Monte Carlo search (MCS)", "for visual question answering (VQA)": what is used is not brought forth. */
function isMeans(tokens: readonly Token[], verb: number, first: number): boolean {
  const before = tokens[first - 1];
  if (/^(?:with|as|against|between|and)$/.test(before?.text ?? '')) return true;
  const nearest = /^(?:an?|the)$/i.test(before?.text ?? '') ? tokens[first - 2] : before;
  if (/^(?:for|in|on|of|to|into|from|over)$/.test(nearest?.text ?? '')) return true;
  return tokens.slice(verb, first).some((token) => /^(?:based|using|via|by|through|into)$/.test(token.text));
}

/** "the Tidal Contrast (TC) loss and Berth Contrast (BC) loss": the next of what is brought forth. */
const isNextOf = (tokens: readonly Token[], short: number, first: number): boolean => {
  if (short < 0 || first - short > 6) return false;
  const between = tokens.slice(short + 1, first);
  return (
    between.filter(({ text }) => text === 'and' || text === ',').length === 1 &&
    between.every(
      ({ text, word }) => text === ',' || (word && !/^(?:for|with|on|of|to|in|using|based)$/.test(text)),
    )
  );
};

/** "Perceive Everything as Pixels": a full form in capitals is a name, where it stands in the sentence that proposes. */
function isTitleCased(tokens: readonly Token[], { first, last }: TokenRange, knowledge: Knowledge): boolean {
  const content = tokens.slice(first, last).filter((token) => isContent(token, knowledge));
  return content.length > 1 && content.every(isCapitalised);
}

/** A name in ordinary words with one capital goes on to the next mark: "Distilling step-by-step, a new mechanism". */
function directNameEnd(tokens: readonly Token[], first: number, knowledge: Knowledge): number {
  const last = nameEnd(tokens, first);
  if (last === first || hasStrongName(tokens, first, last)) return last;
  const end = phraseEnd(tokens, last, knowledge);
  return /^[,(:]$/.test(tokens[end]?.text ?? '') ? end : last;
}
