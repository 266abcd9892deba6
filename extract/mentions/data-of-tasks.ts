import { type Document, type Mention, mentionWith, type Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { isStrongName } from './name-shape.ts';
import { phraseName } from './noun-phrase.ts';

/**
 * "ImageNet classification", "the PropBank semantic role labeling task": a task told by the data that it is measured on
 * names two things, the benchmark and the task.
 *
 * @param mentions none overlapping
 */
export function withDataOfTasks(
  document: Document,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Mention[] {
  return mentions.flatMap((mention) => {
    const { kind, introduced, sentence, first, last } = mention;
    if (kind !== 'task' || introduced) return [mention];
    const tokens = document.sentences[sentence]?.tokens ?? [];
    if (!isStrongName(tokens[first] as Token)) return [mention];
    const data = knowledge.trie
      .at(tokens, first)
      .find(
        ({ entry, sameCase }) =>
          entry.kind === 'benchmark' && (entry.when === 'any' || (entry.when === 'case' && sameCase)),
      );
    if (!data || data.last >= last || tokens[data.last]?.joint !== ' ') return [mention];
    const { name, when } = data.entry;
    const benchmark: Mention = {
      sentence,
      first,
      last: data.last,
      kind: 'benchmark',
      name,
      rule: `lexicon:${when}`,
    };
    const rest = mention.rule.startsWith('lexicon') ? mention.name : phraseName(tokens, data.last, last);
    return knowledge.notEntities.has(rest)
      ? [benchmark]
      : [benchmark, mentionWith(mention, { first: data.last, name: rest })];
  });
}
