import type { Sentence } from '../../document.ts';
import type { Knowledge } from '../../lexicon/knowledge.ts';
import { findAbbreviations } from '../abbreviations.ts';
import type { Coinage } from '../coinage.ts';
import { hasStrongName, unitsOf } from '../name-shape.ts';
import { phraseEnd, phraseStart, withoutModifiers } from '../noun-phrase.ts';
import { isModifierOf } from './bounds.ts';

/** "We propose model specialization, to …": a phrase in ordinary words that a technique's head noun ends. */
export function phraseAfterVerb(sentence: Sentence, from: number, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  let last = phraseEnd(tokens, from, knowledge);
  const first = withoutModifiers(tokens, from, last, knowledge);
  const generic = (i: number) => knowledge.cues.get('generic-head')?.has(tokens[i]?.key ?? '') === true;
  let generics = 0;
  while (last > first && generic(last - 1) && tokens[last - 1]?.joint !== '-') {
    last--;
    generics++;
  }
  const head = tokens[last - 1];
  if (!head || unitsOf(tokens, first, last).length < 2 || isModifierOf(tokens, last, knowledge)) return [];
  const bare = !/^(?:a|an|the|our|two|three|several)$/i.test(tokens[from - 1]?.text ?? '');
  const closed = /^(?:[,.:;(]|to|that|which|where|with|for|by|as)$/.test(
    tokens[last + generics]?.text ?? '.',
  );
  const known = knowledge.phraseHeads.get(head.key);
  const open =
    knowledge.heads.has(head.key) ||
    known?.kind === 'task' ||
    knowledge.cues.get('plain-head')?.has(head.key);
  if (known?.kind === 'task' || hasStrongName(tokens, last - 1, last)) return [];
  if (known === undefined && generics === 0 && !(closed && (bare || !open))) return [];
  // "the proposed method scales to …", "pipelines tailored for …": a clause goes on here, no name.
  if (
    (!bare && generic(first)) ||
    (/^proposed$/i.test(tokens[first - 1]?.text ?? '') && generic(first)) ||
    /ed$/.test(head.key)
  )
    return [];
  return [{ sentence: index, first, last, rule: 'propose-phrase', kind: 'technique', phrase: true }];
}

/** "with a novel stochastic sampler", "through a new contrastive loss": what is new is the paper's own. */
export function coinedAsNovel(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, i) => {
    if (!/^(?:novel|new)$/i.test(token.text) || !/^(?:a|an|two|our)$/i.test(tokens[i - 1]?.text ?? ''))
      return [];
    return phraseAfterVerb(sentence, i, knowledge).map((coinage) => ({ ...coinage, rule: 'novel-phrase' }));
  });
}

/** "our dual prompt learning", "the proposed cluster-aware training strategy". */
export function ownPhrase(sentence: Sentence, first: number, knowledge: Knowledge): Coinage[] {
  return phraseAfterVerb(sentence, first, knowledge)
    .filter(
      ({ last }) => knowledge.phraseHeads.get(sentence.tokens[last - 1]?.key ?? '')?.kind === 'technique',
    )
    .map((coinage) => ({ ...coinage, rule: 'our-phrase' }));
}

/** "a collaborative modulation mechanism (CMM) is proposed", "a selective distillation strategy is introduced". */
export function phraseInPassive(sentence: Sentence, last: number, knowledge: Knowledge): Coinage[] {
  const { tokens } = sentence;
  const defined = findAbbreviations(sentence).find(({ short }) => short.last === last - 1);
  if (defined) return [{ ...defined.short, rule: 'passive-abbreviation' }];
  const first = phraseStart(tokens, last, knowledge);
  if (!/^(?:a|an|the|our)$/i.test(tokens[first - 1]?.text ?? '')) return [];
  return phraseAfterVerb(sentence, first, knowledge).map((coinage) => ({
    ...coinage,
    rule: 'passive-phrase',
  }));
}
