import { type Document, type Mention, mentionWith } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';

/**
 * What the lexicon has as a task is a technique where the one place that names it says that it is a means: "labels made
 * by semantic segmentation", "using an inverse kinematics solver".
 */
export function withUsedTasks(
  { sentences }: Document,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Mention[] {
  const places = new Map<string, number>();
  for (const { name } of mentions) places.set(name, (places.get(name) ?? 0) + 1);
  const isMeans = ({ sentence, first }: Mention): boolean => {
    const { field, tokens } = sentences[sentence] ?? {};
    if (field !== 'abstract' || !tokens) return false;
    const article = /^(?:an?|the|our)$/i.test(tokens[first - 1]?.text ?? '') ? 1 : 0;
    return knowledge.cues.get('means')?.has(tokens[first - 1 - article]?.key ?? '') === true;
  };
  return mentions.map((mention) =>
    mention.kind === 'task' &&
    mention.rule.startsWith('lexicon') &&
    places.get(mention.name) === 1 &&
    isMeans(mention)
      ? mentionWith(mention, { kind: 'technique', rule: 'lexicon:used' })
      : mention,
  );
}
