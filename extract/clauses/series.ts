import type { Token } from '../document.ts';
import type { Actor, Scene } from './scene.ts';
import { isA, isAdverb, isMarkup, isNumber } from './words.ts';

/** The series that an actor stands in ("A, B and the larger C"), left to right: itself alone where it stands alone. */
export function seriesOf(scene: Scene, actor: Actor): readonly Actor[] {
  scene.series ??= readSeries(scene);
  return scene.series.get(actor) ?? [actor];
}

function readSeries(scene: Scene): Map<Actor, readonly Actor[]> {
  const series = new Map<Actor, Actor[]>();
  let current: Actor[] = [];
  let closed = false;
  scene.actors.forEach((actor, i) => {
    const how =
      i === 0 || beginsClause(scene, current, actor)
        ? null
        : jointOf(scene, scene.actors[i - 1] as Actor, actor);
    // A list ends with its "and": behind "A and B," begins another phrase.
    if (how === null || (how === 'next' && closed)) current = [];
    closed = how === 'last';
    current.push(actor);
    series.set(actor, current);
  });
  return series;
}

/**
 * "X beats Y, and Z beats W", "Combined with Y, Z beats W": Z begins a clause of its own, as Y is what a verb before it
 * has for its object, or stands in a phrase that opens the clause.
 */
function beginsClause({ cues, tokens }: Scene, series: readonly Actor[], actor: Actor): boolean {
  let verb = actor.last;
  while (tokens[verb] && isAdverb(tokens[verb] as Token)) verb++;
  const acts = cues.find((cue) => cue.first === verb);
  const head = series[0];
  if (!acts?.verb || !head || /(?:ing|ed)$/.test(tokens[acts.first]?.key ?? '')) return false;
  if (tokens[actor.first - 1]?.text === ',' && opens(tokens, head.first)) return true;
  const governs = cues.findLast((cue) => cue.last <= head.first);
  if (!governs?.verb) return false;
  for (let i = governs.last; i < head.first; i++)
    if (!tokens[i]?.word || isA(tokens[i], 'preposition') || isA(tokens[i], 'subordinator')) return false;
  return true;
}

/** "Combined with X, Y reaches": X stands in a phrase that opens its clause. */
function opens(tokens: readonly Token[], name: number): boolean {
  for (let i = name - 1; i >= 0 && i >= name - OPENING; i--) {
    const before = tokens[i - 1];
    if (before?.word && before.key !== 'that' && before.key !== 'and') continue;
    const opener = tokens[i];
    return isA(opener, 'preposition') || /(?:ed|ing)$/.test(opener?.key ?? '');
  }
  return false;
}

/** Words from the start of a clause to a name in the phrase that opens it. */
const OPENING = 10;

/** Whether two neighbouring actors are members of one series. */
export const joined = (scene: Scene, a: Actor, b: Actor): boolean => seriesOf(scene, a).includes(b);

/**
 * How the words between two neighbouring actors make them members of one series: `next` where a comma does, `last` where
 * "and" or "or" announces the last member, `open` for "such as"; null where they do not.
 */
function jointOf(scene: Scene, a: Actor, b: Actor): 'next' | 'last' | 'open' | null {
  if (a.kind !== b.kind || a.self || b.self) return null;
  const { tokens } = scene;
  let joint: 'next' | 'last' | 'open' | null = null;
  let loose = 0;
  for (let i = a.last; i < b.first; i++) {
    const token = tokens[i] as Token;
    if (token.text === '(' || token.text === '[') {
      const close = closing(tokens, i);
      if (close < b.first) i = close;
      else joint = 'open';
    } else if (/^[,/+]$/.test(token.text)) joint ??= 'next';
    else if (/^(?:and|or|&)$/.test(token.key)) joint = 'last';
    else if (token.key === 'such' && tokens[i + 1]?.key === 'as') {
      joint = 'open';
      i++;
    } else if (token.key === 'as' && tokens[i + 1]?.key === 'well' && tokens[i + 2]?.key === 'as') {
      joint = 'last';
      i += 2;
    } else if (/^(?:including|like|e\.g\.|namely)$/.test(token.key)) joint = 'open';
    else if (/^(?:by|with|at|of)$/.test(token.key)) {
      const end = afterAmount(tokens, i + 1);
      if (end < 0) return null;
      i = end - 1;
    } else if (
      isMarkup(token) ||
      // "NeRF-based and geometry-free methods"
      (token.joint === '-' && i === a.last) ||
      isA(token, 'determiner') ||
      isA(token, 'head-noun') ||
      FILLER.test(token.key)
    )
      continue;
    else if (/^(?:for|from)$/.test(token.key) && isAmountEnd(tokens, i - 1)) continue;
    // "1) A is fast, 2) B is not": the number of the next sentence.
    else if (token.text === ')' && i > a.last && isNumber(tokens[i - 1])) return null;
    else if (isNumber(token) || /^[%$\\{}")]$/.test(token.text)) continue;
    else if (!token.word || stops(scene, i) || ++loose > 2) return null;
  }
  return joint;
}

/** "70% for A and 65% for B": the preposition behind an amount says whose it is. */
const isAmountEnd = (tokens: readonly Token[], i: number): boolean =>
  isNumber(tokens[i]) || /^(?:[%)]|percent|point)$/.test(tokens[i]?.key ?? '');

const FILLER = /^(?:even|also|only|i\.e\.|['’]s|percent|respectively)$/;
function stops(scene: Scene, i: number): boolean {
  const token = scene.tokens[i] as Token;
  return (
    isA(token, 'preposition') ||
    isA(token, 'subordinator') ||
    /^(?:which|that|who|we|it|they)$/.test(token.key) ||
    isA(token, 'reporting') ||
    isA(token, 'skipped') ||
    token.key.endsWith('ing') ||
    scene.cues.some((cue) => cue.first <= i && i < cue.last)
  );
}

function closing(tokens: readonly Token[], open: number): number {
  for (let i = open; i < tokens.length; i++) if (/^[)\]]$/.test(tokens[i]?.text ?? '')) return i;
  return tokens.length;
}

const ROUGHLY =
  /^(?:up|to|about|around|over|more|than|approximately|nearly|an|a|average|of|roughly|as|much|another|\$|~|\+|at|least)$/;
const UNIT = /^(?:[%\\x×$–/-]|percent|percentage|point|pp|absolute|relative|time|to)$|^\d/;

/** Where an amount that starts at `i` ends ("17.1%", "up to 3.2 points", "a large margin"), or -1. */
export function afterAmount(tokens: readonly Token[], i: number): number {
  let j = i;
  while (j < i + 6 && ROUGHLY.test(tokens[j]?.key ?? '')) j++;
  if (isNumber(tokens[j])) {
    j++;
    while (j < tokens.length && UNIT.test(tokens[j]?.key ?? '')) j++;
    return j;
  }
  for (let k = j; k < j + 4; k++) if (tokens[k]?.key === 'margin') return k + 1;
  return -1;
}
