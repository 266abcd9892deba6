import type { Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { MARK } from '../lexicon/marks.ts';
import { SHAPE } from '../text/spelling.ts';

const LONGEST = 6;

/** Whether a noun phrase may hold this token: a word that is no function word. */
export function isContent(token: Token | undefined, knowledge: Knowledge): boolean {
  return token?.word === true && (knowledge.marks.of(token.spelling) & MARK.function) === 0;
}

/** The end (exclusive) of the noun phrase that begins at `first`; `first` itself when none does. */
export function phraseEnd(tokens: readonly Token[], first: number, knowledge: Knowledge): number {
  let last = first;
  while (last - first < LONGEST * 2 && continuesPhrase(tokens, last, first, knowledge)) last++;
  return last;
}

/** The start of the noun phrase that ends (exclusive) at `last`. */
export function phraseStart(tokens: readonly Token[], last: number, knowledge: Knowledge): number {
  let first = last;
  while (
    last - first < LONGEST &&
    first > 0 &&
    isContent(tokens[first - 1], knowledge) &&
    (first === last || tokens[first]?.joint !== '')
  )
    first--;
  while (first < last && tokens[first]?.joint === '-') {
    if (first === 0 || !tokens[first - 1]?.word) break;
    first--;
  }
  return first;
}

/** Inside a hyphenated compound any word goes on: "step-by-step", "out-of-distribution". */
function continuesPhrase(
  tokens: readonly Token[],
  index: number,
  first: number,
  knowledge: Knowledge,
): boolean {
  const token = tokens[index];
  if (!token?.word || (index > first && token.joint === '')) return false;
  return (
    isContent(token, knowledge) || (token.joint === '-' && index > first) || tokens[index + 1]?.joint === '-'
  );
}

/** Cuts modifiers that add nothing from the left: "a novel efficient X" is X. Never cuts into a compound. */
export function withoutModifiers(
  tokens: readonly Token[],
  first: number,
  last: number,
  knowledge: Knowledge,
): number {
  let from = first;
  while (from < last - 1) {
    let end = from + 1;
    while (tokens[end]?.joint === '-' && end < last) end++;
    let unit = (tokens[from] as Token).spelling.lower;
    for (let i = from + 1; i < end; i++) unit += `-${(tokens[i] as Token).spelling.lower}`;
    const idle =
      knowledge.modifiers.has(unit) ||
      (end === from + 1 &&
        (knowledge.modifiers.has((tokens[from] as Token).key) || isNumber(tokens[from] as Token)));
    if (!idle || end >= last) break;
    from = end;
  }
  return from;
}

const isNumber = ({ text, spelling }: Token): boolean =>
  (spelling.shape & SHAPE.digit) !== 0 && /^\p{N}+$/u.test(text);

/** Before an object: behind such words stands a verb. */
const BEFORE_VERB = /^(?:to|that|which|who|we|they|it|not|can|will|may|should|must)$/i;
const DETERMINER = /^(?:an?|the|this|these|its|their|our|both)$/i;
/** What a quality looks like: no verb, even there. */
const QUALITY = /(?:al|ic|ive|ous|ed|ar|ary|able|ible|less|ent|ant|ian)$/;

/** "to accelerate LLM inference", "by distilling large transformers": the phrase begins behind the verb. */
export function behindVerb(tokens: readonly Token[], from: number): number {
  const word = tokens[from] as Token;
  if (tokens[from + 1]?.joint === '-') return from;
  const before = tokens[from - 1]?.text ?? '';
  const isVerb = BEFORE_VERB.test(before)
    ? !QUALITY.test(word.key)
    : /ing$/.test(word.key) && !DETERMINER.test(before);
  return isVerb ? from + 1 : from;
}

/** The phrase as a name: lower case but for words with inner capitals, its last word in the singular. */
export function phraseName(tokens: readonly Token[], first: number, last: number): string {
  let name = '';
  for (let i = first; i < last; i++) {
    const { text, key, joint, spelling } = tokens[i] as Token;
    const ordinary = (spelling.shape & SHAPE.ordinary) !== 0;
    if (i > first) name += joint === '-' ? '-' : ' ';
    name += ordinary ? (i === last - 1 ? key : spelling.lower) : text;
  }
  return name;
}
