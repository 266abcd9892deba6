import type { Cue } from '../clauses/cues.ts';
import { objectsOf } from '../clauses/object.ts';
import type { Actor, Cast, Scene } from '../clauses/scene.ts';
import { afterAmount } from '../clauses/series.ts';
import { subjectOf } from '../clauses/subject.ts';
import { isA, isNumber } from '../clauses/words.ts';
import { comparativeBefore, deniedAt, directionAt, gainBefore, gainBetween } from './better.ts';
import { comparedFigures, type Direction } from './figures.ts';
import type { Findings } from './findings.ts';
import { meansOthers, others, type Rivals } from './rivals.ts';
import { ofExperiment, onlyOwn } from './unnamed.ts';
import { verbBefore } from './verb-before.ts';

/** Words of a clause between its verb and "compared to". */
const CLAUSE = 45;

/** "X is faster than Y", "the superiority of X over Y", "X gains 2 points, compared to Y". */
export function compare(scene: Scene, findings: Findings, cue: Cue, cast: Cast, rivals: Rivals): void {
  // "less than 10% of X", "more than 3 points", "over 90% for X": an amount, no comparison.
  if (cue.sense === 'than' && isNumber(scene.tokens[cue.last])) return;
  if (scene.tokens[cue.first]?.key === 'over' && isPercent(scene, cue.last)) return;
  const losers = objectsOf(scene, pastPreposition(scene, cue, pastAmount(scene, cue.last)), 'system');
  const rest = losers.length === 0 && meansOthers(scene, cue.last);
  if (losers.length === 0 && !rest) return;
  const at = cue.sense === 'superior' ? cue.first : comparativeBefore(scene, cue.first);
  if (at >= 0) {
    if (scene.tokens[cue.first]?.key === 'against' && defends(scene, at, cue.first)) return;
    const direction = cue.sense === 'superior' ? 'wins' : directionAt(scene, at, cue.first);
    if (!direction || deniedAt(scene, at)) return;
    const owner = ownerOf(scene, at, cue.first);
    if (owner) {
      put(scene, findings, `${cue.sense}-of`, direction, [owner], losers);
      return;
    }
    const { actors, denied } = subjectOf(scene, verbBefore(scene, at), 'system');
    if (denied) return;
    if (rest) {
      put(scene, findings, 'others', direction, actors, others(rivals.listed, actors));
      return;
    }
    if (actors.length > 0) {
      put(scene, findings, cue.sense, direction, actors, losers);
      return;
    }
    const own = ownWinner(scene, at, cast);
    if (own.length > 0) {
      put(scene, findings, `${cue.sense}-own`, direction, own, losers);
      return;
    }
  }
  if (cue.sense === 'over') compareFar(scene, findings, cue, cast, losers);
}

/** The paper's own where nobody is named as the winner. */
function ownWinner(scene: Scene, at: number, cast: Cast): readonly Actor[] {
  const own = ofExperiment(scene, at, cast);
  return own ? [own] : onlyOwn(scene, at);
}

/** "improves the accuracy by up to 3 points, and halves the cost, compared to Y" */
function compareFar(scene: Scene, findings: Findings, cue: Cue, cast: Cast, losers: readonly Actor[]): void {
  const verbs = scene.cues.filter(
    ({ verb, first, last }) => verb && last <= cue.first && cue.first - first <= CLAUSE,
  );
  for (const verb of verbs.reverse()) {
    const from = verb.sense === 'beats' ? verb.last : verb.first;
    const direction = gainBetween(scene, from, cue.first) ? 'wins' : comparedFigures(scene, verb.first, cue);
    if (!direction) continue;
    const { actors, denied } = subjectOf(scene, verb.first, 'system');
    if (!denied) put(scene, findings, 'over-far', direction, actors, losers);
    if (denied || actors.length > 0) return;
  }
  const gain = gainBefore(scene, cue, CLAUSE);
  if (gain < 0 || deniedAt(scene, gain)) return;
  const direction = directionAt(scene, gain, cue.first);
  const { actors, denied } = subjectOf(scene, verbBefore(scene, gain), 'system');
  if (denied) return;
  if (actors.length > 0) put(scene, findings, 'over-far', direction, actors, losers);
  else put(scene, findings, 'over-own', direction, ownWinner(scene, gain, cast), losers);
}

function put(
  scene: Scene,
  findings: Findings,
  rule: string,
  direction: Direction,
  actors: readonly Actor[],
  others: readonly Actor[],
): void {
  if (direction === 'wins') findings.add('outperforms', scene, rule, actors, others);
  else findings.add('outperforms', scene, rule, others, actors);
}

/** Words before an amount. */
const ROUGHLY = /^(?:only|just|about|around|roughly|approximately|nearly)$/;

/** "compared to 70% for BERT", "than the 70% of BERT": behind the amount stands whose it is. */
function pastAmount(scene: Scene, from: number): number {
  let start = from;
  // "vs. 70%"
  if (scene.tokens[start]?.text === '.') start++;
  while (isA(scene.tokens[start], 'determiner') || ROUGHLY.test(scene.tokens[start]?.key ?? '')) start++;
  if (!isNumber(scene.tokens[start])) return from;
  const end = afterAmount(scene.tokens, start);
  if (end < 0) return from;
  for (let i = end; i < end + 3; i++)
    if (/^(?:for|by|from|of|with|using|in)$/.test(scene.tokens[i]?.key ?? '')) return i + 1;
  return from;
}

/** "lower with X than with Y": behind the preposition stands Y. */
const pastPreposition = ({ tokens }: Scene, { sense, last }: Cue, from: number): number =>
  sense === 'than' && from === last && AGAIN.test(tokens[from]?.key ?? '') ? from + 1 : from;

const AGAIN = /^(?:with|by|for|using|in|when|on|from|via)$/;

const isPercent = ({ tokens }: Scene, at: number): boolean =>
  isNumber(tokens[at]) && /^(?:[%\\×]|percent|point|time|x)$/.test(tokens[at + 1]?.key ?? '');

/** "superior efficacy of X compared to": the one whose quality is spoken of. */
function ownerOf(scene: Scene, from: number, to: number): Actor | undefined {
  // "X's superior performance"
  for (let i = from - 1; i > 0 && i >= from - 2; i--) {
    if (!/^['’]s?$/.test(scene.tokens[i]?.text ?? '')) continue;
    const actor = scene.actorAt[i - 1];
    return actor?.kind === 'system' ? actor : undefined;
  }
  for (let i = from + 1; i < to; i++) {
    if (!/^(?:of|by|with)$/.test(scene.tokens[i]?.key ?? '')) continue;
    for (let j = i + 1; j < i + 4 && j < to; j++) {
      const actor = scene.actorAt[j];
      if (actor?.kind === 'system') return actor;
    }
  }
  return undefined;
}

/** "robust against X", "an efficient attack against X": X is no rival. */
const DEFENDS =
  /^(?:robust|effective|efficient|effectively|efficiently|effectiveness|efficacy|safer|robustness|resilience|defense|defence|protection|security|attack|safety)$/;

const defends = ({ tokens }: Scene, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ key }) => DEFENDS.test(key));
