import type { Mention, Sentence, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { SHAPE } from '../text/spelling.ts';
import { headAt, isStrongName, nameEnd, written } from './name-shape.ts';

/**
 * Known names that go on: what a hyphen joins to a name with a capital or a digit makes another name of its kind
 * ("QALD-9", "MedMNIST-2D", "LLaMA-Mesh", "LoRA-MoE"), and so do the task of a competition, the year of a benchmark
 * and the part or the version of it that is meant ("SemEval-2019 Task 3", "BioASQ 2024", "LSUN Bedroom"). A pair of
 * languages stands with the name and is no part of it ("WMT14 En-De").
 * "WordNet-Wikipedia" is two benchmarks, "CLIP-Based" no name.
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
    let end = last;
    if (mention.kind === 'benchmark') {
      last = competitionEnd(tokens, last);
      end = settingEnd(tokens, last, knowledge);
      if (end === last && sentence.field === 'abstract') end = last = partEnd(tokens, last, knowledge);
    }
    if (end === mention.last) return [];
    const { sentence: index, first, kind, introduced } = mention;
    const name = last === mention.last ? mention.name : written(tokens, mention.first, last, text);
    return [{ sentence: index, first, last: end, kind, name, rule: 'joined-name', introduced }];
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
  if (/^[Tt]ask$/.test(next?.text ?? '') && following && NUMBER.test(following.text)) return last + 2;
  return next && YEAR.test(next.text) && next.joint === ' ' ? last + 1 : last;
}

/** "8M", "200k", "val14", "v2": numbers and letters in one. */
const MIXED = /^(?=.*\p{N})(?=.*\p{L})[\p{N}\p{L}]+$/u;
const RESOLUTION = /^\p{N}+x\p{N}+$/u;

/**
 * Where the capitals behind a benchmark end that tell its part: "TREC Web Track", "HaluEval Dial dataset". Behind them the
 * phrase must end or say that it was of data, as other nouns make the capitals theirs: "ImageNet Top-1 accuracy"; several
 * are things of their own: "USMLE Multiple-Choice Questions". A noun that says no more than the kind is no part ("KITTI
 * Dataset").
 */
function partEnd(tokens: readonly Token[], from: number, knowledge: Knowledge): number {
  const next = tokens[from];
  if (next?.joint !== ' ' || !next.word) return from;
  const last = MIXED.test(next.text) ? from + 1 : nameEnd(tokens, from);
  if (last === from || (last === from + 1 && headAt(tokens, from, knowledge) === 'benchmark')) return from;
  for (let i = from; i < last; i++)
    if (isOther(tokens, i, knowledge) || knowledge.notEntities.has(tokens[i]?.text.toLowerCase() ?? ''))
      return from;
  const final = tokens[last - 1] as Token;
  return !isPlural(final) && (headOf(final, knowledge) || endsAt(tokens, last, knowledge)) ? last : from;
}

const headOf = ({ key }: Token, { heads }: Knowledge): boolean => heads.get(key) === 'benchmark';

const isOther = (tokens: readonly Token[], at: number, { trie }: Knowledge): boolean =>
  trie.at(tokens, at).some(({ entry }) => entry.kind === 'model' || entry.kind === 'benchmark');

const endsAt = (tokens: readonly Token[], at: number, knowledge: Knowledge): boolean => {
  const behind = tokens[at];
  if (!behind?.word) return behind === undefined || /^[.,;:()[\]"”’']$/.test(behind.text);
  // "Reuters Web of Science" is a name that goes on.
  if (behind.key === 'of') return false;
  return knowledge.functionWords.has(behind.key) || headAt(tokens, at, knowledge) === 'benchmark';
};

const isPlural = ({ spelling, key }: Token): boolean => spelling.lower !== key;

/** Where a pair of languages or a resolution ends, which is a setting of the benchmark: "WMT14 English-to-German". */
function settingEnd(tokens: readonly Token[], from: number, { cues }: Knowledge): number {
  const next = tokens[from];
  if (next?.joint !== ' ') return from;
  if (RESOLUTION.test(next.text)) return from + 1;
  const to = tokens[from + 1]?.text === 'to' ? from + 2 : from + 1;
  const isLanguage = (token: Token | undefined) => cues.get('language')?.has(token?.spelling.lower ?? '');
  return tokens[from + 1]?.joint === '-' && isLanguage(next) && isLanguage(tokens[to]) ? to + 1 : from;
}
