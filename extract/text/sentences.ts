import type { Document, Sentence, Token } from '../document.ts';
import type { Field } from '../facts.ts';
import abbreviationList from '../knowledge/abbreviations.txt?raw';
import type { Paper } from '../paper.ts';
import { withoutMarkup } from './markup.ts';
import { SHAPE } from './spelling.ts';
import { tokenize } from './tokens.ts';

/** Lower case, without the stop that ends them. */
export const ABBREVIATIONS = new Set(abbreviationList.split(/\s+/).filter(Boolean));

/** Cuts a paper into its sentences, the title first and always whole. */
export function readDocument(paper: Paper): Document {
  const sentences: Sentence[] = [];
  const add = (field: Field, tokens: Token[]) => {
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first && last)
      sentences.push({ index: sentences.length, field, start: first.start, end: last.end, tokens });
  };
  add('title', withoutMarkup(tokenize(paper.title)));
  for (const tokens of splitSentences(withoutMarkup(tokenize(paper.abstract)))) add('abstract', tokens);
  return { paper, sentences };
}

/**
 * Groups tokens into sentences: a stop, question or exclamation mark ends one (with the quotes and brackets that close
 * behind it) where a space and something that may open a sentence follow, and no abbreviation stands before it.
 */
export function splitSentences(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if ((token.spelling.shape & SHAPE.stop) === 0) continue;
    while (tokens[i + 1]?.joint === '' && /^[)\]"”’']$/.test(tokens[i + 1]?.text ?? '')) i++;
    const next = tokens[i + 1];
    if (next && (!mayOpen(next) || isAbbreviation(tokens.slice(first, i + 1), token))) continue;
    sentences.push(tokens.slice(first, i + 1));
    first = i + 1;
  }
  if (first < tokens.length) sentences.push(tokens.slice(first));
  return sentences;
}

/** A capital, a digit, an opening mark, or a name in mixed case: "…tasks. mBERT is…". */
function mayOpen(token: Token): boolean {
  return token.joint === ' ' && /^(?:[\p{Lu}\p{N}"“‘'([$\\]|\p{Ll}+\p{Lu})/u.test(token.text);
}

function isAbbreviation(sentence: readonly Token[], stop: Token): boolean {
  if (stop.text !== '.') return false;
  const before = sentence.findLast((token) => token.end === stop.start);
  return before !== undefined && ABBREVIATIONS.has(before.text.toLowerCase());
}
