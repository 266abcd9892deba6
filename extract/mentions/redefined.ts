import type { Document, Mention } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { findAbbreviations } from './abbreviations.ts';
import { written } from './name-shape.ts';

/**
 * Drops what the lexicon reads into an acronym to which the paper itself gives another meaning: after "shallow neural
 * networks (SNNs)", SNN is no spiking neural network anywhere in that paper.
 */
export function withoutRedefined(
  document: Document,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Mention[] {
  const defined = definitions(document);
  if (defined.size === 0) return [...mentions];
  const verdicts = new Map<string, boolean>();
  return mentions.filter((mention) => {
    if (!mention.rule.startsWith('lexicon') || (mention.kind !== 'technique' && mention.kind !== 'task'))
      return true;
    const short = textOf(document, mention);
    const long = defined.get(bare(short));
    if (long === undefined) return true;
    const key = `${mention.kind}:${mention.name}:${short}`;
    const verdict = verdicts.get(key) ?? mayStandFor(long, mention, knowledge);
    verdicts.set(key, verdict);
    return verdict;
  });
}

/** Short form → full form, as the paper defines them. */
function definitions(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const sentence of document.sentences) {
    for (const { long, short } of findAbbreviations(sentence))
      found.set(bare(textOf(document, short)), textOf(document, long));
  }
  return found;
}

function textOf(document: Document, range: { sentence: number; first: number; last: number }): string {
  const sentence = document.sentences[range.sentence];
  return sentence ? written(sentence.tokens, range.first, range.last, document.paper[sentence.field]) : '';
}

const bare = (short: string): string => short.replace(/(?<=\p{Lu})s$/u, '');

/** Three letters tell "shallow" from "spiking" and let "nets" pass for "networks", "modelling" for "modeling". */
const STEM = 3;

function mayStandFor(long: string, mention: Mention, knowledge: Knowledge): boolean {
  const known = new Set(
    (knowledge.entriesNamed.get(mention.name) ?? [])
      .filter((entry) => entry.kind === mention.kind)
      .flatMap((entry) => [entry.name, ...entry.aliases])
      .flatMap(stems),
  );
  return stems(long).every((stem) => known.has(stem));
}

const stems = (phrase: string): string[] =>
  phrase
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > STEM)
    .map((word) => word.slice(0, STEM));
