import type { Cue } from '../clauses/cues.ts';
import { nearestBefore, objectsOf } from '../clauses/object.ts';
import type { Actor, Cast, Scene } from '../clauses/scene.ts';
import { subjectOf } from '../clauses/subject.ts';
import { isA, isAdverb, isNumber } from '../clauses/words.ts';
import type { Token } from '../document.ts';
import { comparedInFront } from './compared-in-front.ts';
import { compare } from './comparison.ts';
import { contrasts } from './contrast.ts';
import type { Findings } from './findings.ts';
import { meansBase, meansOthers, meansRivals, others, type Rivals } from './rivals.ts';
import { ofExperiment, onlyOwn } from './unnamed.ts';

/**
 * Who is better than whom: verbs of winning and losing, comparatives, "compared to" beside a gain, and "all baselines"
 * for those that the paper has said it compares with.
 *
 * @param rivals whom the sentences before named as what the paper compares itself with
 */
export function outperforms(scene: Scene, findings: Findings, cast: Cast, rivals: Rivals): void {
  contrasts(scene, findings);
  for (const cue of scene.cues) {
    switch (cue.sense) {
      case 'beats': {
        // "success rates exceeding 90%": an amount is beaten, nobody.
        if (isNumber(scene.tokens[cue.last])) break;
        const { actors, denied } = subjectOf(scene, cue.first, 'system');
        if (denied) break;
        const losers = objectsOf(scene, cue.last, 'system');
        const own =
          actors.length === 0 &&
          losers.length > 0 &&
          isCommonNoun(scene, cue.first) &&
          ofExperiment(scene, cue.first, cast);
        if (own) findings.add('outperforms', scene, 'beats-own', [own], losers);
        const them = losers.length === 0 ? spokenOf(scene, cue, actors) : [];
        if (them.length > 0) findings.add('outperforms', scene, 'them', actors, them);
        else if (losers.length > 0 && actors.length === 0 && !own)
          findings.add('outperforms', scene, 'beats-own', onlyOwn(scene, cue.first), losers);
        else if (losers.length > 0) findings.add('outperforms', scene, 'beats', actors, losers);
        else if (meansRivals(scene, cue.last))
          findings.add('outperforms', scene, 'rivals', actors, rivals.compared);
        else if (meansOthers(scene, cue.last))
          findings.add('outperforms', scene, 'others', actors, others(rivals.listed, actors));
        else if (meansBase(scene, cue.last))
          for (const winner of actors)
            for (const entity of winner.entities)
              findings.addOf('outperforms', scene, 'its-base', entity, 'based_on');
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
        compare(scene, findings, cue, cast, rivals);
        break;
      case 'over':
        if (!comparedInFront(scene, findings, cue)) compare(scene, findings, cue, cast, rivals);
        break;
    }
  }
}

/** "Experiments show that the resulting parser outperforms": one thing, and no name that is unknown. */
function isCommonNoun({ tokens }: Scene, verb: number): boolean {
  let at = verb - 1;
  while (tokens[at] && (isA(tokens[at], 'skipped') || isAdverb(tokens[at] as Token))) at--;
  const noun = tokens[at];
  return noun?.word === true && noun.text === noun.key;
}

/**
 * "is competitive with Y and even outperforms them", "we compare X with Y and show that we outperform it": who was named
 * between the subject and the verb, or last before the subject.
 */
function spokenOf(scene: Scene, cue: Cue, winners: readonly Actor[]): readonly Actor[] {
  const pronoun = scene.tokens[cue.last]?.key;
  if (pronoun === 'it' && winners[0]?.self)
    return nearestBefore(scene, winners[0].first, 'system').filter(
      ({ self, entities }) => !self && entities[0]?.role !== 'introduces',
    );
  if (pronoun !== 'them') return [];
  const from = winners.at(-1)?.last ?? scene.tokens.length;
  return nearestBefore(scene, cue.first, 'system').filter((actor) => !actor.self && actor.first >= from);
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
