import type { Knowledge } from '../lexicon/knowledge.ts';
import { MARK } from '../lexicon/marks.ts';
import { BySpelling } from '../text/spelling.ts';

/** What the lists of the knowledge say of a word, packed into one number so that it is worked out once a spelling. */
export const TRAIT = {
  content: 1,
  /** A modifier that adds nothing. */
  idle: 2,
  /** A noun that any method may have behind it: "approach". */
  general: 4,
  /** It begins with a capital or is a name by its shape. */
  named: 8,
  /** A number, or one with a sign behind it: "400", "4.5x", "7B". */
  number: 4096,
  /** Behind a hyphen it makes an adjective of what is a thing for itself: "attention-based". */
  adjective: 8192,
  /** It tells what a sentence is about: "propose", "existing", "experiment". */
  telling: 16384,
} as const;

/** The head of a technique or a task, and how surely it is one; 0 is none. */
export const HEADS = [
  'none',
  'technique strong',
  'technique weak',
  'technique own',
  'task strong',
  'task weak',
  'task own',
] as const;
/** The noun that tells a kind; 0 is none. */
export const NOUNS = ['none', 'model', 'technique', 'benchmark', 'task'] as const;

const HEAD_SHIFT = 4;
const NOUN_SHIFT = 8;
const BITS = 15;

/** Index into {@link HEADS}. */
export const headOf = (traits: number): number => (traits >> HEAD_SHIFT) & BITS;
/** Index into {@link NOUNS}. */
export const nounOf = (traits: number): number => (traits >> NOUN_SHIFT) & BITS;

export function traitsBy({
  marks,
  modifiers,
  cues,
  phraseHeads,
  heads,
  tellingWords,
}: Pick<
  Knowledge,
  'marks' | 'modifiers' | 'cues' | 'phraseHeads' | 'heads' | 'tellingWords'
>): BySpelling<number> {
  const general = cues.get('generic-head');
  const adjective = cues.get('adjective-maker');
  return new BySpelling((spelling) => {
    const { key, word, text } = spelling;
    const head = phraseHeads.get(key);
    return (
      (word && (marks.of(spelling) & MARK.function) === 0 ? TRAIT.content : 0) |
      (modifiers.has(key) ? TRAIT.idle : 0) |
      (general?.has(key) ? TRAIT.general : 0) |
      (adjective?.has(key) ? TRAIT.adjective : 0) |
      (tellingWords.has(key) ? TRAIT.telling : 0) |
      (/^\p{Lu}/u.test(text) ? TRAIT.named : 0) |
      (/^[\p{N}.,]+[x×%BbMmKk]?$/u.test(text) ? TRAIT.number : 0) |
      (head ? HEADS.indexOf(`${head.kind} ${head.strength}`) << HEAD_SHIFT : 0) |
      (NOUNS.indexOf(heads.get(key) ?? 'none') << NOUN_SHIFT)
    );
  });
}
