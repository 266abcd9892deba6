import type { Mention, Sentence, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { MARK } from '../lexicon/marks.ts';
import { squash } from '../text/fold.ts';
import { rewritten } from '../text/tokens.ts';
import { knownEnd } from './known-ends.ts';
import { type Thing, thingAt, thingName } from './things.ts';

/** How many words of the object may stand before those that name the task: "detecting small moving objects". */
const REACH = 3;

/**
 * Tasks that the text words as a verb and its object: "detecting small objects" is the lexicon's object detection, "to
 * retrieve images" its image retrieval, and "Sorting Moored Ships" in a title is ship sorting, whoever knows it.
 */
export function findVerbalTasks(sentence: Sentence, knowledge: Knowledge): Mention[] {
  const { tokens, index } = sentence;
  const found: Mention[] = [];
  tokens.forEach((token, verb) => {
    if ((knowledge.marks.of(token.spelling) & MARK.verbalHead) === 0) return;
    const head = knowledge.verbalHeads.get(token.key);
    if (head === undefined || !isWork(sentence, verb, knowledge)) return;
    const second = coordinatedVerb(tokens, verb, knowledge);
    const thing = thingAt(tokens, (second ?? verb) + 1, knowledge);
    if (isOfModels(tokens, head, thing, knowledge)) return;
    const hit = knownTask(tokens, verb, head, thing, knowledge);
    if (hit) {
      found.push({
        sentence: index,
        first: verb,
        last: second === undefined ? thing.noun : verb + 1,
        kind: 'task',
        name: hit.name,
        rule: 'verbal-task',
        family: hit.family,
        introduced: undefined,
        weak: hit.when === 'weak',
      });
    } else if (isTitleVerb(sentence, verb, knowledge) && !isVague(tokens, head, thing, knowledge)) {
      const last = second === undefined ? thing.last : verb + 1;
      found.push(titleTask(index, verb, last, `${thingName(tokens, thing)} ${head}`));
    } else return;
    if (sentence.field !== 'title' || second !== undefined) return;
    for (const other of coordinatedThings(tokens, thing, knowledge)) {
      const known = knownTask(tokens, verb, head, other, knowledge)?.name;
      if (known === undefined && other.last - other.first < 2) continue;
      const name = known ?? `${thingName(tokens, other)} ${head}`;
      found.push(titleTask(index, other.first, other.last, name));
    }
  });
  return found;
}

const titleTask = (sentence: number, first: number, last: number, name: string): Mention => ({
  sentence,
  first,
  last,
  kind: 'task',
  name,
  rule: 'phrase:title-verb',
});

/** "Sorting and Counting Ships": the verb that shares the object of the one before. */
function coordinatedVerb(
  tokens: readonly Token[],
  verb: number,
  { verbalHeads }: Knowledge,
): number | undefined {
  if (!/^(?:and|&)$/i.test(tokens[verb + 1]?.text ?? '')) return undefined;
  const other = tokens[verb + 2];
  if (!other || !verbalHeads.has(other.key)) return undefined;
  return /ing$/.test(other.text) === /ing$/.test(tokens[verb]?.text ?? '') ? verb + 2 : undefined;
}

/** "Sorting Moored Ships, Wrecks and Buoys": the other objects of the verb. */
function coordinatedThings(tokens: readonly Token[], thing: Thing, knowledge: Knowledge): Thing[] {
  const others: Thing[] = [];
  let last = thing.last;
  while (/^(?:,|and|&)$/i.test(tokens[last]?.text ?? '')) {
    const from =
      tokens[last]?.text === ',' && /^(?:and|&)$/i.test(tokens[last + 1]?.text ?? '') ? last + 2 : last + 1;
    if (knowledge.verbalHeads.has(tokens[from]?.key ?? '')) return others;
    const other = thingAt(tokens, from, knowledge);
    if (other.noun === other.first) return [];
    others.push(other);
    last = other.last;
  }
  return others;
}

/** The task of the lexicon that a head noun makes of the last words of the object. */
function knownTask(
  tokens: readonly Token[],
  verb: number,
  head: string,
  { first, noun: last }: Thing,
  knowledge: Knowledge,
) {
  const noun = rewritten(tokens[verb] as Token, head, head, ' ');
  for (let start = first; start < Math.min(last, first + REACH + 1); start++) {
    const hit = knowledge.trie
      .at([...tokens.slice(start, last), noun], 0)
      .find(({ entry, last: end }) => end === last - start + 1 && entry.kind === 'task');
    if (hit) return hit.entry;
  }
  return undefined;
}

/** Where a title opens with the verb, or says what its work is for or does: "… for Detecting X", "LLMs to Discover X". */
function isTitleVerb({ field, tokens }: Sentence, verb: number, knowledge: Knowledge): boolean {
  if (field !== 'title') return true;
  const first = coordinatedVerb(tokens, verb - 2, knowledge) === verb ? verb - 2 : verb;
  // "Robustly Picking".
  const manner = /[^i]ly$/.test(tokens[first - 1]?.text ?? '') ? 1 : 0;
  const before = tokens[first - 1 - manner]?.text.toLowerCase();
  return before === undefined || /^(?:[:?]|for|to|towards?|in|at|of)$/.test(before);
}

/** In a title, or behind "the task of", "we address": what is said of a task in passing makes it none of the paper's. */
function isWork({ field, tokens }: Sentence, verb: number, knowledge: Knowledge): boolean {
  const before = (back: number) => tokens[verb - back];
  const gerund = /ing$/.test(tokens[verb]?.key ?? '');
  if (field === 'title')
    return (
      gerund ||
      before(1)?.key === 'to' ||
      (before(2)?.key === 'to' && /[^i]ly$/.test(before(1)?.text ?? '')) ||
      (before(3)?.key === 'to' && /^(?:and|&)$/i.test(before(1)?.text ?? ''))
    );
  const asked = before(2);
  return (
    gerund &&
    before(1)?.key === 'of' &&
    asked !== undefined &&
    knowledge.cues.get('task-of')?.has(asked.key) === true &&
    // "The challenges of keeping ships dry" are why one works, not what at.
    !/s$/.test(asked.text)
  );
}

/**
 * No work of its own: what is done to the models and methods of the field ("Adapting Language Models"), and verbs that
 * say no more than that something is looked at or made better.
 */
function isVague(tokens: readonly Token[], head: string, thing: Thing, knowledge: Knowledge): boolean {
  if (thing.noun === thing.first) return true;
  const key = tokens[thing.noun - 1]?.key ?? '';
  const is = (cue: string) => knowledge.cues.get(cue)?.has(key) === true;
  const vague = knowledge.cues.get('vague-deed')?.has(head) === true;
  return (
    is('generic-head') ||
    (is('plain-head') && thing.noun - thing.first < 2) ||
    is('vague-thing') ||
    knowledge.cues.get('idle-deed')?.has(head) === true ||
    (vague && endsKnown(tokens, thing, knowledge))
  );
}

/** "Evaluating Language Models for Tide Prediction": what is looked at in a class of models is said elsewhere. */
const isOfModels = (tokens: readonly Token[], head: string, thing: Thing, knowledge: Knowledge): boolean =>
  knowledge.cues.get('vague-deed')?.has(head) === true &&
  knowledge.notEntities.has(squash(thingName(tokens, { ...thing, of: undefined })));

/** Whether the thing ends with a term of the lexicon, or with the head of a task. */
const endsKnown = (tokens: readonly Token[], { first, noun }: Thing, knowledge: Knowledge): boolean =>
  knowledge.phraseHeads.get(tokens[noun - 1]?.key ?? '')?.kind === 'task' ||
  knownEnd(tokens, first, noun, knowledge) !== undefined;
