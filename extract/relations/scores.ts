import type { Cue } from '../clauses/cues.ts';
import { nearestBefore } from '../clauses/object.ts';
import type { Actor, Cast, Scene } from '../clauses/scene.ts';
import { seriesOf } from '../clauses/series.ts';
import { clauseHead, subjectOf } from '../clauses/subject.ts';
import { isA } from '../clauses/words.ts';
import type { Entity, Token } from '../document.ts';
import { isModel, type Measure, withoutData } from './carried.ts';
import type { Findings } from './findings.ts';
import { trainingData } from './trained.ts';
import { scoreBeside, scoresIn, scoresOfEach } from './value.ts';

/** Senses of the words that report a result: verbs that have a subject, and nouns that only tell of one. */
const VERBS = new Set(['scores', 'beats', 'over', 'than', 'beaten', 'loses', 'superior']);

/** The cue reports a result, and is not what somebody wants to find out or how tests are carried out. */
function tellsResult(scene: Scene, cue: Cue): boolean {
  const { tokens } = scene;
  if (VERBS.has(cue.sense)) {
    // "comparing it against X" tells no result.
    if (cue.sense === 'over' && !tokens.slice(0, cue.first).some((token) => isA(token, 'better')))
      return false;
    // "with FID scores of 1.9"
    if (tokens[cue.first]?.key === 'score' && tokens[cue.last]?.key === 'of') return false;
    // "experiments are performed on X"
    if (!/^perform(?:ed)?$/.test(tokens[cue.first]?.key ?? '')) return true;
    return !/^(?:is|are|was|were|been|be)$/.test(tokens[cue.first - 1]?.key ?? '');
  }
  if (cue.sense !== 'result' && cue.sense !== 'superiority') return false;
  // "the previous state-of-the-art model"
  if (/^(?:state|sota)$/.test(tokens[cue.first]?.key ?? '') && isSomebody(tokens[cue.last])) return false;
  // "to evaluate the effectiveness of X"
  for (let i = cue.first - 1; i >= 0 && i >= cue.first - ASKED; i--) {
    if (isA(tokens[i], 'asking')) return false;
    if (isA(tokens[i], 'reporting') || /^[,;:.()]$/.test(tokens[i]?.text ?? '')) return true;
  }
  return true;
}

const isSomebody = (token: Token | undefined): boolean =>
  isA(token, 'method-noun') || isA(token, 'model-noun') || isA(token, 'head-noun');

/** Words between "evaluate" and the quality that is asked for. */
const ASKED = 5;

/**
 * Whose result on which benchmark a sentence reports.
 *
 * @param before what the sentences before say of benchmarks
 * @returns the same for the next sentence
 */
export function scoresOn(scene: Scene, findings: Findings, cast: Cast, before: Measure): Measure {
  const cues = scene.cues.filter((cue) => tellsResult(scene, cue));
  const measured: Actor[] = [];
  const done = new Set<Actor>();
  const trained = trainingData(scene);
  found(scene, findings, cast);
  for (const actor of scene.actors) {
    if (actor.kind !== 'data' || done.has(actor)) continue;
    const series = seriesOf(scene, actor);
    for (const member of series) done.add(member);
    if (trained.has(actor) || !isMeasuredOn(scene, actor)) continue;
    const { who, rule } = whose(scene, actor, cues, cast, before.begun);
    if (who.some((owner) => owner.entities.length > 0)) {
      const values = scoresIn(scene, series);
      const each = series.length === 1 ? scoresOfEach(scene, actor, who.length) : [];
      each.forEach((value, i) => {
        findings.add('scores_on', scene, rule, who.slice(i, i + 1), [actor], value);
      });
      series.forEach((member, i) => {
        findings.add('scores_on', scene, rule, who, [member], values[i] ?? null);
      });
      measured.push(...series);
      if (series.length === 1) spread(scene, findings, series[0] as Actor);
    }
  }
  if (done.size > 0) {
    const scored = measured.length === 1 ? (measured[0] as Actor) : null;
    return {
      scored,
      tested: scored ?? testedIn(scene, done, trained) ?? before.tested,
      begun: before.begun,
    };
  }
  const carried = withoutData(scene, findings, cues, cast, before);
  return carried ? before : { scored: null, tested: before.tested, begun: before.begun };
}

/** "We evaluate five models on D": the benchmark of a test whose result is yet to come. */
function testedIn(scene: Scene, data: ReadonlySet<Actor>, trained: ReadonlySet<Actor>): Actor | null {
  const told =
    scene.tokens.some((token) => isA(token, 'experiment')) ||
    scene.cues.some((cue) => cue.sense === 'evaluates');
  const [first] = data;
  return told && first && !first.self && !trained.has(first) && isMeasuredOn(scene, first) ? first : null;
}

/**
 * "Evaluating X and Y reveals that they struggle": a result in words on the benchmark that the paper brings. Without a
 * word of difficulty only where it brings nothing else.
 */
function found(scene: Scene, findings: Findings, cast: Cast): void {
  const { tokens } = scene;
  const data = cast.data[0];
  if (!data || data !== cast.main) return;
  const hard = tokens.some((token) => isA(token, 'challenging'));
  if (!hard && cast.systems.length > 0) return;
  const told = tokens.findIndex((token) => isA(token, 'experiment') || isA(token, 'asking'));
  if (told < 0 || !tokens.some((token, i) => i > told && isA(token, 'reporting') && !isA(token, 'skipped')))
    return;
  for (const actor of scene.actors) {
    // "judged by X"
    if (!isModel(actor) || actor.self || tokens[actor.first - 1]?.key === 'by') continue;
    for (const model of actor.entities)
      findings.put('scores_on', scene.sentence.index, hard ? 'challenged' : 'reported', model, data, null);
  }
}

/** "X reaches 85% on D, Y (80%) and Z 70%": the scores of others on the only benchmark of the sentence. */
function spread(scene: Scene, findings: Findings, data: Actor): void {
  if (scene.actors.some((actor) => actor.kind === 'data' && actor !== data)) return;
  for (const actor of scene.actors) {
    if (actor.kind !== 'system' || actor.self) continue;
    const value = scoreBeside(scene, actor);
    if (value) findings.add('scores_on', scene, 'spread', [actor], [data], value);
  }
}

interface Owner {
  who: readonly Actor[];
  rule: string;
}

function whose(scene: Scene, data: Actor, cues: readonly Cue[], cast: Cast, begun: boolean): Owner {
  if (cues.length === 0) return { who: shown(scene, data), rule: 'shown' };
  const left = cues.findLast((cue) => cue.last <= data.first && !parted(scene, cue.last, data.first));
  const verb = cues.findLast(
    (cue) => cue.last <= data.first && VERBS.has(cue.sense) && !parted(scene, cue.last, data.first),
  );
  const right = cues.find(
    (cue) => cue.first >= data.last && VERBS.has(cue.sense) && !parted(scene, data.last, cue.first),
  );
  let nameless = false;
  for (const [cue, side] of [
    [verb, 'left'],
    [right, 'right'],
  ] as const) {
    if (!cue) continue;
    const { actors } = subjectOf(scene, cue.first, 'system');
    if (actors.some((actor) => actor.entities.length > 0)) return { who: actors, rule: `result-${side}` };
    if (actors.length > 0) nameless = true;
  }
  const brought = data.entities[0]?.role === 'introduces';
  if (nameless || brought) {
    const named = scene.actors.find(
      (actor) => actor.kind === 'system' && !actor.self && actor.entities[0]?.role === 'introduces',
    );
    return brought && named && scene.tokens.some((token) => isA(token, 'experiment'))
      ? { who: [named], rule: 'own-result' }
      : withModel(scene);
  }
  const own = scene.actors.find(
    (actor) => actor.kind === 'system' && (actor.self || actor.entities[0]?.role === 'introduces'),
  );
  if (own) return own.entities.length > 0 ? { who: [own], rule: 'own-result' } : withModel(scene);
  const told = scene.tokens.findIndex((token) => isA(token, 'experiment'));
  const main = cast.systems[0];
  // "Experiments on D show gains over X": X stands behind the result.
  const result = cues.find((cue) => cue.first > told) ?? left;
  if (
    main &&
    told >= 0 &&
    !scene.actors.some(
      (actor) => actor.kind === 'system' && (actor.first < told || !result || actor.first < result.first),
    )
  )
    return { who: [standIn(main)], rule: 'own-experiment' };
  const near = left ? nearestBefore(scene, left.first, 'system').filter(isModel) : [];
  if (near.length > 0) return { who: near, rule: 'near-result' };
  const head = clauseHead(scene, scene.tokens.length, 'system').filter(isModel);
  if (head.length > 0) return { who: head, rule: 'head-result' };
  if (main && main === cast.main && begun && isNameless(scene, cues))
    return { who: [standIn(main)], rule: 'nameless' };
  return { who: [], rule: '' };
}

/** "On D, search yields a gain of 28%", "Validation on D shows …": a result of nobody who is named, and not of others. */
const isNameless = ({ actors, tokens }: Scene, cues: readonly Cue[]): boolean =>
  actors.every((actor) => actor.kind !== 'system' && !actor.self) &&
  (cues.some((cue) => cue.verb) || tokens.some((token) => isA(token, 'experiment'))) &&
  tokens.every((token) => !isA(token, 'earlier'));

/** What a paper brings, where a sentence speaks of it without a word for it. */
const standIn = (entity: Entity): Actor => ({
  first: 0,
  last: 0,
  kind: 'system',
  entities: [entity],
  self: true,
});

/**
 * "Experiments on D show that X finds clean trees", "validate our approach": a result in words that no verb of scoring
 * tells. Only what the paper brings.
 */
function shown(scene: Scene, data: Actor): readonly Actor[] {
  const { tokens } = scene;
  let told = false;
  for (let i = 0; i < tokens.length; i++) {
    if (
      isA(tokens[i], 'experiment') ||
      scene.cues.some((cue) => cue.sense === 'evaluates' && cue.first === i)
    )
      told = true;
    if (!told || !isA(tokens[i], 'reporting') || isA(tokens[i], 'skipped') || i < data.last) continue;
    const own = scene.actors.find((actor) => actor.first > i && actor.kind !== 'task');
    if (own?.kind !== 'system' || own.first - i > SHOWN || own.entities.length === 0) return [];
    return own.self || own.entities[0]?.role === 'introduces' ? [own] : [];
  }
  return [];
}

/** Words between "show" and what is shown. */
const SHOWN = 6;

/** "we obtain the best results with GPT-4": the model by which a nameless result was reached. */
function withModel(scene: Scene): Owner {
  const model = scene.actors.find(
    (actor) =>
      actor.entities[0]?.kind === 'model' &&
      /^(?:with|using|by|of|for)$/.test(scene.tokens[actor.first - 1]?.key ?? ''),
  );
  return { who: model ? seriesOf(scene, model) : [], rule: 'result-with' };
}

function parted(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scene.tokens[i]?.text === ';') return true;
  return false;
}

/** Words between a preposition and the benchmark that it governs. */
const PHRASE = 9;

/** Whether something may be measured on it here: it stands behind "on", "in", "across" …, and not as training data. */
function isMeasuredOn(scene: Scene, data: Actor): boolean {
  const { tokens } = scene;
  for (const cue of scene.cues)
    if (
      /^(?:trains|based|generated-by)$/.test(cue.sense) &&
      // A version of a benchmark is measured on as well.
      (cue.sense !== 'based' || tokens[cue.last - 1]?.key !== 'of') &&
      cue.last <= data.first &&
      data.first - cue.last < PHRASE &&
      !scene.cues.some(
        (other) =>
          (other.verb || other.sense === 'evaluates') && other.first >= cue.last && other.last <= data.first,
      )
    )
      return false;
  for (let i = data.first - 1; i >= 0 && i >= data.first - PHRASE; i--) {
    const key = tokens[i]?.key ?? '';
    if (
      /^(?:on|in|across|over|for|at|to|under|of|using|with|against|including|from|upon|namely|within|the score)$/.test(
        key,
      )
    )
      return true;
    if (/^[(:]$/.test(key) || /^(?:e\.g\.|i\.e\.|than|and|,)$/.test(key)) return true;
    if (/^[;.?!]$/.test(key)) return false;
  }
  return data.first < 3;
}
