import { objectsOf } from '../clauses/object.ts';
import { afterOpening } from '../clauses/opening.ts';
import type { Actor, Scene } from '../clauses/scene.ts';
import { seriesOf } from '../clauses/series.ts';
import { subjectOf } from '../clauses/subject.ts';
import { isA, isNumber } from '../clauses/words.ts';
import { isWorse } from './better.ts';
import { byFigure, type Clause } from './figures.ts';
import type { Findings } from './findings.ts';

/** Words behind a subject within which its clause says how it fares. */
const PREDICATE = 12;

const OPPOSING: ReadonlySet<string> = new Set(['while', 'whereas', 'but', 'whilst', 'where']);

/**
 * Who is better where two clauses are set against each other: "X reaches 80%, while Y only reaches 70%", "Whereas Y is
 * less effective, X …", "X is best, followed by Y".
 */
export function contrasts(scene: Scene, findings: Findings): void {
  followers(scene, findings);
  const { tokens } = scene;
  for (let i = 0; i < tokens.length; i++) {
    if (!OPPOSING.has(tokens[i]?.key ?? '')) continue;
    if (i === 0) {
      const comma = tokens.findIndex((token, at) => token.text === ',' && !inSeries(scene, at));
      if (comma > 0) oppose(scene, findings, [comma + 1, tokens.length], [1, comma]);
    } else {
      oppose(scene, findings, [0, i], [i + 1, tokens.length]);
      byFigure(scene, findings, [0, i], [i + 1, tokens.length]);
    }
  }
}

function oppose(scene: Scene, findings: Findings, one: Clause, other: Clause): void {
  const loser = loserIn(scene, other) ?? loserIn(scene, one);
  if (!loser) return;
  const winners = winnersIn(scene, loser.first < one[1] && loser.first >= one[0] ? other : one);
  if (winners.some((actor) => actor.entities.some((entity) => loser.entities.includes(entity)))) return;
  findings.add('outperforms', scene, 'contrast', winners, seriesOf(scene, loser));
}

/** Who does the verb of a clause that tells a result. */
function winnersIn(scene: Scene, [from, to]: Clause): readonly Actor[] {
  for (const cue of scene.cues) {
    if (cue.first < from || cue.last > to || (cue.sense !== 'scores' && cue.sense !== 'beats')) continue;
    const { actors, denied } = subjectOf(scene, cue.first, 'system');
    const first = actors[0];
    if (first && !denied && first.first >= from) return fares(scene, first, to) === 'badly' ? [] : actors;
  }
  return [];
}

/** The first system of a clause, where it can be its subject and the clause says that it does badly. */
function loserIn(scene: Scene, [from, to]: Clause): Actor | undefined {
  const start = afterOpening(scene, from, to);
  const first = scene.actors.find(
    (actor) => actor.first >= start && actor.last <= to && actor.kind !== 'task' && !isSayer(scene, actor),
  );
  if (first?.kind !== 'system' || first.self) return undefined;
  // "while fine-tuning for few steps" has no subject of its own.
  if (first.first === from && scene.tokens[first.last - 1]?.key.endsWith('ing')) return undefined;
  for (let i = start; i < first.first; i++)
    if (/^[:;()]$/.test(scene.tokens[i]?.text ?? '') || scene.cues.some((cue) => cue.verb && cue.first === i))
      return undefined;
  return fares(scene, first, to) === 'badly' ? first : undefined;
}

/** "We find that X …": who finds it is not spoken of. */
function isSayer(scene: Scene, actor: Actor): boolean {
  let i = actor.last;
  while (isA(scene.tokens[i], 'skipped')) i++;
  return actor.self && isA(scene.tokens[i], 'reporting');
}

function fares(scene: Scene, actor: Actor, end: number): 'well' | 'badly' | null {
  const { tokens } = scene;
  const last = seriesOf(scene, actor).at(-1)?.last ?? actor.last;
  let well = false;
  for (let i = last; i < Math.min(end, last + PREDICATE); i++) {
    const token = tokens[i];
    if (!token || /^[;:]$/.test(token.text)) break;
    if (isA(token, 'losing') || isA(token, 'worse')) return 'badly';
    if (isA(token, 'merely') && (isNumber(tokens[i + 1]) || resultAt(scene, i + 1) || resultAt(scene, i - 1)))
      return 'badly';
    if (token.key === 'limited' || token.key === 'poorly') return 'badly';
    if (/^(?:les|less|lower)$/.test(token.key)) {
      const next = tokens[i + 1];
      if (isA(next, 'positive') || isA(next, 'good-noun')) return 'badly';
    }
    if (isA(token, 'better') || resultAt(scene, i)) well = true;
  }
  return well ? 'well' : null;
}

const resultAt = (scene: Scene, at: number): boolean =>
  scene.cues.some((cue) => (cue.sense === 'scores' || cue.sense === 'beats') && cue.first === at);

function inSeries(scene: Scene, comma: number): boolean {
  const left = scene.actors.findLast((actor) => actor.last <= comma);
  const right = scene.actors.find((actor) => actor.first > comma);
  return left !== undefined && right !== undefined && seriesOf(scene, left).includes(right);
}

/** "X achieves the best accuracy, followed by Y and Z". */
function followers(scene: Scene, findings: Findings): void {
  for (const cue of scene.cues) {
    if (cue.sense !== 'follows') continue;
    let winners: readonly Actor[] = [];
    for (const verb of scene.cues) {
      if (verb.last > cue.first) break;
      if ((verb.sense !== 'scores' && verb.sense !== 'beats') || !ranks(scene, verb.first, cue.first))
        continue;
      const { actors, denied } = subjectOf(scene, verb.first, 'system');
      if (!denied) winners = actors;
    }
    if (winners.length === 0) winners = bestBefore(scene, cue.first);
    findings.add('outperforms', scene, 'followed', winners, objectsOf(scene, cue.last, 'system'));
  }
}

/** Something says that the one before is first: a superlative, a score or a win. */
function ranks(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const key = scene.tokens[i]?.key ?? '';
    if (/^(?:best|most|top|first|leading|superior|\p{Ll}{3,}est)$/u.test(key) || isNumber(scene.tokens[i]))
      return true;
  }
  return scene.cues.some((cue) => cue.sense === 'beats' && cue.first >= from && cue.last <= to);
}

/** Words between a name and what says that it is first, and from there to "followed by". */
const TO_BEST = 8;
const TO_FOLLOWED = 14;

/** "we found X to be the most balanced one, followed by Y" */
function bestBefore({ tokens, actors }: Scene, end: number): readonly Actor[] {
  const best = tokens.findLastIndex((token, i) => i < end && SUPERLATIVE.test(token.key));
  if (best < end - TO_FOLLOWED || isA(tokens[best + 1], 'bad-noun') || isWorse(tokens[best + 1])) return [];
  const who = actors.findLast(({ last, kind, self }) => last <= best && kind === 'system' && !self);
  return who && best - who.last < TO_BEST ? [who] : [];
}

const SUPERLATIVE = /^(?:best|most|top|first|leading|highest|lowest|fastest|strongest)$/;
