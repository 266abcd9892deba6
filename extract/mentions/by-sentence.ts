import { type Mention, mentionWith, type Sentence } from '../document.ts';

/** What the rules find, sentence by sentence, and in each sentence in the order of the rules: mentions of one shape. */
export function eachOf(
  sentences: readonly Sentence[],
  ...rules: readonly ((sentence: Sentence) => readonly Mention[])[]
): Mention[] {
  const found: Mention[] = [];
  for (const sentence of sentences)
    for (const rule of rules) {
      const here = rule(sentence);
      for (let i = 0; i < here.length; i++) found.push(mentionWith(here[i] as Mention));
    }
  return found;
}

/** Sorts mentions by their sentence once, as many rules ask for those of one: in the order given. */
export function bySentence(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): (sentence: Sentence) => readonly Mention[] {
  const sorted: Mention[][] = sentences.map(() => []);
  for (const mention of mentions) sorted[mention.sentence]?.push(mention);
  return ({ index }) => sorted[index] ?? [];
}
