import type { Document, Mention, Sentence, TokenRange } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { FLAGS, featuresOf } from './features.ts';
import type { Candidate } from './find.ts';
import { foundFeatures, pairFeature, phraseFeature, wordFeature } from './weights.ts';

/** A feature of a candidate under the name that a file of weights has for it. */
export interface Sign {
  feature: string;
  /** How much of it there is: 1, the part of the places that have it, or how often it is there. */
  share: number;
  /** Of words: as they are first written. */
  written?: string;
  /** The feature that says all of it, where this one says a part: what a rule found, without which rule. */
  partOf?: string;
}

/**
 * The features of a candidate by name, each once for all that it may be a part of: for those who learn weights, and those
 * who tell what they did. Naming them takes several times as long as weighing them.
 *
 * @param found the mentions of a sentence
 */
export function signsOfCandidate(
  document: Document,
  candidate: Candidate,
  found: (sentence: Sentence) => readonly Mention[],
  knowledge: Pick<Knowledge, 'traits'>,
): Sign[] {
  const signs = new Map<string, Sign>();
  const add = (feature: string, share: number, more: Pick<Sign, 'written' | 'partOf'> = {}): void => {
    const key = `${feature}\n${more.partOf ?? ''}`;
    const known = signs.get(key);
    if (known) known.share += share;
    else signs.set(key, { feature, share, ...more });
  };
  featuresOf(document, candidate, found, knowledge, {
    word: (slot, spelling, share) => add(wordFeature(slot, spelling), share, { written: spelling.text }),
    pair: (left, right) => add(pairFeature(left, right), 1, { written: `${left.text} ${right.text}` }),
    phrase: (key) => add(phraseFeature(key), 1, { written: writtenIn(document, candidate) }),
    flag: (flag, share) => add(FLAGS[flag] ?? '', share),
    found: (lie, mention, share) => {
      const [kind, rule] = foundFeatures(lie, mention);
      add(kind, share, { partOf: rule });
      add(rule, share);
    },
  });
  return [...signs.values()];
}

/** What stands at several places, as the first of them has it written. */
export function writtenIn(
  { paper, sentences }: Document,
  { places }: { places: readonly TokenRange[] },
): string {
  const { sentence, first, last } = places[0] as TokenRange;
  const { field, tokens } = sentences[sentence] as Sentence;
  return paper[field].slice(tokens[first]?.start, tokens[last - 1]?.end);
}
