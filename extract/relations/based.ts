import type { Cue } from '../clauses/cues.ts';
import { nearestBefore, objectsOf } from '../clauses/object.ts';
import { behindOpening } from '../clauses/opening.ts';
import type { Actor, Cast, Scene } from '../clauses/scene.ts';
import { subjectOf } from '../clauses/subject.ts';
import { isA } from '../clauses/words.ts';
import { speaksOfOwn } from './carried.ts';
import type { Findings } from './findings.ts';
import { counted, isAdverbial, isOfBase, isSort, PART, saysNoBase, THOUGHT } from './no-base.ts';

/** What is built from what: "built on", "extends", "fine-tuned from", "a variant of". */
export function basedOn(scene: Scene, findings: Findings, cast: Cast): void {
  for (const cue of scene.cues) {
    if (cue.sense === 'tunes') tunedInto(scene, findings, cue);
    if (cue.sense === 'compound') compound(scene, findings, cue);
    if (cue.sense === 'as-base') asBase(scene, findings, cue);
    if (cue.sense === 'yields' || scene.tokens[cue.first]?.key === 'yielding') yields(scene, findings, cue);
    if (cue.sense === 'trains') trainedFrom(scene, findings, cue);
    if (cue.sense !== 'based' && cue.sense !== 'builds' && cue.sense !== 'adapts') continue;
    if (saysNoBase(scene, cue)) continue;
    const objects = objectsOf(scene, pastWork(scene, cue.last), 'system');
    const others = objects.filter((actor) => !speaksOfOwn(actor));
    // "X is a variant of Y", both brought by the paper
    const to = others.length > 0 ? others : objects.filter((actor) => !actor.self);
    const both = others.length === 0;
    // "a part based on gates and a second part": the second is no base.
    if (both && scene.tokens[(to[0]?.first ?? 0) - 1]?.key === 'and') continue;
    const base = to[0];
    if (!base || counted(scene, cue.last, base.first) || isOfBase(scene, cue, to)) continue;
    if (titled(scene, findings, cue, to)) continue;
    if (cue.sense !== 'adapts' && inFront(scene, findings, cue, to)) continue;
    const { actors, denied } = subjectOf(scene, cue.first, 'system');
    if (denied) continue;
    const near = cue.sense === 'based' ? nearestBefore(scene, cue.first, 'system') : [];
    // "a sampler X based on Y and a planner Z based on W": each is said of the name before it.
    const beside = near.filter((actor) => cue.first - actor.last <= BESIDE && !actor.self);
    // "we propose a tree search framework based on Y": what stands beside only says of what sort it is.
    const sort = actors.some(speaksOfOwn) && !beside.some(speaksOfOwn) && beside.at(-1)?.last !== cue.first;
    const made = cue.sense === 'based' ? undefined : madeOf(scene, actors, to);
    const from =
      beside.length > 0 && !sort
        ? beside
        : made
          ? [made]
          : actors.length > 0
            ? actors
            : near.length > 0
              ? near
              : ownMethod(scene, cue, cast);
    const own = from.filter((actor) => speaksOfOwn(actor) && !(both && actor.self));
    if (both && own.length === 0) continue;
    if (cue.sense === 'based' && own.some((actor) => actor.self) && isAdverbial(scene, cue)) continue;
    if (cue.sense === 'adapts') {
      // "we fine-tune T" may only apply it; "X adapts T" says what X is.
      const named = own.filter((actor) => !actor.self);
      if (named.length > 0) findings.add('based_on', scene, cue.sense, named, to);
      else if (/^adapt/.test(scene.tokens[cue.first]?.key ?? ''))
        findings.add('based_on', scene, cue.sense, own, to);
      else findings.add('based_on', scene, cue.sense, own.filter(isModel), to.filter(isModel));
    } else findings.add('based_on', scene, cue.sense, cue.sense === 'based' ? own : from, to);
  }
}

/** "We extend Y to graphs and call it X": what "we" make of Y is named behind it. */
function madeOf(
  { tokens, actors }: Scene,
  makers: readonly Actor[],
  bases: readonly Actor[],
): Actor | undefined {
  const maker = makers[0];
  if (!maker || tokens[maker.first]?.key !== 'we') return undefined;
  const from = bases.at(-1)?.last ?? 0;
  return actors.find(
    (actor) => actor.first >= from && actor.kind === 'system' && !actor.self && speaksOfOwn(actor),
  );
}

const isModel = (actor: Actor): boolean => actor.entities.some((entity) => entity.kind === 'model');

/** "fine-tuning Y, we obtain X", "X, obtained by fine-tuning Y": the model that the paper brings comes of Y. */
function tunedInto(scene: Scene, findings: Findings, cue: Cue): void {
  const bases = objectsOf(scene, cue.last, 'system').filter((actor) => isModel(actor) && !speaksOfOwn(actor));
  if (bases.length === 0 || !scene.tokens.some((token) => isA(token, 'making'))) return;
  const made = scene.actors.filter((actor) => !actor.self && speaksOfOwn(actor) && isModel(actor));
  findings.add('based_on', scene, 'tuned-into', made.slice(0, 1), bases);
}

/** "X is trained on the open model Y", "X, fine-tuned on Y": a model that one is trained on is its base. */
function trainedFrom(scene: Scene, findings: Findings, cue: Cue): void {
  const { tokens } = scene;
  if (!/^(?:on|from)$/.test(tokens[cue.last - 1]?.key ?? '')) return;
  // "a training set from Y", "training on Y"
  if (!tokens[cue.first]?.key.match(/(?:ed|pre|fine|instruction)$/) || isA(tokens[cue.last - 2], 'data-noun'))
    return;
  const bases = objectsOf(scene, cue.last, 'system').filter((actor) => isModel(actor) && !speaksOfOwn(actor));
  const last = bases.at(-1);
  if (
    !last ||
    scene.actors.some((actor) => actor.kind === 'data' && actor.first >= cue.last && actor.last <= last.first)
  )
    return;
  // "trained on GPT-4 outputs", "on data from GPT-4": what it made.
  for (let i = cue.last; i <= last.last + 1; i++)
    if (isA(tokens[i], 'taught') || tokens[i]?.key === 'task') return;
  const { actors, denied } = subjectOf(scene, cue.first, 'system');
  const front = cue.first === 0 ? behindOpening(scene, last.last) : undefined;
  if (!denied)
    findings.add('based_on', scene, 'trained-from', (front ? [front] : actors).filter(speaksOfOwn), bases);
}

/** "We introduce X, a suite of Y-based models", "our Y-based model": of a model a compound tells the base. */
function compound(scene: Scene, findings: Findings, cue: Cue): void {
  const { tokens, actors } = scene;
  const base = scene.actorAt[cue.first - 1];
  if (!base || tokens[cue.first]?.joint !== '-' || !isModel(base) || speaksOfOwn(base)) return;
  let noun = cue.last;
  while (noun < cue.last + SORT && tokens[noun]?.word && !isSort(tokens[noun])) noun++;
  const maker = actors.findLast((actor) => actor.last <= base.first && actor.kind === 'system');
  if (!isSort(tokens[noun]) || !maker || maker.self || !speaksOfOwn(maker)) return;
  if (base.first - maker.last > SORT) return;
  // Nothing but an apposition or "is a" leads to it.
  for (let i = maker.last; i < base.first; i++)
    if (tokens[i]?.key === 'and' || (isA(tokens[i], 'preposition') && tokens[i]?.key !== 'of')) return;
  findings.add('based_on', scene, 'compound', [maker], [base]);
}

/** Words between a name and the noun of the sort that it is of. */
const SORT = 6;

/** "X uses Y as its backbone" */
function asBase(scene: Scene, findings: Findings, cue: Cue): void {
  const bases = nearestBefore(scene, cue.first, 'system').filter(
    (actor) => !actor.self && !speaksOfOwn(actor),
  );
  const first = bases[0];
  if (!first) return;
  const maker =
    scene.actors.find((actor) => actor.kind === 'system' && actor.last <= first.first) ??
    behindOpening(scene, cue.last);
  if (maker && speaksOfOwn(maker)) findings.add('based_on', scene, 'as-base', [maker], bases);
}

/** "we add gates to Y, yielding X" */
function yields(scene: Scene, findings: Findings, cue: Cue): void {
  const made = scene.actors.find(
    (actor) => actor.first >= cue.last && actor.first <= cue.last + MADE && !actor.self && speaksOfOwn(actor),
  );
  if (made?.kind !== 'system') return;
  const base = scene.actors.findLast((actor) => actor.last <= cue.first && actor.kind === 'system');
  if (!base || speaksOfOwn(base)) return;
  // "to fine-tune models, resulting in X": a verb, no base.
  if (scene.cues.some((other) => other.sense === 'tunes' && other.first === base.first)) return;
  let i = base.first - 1;
  while (isA(scene.tokens[i], 'determiner')) i--;
  if (/^(?:to|into)$/.test(scene.tokens[i]?.key ?? ''))
    findings.add('based_on', scene, 'yields', [made], [base]);
}

/** "builds on recent advances in X", "extends previous work on X": where X begins. */
function pastWork({ tokens, actorAt }: Scene, from: number): number {
  for (let i = from; i < from + SORT && tokens[i]?.word && !actorAt[i]; i++)
    if (/^(?:work|advance|progress|research|success)$/.test(tokens[i]?.key ?? ''))
      return /^(?:on|in|of)$/.test(tokens[i + 1]?.key ?? '') ? i + 2 : from;
  return from;
}

/** "A method based on Y is proposed": the paper's own, where nobody is named before. */
function ownMethod(scene: Scene, cue: Cue, cast: Cast): readonly Actor[] {
  const main = cast.systems[0];
  if (cue.sense !== 'based' || !main || !scene.tokens.some((token) => isA(token, 'proposing'))) return [];
  for (let i = cue.first - 1; i >= 0 && i >= cue.first - BESIDE; i--) {
    // "a fusion module based on Y": of a part nothing is said about the whole.
    if (PART.test(scene.tokens[i]?.key ?? '')) return [];
    if (isA(scene.tokens[i], 'method-noun') || isA(scene.tokens[i], 'model-noun'))
      return [{ first: i, last: i + 1, kind: 'system', entities: [main], self: true }];
  }
  return [];
}

/** Words between "yielding" and the name of what is made. */
const MADE = 8;

/** Words between a name and what is said of it, such as "strategy" or "is". */
const BESIDE = 2;

/** "X: Extending Y to Z": behind the name in a title stands what is done. */
function titled(scene: Scene, findings: Findings, cue: Cue, to: readonly Actor[]): boolean {
  const { tokens, actorAt, sentence } = scene;
  if (sentence.field !== 'title' || tokens[cue.first - 1]?.text !== ':') return false;
  if (!/^(?:extend|adapt|generali)/.test(tokens[cue.first]?.key ?? '')) return false;
  const named = actorAt[cue.first - 2];
  if (named?.kind !== 'system' || !speaksOfOwn(named)) return false;
  findings.add('based_on', scene, cue.sense, [named], to);
  return true;
}

/** "Built on Y, our method …", "Building on Y, we propose X": the base opens the sentence. */
function inFront(scene: Scene, findings: Findings, cue: Cue, to: readonly Actor[]): boolean {
  const { tokens } = scene;
  const last = to.at(-1);
  if (cue.first !== 0 || !last) return false;
  // "Starting from Y as a baseline" compares.
  if (tokens[last.last]?.key === 'as') return true;
  for (let i = cue.last; i < (to[0] as Actor).first; i++)
    // "Based on an analysis of Y" is no base.
    if (tokens[i]?.key === 'of' && !THOUGHT.test(tokens[i - 1]?.key ?? '')) return true;
  const actor = behindOpening(scene, last.last);
  if (actor && speaksOfOwn(actor)) findings.add('based_on', scene, 'based-front', [actor], to);
  return true;
}
