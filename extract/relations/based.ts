import type { Cue } from '../clauses/cues.ts';
import { nearestBefore, objectsOf } from '../clauses/object.ts';
import type { Actor, Scene } from '../clauses/scene.ts';
import { subjectOf } from '../clauses/subject.ts';
import type { Findings } from './findings.ts';

/** What is built from what: "built on", "extends", "fine-tuned from", "a variant of". */
export function basedOn(scene: Scene, findings: Findings): void {
  for (const cue of scene.cues) {
    if (cue.sense !== 'based' && cue.sense !== 'builds' && cue.sense !== 'adapts') continue;
    const to = objectsOf(scene, cue.last, 'system').filter(
      (actor) => actor.entities[0]?.role !== 'introduces',
    );
    const base = to[0];
    if (!base || counted(scene, cue.last, base.first)) continue;
    if (cue.sense !== 'adapts' && inFront(scene, findings, cue, to)) continue;
    const { actors, denied } = subjectOf(scene, cue.first, 'system');
    if (denied) continue;
    const near = cue.sense === 'based' ? nearestBefore(scene, cue.first, 'system') : [];
    // "a sampler X based on Y and a planner Z based on W": each is said of the name before it.
    const beside = near.filter((actor) => cue.first - actor.last <= BESIDE && !actor.self);
    const from = beside.length > 0 ? beside : actors.length > 0 ? actors : near;
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

/** Words between a name and what is said of it, such as "strategy" or "is". */
const BESIDE = 2;

const brings = (actor: Actor): boolean => actor.self || actor.entities[0]?.role === 'introduces';

/** "based on three operators, A, B and C": what is counted are parts. */
function counted(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^(?:two|three|four|five|six|several)$/.test(scene.tokens[i]?.key ?? '')) return true;
  return false;
}

/** "Built on Y, our method …", "Building on Y, we propose X": the base opens the sentence. */
function inFront(scene: Scene, findings: Findings, cue: Cue, to: readonly Actor[]): boolean {
  const { tokens, actorAt } = scene;
  const last = to.at(-1);
  if (cue.first !== 0 || !last) return false;
  for (let i = cue.last; i < (to[0] as Actor).first; i++)
    // "Based on an analysis of Y" is no base.
    if (tokens[i]?.key === 'of') return true;
  let comma = last.last;
  while (comma < last.last + 8 && comma < tokens.length && tokens[comma]?.text !== ',') comma++;
  if (tokens[comma]?.text !== ',') return true;
  for (let i = comma + 1; i < comma + 4; i++) {
    const actor = actorAt[i];
    if (actor?.kind !== 'system') continue;
    if (!brings(actor)) return true;
    const named = scene.actors.find(
      (other) => other.first >= i && other.kind === 'system' && !other.self && brings(other),
    );
    findings.add(
      'based_on',
      scene,
      'based-front',
      [tokens[actor.first]?.key === 'we' ? (named ?? actor) : actor],
      to,
    );
    return true;
  }
  return true;
}
