import { type Mention, mentionWith, type Sentence, type Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { tokenize } from '../text/tokens.ts';
import { headAt } from './name-shape.ts';

const SIZE = /^\p{N}+(?:\.\p{N}+)?[BbMm]$/u;
const VERSION = /^[vV]\p{N}+(?:\.\p{N}+)*$/u;
const NUMBER = /^\p{N}+(?:\.\p{N}+)*$/u;
const YEAR = /^(?:19|20)\p{N}\p{N}$/u;
const LETTER = /^\p{Lu}$/u;
const ROMAN = /^(?:I{1,3}|IV|VI{0,3}|IX|X)$/;
/** The part of a name that its coordinated sisters change: a size, a version, a number or a letter at its end. */
const LAST_PART =
  /[-\s]?(?:[vV]?\p{N}+(?:\.\p{N}+)*[BbMm]?|(?<=-)\p{Lu}|(?<=[-\s])(?:I{1,3}|IV|VI{0,3}|IX|X))$/u;

type Part = 'size' | 'version' | 'number' | 'roman' | 'letter' | 'word';

/**
 * Names that share their head with the name before them: "CIFAR10/100", "GPT-4/3.5", "LLaMA-2 7B and 13B",
 * "Octopus v1, v2, and v3", "MIMIC III and IV", "ImageNet-C, R and A", "Flan-T5 models (base and large)", "the Llama-2
 * family across all scales (7B, 13B, 70B)", "PASCAL 2007 and 2012 datasets".
 */
export function findCoordinated(
  sentence: Sentence,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Mention[] {
  return mentions
    .filter(
      (mention) =>
        mention.sentence === sentence.index && (mention.kind === 'model' || mention.kind === 'benchmark'),
    )
    .flatMap((mention) => sistersOf(sentence, mention, knowledge));
}

function sistersOf(sentence: Sentence, mention: Mention, knowledge: Knowledge): Mention[] {
  const { tokens } = sentence;
  const own = lastPart(tokens[mention.last - 1] as Token, knowledge);
  const bracket = openBracket(tokens, mention.last);
  const base = bracket === undefined ? mention.name.replace(LAST_PART, '') : mention.name;
  const found: Mention[] = [];
  let i = bracket ?? mention.last;
  for (let first = true; ; first = false) {
    const separator = i;
    while (/^(?:,|and|or|&|\/)$/.test(tokens[i]?.text ?? '')) i++;
    const token = tokens[i];
    if (
      !token?.word ||
      (i === separator && !(first && bracket !== undefined)) ||
      tokens[i + 1]?.joint === '-'
    )
      break;
    const part = lastPart(token, knowledge);
    const goesOn =
      part !== undefined &&
      (mayFollow(own, part, bracket !== undefined, tokens[i - 1]?.text ?? '') ||
        isYear(tokens, i, own, knowledge));
    if (!goesOn) break;
    const written = `${base}-${token.text}`;
    const known = knowledge.trie
      .at(tokenize(written), 0)
      .find((hit) => hit.last === tokenize(written).length);
    found.push({
      sentence: sentence.index,
      first: i,
      last: i + 1,
      kind: mention.kind,
      name: known && known.entry.kind === mention.kind ? known.entry.name : written,
      family: mention.family ?? base,
      rule: 'coordinated',
      introduced: mention.introduced,
    });
    i++;
  }
  if (bracket === undefined) return found;
  if (/^parameters?$/.test(tokens[i]?.text ?? '')) i++;
  if (tokens[i]?.text !== ')') return [];
  // "LLaVA (13B)" names one model, "the LLaVA models (7B and 13B)" a family and its members.
  const only = found.length === 1 && bracket === mention.last + 1 ? found[0] : undefined;
  // "the NAME models of several sizes (1.5B)" tells one size of them, as often the largest.
  if (found.length === 1 && bracket > mention.last + 2) return [];
  return only ? [mentionWith(only, { first: mention.first, last: i + 1 })] : found;
}

/** How many words may stand before sizes in brackets: "the NAME family across all scales (7B, 13B, 70B)". */
const FAR = 7;

/** "NAME (", "NAME models (", "NAME in two sizes (": the index behind the bracket. */
function openBracket(tokens: readonly Token[], index: number): number | undefined {
  let i = index;
  while (i < index + FAR && tokens[i]?.word && tokens[i]?.joint === ' ') i++;
  if (tokens[i]?.text !== '(') return undefined;
  const isNear = i === index || (i === index + 1 && GROUP.test(tokens[index]?.text ?? ''));
  return isNear || (SIZES.test(tokens[i - 1]?.text ?? '') && SIZE.test(tokens[i + 1]?.text ?? ''))
    ? i + 1
    : undefined;
}

const GROUP = /^(?:models?|variants?|family|series)$/;
const SIZES = /^(?:sizes|scales|models|variants|versions)$/;

function lastPart(token: Token, knowledge: Knowledge): Part | undefined {
  if (SIZE.test(token.text)) return 'size';
  if (VERSION.test(token.text)) return 'version';
  if (NUMBER.test(token.text)) return 'number';
  if (ROMAN.test(token.text)) return 'roman';
  if (LETTER.test(token.text)) return 'letter';
  if (knowledge.sizeWords.has(token.key)) return 'word';
  return /\p{N}$/u.test(token.text) ? 'number' : undefined;
}

/** A bare number goes on only behind a slash, as "GPT-4 and 3 others" names nothing new. */
function mayFollow(own: Part | undefined, part: Part, inBrackets: boolean, before: string): boolean {
  if (inBrackets) return part === 'size' || part === 'word';
  if (part !== own || part === 'word') return false;
  return part !== 'number' || before === '/';
}

/** "PASCAL 2007 and 2012 datasets": years of a competition, before the noun that they share. */
function isYear(tokens: readonly Token[], at: number, own: Part | undefined, knowledge: Knowledge): boolean {
  return (
    own === 'number' && YEAR.test(tokens[at]?.text ?? '') && headAt(tokens, at + 1, knowledge) === 'benchmark'
  );
}
