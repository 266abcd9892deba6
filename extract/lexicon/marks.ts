import { BySpelling, type Spelling } from '../text/spelling.ts';
import type { Knowledge } from './knowledge.ts';

/** What the knowledge has of a word, as bits: most words have none, and one look tells a rule so. */
export const MARK = {
  /** A function word, as it stands or folded. */
  function: 1,
  phraseHead: 2,
  verbalHead: 4,
  /** In one or more lists of cue words. */
  cue: 8,
  /** It begins a head noun of two words. */
  headPair: 16,
} as const;

/** The marks of every spelling, by the lists of the knowledge. */
export function marksBy({
  functionWords,
  phraseHeads,
  verbalHeads,
  cuesOf,
  heads,
}: Pick<
  Knowledge,
  'functionWords' | 'phraseHeads' | 'verbalHeads' | 'cuesOf' | 'heads'
>): BySpelling<number> {
  const pairs = new Set(
    [...heads.keys()].filter((head) => head.includes(' ')).map((head) => head.split(' ')[0]),
  );
  return new BySpelling(
    ({ key, lower }: Spelling) =>
      (functionWords.has(key) || functionWords.has(lower) ? MARK.function : 0) |
      (phraseHeads.has(key) ? MARK.phraseHead : 0) |
      (verbalHeads.has(key) ? MARK.verbalHead : 0) |
      (cuesOf.has(key) ? MARK.cue : 0) |
      (pairs.has(key) ? MARK.headPair : 0),
  );
}
