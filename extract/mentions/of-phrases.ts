import type { Mention, Sentence, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { knownEnd } from './known-ends.ts';
import { phraseStart, withoutModifiers } from './noun-phrase.ts';
import { type Thing, thingAt, thingName } from './things.ts';

/**
 * Tasks that a title words with "of": "Real-Time Identification of Robot Payloads" is robot payload identification, and
 * so is "Automatic Identification of …". What the lexicon knows as a task ("Semantic Segmentation of Leaves") is
 * named already.
 */
export function findOfPhrases(sentence: Sentence, knowledge: Knowledge): Mention[] {
  if (sentence.field !== 'title') return [];
  const { tokens, index } = sentence;
  return tokens.flatMap((token, head): Mention[] => {
    if (tokens[head + 1]?.key !== 'of' || !isDeed(token, knowledge)) return [];
    const start = phraseStart(tokens, head + 1, knowledge);
    const first = withoutModifiers(tokens, start, head + 1, knowledge);
    if (knownEnd(tokens, first, head + 1, knowledge, 2)) return [];
    const thing = thingAt(tokens, head + 2, knowledge);
    if (thing.noun === thing.first || isLookedAt(tokens, head, thing, knowledge)) return [];
    const name = `${thingName(tokens, thing)} ${token.key}`;
    return [{ sentence: index, first, last: thing.last, kind: 'task', name, rule: 'phrase:title-of' }];
  });
}

/** A noun for what one does that makes a task: the head of a task, or that of a verb with an object. */
const isDeed = ({ key, spelling }: Token, { phraseHeads, deeds }: Knowledge): boolean =>
  // In the plural it is what comes of the deed: "Perceptions of Ships".
  spelling.lower === key && (phraseHeads.get(key)?.kind === 'task' || deeds.has(key));

/** "Design of a Harbor", "Analysis of Machine Translation": the one is no task and the other names its own. */
function isLookedAt(
  tokens: readonly Token[],
  head: number,
  { first, noun }: Thing,
  knowledge: Knowledge,
): boolean {
  if (knownEnd(tokens, first, noun, knowledge, 2)) return true;
  if (!knowledge.cues.get('vague-deed')?.has(tokens[head]?.key ?? '')) return false;
  const article = /^an?$/i.test(tokens[head + 2]?.text ?? '');
  return article || knowledge.phraseHeads.get(tokens[noun - 1]?.key ?? '')?.kind === 'task';
}
