import { type Mention, mentionWith, type Sentence, type Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { isContent, phraseEnd, phraseName, phraseStart, withoutModifiers } from './noun-phrase.ts';
import { isAct, isVerb } from './title-parts.ts';

/** Rule of a phrase that counts only if something else is found to speak for it. */
export const WEAK = 'phrase-weak';

/** A phrase without a cue counts where the item before or behind it in a list is known, or has a cue, and is of its kind. */
export function besideKnown(
  sentence: Sentence,
  phrases: readonly Mention[],
  known: readonly Mention[],
): Mention[] {
  if (phrases.length === 0) return [];
  const sure = known.filter((mention) => mention.sentence === sentence.index && !mention.weak);
  const left = new Set(sure.map((mention) => `${mention.kind} ${mention.last}`));
  const right = new Set(sure.map((mention) => `${mention.kind} ${mention.first}`));
  const settle = (phrase: Mention): Mention => {
    const before = skipBetweenItems(sentence.tokens, phrase.first - 1, -1) + 1;
    const behind = skipBetweenItems(sentence.tokens, phrase.last, 1);
    const listed =
      !/^phrase(?:-weak)?$/.test(phrase.rule) ||
      (before < phrase.first && left.has(`${phrase.kind} ${before}`)) ||
      (behind > phrase.last && right.has(`${phrase.kind} ${behind}`));
    if (!listed) return phrase;
    left.add(`${phrase.kind} ${phrase.last}`);
    right.add(`${phrase.kind} ${phrase.first}`);
    return /^phrase(?:-weak)?$/.test(phrase.rule) ? mentionWith(phrase, { rule: 'phrase:listed' }) : phrase;
  };
  return phrases
    .map(settle)
    .reverse()
    .map(settle)
    .reverse()
    .filter((phrase) => phrase.rule !== WEAK);
}

const BETWEEN_ITEMS = /^(?:,|and|or|&|as|well)$/;

/** The first token in the direction that stands between no two items of a list. */
export function skipBetweenItems(tokens: readonly Token[], from: number, step: 1 | -1): number {
  let at = from;
  while (BETWEEN_ITEMS.test(tokens[at]?.text ?? '')) at += step;
  return at;
}

/**
 * Items of two words or more that a list has beside known tasks or techniques, whatever their head noun, as long as it
 * names what one does: "object tracking, disparity measurement, and …".
 */
export function findItems(sentence: Sentence, known: readonly Mention[], knowledge: Knowledge): Mention[] {
  const anchors = known.filter(
    (mention) =>
      mention.sentence === sentence.index &&
      (mention.kind === 'task' || mention.kind === 'technique') &&
      !mention.weak,
  );
  const found: Mention[] = [];
  const { tokens } = sentence;
  for (const anchor of anchors) {
    for (let last = anchor.last; ; ) {
      const from = skipBetweenItems(tokens, last, 1);
      // Two names with "and" between them are as often a clause each.
      if (from === last || (tokens[last]?.text !== ',' && tokens[anchor.first - 1]?.text !== ',')) break;
      last = phraseEnd(tokens, from, knowledge);
      const item = itemAt(sentence, from, last, knowledge, anchor.kind);
      if (!item) break;
      found.push(item);
    }
    for (let first = anchor.first; ; ) {
      const last = skipBetweenItems(tokens, first - 1, -1) + 1;
      if (last === first || tokens[last]?.text !== ',') break;
      first = phraseStart(tokens, last, knowledge);
      const item = itemAt(sentence, first, last, knowledge, anchor.kind);
      if (!item) break;
      found.push(item);
    }
  }
  return found;
}

function itemAt(
  { tokens, index }: Sentence,
  from: number,
  last: number,
  knowledge: Knowledge,
  kind: Mention['kind'],
): Mention | undefined {
  const first = withoutModifiers(tokens, from, last, knowledge);
  const head = tokens[last - 1];
  if (last - first < 2 || !head || isContent(tokens[last], knowledge) || !isAct(head, knowledge))
    return undefined;
  if (kind === 'technique' && isVerb(tokens, first)) return undefined;
  return { sentence: index, first, last, kind, name: phraseName(tokens, first, last), rule: 'phrase:item' };
}
