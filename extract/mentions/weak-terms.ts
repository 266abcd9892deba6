import { type Mention, mentionWith, type Sentence } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { skipBetweenItems } from './phrase-lists.ts';

/** A term that is too general to count by itself counts as an item of a list beside one of its kind that does. */
export function strengthenListed(sentence: Sentence, known: readonly Mention[]): Mention[] {
  const here = known.filter(
    ({ sentence: index, kind }) => index === sentence.index && (kind === 'task' || kind === 'technique'),
  );
  const sure = here.filter((mention) => !mention.weak);
  return here.flatMap((mention) => {
    if (!mention.weak) return [];
    const before = skipBetweenItems(sentence.tokens, mention.first - 1, -1) + 1;
    const behind = skipBetweenItems(sentence.tokens, mention.last, 1);
    const comma = [before, mention.last].some((at) => sentence.tokens[at]?.text === ',');
    if (!comma) return [];
    const listed = sure.some(
      ({ kind, first, last }) =>
        kind === mention.kind &&
        ((before < mention.first && last === before) || (behind > mention.last && first === behind)),
    );
    return listed ? [mentionWith(mention, { weak: false, rule: 'lexicon:listed' })] : [];
  });
}

/** What a paper speaks of again and again is no passing word, unless every paper speaks of it. */
export function strengthenRepeated(mentions: readonly Mention[], knowledge: Knowledge): Mention[] {
  const count = new Map<string, number>();
  for (const { weak, kind, name } of mentions)
    if (weak && kind === 'technique') count.set(name, (count.get(name) ?? 0) + 1);
  return mentions.map((mention) => {
    const again = mention.weak && mention.kind === 'technique' && (count.get(mention.name) ?? 0) > 1;
    return again && !knowledge.commonplaces.has(mention.name)
      ? mentionWith(mention, { weak: false, rule: 'lexicon:repeated' })
      : mention;
  });
}

/** With modifiers of its own a general technique is one of many: "multi-persona prompting". */
export const strengthenNarrowed = (mention: Mention, { commonplaces }: Knowledge): Mention =>
  mention.weak && mention.kind === 'technique' && !commonplaces.has(mention.name)
    ? mentionWith(mention, { weak: false, rule: 'lexicon:narrowed' })
    : mention;
