import type { Mention, Sentence, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { isContent, phraseEnd, phraseName, withoutModifiers } from './noun-phrase.ts';

/** Nouns made from verbs and qualities: what one does or wants, no thing ("protection", "programming", "robustness"). */
const ABSTRACT = /(?:[ts]ion|ment|[^aeiou]ing|[^aeiou]ness|ance|bility|sis|[tm]ics)$/;
/** "With" also tells what is at hand ("with Soft Tips"), so behind it only what one does or what does it is a technique. */
const AGENT = /[^aeiou](?:er|or|ors|ers)$/;

/**
 * What a title says its work is for is a task, and what it works by is a technique, even where no file knows the head
 * noun: "… for Minor Protection", "… via Cross-Modal Formalization".
 */
export function findTitleParts(sentence: Sentence, knowledge: Knowledge): Mention[] {
  if (sentence.field !== 'title') return [];
  const { tokens, index } = sentence;
  return tokens.flatMap((token, at): Mention[] => {
    const kind = kindBehind(tokens, at);
    if (kind === undefined) return [];
    const from = /^(?:an?|the)$/.test(tokens[at + 1]?.key ?? '') ? at + 2 : at + 1;
    const last = phraseEnd(tokens, from, knowledge);
    const first = withoutModifiers(tokens, from, last, knowledge);
    const head = tokens[last - 1];
    if (last - first < 2 || !head || isContent(tokens[last], knowledge) || isVerb(tokens, from)) return [];
    if (!isHead(head, kind, knowledge) || (/^(?:with|using)$/.test(token.key) && !isDeed(head, knowledge)))
      return [];
    return [
      {
        sentence: index,
        first,
        last,
        kind,
        name: phraseName(tokens, first, last),
        rule: `phrase:title-${kind === 'task' ? 'for' : 'by'}`,
      },
    ];
  });
}

/** What stands behind the word at `at` of a title: what its work is for, or what it works by. */
export function kindBehind(tokens: readonly Token[], at: number): 'task' | 'technique' | undefined {
  const word = tokens[at]?.text.toLowerCase() ?? '';
  if (word === 'for' || word === 'against') return 'task';
  if (/^(?:via|through|by|with|using)$/.test(word)) return 'technique';
  return word === 'on' && tokens[at - 1]?.key === 'based' ? 'technique' : undefined;
}

/** Whether a head noun names what one does, as those of tasks do. */
export const isAct = ({ key }: Token, knowledge: Knowledge): boolean =>
  ABSTRACT.test(key) && !knowledge.cues.get('plain-head')?.has(key);

function isHead(head: Token, kind: 'task' | 'technique', knowledge: Knowledge): boolean {
  if (kind === 'task') return isAct(head, knowledge);
  return (
    !/ed$/.test(head.text) &&
    !knowledge.cues.get('plain-head')?.has(head.key) &&
    !knowledge.cues.get('matter')?.has(head.key) &&
    !/^(?:model|benchmark)$/.test(knowledge.heads.get(head.key) ?? '')
  );
}

const isDeed = ({ text, key }: Token, knowledge: Knowledge): boolean =>
  ABSTRACT.test(key) || AGENT.test(text) || knowledge.cues.get('generic-head')?.has(key) === true;

/** "Fusing measurements": the phrase begins with a verb. */
export const isVerb = (tokens: readonly Token[], first: number): boolean =>
  /ing$/.test(tokens[first]?.text ?? '') && tokens[first + 1]?.joint === ' ';
