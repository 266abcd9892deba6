import type { Document, Sentence, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { squash } from '../text/fold.ts';
import { findAbbreviations } from './abbreviations.ts';
import { type Coinage, coinageAt } from './coinage.ts';
import { isSurvey } from './introductions/title.ts';
import { hasStrongName, isStrongName, unitEnd, written } from './name-shape.ts';

/**
 * Names that nobody says are new but that stand where a paper's own name stands: in the title and again in the text, or
 * before a verb of result ("NAME outperforms …") and again.
 */
export function findStandingNames(document: Document, knowledge: Knowledge): Coinage[] {
  const places = unknownNames(document, knowledge);
  return [...places.values()].flatMap((all) => {
    if (all.length < 2) return [];
    const first = all.find((place) => standsInTitle(document.sentences[place.sentence], place, knowledge));
    if (first) return [coinageAt(first, 'title-name')];
    const subject = all.find((place) =>
      beforeResult(document.sentences[place.sentence], place.last, knowledge),
    );
    return subject ? [coinageAt(subject, 'result-subject')] : [];
  });
}

/** In mixed case only: "JPEG Artifacts Reduction" introduces no JPEG. */
function standsInTitle(
  sentence: Sentence | undefined,
  { first, last }: Place,
  knowledge: Knowledge,
): boolean {
  if (sentence?.field !== 'title' || isSurvey(sentence.tokens, knowledge)) return false;
  return sentence.tokens
    .slice(first, last)
    .some((token) => /\p{Lu}.*\p{Ll}.*\p{Lu}|\p{Ll}.*\p{Lu}.*\p{Ll}|\p{Lu}\p{Ll}+\p{N}/u.test(token.text));
}

type Place = Omit<Coinage, 'rule'>;

/** Squashed name → its places, for names of one unit that neither the lexicon nor a definition explains. */
function unknownNames(document: Document, knowledge: Knowledge): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const explained = new Set<string>();
  for (const sentence of document.sentences) {
    const { tokens, index } = sentence;
    const text = document.paper[sentence.field];
    for (const { short } of findAbbreviations(sentence))
      explained.add(squash(written(tokens, short.first, short.last, text)));
    for (let first = 0, last = 0; first < tokens.length; first = last) {
      last = unitEnd(tokens, first);
      if (!isOwnShape(tokens, first, last) || isKnown(tokens, first, last, knowledge)) continue;
      const key = squash(written(tokens, first, last, text));
      if (!knowledge.notEntities.has(key)) {
        places.set(key, [...(places.get(key) ?? []), { sentence: index, first, last }]);
      }
    }
  }
  for (const name of explained) places.delete(name);
  return places;
}

/** Capitals inside and no ordinary word in the compound: "PreFLMR", "MP-HOI", but neither "LLM-based" nor "3D". */
function isOwnShape(tokens: readonly Token[], first: number, last: number): boolean {
  if (!hasStrongName(tokens, first, last)) return false;
  const unit = tokens.slice(first, last);
  return (
    unit.some((token) => isStrongName(token) && token.text.length > 3) &&
    unit.every((token) => !/^\p{Ll}{3,}$/u.test(token.text))
  );
}

function isKnown(tokens: readonly Token[], first: number, last: number, knowledge: Knowledge): boolean {
  for (let i = first; i < last; i++) if (knowledge.trie.at(tokens, i).length > 0) return true;
  return false;
}

function beforeResult(sentence: Sentence | undefined, last: number, knowledge: Knowledge): boolean {
  const next = sentence?.tokens[last];
  const after = sentence?.tokens[last + 1];
  const results = knowledge.cues.get('result');
  return (
    next !== undefined &&
    results !== undefined &&
    (results.has(next.key) || (/ly$/.test(next.key) && after !== undefined && results.has(after.key)))
  );
}
