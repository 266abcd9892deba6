import type { Token } from '../document.ts';
import type { LexiconEntry } from '../lexicon/entry.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';

/** The longest term of the lexicon that ends a phrase, of so many words or more: "Night Ship Detection" ends with one. */
export function knownEnd(
  tokens: readonly Token[],
  first: number,
  last: number,
  knowledge: Knowledge,
  words = 1,
  kind?: LexiconEntry['kind'],
): LexiconEntry | undefined {
  for (let i = first; i <= last - words; i++) {
    const hit = knowledge.trie
      .at(tokens, i)
      .find((one) => one.last === last && (kind === undefined || one.entry.kind === kind));
    if (hit) return hit.entry;
  }
  return undefined;
}
