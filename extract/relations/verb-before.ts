import type { Scene } from '../clauses/scene.ts';
import { isA, isAdverb, isNumber } from '../clauses/words.ts';
import type { Token } from '../document.ts';

/** Words of a clause between its verb and a comparative behind "with". */
const CLAUSE = 45;

/** Words between a verb and its comparative: "achieving 56% higher accuracy than A and 78% higher accuracy than B". */
const REACH = 14;

const VERB =
  /^(?:is|prove|are|was|were|be|being|perform|achieve|obtain|yield|show|attain|deliver|provide|offer|exhibit|demonstrate|give|reach|gain|get|improve|reduce|increase|produce|generate|run|have|has|had|with|learn|do|enable|lead|result|make|require|boost|enhance|present|bring|performed|performing|achieved|achieving|obtaining|yielding|showing|offering|providing|improving|reducing|increasing|enabling|delivering|exhibiting|demonstrating|reaching|attaining|making|leading|resulting|requiring|indicating|demonstrating|suggesting|confirming|remain|seem|appear|training|running|using|work|train|showed|shown|yielded|obtained|reached|attained|delivered|demonstrated|exhibited|provided|offered|gained|reduced|increased|enabled|produced|required|gave|led|made|learned|boosted|enhanced|resulted|proved|remained|appeared|worked)$/;

/**
 * The verb that a comparative belongs to, so that its subject is who is better: "X needs far less memory", "X converges
 * faster", "X with lower cost"; the comparative itself where none stands near.
 *
 * @param at token of the comparative
 */
export function verbBefore(scene: Scene, at: number): number {
  const behindComma = trailing(scene, at);
  if (behindComma !== undefined) return behindComma;
  const start = isNoun(scene, at) ? at - 1 : at;
  for (let i = start; i >= 0 && i >= at - REACH; i--) {
    const key = scene.tokens[i]?.key ?? '';
    const actor = scene.actorAt[i];
    if (actor?.kind === 'system' && isVerb(scene.tokens[actor.last])) return actor.last;
    if (!VERB.test(key)) continue;
    // "proves to be", "is shown to be"
    if (scene.tokens[i - 1]?.key === 'to' && key === 'be') continue;
    if (key !== 'with') return i;
    // "reaches a better accuracy than Y with lower cost than Z": of the one who reaches it
    return scene.cues.findLast((cue) => cue.verb && cue.last <= i && i - cue.first < CLAUSE)?.first ?? i;
  }
  return at;
}

/** "…, 2x smaller and 3x faster than Y": behind its comma, what trails a clause is said of the clause's subject. */
function trailing({ tokens }: Scene, at: number): number | undefined {
  let i = at - 1;
  while (isNumber(tokens[i]) || /^(?:[\d.]+x|[x×%]|and|percent|\p{Ll}{3,}er)$/u.test(tokens[i]?.text ?? ''))
    i--;
  return i < at - 1 && tokens[i]?.text === ',' ? i + 1 : undefined;
}

/** "X converges faster", "X trained faster": by its ending, as any verb may stand between a name and a comparative. */
const isVerb = (token: Token | undefined): boolean =>
  token?.word === true &&
  /(?:[^s]s|ed)$/.test(token.text) &&
  token.joint === ' ' &&
  !isA(token, 'head-noun') &&
  !isA(token, 'method-noun') &&
  !isA(token, 'model-noun') &&
  !isA(token, 'good-noun') &&
  !isA(token, 'bad-noun') &&
  !isA(token, 'data-noun') &&
  !isA(token, 'better');

/** "clear gains", "a reduction": behind an adjective or an article "gain" is no verb. */
function isNoun(scene: Scene, at: number): boolean {
  const before = scene.tokens[at - 1];
  if (!before?.word || scene.actorAt[at - 1]) return false;
  return (
    !isA(before, 'skipped') &&
    !isAdverb(before) &&
    !isA(before, 'subordinator') &&
    !/^(?:that|which|who|and|or|we|it|they)$/.test(before.key)
  );
}
