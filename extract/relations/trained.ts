import { nearestBefore, objectsOf, subjectOf } from '../clauses/arguments.ts';
import type { Scene } from '../clauses/scene.ts';
import type { Findings } from './findings.ts';

/** What is trained on which data: "X, trained on D", "we fine-tune X on D". */
export function trainedOn(scene: Scene, findings: Findings): void {
  for (const cue of scene.cues) {
    if (cue.sense === 'trains') {
      const data = objectsOf(scene, cue.last, 'data');
      if (data.length === 0) continue;
      const { actors, denied } = subjectOf(scene, cue.first, 'system');
      if (denied) continue;
      findings.add(
        'trained_on',
        scene,
        'trained',
        actors.length > 0 ? actors : nearestBefore(scene, cue.first, 'system'),
        data,
      );
    } else if (cue.sense === 'tunes') {
      const on = scene.tokens.findIndex(
        (token, i) => i >= cue.last && i < cue.last + 16 && token.key === 'on',
      );
      if (on < 0) continue;
      const data = objectsOf(scene, on + 1, 'data');
      if (data.length === 0) continue;
      const objects = objectsOf(scene, cue.last, 'system').filter((actor) => actor.last <= on);
      const { actors } = subjectOf(scene, cue.first, 'system');
      findings.add('trained_on', scene, 'tunes', objects.length > 0 ? objects : actors, data);
    }
  }
}
