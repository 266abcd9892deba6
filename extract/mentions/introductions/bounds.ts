import type { Token } from '../../document.ts';
import type { Knowledge } from '../../lexicon/knowledge.ts';
import { isMarked, MARK } from '../../lexicon/marks.ts';
import { SHAPE } from '../../text/spelling.ts';
import { isStrongName } from '../name-shape.ts';

/** Where the object of the verb ends: at a stop, or at a word that opens another clause. */
export function clauseEnd(tokens: readonly Token[], from: number, knowledge: Knowledge): number {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (
      token.text === ';' ||
      (token.spelling.shape & SHAPE.stop) !== 0 ||
      isMarked(token, MARK['clause-opener'], knowledge)
    )
      return i;
  }
  return tokens.length;
}

/** A name that modifies what follows names nothing new: "a BERT-based model", "the LLM-driven agent". */
export function isModifierOf(tokens: readonly Token[], last: number, knowledge: Knowledge): boolean {
  if (tokens[last]?.joint === '-') return true;
  // "Model- and data-driven": the compound goes on.
  if (tokens[last]?.joint === '' && /^[-–]$/.test(tokens[last]?.text ?? '')) return true;
  const end = tokens[last - 1];
  if (end?.joint !== '-') return false;
  return knowledge.cues.get('compound-modifier')?.has(end.key) === true || /^\p{Ll}{3,}ed$/u.test(end.text);
}

/**
 * "a novel task, NAME", "a problem that we call NAME": whether the noun before a name says that it is none of the paper's
 * methods but what they are for.
 */
export function isNamedProblem(tokens: readonly Token[], first: number, knowledge: Knowledge): boolean {
  let at = first - 1;
  while (at > 0 && isBridge(tokens[at] as Token, knowledge)) at--;
  return at < first - 1 && knowledge.cues.get('task-of')?.has(tokens[at]?.key ?? '') === true;
}

const isBridge = (token: Token, knowledge: Knowledge): boolean =>
  /^(?:["“‘'`,:—–-]|that|which|we|as|to|the|an?)$/.test(token.text) ||
  knowledge.cues.get('name')?.has(token.key) === true ||
  knowledge.cues.get('name-verb')?.has(token.key) === true;

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
