import type { Actor, Scene } from './scene.ts';
import { isA, wordsOf } from './words.ts';

const ENABLING = wordsOf(
  'enable enabling enabled allow allowing allowed help helping helped empower empowering drive driving push pushing lead leading let',
);
/** Words from "to" to its verb: "to match or even surpass". */
const REACH = 4;

/** "X enables the small model Y to match or surpass Z": whom somebody enables to do what the verb says. */
export function enabledBefore({ tokens, actorAt }: Scene, verb: number): Actor | undefined {
  let to = verb - 1;
  while (to > verb - REACH && tokens[to]?.word && tokens[to]?.key !== 'to') to--;
  const actor = actorAt[to - 1];
  if (tokens[to]?.key !== 'to' || !actor || actor.self) return undefined;
  let before = actor.first - 1;
  while (isA(tokens[before], 'determiner') || /^(?:small|smaller|model)$/.test(tokens[before]?.key ?? ''))
    before--;
  return ENABLING.has(tokens[before]?.key ?? '') ? actor : undefined;
}
