import type { Document, Sentence, Token } from '../../document.ts';
import type { Knowledge } from '../../lexicon/knowledge.ts';
import type { Coinage } from '../coinage.ts';
import { hasStrongName, isCapitalised, unitsOf } from '../name-shape.ts';
import { phraseEnd, withoutModifiers } from '../noun-phrase.ts';
import { saysHow } from './phrase.ts';
import { isSurvey } from './title.ts';

/**
 * What opens the title and stands in the text where the paper brings something forth ("Berth Inference: …", "we introduce
 * berth inference") or in capitals ("Tidal Mentor: …", "with Tidal Mentor, …"): the paper's own, whatever its nouns.
 */
export function findTitled({ sentences }: Document, knowledge: Knowledge): Coinage[] {
  const [title] = sentences;
  if (title?.field !== 'title' || isSurvey(title.tokens, knowledge)) return [];
  const { tokens, index } = title;
  const from = /^(?:an?|the)$/i.test(tokens[0]?.text ?? '') ? 1 : 0;
  const last = phraseEnd(tokens, from, knowledge);
  const first = withoutModifiers(tokens, from, last, knowledge);
  if (last - first < 2 || unitsOf(tokens, first, last).length > 3 || hasStrongName(tokens, first, last))
    return [];
  if (!/^(?::|for|of|in|with|via|using|by|through)?$/i.test(tokens[last]?.text ?? '')) return [];
  if (tokens[last]?.text !== ':' && isOthers(tokens, first, last, knowledge)) return [];
  for (const sentence of sentences) {
    if (sentence.field === 'title') continue;
    for (const at of placesOf(tokens.slice(first, last), sentence)) {
      // The short form in brackets names it, as other rules find.
      if (sentence.tokens[at + last - first]?.text === '(') return [];
      if (isProposed(sentence.tokens, at, knowledge))
        return [
          { sentence: index, first, last, rule: 'title-proposed', phrase: true },
          {
            sentence: sentence.index,
            first: at,
            last: at + last - first,
            rule: 'title-proposed',
            phrase: true,
          },
        ];
      const again = sentence.tokens.slice(at, at + last - first);
      if (
        at > 0 &&
        tokens[last]?.text === ':' &&
        unitsOf(tokens, first, last).length > 1 &&
        again.every(isCapitalised)
      )
        return [
          { sentence: index, first, last, rule: 'title-again' },
          { sentence: sentence.index, first: at, last: at + last - first, rule: 'title-again' },
        ];
    }
  }
  return [];
}

/** A term of the field, or a task that does not say how it is done: a title that goes on is about them. */
const isOthers = (tokens: readonly Token[], first: number, last: number, knowledge: Knowledge): boolean =>
  knowledge.trie.at(tokens, first).some((hit) => hit.last >= last) ||
  (knowledge.phraseHeads.get(tokens[last - 1]?.key ?? '')?.kind === 'task' &&
    !saysHow(tokens, first, last - 1, knowledge));

function placesOf(words: readonly Token[], { tokens }: Sentence): number[] {
  const places: number[] = [];
  for (let at = 0; at + words.length <= tokens.length; at++)
    if (words.every(({ key }, i) => tokens[at + i]?.key === key)) places.push(at);
  return places;
}

/** "we introduce $berth inference$", "which we call a berth inference". */
function isProposed(tokens: readonly Token[], at: number, knowledge: Knowledge): boolean {
  let before = at - 1;
  while (
    before > 0 &&
    (!tokens[before]?.word ||
      /^(?:an?|the|our|it|this|them|as|textit|emph|textbf)$/i.test(tokens[before]?.text ?? '') ||
      knowledge.modifiers.has(tokens[before]?.key ?? ''))
  )
    before--;
  const key = tokens[before]?.key ?? '';
  const names = knowledge.cues.get('name')?.has(key) || knowledge.cues.get('name-verb')?.has(key);
  if (!names && !knowledge.cues.get('bring-forth')?.has(key)) return false;
  return names || tokens.slice(0, before).some((token) => knowledge.cues.get('self')?.has(token.key));
}
