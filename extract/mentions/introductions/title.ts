import type { Document, Sentence, Token, TokenRange } from '../../document.ts';
import type { Knowledge } from '../../lexicon/knowledge.ts';
import { findAbbreviations } from '../abbreviations.ts';
import type { Coinage } from '../coinage.ts';
import { hasStrongName, isCapitalised, isStrongName, nameEnd, unitsOf } from '../name-shape.ts';
import { isContent } from '../noun-phrase.ts';

/** "NAME: what it is", "Introducing NAME", "What it is (NAME)". */
export function coinedInTitle(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  const found: Coinage[] = [];
  const colon = tokens.findIndex(
    (token, i) =>
      i > 0 && (/^[:!?]$/.test(token.text) || (/^[—–-]$/.test(token.text) && token.joint === ' ')),
  );
  if (colon > 0) {
    const range = { sentence: index, first: 0, last: colon };
    if (isTitleName(tokens, range, knowledge)) found.push({ ...range, rule: 'title-colon' });
  }
  if (/^(?:introducing|presenting)$/i.test(tokens[0]?.text ?? '')) {
    const last = nameEnd(tokens, 1);
    if (last > 1 && hasStrongName(tokens, 1, last))
      found.push({ sentence: index, first: 1, last, rule: 'title-introducing' });
  }
  for (const { short } of isSurvey(tokens, knowledge) ? [] : findAbbreviations(sentence)) {
    if (isStrongName(tokens[short.first] as Token) && short.last - short.first === 1)
      found.push({ ...short, rule: 'title-abbreviation' });
  }
  return found;
}

/** Up to four words before the colon, written as a name is: "TinyStories", "Distilling Step-by-Step!". */
function isTitleName(tokens: readonly Token[], { first, last }: TokenRange, knowledge: Knowledge): boolean {
  const units = unitsOf(tokens, first, last);
  if (units.length === 0 || units.length > 4 || tokens.slice(first, last).some((token) => !token.word))
    return false;
  if (units.length === 1) return isCapitalised(tokens[first] as Token) || hasStrongName(tokens, first, last);
  const content = tokens.slice(first, last).filter((token) => isContent(token, knowledge));
  if (units.length > 3 || content.length < units.length - 1) return false;
  return (
    hasStrongName(tokens, first, last) ||
    (/^an?$/i.test(tokens[last + 1]?.text ?? '') && !isSurvey(tokens, knowledge))
  );
}

/** "A Survey of …", "Understanding …": the title names what is looked at, nothing new. */
export function isSurvey(tokens: readonly Token[], knowledge: Knowledge): boolean {
  return tokens.some((token) => knowledge.cues.get('survey')?.has(token.key));
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
  return before === undefined || /^(?:[—–-]|via|through|by|with|using)$/i.test(before);
}

/** Whether the abstract has the last two words of a phrase side by side. */
function comesBack({ sentences }: Document, modifier: Token | undefined, head: Token | undefined): boolean {
  return sentences.some(
    ({ field, tokens }) =>
      field === 'abstract' &&
      tokens.some((token, i) => token.key === head?.key && tokens[i - 1]?.key === modifier?.key),
  );
}
