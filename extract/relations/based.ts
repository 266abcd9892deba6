import type { Cue } from '../clauses/cues.ts';
import { nearestBefore, objectsOf } from '../clauses/object.ts';
import type { Actor, Cast, Scene } from '../clauses/scene.ts';
import { subjectOf } from '../clauses/subject.ts';
import { isA, isAdverb, isNumber } from '../clauses/words.ts';
import type { Token } from '../document.ts';
import type { Findings } from './findings.ts';

/** What is built from what: "built on", "extends", "fine-tuned from", "a variant of". */
export function basedOn(scene: Scene, findings: Findings, cast: Cast): void {
  for (const cue of scene.cues) {
    if (cue.sense === 'tunes') tunedInto(scene, findings, cue);
    if (cue.sense === 'compound') compound(scene, findings, cue);
    if (cue.sense === 'as-base') asBase(scene, findings, cue);
    if (cue.sense === 'yields' || scene.tokens[cue.first]?.key === 'yielding') yields(scene, findings, cue);
    if (cue.sense !== 'based' && cue.sense !== 'builds' && cue.sense !== 'adapts') continue;
    if (isAbility(scene, cue) || leadsAway(scene, cue) || ofOthers(scene, cue)) continue;
    const objects = objectsOf(scene, pastWork(scene, cue.last), 'system');
    const others = objects.filter((actor) => !brings(actor));
    // "X is a variant of Y", both brought by the paper
    const to = others.length > 0 ? others : objects.filter((actor) => !actor.self);
    const both = others.length === 0;
    // "a part based on gates and a second part": the second is no base.
    if (both && scene.tokens[(to[0]?.first ?? 0) - 1]?.key === 'and') continue;
    const base = to[0];
    if (!base || counted(scene, cue.last, base.first)) continue;
    if (cue.sense !== 'adapts' && inFront(scene, findings, cue, to)) continue;
    const { actors, denied } = subjectOf(scene, cue.first, 'system');
    if (denied) continue;
    const near = cue.sense === 'based' ? nearestBefore(scene, cue.first, 'system') : [];
    // "a sampler X based on Y and a planner Z based on W": each is said of the name before it.
    const beside = near.filter((actor) => cue.first - actor.last <= BESIDE && !actor.self);
    // "we propose a tree search framework based on Y": what stands beside only says of what sort it is.
    const sort = actors.some(brings) && !beside.some(brings) && beside.at(-1)?.last !== cue.first;
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
    const own = from.filter((actor) => brings(actor) && !(both && actor.self));
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
    (actor) => actor.first >= from && actor.kind === 'system' && !actor.self && brings(actor),
  );
}

const isModel = (actor: Actor): boolean => actor.entities.some((entity) => entity.kind === 'model');

/** "fine-tuning Y, we obtain X", "X, obtained by fine-tuning Y": the model that the paper brings comes of Y. */
function tunedInto(scene: Scene, findings: Findings, cue: Cue): void {
  const bases = objectsOf(scene, cue.last, 'system').filter((actor) => isModel(actor) && !brings(actor));
  if (bases.length === 0 || !scene.tokens.some((token) => isA(token, 'making'))) return;
  const made = scene.actors.filter((actor) => !actor.self && brings(actor) && isModel(actor));
  findings.add('based_on', scene, 'tuned-into', made.slice(0, 1), bases);
}

/** "We introduce X, a suite of Y-based models", "our Y-based model": of a model a compound tells the base. */
function compound(scene: Scene, findings: Findings, cue: Cue): void {
  const { tokens, actors } = scene;
  const base = scene.actorAt[cue.first - 1];
  if (!base || tokens[cue.first]?.joint !== '-' || !isModel(base) || brings(base)) return;
  let noun = cue.last;
  while (noun < cue.last + SORT && tokens[noun]?.word && !isSort(tokens[noun])) noun++;
  const maker = actors.findLast((actor) => actor.last <= base.first && actor.kind === 'system');
  if (!isSort(tokens[noun]) || !maker || maker.self || !brings(maker)) return;
  if (base.first - maker.last > SORT) return;
  // Nothing but an apposition or "is a" leads to it.
  for (let i = maker.last; i < base.first; i++)
    if (tokens[i]?.key === 'and' || (isA(tokens[i], 'preposition') && tokens[i]?.key !== 'of')) return;
  findings.add('based_on', scene, 'compound', [maker], [base]);
}

const isSort = (token: Token | undefined): boolean => isA(token, 'method-noun') || isA(token, 'model-noun');

/** Words between a name and the noun of the sort that it is of. */
const SORT = 6;

/** "X uses Y as its backbone" */
function asBase(scene: Scene, findings: Findings, cue: Cue): void {
  const bases = nearestBefore(scene, cue.first, 'system').filter((actor) => !actor.self && !brings(actor));
  const first = bases[0];
  if (!first) return;
  const maker = scene.actors.find((actor) => actor.kind === 'system' && actor.last <= first.first);
  if (maker && brings(maker)) findings.add('based_on', scene, 'as-base', [maker], bases);
}

/** "we add gates to Y, yielding X" */
function yields(scene: Scene, findings: Findings, cue: Cue): void {
  const made = scene.actors.find(
    (actor) => actor.first >= cue.last && actor.first <= cue.last + MADE && !actor.self && brings(actor),
  );
  if (!made || made.kind !== 'system') return;
  const base = scene.actors.findLast((actor) => actor.last <= cue.first && actor.kind === 'system');
  if (!base || base.self || brings(base)) return;
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

/** "extends into X", "generalizes to X": X is where it goes, not what it is built from. */
const leadsAway = ({ tokens }: Scene, cue: Cue): boolean =>
  cue.sense === 'builds' && /^(?:into|to|beyond|across|well)$/.test(tokens[cue.last]?.key ?? '');

/** "faster than any test based on X", "existing methods built on X": somebody else's. */
function ofOthers({ tokens, actorAt }: Scene, cue: Cue): boolean {
  if (cue.sense !== 'based') return false;
  for (let i = cue.first - 1; i >= 0 && i >= cue.first - SORT; i--) {
    if (actorAt[i] || !tokens[i]?.word) return false;
    if (/^(?:any|existing|previous|prior|conventional|traditional)$/.test(tokens[i]?.key ?? '')) return true;
    if (isA(tokens[i], 'preposition') || isA(tokens[i], 'determiner')) return false;
  }
  return false;
}

/** "we find the position based on X": how something is done, where the noun before is none for a method. */
function isAdverbial({ tokens, actorAt }: Scene, cue: Cue): boolean {
  if (tokens[cue.first]?.key !== 'based' || actorAt[cue.first - 1]) return false;
  // "We propose a framework for this problem based on X" speaks of the framework.
  if (tokens.slice(0, cue.first).some((token) => isA(token, 'proposing'))) return false;
  const before = tokens[cue.first - 1];
  return (
    before?.word === true &&
    !isSort(before) &&
    !isA(before, 'head-noun') &&
    !isA(before, 'skipped') &&
    !isAdverb(before) &&
    !/(?:ed|lt|ing)$/.test(before.key)
  );
}

/** "the generalization of X" to new data: without "a" the word is for what X can do, no thing built from X. */
function isAbility({ tokens }: Scene, cue: Cue): boolean {
  if (!/^generali[sz]ation$/.test(tokens[cue.first]?.text ?? '')) return false;
  for (let i = cue.first - 1; i >= 0 && i >= cue.first - SORT; i--) {
    if (/^(?:an?|as|is|are)$/.test(tokens[i]?.text ?? '')) return false;
    if (!tokens[i]?.word || isA(tokens[i], 'determiner') || isA(tokens[i], 'preposition')) return true;
  }
  return true;
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

const PART =
  /^(?:module|layer|loss|mechanism|objective|reward|representation|embedding|metric|kernel|encoder|decoder)$/;

/** Words between "yielding" and the name of what is made. */
const MADE = 8;

/** Words between a name and what is said of it, such as "strategy" or "is". */
const BESIDE = 2;

const brings = (actor: Actor): boolean => actor.self || actor.entities[0]?.role === 'introduces';

/** "based on three operators, A, B and C", "based on (1) A": what is counted are parts. */
function counted(scene: Scene, from: number, to: number): boolean {
  if (scene.tokens[from]?.text === '(') return true;
  for (let i = from; i < to; i++)
    if (isNumber(scene.tokens[i]) || /^(?:two|three|four|five|six|several)$/.test(scene.tokens[i]?.key ?? ''))
      return true;
  return false;
}

/** "Built on Y, our method …", "Building on Y, we propose X": the base opens the sentence. */
function inFront(scene: Scene, findings: Findings, cue: Cue, to: readonly Actor[]): boolean {
  const { tokens, actorAt } = scene;
  const last = to.at(-1);
  if (cue.first !== 0 || !last) return false;
  // "Starting from Y as a baseline" compares.
  if (tokens[last.last]?.key === 'as') return true;
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
