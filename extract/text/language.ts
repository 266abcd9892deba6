import type { Document } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { isMarked, MARK } from '../lexicon/marks.ts';

/**
 * Of 16,600 abstracts of the corpus five have fewer than a fifth of function words, none but two lists of contents fewer
 * than 0.15; texts in Spanish, French, German and Swedish have at most 0.1, by words that they share with English.
 */
const LEAST_SHARE = 0.12;
/** Fewer words, as of a title alone, tell no language. */
const ENOUGH_WORDS = 19;

/** Whether a paper is in English, which the rules are for: too short a text is taken for English. */
export function isEnglish({ sentences }: Document, knowledge: Pick<Knowledge, 'marks'>): boolean {
  let words = 0;
  let functionWords = 0;
  for (const { tokens } of sentences)
    for (const token of tokens) {
      if (!token.word) continue;
      words++;
      if (isMarked(token, MARK.function, knowledge)) functionWords++;
    }
  return words < ENOUGH_WORDS || functionWords >= LEAST_SHARE * words;
}
