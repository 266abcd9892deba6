import type { Sentence, Token } from '../../document.ts';
import type { Knowledge } from '../../lexicon/knowledge.ts';
import type { Coinage } from '../coinage.ts';
import { hasStrongName, isCapitalised, isStrongName, nameEnd } from '../name-shape.ts';
import { isContent, phraseEnd } from '../noun-phrase.ts';
import { isModifierOf, isNamedProblem, trimName } from './bounds.ts';
import { ownPhrase, phraseInFront, phraseInPassive } from './phrase.ts';

/** "called NAME", "dubbed NAME", "which we term NAME", "referred to as NAME". */
export function coinedByNaming(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  const found: Coinage[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const names = knowledge.cues.get('name')?.has(token.key) === true;
    const verb =
      knowledge.cues.get('name-verb')?.has(token.key) === true && /^we$/i.test(tokens[i - 1]?.text ?? '');
    if (!names && !verb) continue;
    let at = i + 1;
    if (verb && /^(?:it|this|them)$/i.test(tokens[at]?.text ?? '')) at++;
    else if (verb && /^(?:our|the)$/i.test(tokens[at]?.text ?? '')) at = behindObject(tokens, at, knowledge);
    while (/^(?:to|as|the|a|an|our|by|["“‘'`:,])$/i.test(tokens[at]?.text ?? '')) at++;
    const short = shortFormBehind(tokens, at);
    if (short !== undefined) {
      found.push({ sentence: index, first: short, last: short + 1, rule: 'called' });
      continue;
    }
    if (isNamedProblem(tokens, at, knowledge)) continue;
    const last = trimName(tokens, at, nameEnd(tokens, at), knowledge);
    // "a property that we call Lipschitz resilience" has no name in capitals.
    const goesOn =
      !hasStrongName(tokens, at, last) && tokens[last]?.joint === ' ' && isContent(tokens[last], knowledge);
    if (last > at && !goesOn) {
      found.push({ sentence: index, first: at, last, rule: token.key === 'namely' ? 'namely' : 'called' });
      continue;
    }
    const end = phraseEnd(tokens, at, knowledge);
    const quoted = /^["“‘'`]$/.test(tokens[at - 1]?.text ?? '');
    if ((end - at >= 2 || (quoted && end > at)) && saysMethod(tokens, i, end, knowledge))
      found.push({ sentence: index, first: at, last: end, rule: 'called-phrase', phrase: true });
  }
  return found;
}

/** How many words before "called" may hold the noun that tells what is named. */
const NOUN_REACH = 6;

/** "a strategy, which we call …", "dubbed tidal pruning"; but "a challenge, which we call …" names a problem. */
function saysMethod(tokens: readonly Token[], at: number, end: number, knowledge: Knowledge): boolean {
  if (knowledge.phraseHeads.get(tokens[end - 1]?.key ?? '')?.kind === 'technique') return true;
  return tokens
    .slice(Math.max(0, at - NOUN_REACH), at)
    .some(
      ({ key }) =>
        key === 'variant' ||
        knowledge.heads.get(key) === 'technique' ||
        knowledge.cues.get('generic-head')?.has(key) ||
        knowledge.phraseHeads.get(key)?.kind === 'technique',
    );
}

/** "we name our model NAME", "we call the resulting network NAME": where the object ends; `from` if it is the name. */
function behindObject(tokens: readonly Token[], from: number, knowledge: Knowledge): number {
  for (let i = from + 1; i < Math.min(tokens.length, from + 5); i++)
    if (
      knowledge.heads.has(tokens[i]?.key ?? '') ||
      knowledge.cues.get('generic-head')?.has(tokens[i]?.key ?? '')
    )
      return i + 1;
  return from;
}

/** How many words a name in capitals may have before the brackets with its short form. */
const LONG_NAME = 16;

/** "named Zero-Shot Berth Detection Based on Tides (ZBD)": the index of the short form in the bracket. */
function shortFormBehind(tokens: readonly Token[], from: number): number | undefined {
  let small = 0;
  for (let i = from; i < Math.min(tokens.length, from + LONG_NAME); i++) {
    const token = tokens[i] as Token;
    const short = tokens[i + 1];
    if (token.text === '(' && i > from + 1)
      return short && isStrongName(short) && tokens[i + 2]?.text === ')' ? i + 1 : undefined;
    if (!token.word) return undefined;
    small = isCapitalised(token) || token.joint === '-' ? 0 : small + 1;
    if (small > 2 || (i === from && small > 0)) return undefined;
  }
  return undefined;
}

/** "our NAME", "the proposed NAME", "our method, NAME,", "our framework NAME". */
export function coinedAsOurs(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  const found: Coinage[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const own = knowledge.cues.get('own')?.has((tokens[i] as Token).key) === true;
    const proposed = /^proposed$/i.test(tokens[i]?.text ?? '');
    if (!own && !proposed) continue;
    let at = i + 1;
    const next = tokens[at]?.key ?? '';
    if (own && (next === 'proposed' || knowledge.heads.has(next) || knowledge.modifiers.has(next))) at++;
    if (/^[,(]$/.test(tokens[at]?.text ?? '')) at++;
    const last = trimName(tokens, at, nameEnd(tokens, at), knowledge);
    if (last > at && hasStrongName(tokens, at, last) && !isModifierOf(tokens, last, knowledge))
      found.push({ sentence: index, first: at, last, rule: 'our-name' });
    else found.push(...ownPhrase(sentence, i + 1, knowledge));
  }
  return found;
}

/** "consists of three subsets: A, B, and C", "we train two models: A, with …, and B". */
export function coinedAsParts(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  const colon = tokens.findIndex((token) => token.text === ':');
  if (colon < 2 || !tokens.slice(0, colon).some((token) => knowledge.cues.get('parts')?.has(token.key)))
    return [];
  if (!tokens.slice(0, colon).some((token) => /^(?:two|three|four|five|six|\d)$/i.test(token.text)))
    return [];
  const found: Coinage[] = [];
  for (let i = colon + 1; i < tokens.length; i++) {
    if (!/^(?:[:,]|and)$/.test(tokens[i - 1]?.text ?? '')) continue;
    const last = nameEnd(tokens, i);
    if (last > i && hasStrongName(tokens, i, last))
      found.push({ sentence: index, first: i, last, rule: 'part' });
  }
  return found;
}

/** "NAME is proposed", "a new method, NAME, is introduced", "NAME is a novel framework". */
export function coinedInPassive(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  const found: Coinage[] = [];
  for (let i = 1; i < tokens.length - 1; i++) {
    if (!/^(?:is|are|was)$/.test(tokens[i]?.text ?? '')) continue;
    const proposed = knowledge.cues.get('propose')?.has(tokens[i + 1]?.key ?? '') === true;
    const novel =
      /^(?:a|an|the)$/.test(tokens[i + 1]?.text ?? '') &&
      /^(?:novel|new|first)$/.test(tokens[i + 2]?.text ?? '');
    if (!proposed && !novel) continue;
    let last = i;
    if (/^[,)]$/.test(tokens[last - 1]?.text ?? '')) last--;
    let first = last;
    while (first > 0 && isCapitalised(tokens[first - 1] as Token) && tokens[first]?.joint !== '') first--;
    while (first > 0 && first < last && tokens[first]?.joint === '-') first--;
    if (first < last && hasStrongName(tokens, first, last))
      found.push({ sentence: index, first, last, rule: proposed ? 'passive' : 'is-novel' });
    else if (proposed) {
      const beside = phraseInPassive(sentence, i, knowledge);
      found.push(...(beside.length > 0 ? beside : phraseInFront(sentence, i, knowledge)));
    }
  }
  return found;
}
