import type { Token } from '../../document.ts';
import type { Knowledge } from '../../lexicon/knowledge.ts';
import { isStrongName } from '../name-shape.ts';

/** Where the object of the verb ends: at a stop, or at a word that opens another clause. */
export function clauseEnd(tokens: readonly Token[], from: number, knowledge: Knowledge): number {
  const opener = knowledge.cues.get('clause-opener');
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (/^[;.!?]$/.test(token.text) || opener?.has(token.key)) return i;
  }
  return tokens.length;
}

/** A name that modifies what follows names nothing new: "a BERT-based model", "the LLM-driven agent". */
export function isModifierOf(tokens: readonly Token[], last: number, knowledge: Knowledge): boolean {
  if (tokens[last]?.joint === '-') return true;
  const end = tokens[last - 1];
  return end?.joint === '-' && knowledge.cues.get('compound-modifier')?.has(end.key) === true;
}

/** Cuts function words and forms that are never an entity off the ends of a name; `first` when nothing remains. */
export function trimName(
  tokens: readonly Token[],
  first: number,
  last: number,
  knowledge: Knowledge,
): number {
  const start = tokens[first];
  if (!start || (knowledge.functionWords.has(start.key) && !isStrongName(start))) return first;
  let end = last;
  while (
    end > first &&
    knowledge.functionWords.has(tokens[end - 1]?.key ?? '') &&
    !isStrongName(tokens[end - 1] as Token) &&
    tokens[end - 1]?.joint === ' '
  )
    end--;
  return end;
}
