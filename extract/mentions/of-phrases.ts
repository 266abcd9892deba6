import type { Mention, Sentence } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { phraseEnd, phraseName, phraseStart, withoutModifiers } from './noun-phrase.ts';

/**
 * Tasks that a title words with "of": "Real-Time Identification of Robot Payloads" is robot payload identification. Only
 * a bare head noun of a task: "Semantic Segmentation of Leaves" names its task already.
 */
export function findOfPhrases(sentence: Sentence, knowledge: Knowledge): Mention[] {
  if (sentence.field !== 'title') return [];
  const { tokens, index } = sentence;
  return tokens.flatMap((token, head): Mention[] => {
    const known = knowledge.phraseHeads.get(token.key);
    if (known?.kind !== 'task' || known.strength !== 'strong' || tokens[head + 1]?.key !== 'of') return [];
    const start = phraseStart(tokens, head + 1, knowledge);
    if (withoutModifiers(tokens, start, head + 1, knowledge) < head) return [];
    const from = /^(?:an?|the)$/.test(tokens[head + 2]?.key ?? '') ? head + 3 : head + 2;
    const last = phraseEnd(tokens, from, knowledge);
    const first = withoutModifiers(tokens, from, last, knowledge);
    if (last === first) return [];
    const name = `${phraseName(tokens, first, last)} ${token.key}`;
    return [{ sentence: index, first: head, last, kind: 'task', name, rule: 'phrase:title-of' }];
  });
}
