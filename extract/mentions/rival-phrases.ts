import type { Mention, Sentence, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { squash } from '../text/fold.ts';
import { SHAPE } from '../text/spelling.ts';
import { unitEnd, unitStart } from './name-shape.ts';
import { isContent, phraseEnd, phraseName, withoutModifiers } from './noun-phrase.ts';

/** A noun phrase behind a word of comparison. */
export interface RivalPhrase {
  /** None where it says of nobody how he works. */
  mention?: Mention | undefined;
  /** Where the phrase begins, without what says nothing of how they work. */
  first?: number;
  last: number;
}

/**
 * Who is beaten, in ordinary words: "rule-based planning methods", "tidal pruning", "learning-only methods". The noun
 * for methods is part of the name where nothing but an adjective stands before it.
 */
export function rivalPhraseAt(
  sentence: Sentence,
  from: number,
  knowledge: Knowledge,
): RivalPhrase | undefined {
  const { tokens } = sentence;
  let start = from;
  while (
    /^(?:the|a|an|both|all|any|most|best|other|several|many|these|those|two|three|four|five)$/.test(
      tokens[start]?.key ?? '',
    )
  )
    start++;
  const end = phraseEnd(tokens, start, knowledge);
  if (end === start) return undefined;
  const noun = tokens[end - 1]?.key ?? '';
  const generic = knowledge.cues.get('generic-head')?.has(noun) === true;
  const rival = knowledge.cues.get('rival-noun')?.has(noun) === true;
  const last = generic || rival ? end - 1 : end;
  const first = withoutStanding(tokens, start, last, knowledge);
  // "automated kernel design methods", "tide based methods": the phrase goes on.
  const next = tokens[end]?.key ?? '';
  const goesOn = next === 'based' || knowledge.cues.get('plain-head')?.has(next) === true;
  if (last === first || goesOn || tokens[last]?.joint === '-') return { last: end };
  const head = knowledge.phraseHeads.get(tokens[last - 1]?.key ?? '');
  const methods = generic && !/^(?:model|system|network|study)$/.test(noun);
  const sort = rival || (methods && !/^(?:module|paper|analysis|tool|toolkit|process)$/.test(noun));
  const long = last - first >= 2;
  const adjective = isAdjective(tokens, last, knowledge);
  const telling = long
    ? head?.kind !== 'task'
    : adjective || (!head && /ing$/.test(tokens[last - 1]?.key ?? ''));
  const named =
    long && (head?.kind === 'technique' || (methods && head?.kind === 'task'))
      ? last
      : sort && telling && !namesMembers(tokens, end) && saysHow(tokens, first, last, knowledge)
        ? adjective
          ? end
          : last
        : undefined;
  return {
    first,
    last: end,
    mention: named === undefined ? undefined : mentionOf(sentence, first, last, end, named),
  };
}

/** Cuts what says which rivals are meant and not how they work: "recent open-source". */
function withoutStanding(
  tokens: readonly Token[],
  start: number,
  last: number,
  knowledge: Knowledge,
): number {
  let first = withoutModifiers(tokens, start, last, knowledge);
  for (;;) {
    const end = unitEnd(tokens, first);
    if (end >= last || !knowledge.cues.get('which')?.has(phraseName(tokens, first, end))) return first;
    first = withoutModifiers(tokens, end, last, knowledge);
  }
}

function mentionOf(
  { tokens, index }: Sentence,
  first: number,
  last: number,
  end: number,
  named: number,
): Mention {
  return {
    sentence: index,
    first,
    last: end,
    kind: 'technique',
    name: phraseName(tokens, first, named),
    rule: named === last ? 'rival:phrase' : 'rival:described',
  };
}

/** "graph methods such as NAME": its members are beaten, who are named. */
const namesMembers = (tokens: readonly Token[], end: number): boolean =>
  /^(?:such|like|including|namely|e\.g\.)$/.test(tokens[tokens[end]?.word ? end : end + 1]?.key ?? '');

/**
 * Whether what stands before the noun says how the methods work ("chunking", "learning-only") and not merely which
 * ones they are ("open-source", "officially-released", "70B").
 */
function saysHow(tokens: readonly Token[], first: number, last: number, knowledge: Knowledge): boolean {
  const unit = unitStart(tokens, last - 1);
  const text = phraseName(tokens, unit, last);
  const key = tokens[last - 1]?.key ?? '';
  if (knowledge.modifiers.has(text) || knowledge.modifiers.has(key)) return false;
  if (knowledge.cues.get('rival')?.has(text) || knowledge.cues.get('which')?.has(key)) return false;
  if (knowledge.notEntities.has(squash(text)) || knowledge.heads.has(key)) return false;
  for (let i = first; i < last; i++) {
    const { spelling } = tokens[i] as Token;
    if ((spelling.shape & SHAPE.digit) !== 0 || !tokens[i]?.word) return false;
  }
  return (
    (tokens[last - 1] as Token).spelling.shape === SHAPE.ordinary &&
    (last - unit > 1 || isContent(tokens[last - 1], knowledge))
  );
}

/** The unit that ends at `last` is an adjective: "learning-only", "rule-based", "generative". */
function isAdjective(tokens: readonly Token[], last: number, knowledge: Knowledge): boolean {
  const key = tokens[last - 1]?.key ?? '';
  const unit = unitStart(tokens, last - 1);
  if (unitEnd(tokens, unit) - unit > 1)
    return (
      /^(?:only|shot|bit|policy|supervised|trained|tuned)$/.test(key) ||
      knowledge.cues.get('compound-modifier')?.has(key) === true
    );
  return /(?:al|ive|ised|ized|vised|ic|ian|ar|ous|able|less)$/.test(key);
}
