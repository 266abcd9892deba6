import type { Cue } from '../clauses/cues.ts';
import { objectsOf } from '../clauses/object.ts';
import type { Actor, Scene } from '../clauses/scene.ts';
import { isA } from '../clauses/words.ts';
import { betterAround } from './better.ts';
import type { Findings } from './findings.ts';

/** Words of a clause within which it says that somebody is better. */
const CLAUSE = 16;
/** Words from a comma to who is spoken of: "our much smaller X". */
const TO_SUBJECT = 4;

/**
 * "Compared to Y, our method is better", "our method, compared to Y, is better": what is compared with stands before what
 * is said of it.
 *
 * @returns whether that was read
 */
export function comparedInFront(scene: Scene, findings: Findings, cue: Cue): boolean {
  const { tokens, actorAt } = scene;
  const before = tokens[cue.first - 1];
  const opens = before === undefined || !before.word || before.key === 'that' || before.key === 'and';
  if (!opens || !/^(?:compared|comparing|when|in|relative|as)$/.test(tokens[cue.first]?.key ?? ''))
    return false;
  // "Compared to Y, our X …": what the paper brings is the winner, though a comma joins it to Y.
  const losers = objectsOf(scene, cue.last, 'system').filter(
    (actor) => actor.entities[0]?.role !== 'introduces',
  );
  const last = losers.at(-1);
  const comma = tokens.findIndex((token, i) => last && i >= last.last && token.text === ',');
  if (comma < 0) return false;
  const beside = before?.text === ',' ? actorAt[cue.first - 2] : undefined;
  const isBeside =
    beside?.kind === 'system' && !losers.includes(beside) && betterAround(scene, comma + 1, comma + CLAUSE);
  const winner = isBeside ? beside : winnerBehind(scene, comma, losers);
  if (!winner) return false;
  findings.add('outperforms', scene, 'over-front', [winner], losers);
  return true;
}

/** Who stands behind the comma, or behind the next one where an article says that another name for Y stands between. */
function winnerBehind(scene: Scene, first: number, losers: readonly Actor[]): Actor | undefined {
  const { tokens, actorAt } = scene;
  for (let comma = first; comma < tokens.length && tokens[comma]?.text !== ';'; comma++) {
    if (tokens[comma]?.text !== ',') continue;
    const start = pastSaying(scene, comma + 1);
    for (let i = start; i < start + TO_SUBJECT; i++) {
      const actor = actorAt[i];
      if (!actor) continue;
      if (actor.kind !== 'system' || losers.includes(actor)) break;
      return betterAround(scene, actor.last, actor.last + CLAUSE) ? actor : undefined;
    }
    if (!isA(tokens[comma + 1], 'determiner')) return undefined;
  }
  return undefined;
}

/** "…, we show that X improves", "…, the results show X improves": X is spoken of. */
function pastSaying({ tokens }: Scene, start: number): number {
  const told = tokens.findIndex((token, i) => i > start && i < start + TO_SUBJECT && isA(token, 'reporting'));
  if (told < 0 || (tokens[start]?.key !== 'we' && !isA(tokens[told - 1], 'experiment'))) return start;
  return tokens[told + 1]?.key === 'that' ? told + 2 : told + 1;
}
