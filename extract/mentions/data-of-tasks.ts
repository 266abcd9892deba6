import { type Document, type Mention, mentionWith, type TokenRange } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { hasStrongName } from './name-shape.ts';
import { phraseName } from './noun-phrase.ts';

/**
 * "ImageNet classification", "the PropBank semantic role labeling task": a task told by the data that it is measured on
 * names two things, the benchmark and the task.
 *
 * @param mentions none overlapping
 * @param known what the lexicon names, before longer phrases took its place
 */
export function withDataOfTasks(
  document: Document,
  mentions: readonly Mention[],
  known: readonly Mention[],
  knowledge: Knowledge,
): Mention[] {
  const data = new Map<string, Mention>();
  for (const mention of known)
    if (
      mention.kind === 'benchmark' &&
      hasStrongName(tokensOf(document, mention), mention.first, mention.last)
    )
      data.set(startOf(mention), mention);
  if (data.size === 0) return [...mentions];
  return mentions.flatMap((mention) => {
    const named = mention.kind === 'task' && !mention.introduced ? data.get(startOf(mention)) : undefined;
    if (!named || named.last >= mention.last) return [mention];
    const tokens = tokensOf(document, mention);
    if (tokens[named.last]?.joint !== ' ') return [mention];
    const name = mention.rule.startsWith('lexicon')
      ? mention.name
      : phraseName(tokens, named.last, mention.last);
    return knowledge.notEntities.has(name)
      ? [named]
      : [named, mentionWith(mention, { first: named.last, name })];
  });
}

const tokensOf = (document: Document, { sentence }: TokenRange) => document.sentences[sentence]?.tokens ?? [];

const startOf = ({ sentence, first }: TokenRange): string => `${sentence}:${first}`;
