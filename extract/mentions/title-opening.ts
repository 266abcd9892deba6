import type { Mention, Sentence } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { knownEnd } from './known-ends.ts';
import { phraseEnd, phraseName, withoutModifiers } from './noun-phrase.ts';
import { isAct, isVerb } from './title-parts.ts';

/** What stands behind a task that opens a title: the means, the material or the place. */
const BEHIND = /^(?:in|from|with|via|using|through|without|by)$/i;

/**
 * A title that opens, or goes on behind its colon, with an act and then tells how or where it is done, names its task:
 * "Ship Traffic Guidance via Radar". Heads and terms that the knowledge has are left to the rules that know their kind.
 */
export function findTitleOpening({ field, tokens, index }: Sentence, knowledge: Knowledge): Mention[] {
  if (field !== 'title') return [];
  const colon = tokens.findIndex((token) => token.text === ':');
  return (colon < 0 ? [0] : [0, colon + 1]).flatMap((from): Mention[] => {
    const last = phraseEnd(tokens, from, knowledge);
    const first = withoutModifiers(tokens, from, last, knowledge);
    const head = tokens[last - 1];
    if (last - first < 2 || !head || !BEHIND.test(tokens[last]?.text ?? '') || isVerb(tokens, from))
      return [];
    if (!isAct(head, knowledge) || knowledge.phraseHeads.has(head.key)) return [];
    // A hyphen makes a participle of the gerund: "a harbor over-flowing with ships".
    if (head.joint === '-' && /ing$/.test(head.text.toLowerCase())) return [];
    if (knownEnd(tokens, first, last, knowledge)) return [];
    const name = phraseName(tokens, first, last);
    return [{ sentence: index, first, last, kind: 'task', name, rule: 'phrase:title-start' }];
  });
}
