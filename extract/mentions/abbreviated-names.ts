import { type Document, type Mention, mentionWith, type Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { findAbbreviations } from './abbreviations.ts';
import { phraseName } from './noun-phrase.ts';

/**
 * "Bayes-adaptive Markov decision processes (BAMDPs)": where the short form has the letter of a modifier too, the modifier
 * is a part of the name, and the thing another one than the lexicon's term that it narrows.
 *
 * @param mentions with the modifiers before terms of the lexicon, none overlapping
 */
export function withAbbreviatedNames(
  document: Document,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Mention[] {
  const names = new Map<string, Narrower>();
  for (const sentence of document.sentences) {
    const { tokens, index } = sentence;
    for (const { long, short } of findAbbreviations(sentence)) {
      const wide = mentions.find(
        (one) => one.sentence === index && one.first <= long.first && one.last === long.last,
      );
      if (!wide || !isTerm(wide)) continue;
      const isKnown = [long, short].some(({ first, last }) =>
        knowledge.trie.at(tokens, first).some((hit) => hit.last === last),
      );
      if (!isKnown)
        names.set(phraseName(tokens, long.first, long.last), {
          of: wide.name,
          name: nameOf(tokens, long.first, long.last, wide.name, knowledge),
        });
    }
  }
  if (names.size === 0) return [...mentions];
  return mentions.map((mention) => {
    if (!isTerm(mention)) return mention;
    const tokens = document.sentences[mention.sentence]?.tokens ?? [];
    const name = nameIn(tokens, mention, names);
    return name === undefined ? mention : mentionWith(mention, { name });
  });
}

/** A name that is narrower than a term of the lexicon. */
interface Narrower {
  of: string;
  name: string;
}

/** Its modifiers and the usual name of the term. */
function nameOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  term: string,
  { trie }: Knowledge,
): string {
  for (let i = first + 1; i < last; i++)
    if (trie.at(tokens, i).some((hit) => hit.last === last && hit.entry.name === term))
      return `${phraseName(tokens, first, i)}${tokens[i]?.joint || ' '}${term}`;
  return phraseName(tokens, first, last);
}

const isTerm = ({ kind, rule }: Mention): boolean =>
  (kind === 'technique' || kind === 'task') && rule.startsWith('lexicon');

/** The abbreviated name that ends a mention of the term that it narrows. */
function nameIn(
  tokens: readonly Token[],
  { first, last, name: term }: Mention,
  names: ReadonlyMap<string, Narrower>,
): string | undefined {
  for (let from = first; from < last; from++) {
    const narrower = names.get(phraseName(tokens, from, last));
    if (narrower?.of === term) return narrower.name;
  }
  return undefined;
}
