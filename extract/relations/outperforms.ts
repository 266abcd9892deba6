import type { Cue } from '../clauses/cues.ts';
import { nearestBefore, objectsOf } from '../clauses/object.ts';
import type { Actor, Cast, Scene } from '../clauses/scene.ts';
import { subjectOf } from '../clauses/subject.ts';
import { isA } from '../clauses/words.ts';
import { compare, comparedInFront } from './comparison.ts';
import { contrasts } from './contrast.ts';
import type { Findings } from './findings.ts';

/**
 * Who is better than whom: verbs of winning and losing, comparatives, "compared to" beside a gain, and "all baselines"
 * for those that the paper has said it compares with.
 *
 * @param rivals whom the sentences before named as what the paper compares itself with
 */
export function outperforms(scene: Scene, findings: Findings, cast: Cast, rivals: readonly Actor[]): void {
  contrasts(scene, findings);
  for (const cue of scene.cues) {
    switch (cue.sense) {
      case 'beats': {
        const { actors, denied } = subjectOf(scene, cue.first, 'system');
        if (denied) break;
        const losers = objectsOf(scene, cue.last, 'system');
        if (losers.length > 0) findings.add('outperforms', scene, 'beats', actors, losers);
        else if (meansRivals(scene, cue.last)) findings.add('outperforms', scene, 'rivals', actors, rivals);
        break;
      }
      case 'beaten':
      case 'loses': {
        const { actors, denied } = subjectOf(scene, cue.first, 'system');
        if (!denied)
          findings.add('outperforms', scene, cue.sense, objectsOf(scene, cue.last, 'system'), actors);
        break;
      }
      case 'superiority':
        superiority(scene, findings, cue);
        break;
      case 'than':
      case 'superior':
        compare(scene, findings, cue, cast);
        break;
      case 'over':
        if (!comparedInFront(scene, findings, cue)) compare(scene, findings, cue, cast);
        break;
    }
  }
}

/** "the superiority of X to Y": X stands behind the noun, Y behind "to". */
function superiority(scene: Scene, findings: Findings, cue: Cue): void {
  const { tokens, actorAt } = scene;
  let winner: Actor | undefined;
  for (let i = cue.last; i < cue.last + REACH && i < tokens.length; i++) {
    const actor = actorAt[i];
    if (actor) {
      if (actor.kind !== 'system') return;
      winner = actor;
      i = actor.last - 1;
    } else if (tokens[i]?.key === 'to' && winner) {
      findings.add('outperforms', scene, 'superiority', [winner], objectsOf(scene, i + 1, 'system'));
      return;
    } else if (isA(tokens[i], 'preposition') || !tokens[i]?.word) return;
  }
}

/** Words between "the superiority of" and "to". */
const REACH = 10;

/** The loser is "all baselines", "both methods", "them": those that were named before. */
function meansRivals(scene: Scene, from: number): boolean {
  let pointed = false;
  for (let i = from; i < from + 6; i++) {
    const token = scene.tokens[i];
    if (!token || isA(token, 'preposition')) return false;
    if (/^(?:baseline|them|both|alternative|counterpart|competitor)$/.test(token.key)) return true;
    if (/^(?:these|those|two|three|four)$/.test(token.key)) pointed = true;
    // "existing methods" may be anybody's, "these methods" are the ones named.
    if (/^(?:method|approach|model|technique)$/.test(token.key)) return pointed;
    if (!isA(token, 'determiner') && !token.word) return false;
  }
  return false;
}

/** Whom a sentence names as what the paper compares itself with: "we compare X with A and B". */
export function rivalsIn(scene: Scene): readonly Actor[] {
  for (const cue of scene.cues) {
    if (cue.sense !== 'compares') continue;
    const own = nearestBefore(scene, cue.first, 'system').some((actor) => actor.self);
    if (!own) continue;
    const found: Actor[] = [];
    for (const actor of scene.actors)
      if (
        actor.first >= cue.last &&
        actor.kind === 'system' &&
        !actor.self &&
        actor.entities[0]?.role !== 'introduces'
      )
        found.push(actor);
    if (found.length > 0) return found;
  }
  return [];
}
