import { clauseHead, nearestBefore, subjectOf } from '../clauses/arguments.ts';
import type { Actor, Scene } from '../clauses/scene.ts';
import { seriesOf } from '../clauses/series.ts';
import type { Findings } from './findings.ts';
import { scoreOf } from './value.ts';

const RESULT = new Set(['scores', 'beats', 'result', 'over', 'than', 'beaten', 'loses']);

/** Whose result on which benchmark a sentence reports. */
export function scoresOn(scene: Scene, findings: Findings): void {
  const done = new Set<Actor>();
  for (const actor of scene.actors) {
    if (actor.kind !== 'data' || done.has(actor) || isTraining(scene, actor)) continue;
    const series = seriesOf(scene, actor);
    for (const member of series) done.add(member);
    const first = series[0] as Actor;
    const { who, rule } = whose(scene, first);
    for (const member of series) {
      if (member.self) continue;
      findings.add('scores_on', scene, rule, who, [member], scoreOf(scene, member));
    }
  }
}

interface Owner {
  who: readonly Actor[];
  rule: string;
}

const NOBODY: Owner = { who: [], rule: '' };

function whose(scene: Scene, data: Actor): Owner {
  const cues = scene.cues.filter((cue) => RESULT.has(cue.sense));
  const left = cues.findLast((cue) => cue.last <= data.first && !parted(scene, cue.last, data.first));
  const right = cues.find((cue) => cue.first >= data.last && !parted(scene, data.last, cue.first));
  for (const [cue, side] of [
    [left, 'left'],
    [right, 'right'],
  ] as const) {
    if (!cue) continue;
    if (cue.sense === 'result') continue;
    const { actors } = subjectOf(scene, cue.first, 'system');
    if (actors.length > 0) return { who: actors, rule: `result-${side}` };
  }
  const own = scene.actors.find(
    (actor) => actor.kind === 'system' && (actor.self || actor.entities[0]?.role === 'introduces'),
  );
  if (cues.length > 0) {
    if (own) return { who: [own], rule: 'own-result' };
    const near = left ? nearestBefore(scene, left.first, 'system') : [];
    if (near.length > 0) return { who: near, rule: 'near-result' };
    const head = clauseHead(scene, scene.tokens.length, 'system');
    if (head.length > 0) return { who: head, rule: 'head-result' };
  }
  return NOBODY;
}

function parted(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scene.tokens[i]?.text === ';') return true;
  return false;
}

/** "trained on X", "data from X": what is learnt from, not measured on. */
function isTraining(scene: Scene, data: Actor): boolean {
  return scene.cues.some(
    (cue) => cue.sense === 'trains' && cue.last <= data.first && data.first - cue.last < 8,
  );
}
