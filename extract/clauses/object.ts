import type { Token } from '../document.ts';
import { headOfRun } from './head.ts';
import type { Actor, ActorKind, Scene } from './scene.ts';
import { afterAmount, seriesOf } from './series.ts';
import { isA, isAdverb, wordsOf } from './words.ts';

/** Words that an object may have before its name: "the much larger and better known model GPT-3". */
const NOUN_PHRASE = 20;

/** Prepositions that lead away from the object: to its place, its time, its means. */
const STOP = wordsOf(
  'on in by for at across under over from to with through using within without during via while when after before',
);
/** "trained on notes from MIMIC": data may stand behind "from" and "in". */
const DATA_STOP = wordsOf('by for at to through using without during via while when after before');
/** Behind them stands an example of what stands before. */
const EXAMPLE = wordsOf('such like including namely e.g. i.e.');
/** They stand inside an object, or open one. */
const INSIDE = wordsOf('such like including namely e.g. i.e. of both as');

/**
 * What stands behind a verb or preposition that ends at token `from`: the first actor of its noun phrase and those in
 * series with it. A preposition of place or time, a new clause and a stop end the phrase.
 */
export function objectsOf(scene: Scene, from: number, kind: ActorKind): readonly Actor[] {
  const next = pastMargin(scene, from);
  const beside = besideObjects(scene, next, kind).filter((actor) => !describes(scene, actor));
  return beside.length > 0 ? beside : namedBelow(scene, next, kind);
}

/** "fine-tuned models": what a participle says of a noun is no thing of its own; "the fine-tuned baseline" is one. */
function describes({ tokens, actorAt }: Scene, { last }: Actor): boolean {
  const noun = tokens[last];
  if (!/ed$/.test(tokens[last - 1]?.key ?? '') || !noun?.word || actorAt[last]) return false;
  return isA(noun, 'model-noun') || isA(noun, 'method-noun') || /^(?:llm|version|one)$/.test(noun.key);
}

/** "outperforms, by a large margin, X": the object stands behind the margin. */
function pastMargin({ tokens }: Scene, from: number): number {
  if (tokens[from]?.text !== ',' || tokens[from + 1]?.key !== 'by') return from;
  const end = afterAmount(tokens, from + 2);
  return end > 0 && tokens[end]?.text === ',' ? end + 1 : from;
}

/** Words behind a verb within which "including X and Y" still says who its object is. */
const BELOW = 30;

/** "outperforms all baselines by 3 points, including X and Y": names that follow the object's noun phrase. */
function namedBelow(scene: Scene, from: number, kind: ActorKind): readonly Actor[] {
  const { tokens, actorAt } = scene;
  for (let i = from; i < Math.min(tokens.length, from + BELOW); i++) {
    const token = tokens[i] as Token;
    if (token.text === ';' || isA(token, 'subordinator')) break;
    if (actorAt[i]) {
      if (actorAt[i]?.self && /^(?:we|it|they)$/.test(token.key)) break;
      continue;
    }
    if (i > from && scene.cues.some((cue) => cue.verb && cue.first === i)) break;
    if (token.text === ',' && tokens[i + 1]?.key === 'with') break;
    let name = 0;
    if (!EXAMPLE.has(token.key) || token.key === 'like') continue;
    if (token.key !== 'such') name = i + 1;
    else if (tokens[i + 1]?.key === 'as') name = i + 2;
    else continue;
    while (isA(tokens[name], 'determiner') || tokens[name]?.text === ',') name++;
    const actor = actorAt[name];
    if (actor?.kind === kind && !actor.self && plural(scene, from, i))
      return seriesOf(scene, actor).filter((a) => a.first >= from);
  }
  return [];
}

/** What stands between is a class of methods, models or data, and no class of another kind stands nearer. */
function plural({ tokens, actorAt }: Scene, from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) {
    if (actorAt[i]) continue;
    if (isA(tokens[i], 'data-noun')) return false;
    if (/^(?:task|domain|language|metric|setting|scenario|field|area)$/.test(tokens[i]?.key ?? ''))
      return false;
    if (isA(tokens[i], 'method-noun') || isA(tokens[i], 'model-noun') || isA(tokens[i], 'head-noun'))
      return true;
    if (/^(?:competitor|counterpart|alternative|llm|one|other|arts?)$/.test(tokens[i]?.key ?? ''))
      return true;
  }
  return false;
}

/** "methods", "baselines": a noun for several. */
const isClass = (noun: Token | undefined): boolean =>
  noun !== undefined &&
  noun.text.toLowerCase() !== noun.key &&
  (isA(noun, 'method-noun') || isA(noun, 'model-noun') || isA(noun, 'head-noun'));

/** The object right behind its verb or preposition. */
function besideObjects(scene: Scene, from: number, kind: ActorKind): readonly Actor[] {
  const { tokens, actorAt } = scene;
  let owned = false;
  for (let i = from; i < tokens.length && i < from + NOUN_PHRASE; i++) {
    const actor = actorAt[i];
    if (actor) {
      if (actor.kind === kind && !(actor.self && kind === 'system')) {
        if (i > from && acts(scene, actor)) break;
        const head = headOfRun(scene, actor);
        const whose = ownerBehind(scene, head);
        return seriesOf(scene, whose ?? head).filter((a) => a.first >= from);
      }
      if (actor.self && /^(?:we|it|they)$/.test(tokens[i]?.key ?? '')) break;
      i = actor.last - 1;
      continue;
    }
    const token = tokens[i] as Token;
    // "the strongest methods: X, Y and Z"
    if (token.text === ':' && i > from && isClass(tokens[i - 1]) && actorAt[i + 1]?.kind === kind) continue;
    if (!token.word && /^[;.?!:]$/.test(token.text)) break;
    // "from-scratch methods", "on-policy learners": no preposition inside a compound.
    if (token.joint === '-' || tokens[i + 1]?.joint === '-') continue;
    if (INSIDE.has(token.key)) continue;
    if (newVerb(scene, i)) break;
    // "both a classifier based on X and Y"
    if (token.key === 'based' && /^(?:on|upon)$/.test(tokens[i + 1]?.key ?? '')) {
      i++;
      continue;
    }
    if (token.key === 'those') owned = true;
    if (token.text === ',' && !EXAMPLE.has(tokens[i + 1]?.key ?? '')) {
      const next = actorAt[i + 1] ?? actorAt[i + 2];
      if (next === undefined) break;
      // "over ImageNet, and A and B are": the object was of another kind, what follows is another clause.
      const left = actorAt[i - 1];
      if (left && left.kind !== kind && next.kind === kind) break;
      continue;
    }
    const means = meansOfClass(scene, i);
    if (means > 0) {
      i = means - 1;
      continue;
    }
    if (isA(token, 'subordinator') || token.key === 'which') break;
    if (token.key === 'that' && tokens[i + 1]?.key !== 'of') break;
    if (kind === 'data' ? DATA_STOP.has(token.key) : STOP.has(token.key)) {
      // "the direct generation by GPT-4", but not "by 3 points" or "by a large margin"
      if (owned && /^(?:with|by|from|on|in)$/.test(token.key) && (actorAt[i + 1] ?? actorAt[i + 2])) continue;
      if (token.key === 'by' && (actorAt[i + 1] ?? actorAt[i + 2]) && afterAmount(tokens, i + 1) < 0)
        continue;
      break;
    }
    if (token.word && token.key.endsWith('ing') && tokens[i - 1]?.text === ',') break;
  }
  return [];
}

/**
 * "baselines using X", "methods that perform X", "systems that rely on X": X stands for those who use it. Where the
 * words for its use end, or 0.
 */
function meansOfClass({ tokens, actorAt }: Scene, i: number): number {
  const noun = tokens[i - 1];
  if (!noun || actorAt[i - 1] || (noun.text.toLowerCase() === noun.key && noun.key !== 'those')) return 0;
  if (!isA(noun, 'method-noun') && !isA(noun, 'model-noun') && !/^(?:baseline|those|one)$/.test(noun.key))
    return 0;
  let end = i;
  if (/^(?:that|which)$/.test(tokens[i]?.key ?? '')) end++;
  if (/^(?:us|utiliz|employ|rel[yi]|perform|appl|leverag)/.test(tokens[end]?.key ?? '')) {
    // "a baseline using X" may be anything; several are those that use X.
    end++;
    if (/^(?:on|upon|only|solely)$/.test(tokens[end]?.key ?? '')) end++;
  } else if (
    end === i &&
    /^(?:trained|finetuned|fine-tuned|tuned|equipped|obtained|produced|generated|powered|assisted|enhanced|augmented)$/.test(
      tokens[end]?.key ?? '',
    )
  ) {
    end++;
    while (tokens[end] && isAdverb(tokens[end] as Token)) end++;
    if (!/^(?:by|with|via|using|from)$/.test(tokens[end]?.key ?? '')) return 0;
    end++;
  } else return 0;
  for (let j = end; j < end + 3; j++) if (actorAt[j]) return end;
  return 0;
}

/** The actor is the subject of another clause: a verb follows. */
function acts(scene: Scene, actor: Actor): boolean {
  const { tokens } = scene;
  let verb = actor.last;
  while (verb < tokens.length && (isA(tokens[verb], 'skipped') || isAdverb(tokens[verb] as Token))) verb++;
  return (
    scene.cues.some((cue) => cue.verb && cue.first === verb) && !/(?:ing|ed)$/.test(tokens[verb]?.key ?? '')
  );
}

/** ", and achieves", "it reaches": another verb than the one whose object is sought. */
function newVerb(scene: Scene, i: number): boolean {
  const before = scene.tokens[i - 1];
  if (before?.text !== ',' && before?.key !== 'and' && !scene.actorAt[i - 1]) return false;
  return scene.cues.some((cue) => cue.verb && cue.first === i);
}

/** "zero-shot performance of ChatGPT": what is measured is ChatGPT. */
function ownerBehind(scene: Scene, head: Actor): Actor | undefined {
  const { tokens, actorAt } = scene;
  for (let i = head.last; i < head.last + 3; i++) {
    if (tokens[i]?.key === 'of') {
      for (let j = i + 1; j < i + 3; j++) {
        const actor = actorAt[j];
        if (actor) return actor.kind === head.kind && !actor.self ? actor : undefined;
      }
      return undefined;
    }
    if (!/^(?:performance|result|accuracy|generation|output|version|setting)$/.test(tokens[i]?.key ?? ''))
      return undefined;
  }
  return undefined;
}

/** The nearest fitting actor left of token `at` in the same clause, over an apposition if need be. */
export function nearestBefore(scene: Scene, at: number, kind: ActorKind): readonly Actor[] {
  const { tokens, actorAt } = scene;
  for (let i = at - 1; i >= 0 && i >= at - NOUN_PHRASE; i--) {
    const actor = actorAt[i];
    if (actor) {
      if (actor.kind === kind)
        return actor.self ? [actor] : seriesOf(scene, actor).filter((a) => a.last <= at);
      i = actor.first;
      continue;
    }
    const token = tokens[i] as Token;
    if ((!token.word && /^[;:?!]$/.test(token.text)) || isA(token, 'subordinator')) break;
  }
  return [];
}
