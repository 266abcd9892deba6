import type { Cue } from '../clauses/cues.ts';
import { nearestBefore, objectsOf } from '../clauses/object.ts';
import { behindOpening } from '../clauses/opening.ts';
import type { Actor, Scene } from '../clauses/scene.ts';
import { subjectOf } from '../clauses/subject.ts';
import { isA, wordsOf } from '../clauses/words.ts';
import type { Findings } from './findings.ts';

/** What is trained on which data: "X, trained on D", "we fine-tune X on D". */
export function trainedOn(scene: Scene, findings: Findings): void {
  madeWith(scene, findings);
  for (const cue of scene.cues) {
    if (cue.sense === 'trains') {
      const data = objectsOf(scene, cue.last, 'data');
      if (data.length === 0) continue;
      const { actors, denied } = subjectOf(scene, cue.first, 'system');
      if (denied) continue;
      // "fine-tuning on D helps": whom it trains is not said.
      if (actors.length === 0 && scene.tokens[cue.last - 2]?.key.endsWith('ing')) continue;
      const front = cue.first === 0 ? behindOpening(scene, data.at(-1)?.last ?? cue.last) : undefined;
      const trained = actors.length > 0 ? actors : nearestBefore(scene, cue.first, 'system');
      findings.add('trained_on', scene, 'trained', front ? [front] : trained, data);
    } else if (cue.sense === 'tunes') {
      madeFor(scene, findings, cue);
      const given = dataGiven(scene, cue);
      if (given.length > 0) {
        findings.add('trained_on', scene, 'data-to-train', objectsOf(scene, cue.last, 'system'), given);
        continue;
      }
      const on = onBehind(scene, cue);
      if (on < 0) continue;
      const data = objectsOf(scene, on + 1, 'data');
      if (data.length === 0) continue;
      const objects = objectsOf(scene, cue.last, 'system').filter((actor) => actor.last <= on);
      const noun = scene.tokens[cue.last - 1]?.key.endsWith('ing');
      // "support for training on D", "through training …": whom it trains must be named.
      if (noun && objects.length === 0) continue;
      const { actors } = subjectOf(scene, cue.first, 'system');
      findings.add('trained_on', scene, 'tunes', objects.length > 0 ? objects : actors, data);
    }
  }
}

/** "Building on D, we develop X", "Leveraging this dataset, X …": the paper's own data, from which its own system is made. */
function madeWith(scene: Scene, findings: Findings): void {
  const { tokens, actors } = scene;
  if (!/^(?:building|built|based|leveraging|using|utilizing|utilising|with)$/.test(tokens[0]?.key ?? ''))
    return;
  const data = actors[0];
  if (
    data?.kind !== 'data' ||
    tokens[data.last - 1]?.key === 'benchmark' ||
    !isOwn(data) ||
    data.first > FRONT
  )
    return;
  const comma = tokens.findIndex((token, i) => token.text === ',' && i >= data.last);
  if (comma < 0 || comma > data.last + FRONT) return;
  const made = actors.find((actor) => actor.first > comma && !actor.self && actor.kind === 'system');
  if (made?.entities[0]?.kind !== 'model' || !isOwn(made)) return;
  const between = tokens.slice(comma + 1, made.first);
  if (
    between.length <= 1 ||
    between.some((token) => isA(token, 'proposing') || isA(token, 'training') || isA(token, 'making'))
  )
    findings.add('trained_on', scene, 'made-with', [made], [data]);
}

/** Words of a phrase in front, up to its data and from there to the comma. */
const FRONT = 5;

const isOwn = (actor: Actor): boolean => actor.self || actor.entities[0]?.role === 'introduces';

/**
 * "use D to train A", "Using D, we train A", "D is used to train A", "we curate D for training A": data that stands in
 * front of the verb.
 */
function dataGiven(scene: Scene, cue: Cue): readonly Actor[] {
  const { tokens } = scene;
  const before = tokens[cue.first - 1]?.key ?? '';
  if (!/^(?:to|we|for)$/.test(before)) return [];
  const data = nearestBefore(scene, cue.first, 'data');
  const first = data[0];
  const last = data.at(-1)?.last ?? 0;
  if (!first) return [];
  const between = tokens.slice(last, cue.first);
  if (before === 'to' && between.some(({ key }) => USED.has(key))) return data;
  if (first.self) return [];
  for (let i = first.first - 1; i >= 0 && i >= first.first - 3; i--) {
    if (USING.has(tokens[i]?.key ?? '')) return data;
    if (!isA(tokens[i], 'determiner')) break;
  }
  return before !== 'we' && isOwn(first) && between.length <= CURATED ? data : [];
}

const USED = wordsOf('used applied employed utilized utilised leveraged');
const USING = wordsOf('use using used leverage leveraging utilize utilizing employ employing apply applying');
/** Words between the paper's own data and what it is for: "D, a large corpus of tables, to train". */
const CURATED = 12;

/** "To train A, we construct D": data that is made for what the opening names. */
function madeFor(scene: Scene, findings: Findings, cue: Cue): void {
  const { tokens, actors } = scene;
  if (cue.first > OPENING || tokens[cue.first]?.joint === '-' || !/^(?:to|for)$/.test(tokens[0]?.key ?? ''))
    return;
  const own = scene.actorAt.slice(cue.last, cue.last + OPENING).find((actor) => actor?.kind === 'system');
  const named = objectsOf(scene, cue.last, 'system');
  const trained = named.length > 0 ? named : own ? [own] : [];
  const last = trained.at(-1)?.last;
  const comma = tokens.findIndex((token, i) => last !== undefined && i >= last && token.text === ',');
  if (comma < 0 || tokens[comma + 1]?.key !== 'we' || !tokens.some((token) => MADE.has(token.key))) return;
  const data = actors.find(
    (actor) => actor.first > comma && actor.kind === 'data' && isOwn(actor) && !actor.self,
  );
  if (data) findings.add('trained_on', scene, 'data-to-train', trained, [data]);
}

/** Words before the verb: "To support the training of". */
const OPENING = 4;
const MADE = wordsOf(
  'construct constructed build built curate curated collect collected create created introduce propose develop compile compiled synthesize generate present',
);

/** The data that a sentence trains on, so that no result on it is meant. */
export function trainingData(scene: Scene): ReadonlySet<Actor> {
  const data = new Set<Actor>();
  for (const cue of scene.cues) {
    if (cue.sense === 'trains') for (const actor of objectsOf(scene, cue.last, 'data')) data.add(actor);
    if (cue.sense !== 'tunes' || isModifier(scene, cue)) continue;
    const on = onBehind(scene, cue);
    if (on >= 0) for (const actor of objectsOf(scene, on + 1, 'data')) data.add(actor);
    for (const actor of dataGiven(scene, cue)) data.add(actor);
  }
  return data;
}

/** "pre-training methods on D", "fine-tuning performance on D": the word says of what sort the noun behind it is. */
function isModifier({ tokens }: Scene, cue: Cue): boolean {
  const noun = tokens[cue.last];
  return (
    tokens[cue.last - 1]?.key.endsWith('ing') === true &&
    (isA(noun, 'method-noun') || isA(noun, 'good-noun') || isA(noun, 'bad-noun') || noun?.key === 'result')
  );
}

/** Where the "on" of "fine-tune A on D" stands, in the same clause and before any other verb; -1 where none does. */
function onBehind(scene: Scene, cue: Cue): number {
  for (let i = cue.last; i < cue.last + 16 && i < scene.tokens.length; i++) {
    if (scene.actorAt[i]) continue;
    const token = scene.tokens[i];
    if (token?.key === 'on') return i;
    if (/^(?:using|with)$/.test(token?.key ?? '') && scene.actorAt[i + 1]?.kind === 'data') return i;
    if (
      /^(?:using|with)$/.test(token?.key ?? '') &&
      isA(scene.tokens[i + 1], 'determiner') &&
      scene.actorAt[i + 2]?.kind === 'data'
    )
      return i;
    if (token && /^[;:]$/.test(token.text)) return -1;
    if (scene.cues.some((other) => other.verb && other.first === i)) return -1;
  }
  return -1;
}
