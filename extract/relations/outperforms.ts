import { nearestBefore, objectsOf, subjectOf } from '../clauses/arguments.ts';
import type { Cue } from '../clauses/cues.ts';
import type { Actor, Scene } from '../clauses/scene.ts';
import { isA } from '../clauses/words.ts';
import type { Findings } from './findings.ts';

/** Words back from "than" or "compared to" within which something must say that it is better. */
const COMPARATIVE = 12;

/**
 * Who is better than whom: verbs of winning and losing, comparatives, "compared to" beside a gain, and "all baselines"
 * for those that the paper has said it compares with.
 *
 * @param rivals whom the sentences before named as what the paper compares itself with
 */
export function outperforms(scene: Scene, findings: Findings, rivals: readonly Actor[]): void {
  for (const cue of scene.cues) {
    switch (cue.sense) {
      case 'beats': {
        const { actors, denied } = subjectOf(scene, cue.first, 'system');
        if (denied) break;
        const losers = objectsOf(scene, cue.last, 'system');
        if (losers.length > 0) findings.add('outperforms', scene, 'beats', actors, losers);
        else if (meansRivals(scene, cue.last)) findings.add('outperforms', scene, 'rivals', actors, rivals);
        break;
      }
      case 'beaten':
      case 'loses': {
        const { actors, denied } = subjectOf(scene, cue.first, 'system');
        if (!denied)
          findings.add('outperforms', scene, cue.sense, objectsOf(scene, cue.last, 'system'), actors);
        break;
      }
      case 'than':
      case 'superior':
        compare(scene, findings, cue);
        break;
      case 'over':
        if (!inFront(scene, findings, cue)) compare(scene, findings, cue);
        break;
    }
  }
}

/** "X is faster than Y", "the superiority of X over Y", "X gains 2 points, compared to Y". */
function compare(scene: Scene, findings: Findings, cue: Cue): void {
  const losers = objectsOf(scene, cue.last, 'system');
  if (losers.length === 0) return;
  const at = cue.sense === 'superior' ? cue.first : comparativeBefore(scene, cue.first);
  if (at >= 0) {
    const owner = ownerOf(scene, at, cue.first);
    if (owner) {
      findings.add('outperforms', scene, `${cue.sense}-of`, [owner], losers);
      return;
    }
    if (scene.tokens[cue.first]?.key === 'against' && DEFENDS.test(scene.tokens[at]?.key ?? '')) return;
    const { actors, denied } = subjectOf(scene, verbBefore(scene, at), 'system');
    if (denied || deniedAt(scene, at)) return;
    if (actors.length > 0) {
      findings.add('outperforms', scene, cue.sense, actors, losers);
      return;
    }
  }
  const verb = scene.cues.findLast((other) => other.verb && other.last <= cue.first);
  if (!verb || cue.first - verb.first > CLAUSE || !gainBetween(scene, verb.first, cue.first)) return;
  const { actors, denied } = subjectOf(scene, verb.first, 'system');
  if (!denied) findings.add('outperforms', scene, `${cue.sense}-far`, actors, losers);
}

/** Words of a clause between its verb and "compared to". */
const CLAUSE = 45;

function gainBetween(scene: Scene, from: number, to: number): boolean {
  let gain = false;
  for (let i = from; i < to; i++) {
    const token = scene.tokens[i];
    if (token?.text === ';' || /^(?:comparable|competitive|similar|gap)$/.test(token?.key ?? ''))
      return false;
    if (isA(token, 'better')) gain = true;
  }
  return gain;
}

/** "Compared to Y, our method is better": what is compared with stands in front of its clause. */
function inFront(scene: Scene, findings: Findings, cue: Cue): boolean {
  const before = scene.tokens[cue.first - 1];
  const opens = before === undefined || !before.word || before.key === 'that' || before.key === 'and';
  if (!opens || !/^(?:compared|when|in|relative|as)$/.test(scene.tokens[cue.first]?.key ?? '')) return false;
  // "Compared to Y, our X …": what the paper brings is the winner, though a comma joins it to Y.
  const losers = objectsOf(scene, cue.last, 'system').filter(
    (actor) => actor.entities[0]?.role !== 'introduces',
  );
  const last = losers.at(-1);
  if (!last) return false;
  const comma = scene.tokens.findIndex((token, i) => i >= last.last && token.text === ',');
  if (comma < 0) return false;
  for (let i = comma + 1; i < comma + 5; i++) {
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
    if (!token || /^[;:.,]$/.test(token.text)) return false;
    if (isA(token, 'better')) return true;
  }
  return false;
}

function comparativeBefore(scene: Scene, end: number): number {
  // "superior performance to X", but not "faster, with comparable performance to X".
  const reach = /^(?:performance|result|accuracy|quality)$/.test(scene.tokens[end]?.key ?? '')
    ? 2
    : COMPARATIVE;
  for (let i = end - 1; i >= 0 && i >= end - reach; i--) {
    const token = scene.tokens[i];
    if (token && /^[;:.]$/.test(token.text)) return -1;
    if (token?.text === ',' && i < end - 1) return -1;
    if (isA(token, 'better') && !WORSE.test(scene.tokens[i + 1]?.key ?? '')) return i;
  }
  return -1;
}

/** "robust against X", "an efficient attack against X": X is no rival. */
const DEFENDS = /^(?:robust|effective|efficient|effectively|efficiently|effectiveness|efficacy|safer)$/;

/** What "more" makes no better: "more complex than". */
const WORSE =
  /^(?:complex|difficult|challenging|expensive|costly|severe|similar|important|prone|sensitive|vulnerable|likely|susceptible|than|to|parameter|time|memory)$/;

/** "superior efficacy of X compared to": the one whose quality is spoken of. */
function ownerOf(scene: Scene, from: number, to: number): Actor | undefined {
  for (let i = from + 1; i < to; i++) {
    if (!/^(?:of|by|with)$/.test(scene.tokens[i]?.key ?? '')) continue;
    for (let j = i + 1; j < i + 4 && j < to; j++) {
      const actor = scene.actorAt[j];
      if (actor?.kind === 'system') return actor;
    }
  }
  return undefined;
}

const deniedAt = (scene: Scene, at: number): boolean =>
  /^(?:no|not|without|little|nor)$/.test(scene.tokens[at - 1]?.key ?? '');

const VERB =
  /^(?:is|are|was|were|be|being|perform|achieve|obtain|yield|show|attain|deliver|provide|offer|exhibit|demonstrate|give|reach|gain|get|improve|reduce|increase|produce|generate|run|have|ha|had|with|learn|do|enable|lead|result|make|require|boost|enhance|present|bring|performed|performing|achieved|achieving|obtaining|yielding|showing|offering|providing|improving|reducing|increasing|enabling|delivering|exhibiting|demonstrating|reaching|attaining|making|leading|resulting)$/;

/** The verb that the comparative belongs to. */
function verbBefore(scene: Scene, at: number): number {
  for (let i = at; i >= 0 && i >= at - 10; i--) if (VERB.test(scene.tokens[i]?.key ?? '')) return i;
  return at;
}

/** The loser is "all baselines", "both methods", "them": those that were named before. */
function meansRivals(scene: Scene, from: number): boolean {
  let pointed = false;
  for (let i = from; i < from + 6; i++) {
    const token = scene.tokens[i];
    if (!token || isA(token, 'preposition')) return false;
    if (/^(?:baseline|them|both|alternative|counterpart|competitor)$/.test(token.key)) return true;
    if (/^(?:these|those|two|three|four)$/.test(token.key)) pointed = true;
    // "existing methods" may be anybody's, "these methods" are the ones named.
    if (/^(?:method|approach|model|technique)$/.test(token.key)) return pointed;
    if (!isA(token, 'determiner') && !token.word) return false;
  }
  return false;
}

/** Whom a sentence names as what the paper compares itself with: "we compare X with A and B". */
export function rivalsIn(scene: Scene): readonly Actor[] {
  for (const cue of scene.cues) {
    if (cue.sense !== 'compares') continue;
    const own = nearestBefore(scene, cue.first, 'system').some((actor) => actor.self);
    if (!own) continue;
    const found: Actor[] = [];
    for (const actor of scene.actors)
      if (
        actor.first >= cue.last &&
        actor.kind === 'system' &&
        !actor.self &&
        actor.entities[0]?.role !== 'introduces'
      )
        found.push(actor);
    if (found.length > 0) return found;
  }
  return [];
}
