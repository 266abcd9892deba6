import type { Mention, Sentence, Token } from '../document.ts';

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
    return /^phrase(?:-weak)?$/.test(phrase.rule) ? { ...phrase, rule: 'phrase:listed' } : phrase;
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
function skipBetweenItems(tokens: readonly Token[], from: number, step: 1 | -1): number {
  let at = from;
  while (BETWEEN_ITEMS.test(tokens[at]?.text ?? '')) at += step;
  return at;
}
