import type { Actor, Scene } from './scene.ts';
import { joined } from './series.ts';
import { isA, isAdverb } from './words.ts';

/** Words from what an opening phrase names to its comma. */
const TO_COMMA = 8;
/** Words from the comma to who is spoken of: "the resulting X". */
const TO_SUBJECT = 4;

/**
 * "Trained on Y, X reads …", "With Y as the teacher, we train X": of whom a phrase is said that opens its sentence.
 *
 * @param last token behind what the phrase names
 * @returns who stands behind its comma; for "we" the paper's own system that the sentence names behind it, if it does
 */
export function behindOpening(scene: Scene, last: number): Actor | undefined {
  const { tokens, actorAt, actors } = scene;
  let comma = last;
  while (comma < last + TO_COMMA && comma < tokens.length && tokens[comma]?.text !== ',') comma++;
  if (tokens[comma]?.text !== ',') return undefined;
  for (let i = comma + 1; i <= comma + TO_SUBJECT; i++) {
    const actor = actorAt[i];
    if (!actor) continue;
    if (actor.kind !== 'system') return undefined;
    if (tokens[actor.first]?.key !== 'we') return actor;
    const named = actors.find(
      ({ first, kind, self, entities }) =>
        first > i && kind === 'system' && !self && entities[0]?.role === 'introduces',
    );
    return named ?? actor;
  }
  return undefined;
}

/** Behind a phrase in front ("On ImageNet, …", "Using X, …", "When averaged over X, Y and Z, …"). */
export function afterOpening(scene: Scene, start: number, end: number): number {
  const opener = scene.tokens[start];
  if (!opener || scene.actorAt[start]) return start;
  // "Inspired by X, …", "Motivated by …"
  const participle = opener.key.endsWith('ed') && isA(scene.tokens[start + 1], 'preposition');
  if (!isA(opener, 'preposition') && !opener.key.endsWith('ing') && !isAdverb(opener) && !participle)
    return start;
  for (let i = start; i < end; i++) {
    if (scene.tokens[i]?.text !== ',' || insideSeries(scene, i)) continue;
    // "…, including A and B, …" still belongs to the phrase in front.
    if (/^(?:including|such|e\.g\.)$/.test(scene.tokens[i + 1]?.key ?? '')) continue;
    return i + 1;
  }
  return start;
}

/** The comma stands between two members of a series. */
export function insideSeries(scene: Scene, comma: number): boolean {
  const left = scene.actors.findLast((actor) => actor.last <= comma);
  const right = scene.actors.find((actor) => actor.first > comma);
  return left !== undefined && right !== undefined && joined(scene, left, right);
}
