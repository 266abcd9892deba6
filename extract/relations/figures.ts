import type { Cue } from '../clauses/cues.ts';
import type { Actor, Scene } from '../clauses/scene.ts';
import { subjectOf } from '../clauses/subject.ts';
import { isA, isNumber } from '../clauses/words.ts';
import type { Findings } from './findings.ts';

/** What a comparison says of the one that is spoken of. */
export type Direction = 'wins' | 'loses' | null;

/** Tokens from the first to before the second. */
export type Clause = readonly [number, number];

/**
 * "X reaches 80%, while Y reaches 70%": the better of two figures of the same sort wins, where each clause has one; of
 * errors and costs the smaller is better.
 */
export function byFigure(scene: Scene, findings: Findings, one: Clause, other: Clause): void {
  const left = figureIn(scene, one);
  const right = figureIn(scene, other);
  if (!left || !right || left.percent !== right.percent || left.value === right.value) return;
  if (left.who.entities.some((entity) => right.who.entities.includes(entity))) return;
  const smaller = scene.tokens.slice(one[0], other[1]).some((token) => isA(token, 'bad-noun'));
  const [winner, loser] =
    left.value > right.value !== smaller ? [left.who, right.who] : [right.who, left.who];
  findings.add('outperforms', scene, 'figures', [winner], [loser]);
}

interface Amount {
  value: number;
  percent: boolean;
}

interface Figure extends Amount {
  who: Actor;
}

/** The one system of a clause that a verb of reaching speaks of, and the one number that it reaches. */
function figureIn(scene: Scene, [from, to]: Clause): Figure | undefined {
  const verb = scene.cues.find((cue) => cue.sense === 'scores' && cue.first >= from && cue.last <= to);
  if (!verb) return undefined;
  const { actors, denied } = subjectOf(scene, verb.first, 'system');
  const who = actors[0];
  if (!who || denied || actors.length > 1 || who.first < from) return undefined;
  const numbers = numbersIn(scene, [verb.last, to]);
  return numbers.length === 1 ? { who, ...(numbers[0] as Amount) } : undefined;
}

const numbersIn = ({ tokens, actorAt }: Scene, [from, to]: Clause): Amount[] => {
  const amounts: Amount[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token || !isNumber(token) || actorAt[i] || token.joint === '-') continue;
    amounts.push({
      value: Number(token.text.replaceAll(',', '')),
      percent: /^[%\\]$/.test(tokens[i + 1]?.text ?? ''),
    });
  }
  return amounts;
};

/** "achieves 80%, compared to 70% for BERT": the larger share wins, but of errors and costs the smaller. */
export function comparedFigures(scene: Scene, from: number, cue: Cue): Direction {
  const { tokens } = scene;
  let right = cue.last;
  while (tokens[right]?.text === '.' || isA(tokens[right], 'determiner')) right++;
  if (!isNumber(tokens[right])) return null;
  let left = cue.first - 1;
  while (left > from && !isNumber(tokens[left])) left--;
  if (left <= from) return null;
  const percent = (at: number) => /^[%\\]$/.test(tokens[at + 1]?.text ?? '');
  if (percent(left) !== percent(right)) return null;
  const mine = Number(tokens[left]?.text.replaceAll(',', ''));
  const theirs = Number(tokens[right]?.text.replaceAll(',', ''));
  if (!(mine !== theirs)) return null;
  let smaller = false;
  for (let i = from; i < cue.first; i++) if (isA(tokens[i], 'bad-noun')) smaller = true;
  return mine > theirs !== smaller ? 'wins' : 'loses';
}
