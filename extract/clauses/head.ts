import type { Token } from '../document.ts';
import type { Actor, Scene } from './scene.ts';
import { isA } from './words.ts';

/** Of names that stand side by side in one noun phrase ("few-shot prompted PaLM model") the one that is meant. */
export function headOfRun(scene: Scene, first: Actor): Actor {
  const run: Actor[] = [first];
  for (let i = scene.actors.indexOf(first) + 1; i < scene.actors.length; i++) {
    const next = scene.actors[i] as Actor;
    const last = run.at(-1) as Actor;
    if (next.kind !== first.kind || next.self || !touches(scene, last, next)) break;
    run.push(next);
  }
  const weight = (actor: Actor) => {
    const entity = actor.entities[0];
    return entity?.role === 'introduces' ? 2 : entity?.kind === 'model' ? 1 : 0;
  };
  return run.reduce((best, actor) => (weight(actor) >= weight(best) ? actor : best));
}

/** Nothing but words of one noun phrase stands between the two. */
export function touches(scene: Scene, a: Actor, b: Actor): boolean {
  if (b.first - a.last > 3) return false;
  for (let i = a.last; i < b.first; i++) {
    const token = scene.tokens[i] as Token;
    if (/^['’]s$/.test(token.text)) continue;
    if (!token.word || isA(token, 'preposition') || isA(token, 'skipped') || isA(token, 'determiner'))
      return false;
    if (/^(?:and|or|of|that|which)$/.test(token.key) || isA(token, 'subordinator')) return false;
    if (isA(token, 'naming')) return false;
    if (scene.cues.some((cue) => cue.first <= i && i < cue.last)) return false;
  }
  return true;
}
