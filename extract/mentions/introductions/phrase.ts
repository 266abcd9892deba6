import type { Sentence, Token } from '../../document.ts';
import type { Knowledge } from '../../lexicon/knowledge.ts';
import { isMarked, MARK } from '../../lexicon/marks.ts';
import { findAbbreviations } from '../abbreviations.ts';
import { type Coinage, coinageAt, coinageWith } from '../coinage.ts';
import { hasStrongName, isStrongName, unitsOf } from '../name-shape.ts';
import { phraseEnd, phraseStart, withoutModifiers } from '../noun-phrase.ts';
import { isModifierOf } from './bounds.ts';

/** "We propose model specialization, to …": a phrase in ordinary words that a technique's head noun ends. */
export function phraseAfterVerb(sentence: Sentence, from: number, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  let last = beforeParticiple(tokens, from, phraseEnd(tokens, from, knowledge), knowledge);
  const first = withoutModifiers(tokens, from, last, knowledge);
  const end = last;
  while (last > first && isGeneric(tokens[last - 1], knowledge) && tokens[last - 1]?.joint !== '-') last--;
  // "a self-reasoning framework" has but one word to say what it is: its name keeps the noun.
  if (
    unitsOf(tokens, first, last).length === 1 &&
    last - first > 1 &&
    end > last &&
    !isKindOfMethod(tokens, first, last, knowledge)
  )
    last = end;
  const head = tokens[last - 1];
  if (!head || unitsOf(tokens, first, last).length < 2 || isModifierOf(tokens, last, knowledge)) return [];
  const article = /^(?:a|an|the|our|two|three|several)$/i.test(tokens[from - 1]?.text ?? '');
  if (last < end || !isGeneric(head, knowledge))
    if (!tellsTechnique(tokens, { first, last, end, article }, knowledge)) return [];
  // "the proposed method scales to …", "pipelines tailored for …", "a 0.5 m tall robot": no name.
  const scales =
    (/^(?:the|our|proposed)$/i.test(tokens[first - 1]?.text ?? '') && isGeneric(tokens[first], knowledge)) ||
    /(?:ed|ful|ous|ible|able)$/.test(head.key) ||
    /^\p{N}/u.test(tokens[first]?.text ?? '') ||
    isNamed(tokens, end, knowledge) ||
    (!article && opensWithVerb(tokens, first));
  return scales
    ? []
    : [
        {
          sentence: index,
          first,
          last,
          rule: 'propose-phrase',
          kind: 'technique',
          phrase: true,
          ...(end > last ? { noun: end } : {}),
        },
      ];
}

/** "a pre-training method called NAME", "a framework, namely NAME": the phrase says what NAME is. */
export function isNamed(tokens: readonly Token[], end: number, knowledge: Knowledge): boolean {
  const at = tokens[end]?.text === ',' ? end + 1 : end;
  return knowledge.cues.get('name')?.has(tokens[at]?.key ?? '') === true;
}

/** "we propose compressing long tides": what is proposed is to do so. */
const opensWithVerb = (tokens: readonly Token[], first: number): boolean =>
  /ing$/.test(tokens[first]?.key ?? '') && tokens[first + 1]?.joint === ' ';

export const isGeneric = (token: Token | undefined, knowledge: Knowledge): boolean =>
  isMarked(token, MARK['generic-head'], knowledge);

/** "a framework incorporating keywords", "a network trained on …": the phrase ends before what is said of it. */
export function beforeParticiple(
  tokens: readonly Token[],
  first: number,
  last: number,
  knowledge: Knowledge,
): number {
  for (let i = first + 1; i < last - 1; i++)
    if (
      (isGeneric(tokens[i], knowledge) || knowledge.phraseHeads.has(tokens[i]?.key ?? '')) &&
      !knowledge.phraseHeads.has(tokens[i + 1]?.key ?? '') &&
      tokens[i + 1]?.joint === ' ' &&
      /(?:ing|ed)$/.test(tokens[i + 1]?.key ?? '')
    )
      return i + 1;
  return last;
}

interface Phrase {
  first: number;
  last: number;
  /** Where the nouns end that only say that it is a method: "strategy", "module". */
  end: number;
  article: boolean;
}

/**
 * Whether the head noun, or the noun behind it that says that it is a method, makes the phrase a technique. A task that
 * is given a method ("a shape completion network") stays a task, unless the phrase says how ("window-based denoising").
 */
function tellsTechnique(
  tokens: readonly Token[],
  { first, last, end, article }: Phrase,
  knowledge: Knowledge,
): boolean {
  const head = tokens[last - 1] as Token;
  if (hasStrongName(tokens, last - 1, last)) return false;
  const known = knowledge.phraseHeads.get(head.key);
  const isMethod = end > last;
  if (known?.kind === 'task') return isMethod && saysHow(tokens, first, last - 1, knowledge);
  if (known !== undefined || isMethod) return true;
  if (knowledge.cues.get('plain-head')?.has(head.key) || article) return false;
  return /^(?:[,.:;(]|to|that|which|where|with|for|by|as)$/.test(tokens[end]?.text ?? '.');
}

/** "two-stage", "data-driven", "meta-learning": what many methods are, so that it names none. */
function isKindOfMethod(
  tokens: readonly Token[],
  first: number,
  last: number,
  knowledge: Knowledge,
): boolean {
  const unit = tokens.slice(first, last).map(({ key }) => key);
  return (
    knowledge.trie.at(tokens, first).some((hit) => hit.last === last) ||
    knowledge.modifiers.has(unit.join('-')) ||
    knowledge.cues.get('compound-modifier')?.has(unit.at(-1) ?? '') === true ||
    unit.some((key) => knowledge.cues.get('common-trait')?.has(key))
  );
}

/** "window-based", "relation-aware", "language-guided". */
export function saysHow(
  tokens: readonly Token[],
  first: number,
  last: number,
  knowledge: Knowledge,
): boolean {
  for (let i = first + 1; i < last; i++)
    if (tokens[i]?.joint === '-' && knowledge.cues.get('compound-modifier')?.has(tokens[i]?.key ?? ''))
      return true;
  return false;
}

/** "with a novel stochastic sampler", "through a new contrastive loss": what is new is the paper's own. */
export function coinedAsNovel(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, i) => {
    if (!/^(?:novel|new)$/i.test(token.text) || !/^(?:a|an|two|our)$/i.test(tokens[i - 1]?.text ?? ''))
      return [];
    if (isApposition(tokens, i - 1)) return [];
    return phraseAfterVerb(sentence, i, knowledge).map((coinage) =>
      coinageWith(coinage, { rule: 'novel-phrase' }),
    );
  });
}

/** "NAME, a novel …", "… (NAME), a novel …": what is said of a name that stands before. */
function isApposition(tokens: readonly Token[], article: number): boolean {
  if (!/^[,:—–]$/.test(tokens[article - 1]?.text ?? '')) return false;
  const before = tokens[article - 2];
  return before !== undefined && (before.text === ')' || isStrongName(before));
}

/** "our dual prompt learning", "the proposed cluster-aware training strategy". */
export function ownPhrase(sentence: Sentence, first: number, knowledge: Knowledge): Coinage[] {
  return phraseAfterVerb(sentence, first, knowledge)
    .filter(
      ({ last }) => knowledge.phraseHeads.get(sentence.tokens[last - 1]?.key ?? '')?.kind === 'technique',
    )
    .map((coinage) => coinageWith(coinage, { rule: 'our-phrase' }));
}

/** "a collaborative modulation mechanism (CMM) is proposed", "a selective distillation strategy is introduced". */
export function phraseInPassive(sentence: Sentence, last: number, knowledge: Knowledge): Coinage[] {
  const { tokens } = sentence;
  const defined = findAbbreviations(sentence).find(({ short }) => short.last === last - 1);
  if (defined) return [coinageAt(defined.short, 'passive-abbreviation')];
  const first = phraseStart(tokens, last, knowledge);
  if (!/^(?:a|an|the|our)$/i.test(tokens[first - 1]?.text ?? '')) return [];
  return phraseAfterVerb(sentence, first, knowledge).map((coinage) =>
    coinageWith(coinage, { rule: 'passive-phrase' }),
  );
}

/**
 * "In this paper, a tidal sampling scheme for small harbors is proposed": the subject stands at the front of its clause,
 * with what it is for between it and the verb.
 *
 * @param verb index of "is"
 */
export function phraseInFront(sentence: Sentence, verb: number, knowledge: Knowledge): Coinage[] {
  const { tokens } = sentence;
  let from = verb;
  while (from > 0 && !/^(?:[,;:]|and)$/.test(tokens[from - 1]?.text ?? '')) {
    from--;
    if (saysAlready(tokens[from], knowledge)) return [];
  }
  if (!/^an?$/i.test(tokens[from]?.text ?? '')) return [];
  const end = phraseEnd(tokens, from + 1, knowledge);
  if (!/^(?:for|of|to|in|with|based|using|that|which|on|from)$/.test(tokens[end]?.text ?? '')) return [];
  return phraseAfterVerb(sentence, from + 1, knowledge).map((coinage) =>
    coinageWith(coinage, { rule: 'front-phrase' }),
  );
}

/** A verb before the verb: then what is proposed is the subject of another clause. */
const saysAlready = (token: Token | undefined, knowledge: Knowledge): boolean =>
  /^(?:is|are|was|were|has|have|can|we)$/.test(token?.text ?? '') ||
  knowledge.cues.get('self')?.has(token?.key ?? '') === true;
