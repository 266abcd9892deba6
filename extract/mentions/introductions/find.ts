import type { Document, Sentence } from '../../document.ts';
import type { Knowledge } from '../../lexicon/knowledge.ts';
import type { Coinage } from '../coinage.ts';
import { coinedInCapitals } from './capitals.ts';
import { coinedAsOurs, coinedAsParts, coinedByNaming, coinedInPassive } from './named.ts';
import { coinedAsComponents, coinedAsItems, coinedAsNovel } from './phrase.ts';
import { coinedAfterVerb, coinedByMaking } from './proposed.ts';
import { coinedInTitle } from './title.ts';

/** Every place where the paper gives something of its own a name, by the rules below. */
export function findCoinages(document: Document, knowledge: Knowledge): Coinage[] {
  return document.sentences.flatMap((sentence) =>
    sentence.field === 'title' ? coinedInTitle(sentence, knowledge) : coinedInSentence(sentence, knowledge),
  );
}

function coinedInSentence(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens } = sentence;
  const cue = (name: string, i: number) =>
    tokens[i] !== undefined && knowledge.cues.get(name)?.has(tokens[i].key) === true;
  const self = tokens.findIndex((_, i) => cue('self', i) || cue('own', i));
  const verbs = tokens.flatMap((_, i) =>
    i > self && cue('propose', i) && !othersDid(tokens, i, knowledge) ? [i] : [],
  );
  const parts = tokens.flatMap((_, i) => (cue('made-of', i) ? [i] : []));
  const makers = tokens.flatMap((_, i) => (i > self && cue('make', i) ? [i] : []));
  return [
    ...(self >= 0 ? makers.flatMap((verb) => coinedByMaking(sentence, verb, knowledge)) : []),
    ...(self >= 0 ? verbs.flatMap((verb) => coinedAfterVerb(sentence, verb, knowledge)) : []),
    ...(self >= 0 || verbs.length > 0 ? coinedByNaming(sentence, knowledge) : []),
    ...parts.flatMap((verb) => coinedAsComponents(sentence, verb, knowledge)),
    ...coinedAsNovel(sentence, knowledge),
    ...coinedAsOurs(sentence, knowledge),
    ...coinedInPassive(sentence, knowledge),
    ...coinedAsParts(sentence, knowledge),
    ...coinedInCapitals(sentence, knowledge),
    ...coinedAsItems(sentence, knowledge),
  ];
}

/** "Smith et al. proposed", "recent studies propose": somebody else brought it forth. */
function othersDid(tokens: Sentence['tokens'], verb: number, knowledge: Knowledge): boolean {
  if (tokens.slice(Math.max(0, verb - 3), verb).some((token) => token.key === 'al')) return true;
  const subject = tokens[verb - 1];
  return (
    knowledge.cues.get('self')?.has(subject?.key ?? '') === true &&
    knowledge.cues.get('others')?.has(tokens[verb - 2]?.key ?? '') === true
  );
}
