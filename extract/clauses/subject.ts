import type { Token } from '../document.ts';
import { enabledBefore } from './enabled.ts';
import { headOfRun, touches } from './head.ts';
import { afterOpening, insideSeries } from './opening.ts';
import type { Actor, ActorKind, Scene } from './scene.ts';
import { seriesOf } from './series.ts';
import { isA, isAdverb, isMarkup, wordsOf } from './words.ts';

/** What the words left of a verb say: who does it, and whether it is denied, doubted or asked. */
export interface Subject {
  actors: readonly Actor[];
  denied: boolean;
}

/**
 * Who does what the verb at token `verb` says, by the shape of an English clause: the noun phrase before the verb; over
 * "which" or a comma with a participle the head of the clause; for a second verb ("… and outperforms …") the subject of
 * the first.
 */
export function subjectOf(scene: Scene, verb: number, kind: ActorKind): Subject {
  const { tokens } = scene;
  const ahead = subjectBehind(scene, verb, kind);
  if (ahead) return { actors: ahead, denied: false };
  let i = verb - 1;
  let denied = false;
  for (; i >= 0 && !scene.actorAt[i]; i--) {
    const token = tokens[i] as Token;
    // "not only outperforms" denies nothing.
    if (isA(token, 'negation')) denied ||= !isA(tokens[i + 1], 'merely');
    // "has been shown to outperform"
    else if (isA(token, 'reporting') && tokens[i + 1]?.key === 'to' && isA(tokens[i - 1], 'skipped'))
      continue;
    else if (!isA(token, 'skipped') && !isAdverb(token) && !isMarkup(token)) break;
  }
  const enabled = enabledBefore(scene, verb);
  if (enabled?.kind === kind) return { actors: [enabled], denied };
  if (tokens[verb]?.key.endsWith('ing')) {
    const actor = scene.actorAt[i];
    // "…, with X outperforming Y"
    if (actor?.kind === kind && withBefore(scene, actor))
      return { actors: seriesOf(scene, actor).filter((a) => a.last <= verb), denied };
  }
  return { actors: before(scene, i, kind), denied };
}

/** "Outperforming Y, X reaches …": the subject of a participle in front is the first name behind its comma. */
function subjectBehind(scene: Scene, verb: number, kind: ActorKind): readonly Actor[] | undefined {
  const { tokens, actorAt } = scene;
  if (verb > 1 || !/(?:ing|ed)$/.test(tokens[verb]?.key ?? '')) return undefined;
  if (
    verb === 1 &&
    !isAdverb(tokens[0] as Token) &&
    !isA(tokens[0], 'preposition') &&
    !isA(tokens[0], 'subordinator')
  )
    return undefined;
  for (let i = verb + 1; i < tokens.length; i++) {
    if (tokens[i]?.text !== ',') continue;
    let j = i + 1;
    while (isA(tokens[j], 'determiner') && !actorAt[j]) j++;
    const actor = actorAt[j];
    if (actor?.kind !== kind || !finite(scene, seriesOf(scene, actor).at(-1)?.last ?? actor.last)) continue;
    return seriesOf(scene, actor).filter((other) => other.first > i);
  }
  return undefined;
}

/** A verb follows that is no participle. */
function finite(scene: Scene, from: number): boolean {
  let i = from;
  while (isA(scene.tokens[i], 'skipped') || (scene.tokens[i] && isAdverb(scene.tokens[i] as Token))) i++;
  return scene.cues.some((cue) => cue.verb && cue.first === i) && !scene.tokens[i]?.key.endsWith('ing');
}

/** The series that ends in the actor stands behind ", with". */
function withBefore(scene: Scene, actor: Actor): boolean {
  const first = seriesOf(scene, actor)[0] ?? actor;
  let i = first.first - 1;
  while (i >= 0 && (isA(scene.tokens[i], 'determiner') || isMarkup(scene.tokens[i] as Token))) i--;
  return scene.tokens[i]?.key === 'with' && !scene.tokens[i - 1]?.word;
}

/** The actors of the noun phrase that ends at token `end`, or of what it leans on. */
function before(scene: Scene, end: number, kind: ActorKind): readonly Actor[] {
  const { tokens, actorAt } = scene;
  const token = tokens[end];
  if (!token) return [];
  if (actorAt[end]) return nounPhrase(scene, end, kind);
  if (token.text === ')') {
    const open = opening(tokens, end);
    if (open < 0) return [];
    const outside = before(scene, open - 1, kind);
    if (outside.length > 0) return outside;
    // "the searched architecture (named X) outperforms"
    const inside = scene.actors.filter(
      (actor) => actor.first > open && actor.last <= end && actor.kind === kind,
    );
    // "our method (built on X and Y) outperforms"
    const name = inside[0]?.first ?? end;
    return scene.cues.some((cue) => cue.first > open && cue.last <= name) ? [] : inside;
  }
  if (/^(?:which|that|who)$/.test(token.key)) {
    if (token.key === 'that' && isA(tokens[end - 1], 'reporting')) return [];
    return tokens[end - 1]?.text === ','
      ? clauseHead(scene, end - 1, kind)
      : nounPhrase(scene, end - 1, kind);
  }
  if (/^(?:[,–—-]|and|but|or|then|while|by|when|thus|thereby|meanwhile)$/.test(token.key))
    return clauseHead(scene, end, kind);
  return nounPhrase(scene, end, kind);
}

function opening(tokens: readonly Token[], close: number): number {
  for (let i = close; i >= 0; i--) {
    if (tokens[i]?.text === '(') return i;
    if (i < close && tokens[i]?.text === ')') return -1;
  }
  return -1;
}

/** Where the noun phrase that ends at `end` begins: behind a verb of saying, a comma outside a series, a new clause. */
function phraseStart(scene: Scene, end: number): number {
  const { tokens, actorAt } = scene;
  let start = end;
  for (; start >= 0; start--) {
    const actor = actorAt[start];
    if (actor) start = actor.first;
    else if (tokens[start]?.text === ')') {
      const open = opening(tokens, start);
      // "5) X outperforms Y": a number in a list, which opens a clause.
      if (open < 0) break;
      start = open;
    } else if (endsClause(scene, start)) break;
    else if (tokens[start]?.text === ',' && !insideSeries(scene, start)) break;
  }
  return start + 1;
}

/** The first fitting actor of the noun phrase that ends at token `end`, with its series. */
function nounPhrase(scene: Scene, end: number, kind: ActorKind): readonly Actor[] {
  const { tokens, actorAt, actors } = scene;
  const start = phraseStart(scene, end);
  const inside = actors.filter((actor) => actor.first >= start && actor.last <= end + 1);
  if (isA(tokens[start], 'preposition') && !actorAt[start]) {
    // "On ImageNet our network …": what the phrase ends in, not what its preposition holds.
    const last = inside.at(-1);
    // "…, in total outperforming Y": the phrase only tells how.
    if (!last && start < end && tokens[start - 1]?.text === ',') return before(scene, start - 1, kind);
    // "applying the proposed model to X reaches …"
    const doing = inside[0];
    const brought = doing?.self || doing?.entities[0]?.role === 'introduces';
    if (doing && brought && doing.kind === kind && tokens[start]?.key.endsWith('ing')) return [doing];
    const example = /^(?:example|instance)$/.test(tokens[start + 1]?.key ?? '');
    return last?.kind === kind && last.last === end + 1 && (last.self || example || last.first - start > 2)
      ? [last]
      : [];
  }
  const first = inside.find((actor) => actor.kind === kind);
  if (first) return heads(scene, first, start, end + 1);
  // "X, a new method for Y, outperforms": an apposition speaks of what stands before it.
  const comma = tokens[start - 1];
  const named = actorAt[start - 2];
  if (comma?.text === ',' && named?.kind === kind && isA(tokens[start], 'determiner'))
    return seriesOf(scene, named);
  // "we propose a model that …", "this paper presents a framework based on …"
  if (
    isA(tokens[start], 'determiner') ||
    /^(?:propose|present|introduce|develop|design)$/.test(tokens[start - 1]?.key ?? '')
  ) {
    const agent = actors.findLast((actor) => actor.last <= start && actor.self);
    if (
      agent &&
      /^(?:propose|present|introduce|develop|design|describe|devise|release|build|create|train|obtain|get|yield|derive)$/.test(
        verbAfter(tokens, agent.last),
      )
    )
      return [agent];
  }
  // "X is the first detector to surpass Y", "X is a parser that finds"
  if (/^(?:is|are|was|were)$/.test(tokens[start - 1]?.key ?? '') && isA(tokens[start], 'determiner'))
    return before(scene, start - 2, kind);
  // "X has shown performance surpassing Y": a quality is X's who shows it.
  if (isA(tokens[start - 1], 'reporting'))
    for (let i = start; i <= end; i++)
      if (isA(tokens[i], 'good-noun') || tokens[i]?.key === 'result')
        return subjectOf(scene, start - 1, kind).actors;
  return [];
}

const verbAfter = (tokens: readonly Token[], i: number): string => {
  let j = i;
  while (isA(tokens[j], 'skipped') || (tokens[j] && isAdverb(tokens[j] as Token))) j++;
  return tokens[j]?.key ?? '';
};

/**
 * The name that stands for a noun phrase from `start` to `end`, with its series. Where it tells of experiments, only what
 * the paper brings: "an evaluation of Nimbus shows better results", but not "experiments with T5 show".
 */
function heads(scene: Scene, first: Actor, start: number, end: number): readonly Actor[] {
  if (first.self) return [first];
  for (let t = start; t < first.first; t++)
    if (isA(scene.tokens[t], 'experiment')) return first.entities[0]?.role === 'introduces' ? [first] : [];
  const inSeries = (actor: Actor) => seriesOf(scene, actor).filter((other) => other.last <= end);
  const next = scene.actors[scene.actors.indexOf(first) + 1];
  // "Nimbus's encoder T5": both are spoken of.
  if (
    next?.kind === first.kind &&
    /^['’]s$/.test(scene.tokens[first.last]?.text ?? '') &&
    touches(scene, first, next)
  )
    return [first, ...inSeries(next)];
  return inSeries(headOfRun(scene, first));
}

const ENDING = wordsOf('which who is are was were propose present introduce develop design');

function endsClause(scene: Scene, i: number): boolean {
  const token = scene.tokens[i] as Token;
  if (!token.word) return /^[;:.?!—–]$/.test(token.text) || (token.text === '-' && token.joint === ' ');
  if (token.key === 'that') return scene.tokens[i + 1]?.key !== 'of';
  if (ENDING.has(token.key)) return true;
  return (
    isA(token, 'subordinator') ||
    (isA(token, 'reporting') && !/^(?:finding|see|note|evidence|demonstration)$/.test(token.key))
  );
}

const CONTRARY = wordsOf('whereas although but however');

/** The head of the clause that runs up to token `end`: for participles, second verbs and ", which". */
export function clauseHead(scene: Scene, end: number, kind: ActorKind): readonly Actor[] {
  const { tokens, actorAt, actors } = scene;
  let start = end - 1;
  for (; start >= 0; start--) {
    if (actorAt[start]) continue;
    const token = tokens[start] as Token;
    if (!token.word && /^[;:?!]$/.test(token.text)) break;
    if (token.key === 'that' && isA(tokens[start - 1], 'reporting')) break;
    // "not only wins but also matches": the same subject goes on.
    if (CONTRARY.has(token.key) && tokens[start + 1]?.key !== 'also') break;
    // "…, where it not only wins but also matches": a clause with a subject of its own.
    if (token.key === 'where' && actorAt[start + 1]) break;
    if (token.key === 'while' && !tokens[start + 1]?.key.endsWith('ing')) break;
    if (saysThat(scene, start)) break;
    if (opensClause(scene, start, end)) break;
  }
  start = afterOpening(scene, start + 1, end);
  const inside = actors.filter((actor) => actor.first >= start && actor.last <= end);
  const first = inside.find((actor) => actor.kind === kind);
  if (!first) return [];
  // Behind a verb stands its object: the subject is somebody without a name.
  if (scene.cues.some((cue) => cue.verb && cue.first >= start && cue.last <= first.first)) return [];
  if (!first.self) return heads(scene, first, start, end);
  // "we present X, …, outperforming Y": X outperforms.
  const brought = inside.find(
    (actor) => !actor.self && actor.kind === kind && actor.entities[0]?.role === 'introduces',
  );
  return brought ? seriesOf(scene, brought).filter((actor) => actor.last <= end) : [first];
}

/** "we show …", "experiments demonstrate …" without "that": what is shown begins behind the verb. */
function saysThat(scene: Scene, i: number): boolean {
  const { tokens } = scene;
  if (!isA(tokens[i], 'reporting') || isA(tokens[i], 'skipped') || tokens[i + 1]?.key === 'that')
    return false;
  for (let j = i - 1; j >= 0 && j > i - 12; j--) {
    if (isA(tokens[j], 'experiment') || tokens[j]?.key === 'we') return true;
    if (/^[;:,]$/.test(tokens[j]?.text ?? '')) return false;
  }
  return false;
}

/** ", and X achieves": a new clause begins behind the comma or "and", because a name and its verb follow. */
function opensClause(scene: Scene, i: number, end: number): boolean {
  const { tokens, actorAt } = scene;
  if (tokens[i]?.text !== ',' && tokens[i]?.key !== 'and') return false;
  let j = i + 1;
  while (j < end && !actorAt[j] && (tokens[j]?.key === 'and' || isA(tokens[j], 'determiner'))) j++;
  const actor = actorAt[j];
  if (!actor || actor.last >= end) return false;
  let verb = actor.last;
  while (verb < end && (isA(tokens[verb], 'skipped') || isAdverb(tokens[verb] as Token))) verb++;
  return (
    scene.cues.some((cue) => cue.verb && cue.first === verb && cue.last < end) &&
    !tokens[verb]?.key.endsWith('ing')
  );
}
