import functionWordList from '../../extract/knowledge/function-words.txt?raw';

/** Words that say nothing of what a text is about: looked up only where they are all that was typed. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(functionWordList.split(/\s+/).filter(Boolean));

/** A text's words: "GPT-3.5-turbo" is found by "gpt 3.5", "gpt-3" and "turbo". */
export function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}.]+/u).filter(Boolean);
}

/** A word as it is looked up, without accents and in small letters. */
export function folded(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '');
}

/** Words that more than `share` of the texts have, by a look at a thousand of them. */
export function commonWords(texts: readonly string[], share: number): Set<string> {
  const step = Math.max(1, Math.floor(texts.length / 1000));
  const counts = new Map<string, number>();
  let looked = 0;
  for (let at = 0; at < texts.length; at += step) {
    looked += 1;
    for (const word of new Set(wordsOf(texts[at] ?? '').map(folded)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count > Math.max(20, looked * share)).map(([word]) => word),
  );
}
