import type { Cue } from '../clauses/cues.ts';
import type { Actor, Scene } from '../clauses/scene.ts';
import { isA, isAdverb, isNumber } from '../clauses/words.ts';
import type { Token } from '../document.ts';
import { speaksOfOwn } from './carried.ts';

/** Words for being built from something that do not say it of the paper's own, or not of the whole. */
export const saysNoBase = (scene: Scene, cue: Cue): boolean =>
  isAbility(scene, cue) || leadsAway(scene, cue) || ofOthers(scene, cue) || ofPart(scene, cue);

/** A noun for a sort of method or model. */
export const isSort = (token: Token | undefined): boolean =>
  isA(token, 'method-noun') || isA(token, 'model-noun');

/** Words between a name and the noun of the sort that it is of. */
const SORT = 6;

/** "extends into X", "generalizes to X": X is where it goes, not what it is built from. */
const leadsAway = ({ tokens }: Scene, cue: Cue): boolean =>
  cue.sense === 'builds' && /^(?:into|to|beyond|across|well)$/.test(tokens[cue.last]?.key ?? '');

/** "faster than any test based on X", "existing methods built on X", "approaches based on X": somebody else's. */
function ofOthers({ tokens, actorAt }: Scene, cue: Cue): boolean {
  if (cue.sense !== 'based') return false;
  const noun = tokens[cue.first - 1];
  const plural = isSort(noun) && noun?.text.toLowerCase() !== noun?.key;
  for (let i = cue.first - 1; i >= 0 && i >= cue.first - SORT; i--) {
    if (actorAt[i]) return plural && !speaksOfOwn(actorAt[i] as Actor);
    if (!tokens[i]?.word) return plural;
    if (/^(?:any|existing|other|previous|prior|conventional|traditional)$/.test(tokens[i]?.key ?? ''))
      return true;
    if (isA(tokens[i], 'proposed') || isA(tokens[i], 'proposing') || isNumeral(tokens[i])) return false;
    // "a series of models derived from X": brought forth as one.
    if (/^(?:series|family|suite|set)$/.test(tokens[i]?.text ?? '')) return false;
    if ((isA(tokens[i], 'preposition') && tokens[i]?.key !== 'of') || tokens[i]?.key === 'that')
      return plural;
    if (isA(tokens[i], 'determiner'))
      return plural && !/^(?:our|these|its|their|both|all)$/.test(tokens[i]?.key ?? '');
  }
  return false;
}

/** "extends the context window of X", "based on an analysis of X", "extends X's utility": no base is X itself. */
export function isOfBase({ tokens }: Scene, cue: Cue, bases: readonly Actor[]): boolean {
  const first = bases[0]?.first ?? 0;
  for (let i = cue.last + 1; i < first; i++)
    if (tokens[i]?.key === 'of' && !isSort(tokens[i - 1]) && !isA(tokens[i - 1], 'head-noun'))
      return !THOUGHT.test(tokens[i - 1]?.key ?? '');
  if (cue.sense !== 'builds') return false;
  const last = bases.at(-1)?.last ?? 0;
  if (/^['’]s$/.test(tokens[last]?.text ?? '')) return !THOUGHT.test(tokens[last + 1]?.key ?? '');
  return isA(tokens[last], 'data-noun') || tokens[first - 1]?.key === 'by';
}

/** What is extended with it is extended itself: "built on the theory of X", "extends X's idea". */
export const THOUGHT =
  /^(?:theory|principle|idea|concept|notion|work|success|formulation|combination|integration|version)$/;

/** "uses an objective based on X", "a score derived from X": of a part, a measure or data nothing is said about the whole. */
const ofPart = ({ tokens, actorAt }: Scene, cue: Cue): boolean =>
  cue.sense === 'based' && !actorAt[cue.first - 1] && PART.test(tokens[cue.first - 1]?.text ?? '');

const isNumeral = (token: Token | undefined): boolean =>
  isNumber(token) || /^(?:two|three|four|five|six|several)$/.test(token?.key ?? '');

/** "we find the position based on X": how something is done, where the noun before is none for a method. */
export function isAdverbial({ tokens, actorAt }: Scene, cue: Cue): boolean {
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

/** Parts and measures: of what they are based on nothing follows for the whole. */
export const PART =
  /^(?:module|layer|loss|mechanism|objective|reward|representation|embedding|metric|kernel|encoder|decoder|score|block|space|function|criterion|term|regularizer|analysis|signal|feature|theory|bound|estimate|prior|agent)$/;

/** "based on three operators, A, B and C", "based on (1) A": what is counted are parts. */
export function counted(scene: Scene, from: number, to: number): boolean {
  if (scene.tokens[from]?.text === '(') return true;
  for (let i = from; i < to; i++) if (isNumeral(scene.tokens[i])) return true;
  return false;
}
