import type { Mention, Sentence, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { SHAPE } from '../text/spelling.ts';
import { isStrongName, written } from './name-shape.ts';

/**
 * Known names that go on: what a hyphen joins to a name with a capital or a digit makes another name of its kind
 * ("QALD-9", "MedMNIST-2D", "LLaMA-Mesh", "LoRA-MoE"), and so do the task of a competition
 * and the year of a benchmark ("SemEval-2019 Task 3", "BioASQ 2024"). "WordNet-Wikipedia" is two benchmarks, "CLIP-Based" no name.
 *
 * @param mentions of the lexicon in this sentence
 * @param text that the sentence was cut from
 * @returns only what goes on
 */
export function findJoinedNames(
  sentence: Sentence,
  mentions: readonly Mention[],
  text: string,
  knowledge: Knowledge,
): Mention[] {
  const { tokens } = sentence;
  return mentions.flatMap((mention) => {
    if (mention.sentence !== sentence.index || mention.kind === 'task') return [];
    let last = mention.last;
    if (isName(tokens, mention))
      while (goesOn(tokens, last, mention, sentence.field === 'title', knowledge)) last++;
    // A word in small letters behind it makes a compound of the whole: "ImageNet-21K-pretrained".
    if (last > mention.last && tokens[last]?.joint === '-') return [];
    if (mention.kind === 'benchmark') last = competitionEnd(tokens, last);
    if (last === mention.last) return [];
    const { family: _, weak: __, ...found } = mention;
    return [{ ...found, last, name: written(tokens, mention.first, last, text), rule: 'joined-name' }];
  });
}

/** "LoRA", "QALD" and "ImageNet" are names, "supernet" and "Transformer" words; "DPO" in "FinRL-DPO-2" is a part. */
const isName = (tokens: readonly Token[], { first, last }: Mention): boolean =>
  tokens[first]?.joint !== '-' &&
  (isStrongName(tokens[last - 1] as Token) || isStrongName(tokens[first] as Token));

function goesOn(
  tokens: readonly Token[],
  index: number,
  { kind }: Mention,
  title: boolean,
  knowledge: Knowledge,
): boolean {
  const token = tokens[index];
  if (token?.joint !== '-' || (token.spelling.shape & (SHAPE.capital | SHAPE.digit)) === 0) return false;
  // In a title any word may have its capital.
  if (title && (token.spelling.shape & SHAPE.ordinary) !== 0) return false;
  if (knowledge.cues.get('compound-modifier')?.has(token.key)) return false;
  return kind !== 'benchmark' || !knowledge.trie.at(tokens, index).some((hit) => hit.entry.kind === kind);
}

const NUMBER = /^\p{N}{1,2}[A-Z]?$/u;
const YEAR = /^(?:19|20)\p{N}\p{N}$/u;

/** Where the name ends with the task of a competition or a year. */
function competitionEnd(tokens: readonly Token[], last: number): number {
  const next = tokens[last];
  const following = tokens[last + 1];
  if (next?.text === 'Task' && following && NUMBER.test(following.text)) return last + 2;
  return next && YEAR.test(next.text) && next.joint === ' ' ? last + 1 : last;
}
