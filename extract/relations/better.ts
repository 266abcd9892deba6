import type { Scene } from '../clauses/scene.ts';
import { isA } from '../clauses/words.ts';
import type { Token } from '../document.ts';
import type { Direction } from './figures.ts';

/** Words back from "than" or "compared to" within which something must say that it is better. */
const COMPARATIVE = 12;
/** The same before a noun: "superior performance to X", but not "faster, with comparable performance to X". */
const COMPARATIVE_OF_NOUN = 2;
/** Words between "with", "marginal" and what is said to be so. */
const SLIGHT = 4;

/**
 * Which word before "than", "over" or "compared to" says that somebody is better or worse.
 *
 * @param end token of "than" or the like
 * @returns its token, or -1
 */
export function comparativeBefore(scene: Scene, end: number): number {
  const reach = isA(scene.tokens[end], 'good-noun') || /^results?$/.test(scene.tokens[end]?.key ?? '');
  for (let i = end - 1; i >= 0 && i >= end - (reach ? COMPARATIVE_OF_NOUN : COMPARATIVE); i--) {
    const token = scene.tokens[i];
    if (token && /^[;:.]$/.test(token.text)) return -1;
    if (token?.text === ',' && i < end - 1 && !isA(scene.tokens[i - 1], 'good-noun')) return -1;
    const speedup = token?.key === 'speed' && scene.tokens[i + 1]?.key === 'up';
    if (!speedup && !isRecord(scene, i) && !isA(token, 'better') && !isA(token, 'worse')) continue;
    // "outperforms X over many runs": the verb has its loser already.
    if (scene.cues.some((cue) => cue.sense === 'beats' && cue.first <= i && i < cue.last)) continue;
    if (!isNoBetter(scene, i) && !isSlight(scene, i)) return i;
  }
  return -1;
}

/** Behind them begins another clause, or something is only as good. */
const PARTING = /^(?:while|whereas|but|although|yet|comparable|competitive|similar|gap)$/;
/** "over a range of tasks" says where, and not whom. */
const SPREAD = /^(?:range|variety|set|number|series)$/;

/**
 * The same further back and over commas: "gains of 3 points in recall, as measured by us, compared to Y". Behind "over"
 * only what stands between two commas is passed over.
 *
 * @param cue words for comparing
 * @param reach how many tokens back
 * @returns token of the word that says that it is better, or -1
 */
export function gainBefore(scene: Scene, cue: { first: number; last: number }, reach: number): number {
  const { tokens } = scene;
  const key = tokens[cue.first]?.key ?? '';
  if (/^(?:against|performance|result|accuracy|quality)$/.test(key)) return -1;
  if (SPREAD.test(tokens[cue.last + 1]?.key ?? '') && tokens[cue.last + 2]?.key === 'of') return -1;
  const overCommas = key !== 'over' || tokens[cue.first - 1]?.text === ',';
  for (let i = cue.first - 1; i >= 0 && i >= cue.first - reach; i--) {
    const token = tokens[i];
    if (!token || /^[;:.]$/.test(token.text) || PARTING.test(token.key)) return -1;
    if (token.text === ',' && !overCommas) return -1;
    if (isA(token, 'better') && !isNoBetter(scene, i) && !isSlight(scene, i)) return i;
  }
  return -1;
}

/** Something between two tokens says that it is better, and nothing that it is only as good. */
export function gainBetween(scene: Scene, from: number, to: number): boolean {
  let gain = false;
  for (let i = from; i < to; i++) {
    const token = scene.tokens[i];
    if (token?.text === ';' || /^(?:comparable|competitive|similar|gap)$/.test(token?.key ?? ''))
      return false;
    if (isA(token, 'better') && directionAt(scene, i, to) === 'wins') gain = true;
  }
  return gain;
}

/** The first word of the clause between two tokens that says how it is says that it is better. */
export function betterAround(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = scene.tokens[i];
    if (!token || /^[;:.]$/.test(token.text)) return false;
    if (isA(token, 'better') && !isNoBetter(scene, i)) return directionAt(scene, i, to) === 'wins';
  }
  return false;
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

/** "not better", "no clear gain" */
export const deniedAt = ({ tokens }: Scene, at: number): boolean =>
  /^(?:no|not|without|little|nor)$/.test(tokens[at - 1]?.key ?? '') || tokens[at - 2]?.key === 'no';

/** "state-of-the-art accuracy compared to Y": who sets a record is better. */
function isRecord({ tokens, cues }: Scene, at: number): boolean {
  if (!/^(?:state|sota)$/.test(tokens[at]?.key ?? '')) return false;
  const cue = cues.find(({ sense, first }) => sense === 'result' && first === at);
  const next = tokens[cue?.last ?? -1];
  return isA(next, 'good-noun') || next?.key === 'result';
}

/** "with only a marginal 4% increase in perplexity": a concession, which says nothing of who is better. */
function isSlight({ tokens }: Scene, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - SLIGHT; i--)
    if (/^(?:marginal|slight|minimal|minor|negligible)$/.test(tokens[i]?.key ?? ''))
      return tokens.slice(Math.max(0, i - SLIGHT), i).some((token) => token.key === 'with');
  return false;
}

/** What "more" makes no better: "more complex than". */
const WORSE =
  /^(?:complex|difficult|challenging|expensive|costly|severe|similar|important|prone|sensitive|vulnerable|likely|susceptible)$/;

/** "complex", "prone": what is more so is no better. */
export const isWorse = (quality: Token | undefined): boolean => WORSE.test(quality?.key ?? '');

function isNoBetter({ tokens }: Scene, at: number): boolean {
  const next = tokens[at + 1];
  return (
    isWorse(next) || (next?.key === 'than' && /^(?:more|less|les|other|rather)$/.test(tokens[at]?.key ?? ''))
  );
}
