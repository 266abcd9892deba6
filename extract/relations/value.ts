import type { Actor, Scene } from '../clauses/scene.ts';
import { isNumber } from '../clauses/words.ts';
import type { Token } from '../document.ts';

/** Words between a score and the benchmark that it was reached on. */
const REACH = 12;

/** The score that stands with a benchmark ("59.9% Top-1 on ImageNet"), as written, or null. Margins are no scores. */
export function scoreOf(scene: Scene, data: Actor): string | null {
  const { tokens, actorAt } = scene;
  for (let i = data.first - 1; i >= 0 && i >= data.first - REACH; i--) {
    const other = actorAt[i];
    if (other?.kind === 'data') break;
    if (other) {
      i = other.first;
      continue;
    }
    const token = tokens[i] as Token;
    if (/^[;:]$/.test(token.text)) break;
    const value = scoreAt(tokens, i);
    if (value) return value;
  }
  return null;
}

function scoreAt(tokens: readonly Token[], i: number): string | null {
  const token = tokens[i] as Token;
  if (!isNumber(token) || token.joint !== ' ' || actorGlued(tokens, i)) return null;
  const before = tokens[i - 1]?.key ?? '';
  const after = tokens[i + 1];
  if (/^(?:by|than|over|top|to|[-+×x~])$/.test(before)) return null;
  if (
    after &&
    (after.joint !== ' ' ||
      /^(?:time|fold|billion|million|parameter|layer|task|dataset|benchmark|language|shot|year|different|model)$/.test(
        after.key,
      )) &&
    after.text !== '%' &&
    after.text !== '\\'
  ) {
    if (after.joint === '' && !after.word) return token.text;
    return null;
  }
  for (let j = i + 1; j < i + 6; j++)
    if (
      /^(?:improvement|gain|increase|reduction|increment|boost|fewer|speedup|better|higher|lower|faster)$/.test(
        tokens[j]?.key ?? '',
      )
    )
      return null;
  for (let j = i - 1; j > i - 5; j--)
    if (/^(?:improvement|gain|increase|reduction|increment|boost)$/.test(tokens[j]?.key ?? '')) return null;
  return after?.text === '%' && after.joint === '' ? `${token.text}%` : token.text;
}

const actorGlued = (tokens: readonly Token[], i: number): boolean => tokens[i + 1]?.joint === '-';
