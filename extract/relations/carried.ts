import type { Cue } from '../clauses/cues.ts';
import type { Actor, Cast, Scene } from '../clauses/scene.ts';
import { subjectOf } from '../clauses/subject.ts';
import type { Findings } from './findings.ts';

/** What the sentences before say of benchmarks, for a result that names none. */
export interface Measure {
  /** The one benchmark of the result before. */
  scored: Actor | null;
  /** The only benchmark of the paper, once something was tested or scored on it. */
  tested: Actor | null;
  /** The abstract has spoken of the paper's own work: what stands before is about others. */
  begun: boolean;
}

/**
 * A result whose benchmark stands in a sentence before, or is the one that the paper brings.
 *
 * @returns whether the benchmark of the result before still stands
 */
export function withoutData(
  scene: Scene,
  findings: Findings,
  cues: readonly Cue[],
  cast: Cast,
  { scored, tested, begun }: Measure,
): boolean {
  for (const cue of cues) {
    if (!cue.verb) continue;
    const { actors, denied } = subjectOf(scene, cue.first, 'system');
    if (actors.length === 0 || denied) continue;
    const number = scene.tokens.findIndex((token) => token.text === '%' && token.joint === '');
    if (scored && cue.sense === 'scores' && number > cue.last && number < cue.last + 8) {
      const measured = actors.filter((actor) => actor.self || isModel(actor) || isOwn(actor));
      findings.add('scores_on', scene, 'result-carried', measured, [scored]);
      return true;
    }
    // "Future work will raise …" is no result.
    if (
      tested &&
      /^(?:scores|beats|loses)$/.test(cue.sense) &&
      scene.tokens.every((token) => token.key !== 'future')
    )
      findings.add(
        'scores_on',
        scene,
        'result-of',
        actors.filter((actor) => !actor.self && isModel(actor) && !isOwn(actor)),
        [tested],
      );
    const data = cast.data[0];
    // "Models such as X do well": before the paper's own work is spoken of, nothing is told of its benchmark.
    if (begun && data && data === cast.main) {
      const models = actors.filter((actor) => actor.entities[0]?.kind === 'model');
      for (const actor of models)
        for (const model of actor.entities)
          findings.put('scores_on', scene.sentence.index, 'own-benchmark', model, data, null);
    }
  }
  return false;
}

export const isModel = (actor: Actor): boolean => actor.entities[0]?.kind === 'model';
export const isOwn = (actor: Actor): boolean => actor.entities[0]?.role === 'introduces';

/** "We", "our method" or the name of what the paper brings. */
export const speaksOfOwn = (actor: Actor): boolean => actor.self || isOwn(actor);
