import type { Document, TokenRange } from '../document.ts';
import type { LexiconEntry } from '../lexicon/entry.ts';
import { Trie } from '../lexicon/trie.ts';

/**
 * Every place of a paper where one of some written forms stands. A single word is found as written only ("GReaTer" is
 * not "greater"), a form of several words in any case.
 *
 * @returns for each form, in the order given, its places from first to last
 */
export function findOccurrences(document: Document, forms: readonly string[]): TokenRange[][] {
  const places = forms.map((): TokenRange[] => []);
  if (forms.length === 0) return places;
  const number = new Map<LexiconEntry, number>();
  forms.forEach((form, i) => {
    number.set(
      { name: form, kind: 'technique', aliases: [], when: /[\s-]/.test(form) ? 'any' : 'case', source: '' },
      i,
    );
  });
  const trie = new Trie(number.keys());
  for (const sentence of document.sentences) {
    for (let i = 0; i < sentence.tokens.length; i++) {
      const hits = trie.at(sentence.tokens, i);
      const hit =
        hits.length === 0 ? undefined : hits.find(({ entry, sameCase }) => entry.when === 'any' || sameCase);
      if (!hit) continue;
      places[number.get(hit.entry) ?? 0]?.push({
        sentence: sentence.index,
        first: hit.first,
        last: hit.last,
      });
      i = hit.last - 1;
    }
  }
  return places;
}
