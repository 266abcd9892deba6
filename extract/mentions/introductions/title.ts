import type { Document, Sentence, Token, TokenRange } from '../../document.ts';
import type { Knowledge } from '../../lexicon/knowledge.ts';
import { isMarked, MARK } from '../../lexicon/marks.ts';
import { findAbbreviations } from '../abbreviations.ts';
import { type Coinage, coinageAt, coinageWith } from '../coinage.ts';
import { hasStrongName, isCapitalised, isStrongName, nameEnd, unitEnd, unitsOf } from '../name-shape.ts';
import { isContent } from '../noun-phrase.ts';
import { phraseAfterVerb } from './phrase.ts';

/** "NAME: what it is", "Introducing NAME", "What it is (NAME)". */
export function coinedInTitle(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  const found: Coinage[] = [];
  const colon = tokens.findIndex(
    (token, i) =>
      i > 0 && (/^[:!?]$/.test(token.text) || (/^[—–-]$/.test(token.text) && token.joint === ' ')),
  );
  if (colon > 0) {
    const several = namesBefore(sentence, colon);
    for (const range of several ?? [{ sentence: index, first: 0, last: colon }])
      if (isTitleName(tokens, range, knowledge) && !(several && isKnown(tokens, range, knowledge)))
        found.push(coinageAt(range, 'title-colon'));
  }
  if (/^(?:introducing|presenting)$/i.test(tokens[0]?.text ?? '')) {
    const last = nameEnd(tokens, 1);
    if (last > 1 && hasStrongName(tokens, 1, last))
      found.push({ sentence: index, first: 1, last, rule: 'title-introducing' });
  }
  found.push(...methodInFront(sentence, knowledge));
  for (const { short } of isSurvey(tokens, knowledge) ? [] : findAbbreviations(sentence)) {
    if (isStrongName(tokens[short.first] as Token) && short.last - short.first === 1)
      found.push(coinageAt(short, 'title-abbreviation'));
  }
  return found;
}

/**
 * "TideExam and TideBench: …", "TideLM, QuayNet & BerthQA: …": the names of several things, if one of them at least is
 * written as no ordinary word is; those that are not are left to the text.
 */
function namesBefore({ tokens, index }: Sentence, colon: number): TokenRange[] | undefined {
  const names: TokenRange[] = [];
  for (let first = 0; first < colon; ) {
    const last = unitEnd(tokens, first);
    names.push({ sentence: index, first, last });
    first = last;
    while (first < colon && /^(?:,|and|&)$/.test(tokens[first]?.text ?? '')) first++;
    if (first === last && first < colon) return undefined;
  }
  const strong = names.filter(({ first, last }) => hasStrongName(tokens, first, last));
  return names.length > 1 && strong.length > 0 ? strong : undefined;
}

const isKnown = (tokens: readonly Token[], { first, last }: TokenRange, { trie }: Knowledge): boolean =>
  trie.at(tokens, first).some((hit) => hit.last === last);

/**
 * "A Tidal Sampling Approach to Harbors", "Tidal Sampling Framework for Harbors": the noun at the end of the first phrase
 * says that the title names a method. Without an article only nouns count that no class of models has.
 */
function methodInFront(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens } = sentence;
  if (isSurvey(tokens, knowledge)) return [];
  const from = /^an?$/i.test(tokens[0]?.text ?? '') ? 1 : 0;
  return phraseAfterVerb(sentence, from, knowledge).flatMap((coinage) => {
    const end = coinage.noun ?? coinage.last;
    const noun = tokens[end - 1]?.text.toLowerCase() ?? '';
    const isMethod =
      from === 1
        ? knowledge.cues.get('generic-head')?.has(noun)
        : knowledge.cues.get('method-noun')?.has(noun);
    return isMethod && OPENS_PURPOSE.test(tokens[end]?.text ?? '')
      ? [coinageWith(coinage, { rule: 'title-method' })]
      : [];
  });
}

const OPENS_PURPOSE = /^(?:for|to|of|with|in|on|via|based|using)?$/i;

/** Up to four words before the colon, written as a name is: "TinyStories", "Distilling Step-by-Step!". */
function isTitleName(tokens: readonly Token[], { first, last }: TokenRange, knowledge: Knowledge): boolean {
  const units = unitsOf(tokens, first, last);
  // "QUAYTEAM at BerthEval" tells who took part in what.
  if (tokens.slice(first + 1, last).some(({ text }) => text === 'at')) return false;
  if (units.length === 0 || units.length > 4 || tokens.slice(first, last).some((token) => !token.word))
    return false;
  if (units.length === 1)
    return (
      isCapitalised(tokens[first] as Token) ||
      hasStrongName(tokens, first, last) ||
      isLowerOnPurpose(tokens, last)
    );
  const content = tokens.slice(first, last).filter((token) => isContent(token, knowledge));
  if (units.length > 3 || content.length < units.length - 1) return false;
  return (
    hasStrongName(tokens, first, last) ||
    (/^an?$/i.test(tokens[last + 1]?.text ?? '') && !isSurvey(tokens, knowledge))
  );
}

/** "tidepy: A Library for Gauges": a title opens with a capital, unless its first word is a name that has none. */
const isLowerOnPurpose = (tokens: readonly Token[], colon: number): boolean =>
  /^\p{Lu}/u.test(tokens[colon + 1]?.text ?? '') && (tokens[0]?.text.length ?? 0) > 2;

/** "A Survey of …", "Understanding …": the title names what is looked at, nothing new. */
export function isSurvey(tokens: readonly Token[], knowledge: Knowledge): boolean {
  return tokens.some((token) => isMarked(token, MARK.survey, knowledge));
}

/**
 * Whether a technique in ordinary words is the paper's own by where its title has it: at its start, behind "via" and the
 * like, or behind the colon where the text speaks of it again. What a title is "for", "of" or "in" was there before, and
 * so was what it surveys.
 *
 * @param first where the phrase begins with its modifiers
 */
export function isOwnInTitle(
  document: Document,
  { field, tokens }: Sentence,
  first: number,
  last: number,
  knowledge: Knowledge,
): boolean {
  if (field !== 'title' || isSurvey(tokens, knowledge)) return false;
  const next = tokens[last];
  const goesOn = isContent(next, knowledge) && !knowledge.cues.get('generic-head')?.has(next?.key ?? '');
  if (goesOn && next?.joint !== '') return false;
  const article = /^(?:an?|the)$/i.test(tokens[first - 1]?.text ?? '') ? 1 : 0;
  const before = tokens[first - 1 - article]?.text;
  // Behind a name and its colon stands what that name is.
  if (before === ':') return comesBack(document, tokens[last - 2], tokens[last - 1]);
  const isBase = before === 'on' && /^based$/i.test(tokens[first - 2 - article]?.text ?? '');
  return before === undefined || isBase || /^(?:[—–-]|via|through|by|with|using)$/i.test(before);
}

/** Whether the abstract has the last two words of a phrase side by side. */
function comesBack({ sentences }: Document, modifier: Token | undefined, head: Token | undefined): boolean {
  return sentences.some(
    ({ field, tokens }) =>
      field === 'abstract' &&
      tokens.some((token, i) => token.key === head?.key && tokens[i - 1]?.key === modifier?.key),
  );
}
