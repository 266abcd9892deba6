import type { Mention, Sentence, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { MARK } from '../lexicon/marks.ts';
import { phraseEnd, phraseName, withoutModifiers } from './noun-phrase.ts';

/** How many words of the object may stand before those that name the task: "detecting small moving objects". */
const REACH = 3;

/**
 * Tasks of the lexicon that the text words as a verb and its object: "detecting small objects" is object detection, "to
 * retrieve images" is image retrieval.
 */
export function findVerbalTasks(sentence: Sentence, knowledge: Knowledge): Mention[] {
  const { tokens, index } = sentence;
  const found: Mention[] = [];
  tokens.forEach((token, verb) => {
    if ((knowledge.marks.of(token.spelling) & MARK.verbalHead) === 0) return;
    const head = knowledge.verbalHeads.get(token.key);
    if (head === undefined || !isWork(sentence, verb, knowledge)) return;
    const from = /^(?:an?|the)$/.test(tokens[verb + 1]?.key ?? '') ? verb + 2 : verb + 1;
    const last = phraseEnd(tokens, from, knowledge);
    const first = withoutModifiers(tokens, from, last, knowledge);
    for (let start = first; start < Math.min(last, first + REACH + 1); start++) {
      const noun: Token = { ...token, text: head, key: head, joint: ' ' };
      const hit = knowledge.trie
        .at([...tokens.slice(start, last), noun], 0)
        .find(({ entry, last: end }) => end === last - start + 1 && entry.kind === 'task');
      if (!hit) continue;
      found.push({
        sentence: index,
        first: verb,
        last,
        kind: 'task',
        name: hit.entry.name,
        rule: 'verbal-task',
        ...(hit.entry.family === undefined ? {} : { family: hit.entry.family }),
        ...(hit.entry.when === 'weak' ? { weak: true } : {}),
      });
      return;
    }
    const vague =
      knowledge.cues.get('vague-deed')?.has(head) ||
      knowledge.cues.get('vague-thing')?.has(tokens[last - 1]?.key ?? '');
    if (last > first && isTitleVerb(sentence, verb) && !vague) {
      const name = `${phraseName(tokens, first, last)} ${head}`;
      found.push({ sentence: index, first: verb, last, kind: 'task', name, rule: 'phrase:title-verb' });
    }
  });
  return found;
}

/** Where a title opens with the verb, or says what its work is for or does: "… for Detecting X", "LLMs to Discover X". */
function isTitleVerb({ field, tokens }: Sentence, verb: number): boolean {
  if (field !== 'title') return true;
  const before = tokens[verb - 1]?.text.toLowerCase();
  return before === undefined || /^(?::|for|to|towards?)$/.test(before);
}

/** In a title, or behind "the task of", "we address": what is said of a task in passing makes it none of the paper's. */
function isWork({ field, tokens }: Sentence, verb: number, knowledge: Knowledge): boolean {
  const before = (back: number) => tokens[verb - back]?.key ?? '';
  if (field === 'title') return /ing$/.test(tokens[verb]?.key ?? '') || before(1) === 'to';
  return before(1) === 'of' && knowledge.cues.get('task-of')?.has(before(2)) === true;
}
