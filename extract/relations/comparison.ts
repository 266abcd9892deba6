import type { Cue } from '../clauses/cues.ts';
import { objectsOf } from '../clauses/object.ts';
import type { Actor, Cast, Scene } from '../clauses/scene.ts';
import { afterAmount } from '../clauses/series.ts';
import { subjectOf } from '../clauses/subject.ts';
import { isA, isNumber } from '../clauses/words.ts';
import { comparedFigures, type Direction } from './figures.ts';
import type { Findings } from './findings.ts';
import { meansOthers, others, type Rivals } from './rivals.ts';
import { verbBefore } from './verb-before.ts';

/** Words back from "than" or "compared to" within which something must say that it is better. */
const COMPARATIVE = 12;
/** The same before a noun: "superior performance to X", but not "faster, with comparable performance to X". */
const COMPARATIVE_OF_NOUN = 2;
/** Words between "with", "marginal" and what is said to be so. */
const SLIGHT = 4;
/** Words of a clause between its verb and "compared to". */
const CLAUSE = 45;

/** "X is faster than Y", "the superiority of X over Y", "X gains 2 points, compared to Y". */
export function compare(scene: Scene, findings: Findings, cue: Cue, cast: Cast, rivals: Rivals): void {
  // "less than 10% of X", "more than 3 points", "over 90% for X": an amount, no comparison.
  if (cue.sense === 'than' && isNumber(scene.tokens[cue.last])) return;
  if (scene.tokens[cue.first]?.key === 'over' && isPercent(scene, cue.last)) return;
  const losers = objectsOf(scene, pastAmount(scene, cue.last), 'system');
  const rest = losers.length === 0 && meansOthers(scene, cue.last);
  if (losers.length === 0 && !rest) return;
  const at = cue.sense === 'superior' ? cue.first : comparativeBefore(scene, cue.first);
  if (at >= 0) {
    if (scene.tokens[cue.first]?.key === 'against' && defends(scene, at, cue.first)) return;
    const direction = cue.sense === 'superior' ? 'wins' : directionAt(scene, at, cue.first);
    if (!direction || deniedAt(scene, at)) return;
    const owner = ownerOf(scene, at, cue.first);
    if (owner) {
      put(scene, findings, `${cue.sense}-of`, direction, [owner], losers);
      return;
    }
    const { actors, denied } = subjectOf(scene, verbBefore(scene, at), 'system');
    if (denied) return;
    if (rest) {
      put(scene, findings, 'others', direction, actors, others(rivals.listed, actors));
      return;
    }
    if (actors.length > 0) {
      put(scene, findings, cue.sense, direction, actors, losers);
      return;
    }
    const own = ofExperiment(scene, at, cast);
    if (own) {
      put(scene, findings, `${cue.sense}-own`, direction, [own], losers);
      return;
    }
  }
  // "improves the accuracy by up to 3 points, and halves the cost, compared to Y"
  if (cue.sense !== 'over') return;
  const verb = scene.cues.findLast((other) => other.verb && other.last <= cue.first);
  if (!verb || cue.first - verb.first > CLAUSE) return;
  const from = verb.sense === 'beats' ? verb.last : verb.first;
  const direction = gainBetween(scene, from, cue.first) ? 'wins' : comparedFigures(scene, verb.first, cue);
  if (!direction) return;
  const { actors, denied } = subjectOf(scene, verb.first, 'system');
  if (!denied) put(scene, findings, 'over-far', direction, actors, losers);
}

function put(
  scene: Scene,
  findings: Findings,
  rule: string,
  direction: Direction,
  actors: readonly Actor[],
  others: readonly Actor[],
): void {
  if (direction === 'wins') findings.add('outperforms', scene, rule, actors, others);
  else findings.add('outperforms', scene, rule, others, actors);
}

/** "compared to 70% for BERT", "than the 70% of BERT": behind the amount stands whose it is. */
function pastAmount(scene: Scene, from: number): number {
  let start = from;
  // "vs. 70%"
  if (scene.tokens[start]?.text === '.') start++;
  if (isA(scene.tokens[start], 'determiner')) start++;
  if (!isNumber(scene.tokens[start])) return from;
  const end = afterAmount(scene.tokens, start);
  if (end < 0) return from;
  for (let i = end; i < end + 3; i++)
    if (/^(?:for|by|from|of|with|using)$/.test(scene.tokens[i]?.key ?? '')) return i + 1;
  return from;
}

const isPercent = ({ tokens }: Scene, at: number): boolean =>
  isNumber(tokens[at]) && /^(?:[%\\×]|percent|point|time|x)$/.test(tokens[at + 1]?.key ?? '');

function gainBetween(scene: Scene, from: number, to: number): boolean {
  let gain = false;
  for (let i = from; i < to; i++) {
    const token = scene.tokens[i];
    if (token?.text === ';' || /^(?:comparable|competitive|similar|gap)$/.test(token?.key ?? ''))
      return false;
    if (isA(token, 'better') && directionAt(scene, i, to) === 'wins') gain = true;
  }
  return gain;
}

/**
 * Whether a comparative speaks for or against the one that it is said of: "higher accuracy" and "lower cost" for,
 * "lower accuracy", "higher latency" and "less accurate" against; neither for "more complex".
 */
export function directionAt(scene: Scene, at: number, end: number): Direction {
  const { tokens } = scene;
  const word = tokens[at]?.key ?? '';
  if (isA(tokens[at], 'worse')) return 'loses';
  const before = tokens[at - 1]?.key ?? '';
  const less = /^(?:les|less|lower|fewer|reduced|smaller|decreased|lowest)$/;
  if (isA(tokens[at], 'positive')) {
    if (/^(?:les|less|not)$/.test(before)) return 'loses';
    return 'wins';
  }
  const more = /^(?:more|higher|greater|increased|larger|increase|highest|raise|raised|raising)$/.test(word);
  if (!more && !less.test(word)) return 'wins';
  for (let i = at + 1; i < Math.min(end, at + 4); i++) {
    if (isA(tokens[i], 'bad-noun')) return more ? 'loses' : 'wins';
    if (isA(tokens[i], 'good-noun') || isA(tokens[i], 'positive')) return more ? 'wins' : 'loses';
  }
  return 'wins';
}

/** "Compared to Y, our method is better": what is compared with stands in front of its clause. */
export function comparedInFront(scene: Scene, findings: Findings, cue: Cue): boolean {
  const { tokens } = scene;
  const before = tokens[cue.first - 1];
  const opens = before === undefined || !before.word || before.key === 'that' || before.key === 'and';
  if (!opens || !/^(?:compared|comparing|when|in|relative|as)$/.test(tokens[cue.first]?.key ?? ''))
    return false;
  // "Compared to Y, our X …": what the paper brings is the winner, though a comma joins it to Y.
  const losers = objectsOf(scene, cue.last, 'system').filter(
    (actor) => actor.entities[0]?.role !== 'introduces',
  );
  const last = losers.at(-1);
  if (!last) return false;
  let start = tokens.findIndex((token, i) => i >= last.last && token.text === ',') + 1;
  if (start === 0) return false;
  // "…, we show that X improves": X is spoken of.
  if (isA(tokens[start + 1], 'reporting')) start = tokens[start + 2]?.key === 'that' ? start + 3 : start + 2;
  for (let i = start; i < start + 4; i++) {
    const actor = scene.actorAt[i];
    if (!actor) continue;
    if (actor.kind !== 'system' || !betterAround(scene, actor.last, actor.last + 16)) return false;
    findings.add('outperforms', scene, 'over-front', [actor], losers);
    return true;
  }
  return false;
}

function betterAround(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = scene.tokens[i];
    if (!token || /^[;:.]$/.test(token.text)) return false;
    if (isA(token, 'better') && !isNoBetter(scene, i)) return directionAt(scene, i, to) === 'wins';
  }
  return false;
}

function comparativeBefore(scene: Scene, end: number): number {
  const reach = isA(scene.tokens[end], 'good-noun') || /^results?$/.test(scene.tokens[end]?.key ?? '');
  for (let i = end - 1; i >= 0 && i >= end - (reach ? COMPARATIVE_OF_NOUN : COMPARATIVE); i--) {
    const token = scene.tokens[i];
    if (token && /^[;:.]$/.test(token.text)) return -1;
    if (token?.text === ',' && i < end - 1 && !isA(scene.tokens[i - 1], 'good-noun')) return -1;
    const speedup = token?.key === 'speed' && scene.tokens[i + 1]?.key === 'up';
    if (!speedup && !isA(token, 'better') && !isA(token, 'worse')) continue;
    // "outperforms X over many runs": the verb has its loser already.
    if (scene.cues.some((cue) => cue.sense === 'beats' && cue.first <= i && i < cue.last)) continue;
    if (!isNoBetter(scene, i) && !isSlight(scene, i)) return i;
  }
  return -1;
}

/** "with only a marginal 4% increase in perplexity": a concession, which says nothing of who is better. */
function isSlight({ tokens }: Scene, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - SLIGHT; i--)
    if (/^(?:marginal|slight|minimal|minor|negligible)$/.test(tokens[i]?.key ?? ''))
      return tokens.slice(Math.max(0, i - SLIGHT), i).some((token) => token.key === 'with');
  return false;
}

/** "robust against X", "an efficient attack against X": X is no rival. */
const DEFENDS =
  /^(?:robust|effective|efficient|effectively|efficiently|effectiveness|efficacy|safer|robustness|resilience|defense|defence|protection|security|attack|safety)$/;

function defends(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (DEFENDS.test(scene.tokens[i]?.key ?? '')) return true;
  return false;
}

/** What "more" makes no better: "more complex than". */
const WORSE =
  /^(?:complex|difficult|challenging|expensive|costly|severe|similar|important|prone|sensitive|vulnerable|likely|susceptible)$/;

function isNoBetter(scene: Scene, at: number): boolean {
  const next = scene.tokens[at + 1]?.key ?? '';
  return (
    WORSE.test(next) ||
    (next === 'than' && /^(?:more|less|les|other|rather)$/.test(scene.tokens[at]?.key ?? ''))
  );
}

/** "superior efficacy of X compared to": the one whose quality is spoken of. */
function ownerOf(scene: Scene, from: number, to: number): Actor | undefined {
  // "X's superior performance"
  for (let i = from - 1; i > 0 && i >= from - 2; i--) {
    if (!/^['’]s?$/.test(scene.tokens[i]?.text ?? '')) continue;
    const actor = scene.actorAt[i - 1];
    return actor?.kind === 'system' ? actor : undefined;
  }
  for (let i = from + 1; i < to; i++) {
    if (!/^(?:of|by|with)$/.test(scene.tokens[i]?.key ?? '')) continue;
    for (let j = i + 1; j < i + 4 && j < to; j++) {
      const actor = scene.actorAt[j];
      if (actor?.kind === 'system') return actor;
    }
  }
  return undefined;
}

/**
 * "Experiments show better results than X", "The improvement over X": better is what the paper brings, where nobody else
 * is named before.
 */
export function ofExperiment(scene: Scene, at: number, cast: Cast): Actor | undefined {
  const main = cast.systems[0];
  if (!main || scene.actors.some((actor) => actor.kind === 'system' && !actor.self && actor.first < at))
    return undefined;
  for (let i = 0; i < at; i++)
    if (isA(scene.tokens[i], 'experiment') || scene.actorAt[i]?.self)
      return { first: i, last: i + 1, kind: 'system', entities: [main], self: true };
  return undefined;
}

const deniedAt = (scene: Scene, at: number): boolean =>
  /^(?:no|not|without|little|nor)$/.test(scene.tokens[at - 1]?.key ?? '');
