import { nearestBefore, objectsOf, subjectOf } from '../clauses/arguments.ts';
import type { Actor, Scene } from '../clauses/scene.ts';
import type { Findings } from './findings.ts';

/** What is built from what: "built on", "extends", "fine-tuned from", "a variant of". */
export function basedOn(scene: Scene, findings: Findings): void {
  for (const cue of scene.cues) {
    if (cue.sense !== 'based' && cue.sense !== 'builds' && cue.sense !== 'adapts') continue;
    const to = objectsOf(scene, cue.last, 'system');
    if (to.length === 0) continue;
    const { actors, denied } = subjectOf(scene, cue.first, 'system');
    if (denied) continue;
    const from =
      cue.sense === 'based' && actors.length === 0 ? nearestBefore(scene, cue.first, 'system') : actors;
    const own = from.filter(brings);
    if (cue.sense === 'adapts') {
      const models = own.filter((actor) => actor.entities.some((entity) => entity.kind === 'model'));
      findings.add(
        'based_on',
        scene,
        cue.sense,
        models,
        to.filter((actor) => actor.entities[0]?.kind === 'model'),
      );
    } else findings.add('based_on', scene, cue.sense, cue.sense === 'based' ? own : from, to);
  }
}

const brings = (actor: Actor): boolean => actor.self || actor.entities[0]?.role === 'introduces';
