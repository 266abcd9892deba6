import { nearestBefore } from '../clauses/object.ts';
import type { Actor, Scene } from '../clauses/scene.ts';
import { seriesOf } from '../clauses/series.ts';
import { isA } from '../clauses/words.ts';

/** Whom the sentences so far set side by side, for "all baselines" and "the others". */
export interface Rivals {
  /** Whom the paper said that it compares its own with. */
  compared: readonly Actor[];
  /** The last series of systems that somebody compares or evaluates. */
  listed: readonly Actor[];
}

/** Words behind a verb within which it is said who is meant. */
const PHRASE = 6;

/** The loser is "all baselines", "both methods", "them": those that were named before. */
export function meansRivals(scene: Scene, from: number): boolean {
  let pointed = false;
  for (let i = from; i < from + PHRASE; i++) {
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

/** The loser is "the other two", "all others", "the rest": the rest of a series that the winner is of. */
export function meansOthers(scene: Scene, from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    const key = scene.tokens[i]?.key ?? '';
    if (/^(?:other|rest|remaining)$/.test(key)) return true;
    if (!isA(scene.tokens[i], 'determiner') && key !== 'of') return false;
  }
  return false;
}

/** Those of a series that the winners are of, without them; nobody where they are of none. */
export function others(listed: readonly Actor[], winners: readonly Actor[]): readonly Actor[] {
  const won = new Set(winners.flatMap(({ entities }) => entities));
  const rest = listed.filter(({ entities }) => !entities.some((entity) => won.has(entity)));
  return rest.length < listed.length ? rest : [];
}

/** The loser is "the base model", "its original counterpart": what the winner is built from. */
export function meansBase(scene: Scene, from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    if (/^(?:base|original|vanilla|backbone|underlying|foundation)$/.test(scene.tokens[i]?.key ?? ''))
      return true;
    if (!isA(scene.tokens[i], 'determiner')) return false;
  }
  return false;
}

/** What a sentence adds to those that were set side by side. */
export function rivalsAfter(scene: Scene, before: Rivals): Rivals {
  let { compared, listed } = before;
  for (const cue of scene.cues) {
    if (cue.sense !== 'compares' && cue.sense !== 'evaluates') continue;
    const behind = scene.actors.filter(
      (actor) =>
        actor.first >= cue.last &&
        actor.kind === 'system' &&
        !actor.self &&
        actor.entities[0]?.role !== 'introduces',
    );
    const first = behind[0];
    if (first) {
      const series = seriesOf(scene, first);
      if (series.length > 1) listed = series;
    }
    if (cue.sense !== 'compares' || !nearestBefore(scene, cue.first, 'system').some((actor) => actor.self))
      continue;
    if (behind.length > 0) compared = behind;
  }
  return { compared, listed };
}
