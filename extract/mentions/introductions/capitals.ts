import type { Sentence, Token } from '../../document.ts';
import type { Knowledge } from '../../lexicon/knowledge.ts';
import type { Coinage } from '../coinage.ts';
import { isCapitalised, unitsOf } from '../name-shape.ts';

/**
 * "a Tidal Prompt Module", "the Gated Berth Controller": ordinary words in capitals inside a sentence are the name that
 * the paper gives to a part of its own, where their last word, or the noun behind, says that it is a method, and where
 * the field does not know the term. What stands before a short form in brackets is as often a term of the trade:
 * "Geographic Information System (GIS)".
 */
export function coinedInCapitals(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  const found: Coinage[] = [];
  for (let first = 1; first < tokens.length; first++) {
    if (!isWordInCapitals(tokens[first])) continue;
    let last = first;
    while (isWordInCapitals(tokens[last])) last++;
    const noun = tokens[last];
    const isMethod = noun?.joint === ' ' && isGeneric(noun, knowledge);
    const head = tokens[last - 1];
    const saysMethod =
      isMethod ||
      isGeneric(head, knowledge) ||
      knowledge.phraseHeads.get(head?.key ?? '')?.kind === 'technique';
    if (
      saysMethod &&
      unitsOf(tokens, first, last).length >= 2 &&
      tokens[first]?.joint === ' ' &&
      noun?.text !== '(' &&
      (isMethod || isNumbered(tokens, first) || isOneOfOwn(tokens, first, head, knowledge)) &&
      !/^["“‘']$/.test(tokens[first - 1]?.text ?? '') &&
      !isKnown(tokens, first, last, knowledge)
    )
      found.push({
        sentence: index,
        first,
        last,
        rule: 'capitals',
        kind: 'technique',
        ...(isMethod ? { noun: last + 1 } : {}),
      });
    first = last;
  }
  return found;
}

/** "(1) a Tidal Planner", "ii) Berth Aggregation". */
function isNumbered(tokens: readonly Token[], first: number): boolean {
  const before = /^(?:an?|the)$/i.test(tokens[first - 1]?.text ?? '') ? first - 2 : first - 1;
  return tokens[before]?.text === ')' && /^(?:\d|[a-c]|i+)$/.test(tokens[before - 1]?.text ?? '');
}

/** "we add a Berth Fusion Module": one that is not known yet, and its last word says that it is a method. */
const isOneOfOwn = (
  tokens: readonly Token[],
  first: number,
  head: Token | undefined,
  knowledge: Knowledge,
): boolean => /^(?:an?|our)$/.test(tokens[first - 1]?.text ?? '') && isGeneric(head, knowledge);

/** No acronym: "LLM Agent" is somebody's agent. */
const isWordInCapitals = (token: Token | undefined): boolean =>
  token !== undefined && isCapitalised(token) && /^\p{Lu}\p{Ll}+/u.test(token.text);

const isGeneric = (token: Token | undefined, knowledge: Knowledge): boolean =>
  token !== undefined &&
  !/^(?:model|system|process)$/.test(token.key) &&
  knowledge.cues.get('generic-head')?.has(token.key) === true;

/** A term of the field at the end, however it is narrowed in front: "Deep Neural Network". */
function isKnown(tokens: readonly Token[], first: number, last: number, knowledge: Knowledge): boolean {
  for (let i = first; i < last; i++)
    if (knowledge.trie.at(tokens, i).some((hit) => hit.last >= last)) return true;
  return false;
}
