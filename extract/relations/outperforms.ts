import { objectsOf, subjectOf } from '../clauses/arguments.ts';
import type { Scene } from '../clauses/scene.ts';
import { isA } from '../clauses/words.ts';
import type { Findings } from './findings.ts';

/** Words back from "than" or "compared to" in which something must say that it is better. */
const COMPARATIVE = 9;

/** Who is better than whom: verbs of winning and losing, comparatives, and "compared to" beside a gain. */
export function outperforms(scene: Scene, findings: Findings): void {
  for (const cue of scene.cues) {
    switch (cue.sense) {
      case 'beats': {
        const { actors, denied } = subjectOf(scene, cue.first, 'system');
        if (!denied)
          findings.add('outperforms', scene, 'beats', actors, objectsOf(scene, cue.last, 'system'));
        break;
      }
      case 'beaten': {
        const { actors, denied } = subjectOf(scene, cue.first, 'system');
        if (!denied)
          findings.add('outperforms', scene, 'beaten', objectsOf(scene, cue.last, 'system'), actors);
        break;
      }
      case 'loses': {
        const { actors, denied } = subjectOf(scene, cue.first, 'system');
        if (!denied)
          findings.add('outperforms', scene, 'loses', objectsOf(scene, cue.last, 'system'), actors);
        break;
      }
      case 'than':
      case 'over': {
        const at = comparativeBefore(scene, cue.first);
        if (at < 0) break;
        const { actors, denied } = subjectOf(scene, verbBefore(scene, at), 'system');
        if (!denied)
          findings.add('outperforms', scene, cue.sense, actors, objectsOf(scene, cue.last, 'system'));
        break;
      }
    }
  }
}

function comparativeBefore(scene: Scene, end: number): number {
  for (let i = end - 1; i >= 0 && i >= end - COMPARATIVE; i--) {
    const token = scene.tokens[i];
    if (token && /^[;:.,]$/.test(token.text)) return -1;
    if (isA(token, 'better')) return i;
  }
  return -1;
}

/** The verb that the comparative belongs to: the words between it and its noun phrase are skipped. */
function verbBefore(scene: Scene, at: number): number {
  for (let i = at; i >= 0 && i >= at - 8; i--) {
    const key = scene.tokens[i]?.key ?? '';
    if (
      /^(?:is|are|was|were|be|perform|performs|performed|achieve|achieved|achieving|obtain|yield|show|attain|deliver|provide|offer|exhibit|demonstrate|give|reach|gain|get|improve|reduce|outperform|produce|generate|run|have|has|with|learn|do)$/.test(
        key,
      )
    )
      return i;
  }
  return at;
}
