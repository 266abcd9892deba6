import type { Actor, Cast, Scene } from '../clauses/scene.ts';
import { isA } from '../clauses/words.ts';

/**
 * "Experiments show better results than X", "The improvement over X": better is what the paper brings, where nobody else
 * is named before.
 *
 * @param at token of what says that it is better
 */
export function ofExperiment(scene: Scene, at: number, { systems }: Cast): Actor | undefined {
  const main = systems[0];
  if (!main) return undefined;
  if (scene.actors.some((actor) => isOther(actor, at) && !isSetting(scene, actor, at))) return undefined;
  for (let i = 0; i < at; i++)
    if (isA(scene.tokens[i], 'experiment') || scene.actorAt[i]?.self)
      return { first: i, last: i + 1, kind: 'system', entities: [main], self: true };
  return undefined;
}

const isOther = ({ kind, self, first }: Actor, at: number): boolean =>
  kind === 'system' && !self && first < at;

/** Words of a clause before the noun that says that it tells of experiments: "Our extensive further experiments". */
const OPENING = 4;

/** "Experiments with T5 and BERT show": with what an experiment is made, before the verb that tells what it shows. */
function isSetting({ tokens }: Scene, { first, last, entities }: Actor, at: number): boolean {
  if (entities[0]?.role === 'introduces') return false;
  const noun = tokens.findIndex((token) => isA(token, 'experiment'));
  if (noun < 0 || noun > OPENING || noun > first) return false;
  if (!/^(?:on|with|for|across|in|over|using)$/.test(tokens[noun + 1]?.key ?? '')) return false;
  return tokens.slice(last, at).some((token) => isA(token, 'reporting') && !isA(token, 'skipped'));
}

/**
 * "Using the codes of X can reach a result 4 points higher than Y": the only thing of the paper's own that stands before,
 * where the words before the verb name no subject. Nobody behind a denial, and not "we", who may only say so.
 *
 * @param end token of the verb or of what says that it is better
 */
export function onlyOwn({ tokens, actors }: Scene, end: number): readonly Actor[] {
  const brought = actors.filter(
    ({ last, kind, self, entities }) =>
      last <= end &&
      kind === 'system' &&
      entities.length > 0 &&
      (self ? tokens[last - 1]?.key !== 'we' : entities[0]?.role === 'introduces'),
  );
  const named = brought.filter(({ self }) => !self);
  const meant = named.length > 0 ? named : brought;
  const last = meant.at(-1);
  if (!last || meant.some(({ entities }) => entities[0] !== last.entities[0])) return [];
  const denied = tokens.slice(last.last, end).some((token) => isA(token, 'negation') || token.key === 'no');
  return denied ? [] : [last];
}
