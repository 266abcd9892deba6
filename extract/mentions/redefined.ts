import { type Document, type Mention, mentionWith } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { foldWord } from '../text/fold.ts';
import { findAbbreviations } from './abbreviations.ts';
import { written } from './name-shape.ts';

/**
 * Drops what the lexicon reads into an acronym to which the paper itself gives another meaning: after "shallow neural
 * networks (SNNs)", SNN is no spiking neural network anywhere in that paper, and after "strong stochastic transitivity
 * (SST)" SST is no benchmark.
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
    if (!/^(?:lexicon|headed)/.test(mention.rule)) return true;
    const short = textOf(document, mention);
    const long = defined.get(bare(short));
    if (long === undefined) return true;
    if (mention.rule.startsWith('headed')) return mayBe(long, mention, knowledge);
    // Of a model or data set the lexicon seldom has the full form, but it is a proper name.
    if (
      (mention.kind === 'model' || mention.kind === 'benchmark') &&
      !(isOrdinary(long) && /^\p{Lu}+$/u.test(bare(short)))
    )
      return true;
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
    return long
      ? mentionWith(long, { sentence: mention.sentence, first: mention.first, last: mention.last })
      : mention;
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

/** Words in small letters: "strong stochastic transitivity". */
const isOrdinary = (long: string): boolean => /\s/.test(long) && !/\p{Lu}/u.test(long);

const bare = (short: string): string => short.replace(/(?<=\p{Lu})s$/u, '');

/**
 * "the NSAID model", "an EMR dataset": what stands before such a noun is a model or data by that name, unless the paper
 * explains it as something else, a drug or a record.
 */
function mayBe(long: string, { kind }: Mention, { heads, cues }: Knowledge): boolean {
  if (kind !== 'model' && kind !== 'benchmark') return true;
  const head = foldWord(long.split(/[\s-]/).at(-1) ?? '');
  return heads.get(head) === kind || (kind === 'benchmark' && cues.get('data-noun')?.has(head) === true);
}

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
