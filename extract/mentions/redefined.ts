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

/**
 * Lets an acronym name the narrower thing behind which the paper sets it: after "offline reinforcement learning (RL)",
 * RL is offline reinforcement learning.
 *
 * @param mentions of the lexicon, in the order of the text
 */
export function withNarrowed(document: Document, mentions: readonly Mention[]): Mention[] {
  const narrowed = new Map<string, Mention>();
  for (const [i, wide] of mentions.entries()) {
    const long = mentions[i - 1];
    const tokens = document.sentences[wide.sentence]?.tokens;
    if (
      long?.sentence === wide.sentence &&
      long.kind === wide.kind &&
      wide.first === long.last + 1 &&
      tokens?.[long.last]?.text === '(' &&
      tokens[wide.last]?.text === ')' &&
      endsWith(long.name, wide.name)
    )
      narrowed.set(bare(textOf(document, wide)), long);
  }
  if (narrowed.size === 0) return [...mentions];
  return mentions.map((mention) => {
    const long = narrowed.get(bare(textOf(document, mention)));
    return long ? { ...long, sentence: mention.sentence, first: mention.first, last: mention.last } : mention;
  });
}

const endsWith = (long: string, short: string): boolean =>
  long.length > short.length && ` ${wordsOf(long)}`.endsWith(` ${wordsOf(short)}`);

const wordsOf = (name: string): string => name.toLowerCase().replaceAll('-', ' ');

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
