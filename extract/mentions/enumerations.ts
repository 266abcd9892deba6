import type { Mention, Sentence, Token } from '../document.ts';
import type { EntityKind } from '../facts.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { hasStrongName, headAt, isCapitalised, nameEnd, unitEnd } from './name-shape.ts';

/** One item of a list: tokens from `first`, `last` exclusive. */
interface Item {
  first: number;
  last: number;
}

/**
 * Names that nobody knows beside names that are known: in "datasets such as A, B, and C" the word before the list tells
 * the kind of all, and in "BERT, NAME and RoBERTa" the neighbours do. In "models like NAME" the list is but one name.
 */
export function findListed(sentence: Sentence, known: readonly Mention[], knowledge: Knowledge): Mention[] {
  const found: Mention[] = [];
  const { tokens } = sentence;
  const at = new Map(
    known.filter((mention) => mention.sentence === sentence.index).map((mention) => [mention.first, mention]),
  );
  for (let i = 0; i < tokens.length; i++) {
    if (!at.has(i) && nameEnd(tokens, i) === i) continue;
    const items = listAt(tokens, i, at);
    if (items.length === 0) continue;
    const told = listHead(tokens, items, knowledge) ?? pluralBefore(tokens, items, knowledge);
    if (items.length < 2 && (told === undefined || !/^(?:like|as)$/.test(tokens[i - 1]?.text ?? '')))
      continue;
    const kind = told === 'task' || told === undefined ? (kindOfNeighbours(items, at) ?? told) : told;
    const end = items.at(-1)?.last ?? i + 1;
    if (kind === 'model' || kind === 'benchmark' || kind === 'technique') {
      for (const item of items) {
        if (holdsKnown(item, known, sentence.index) || !isItemName(tokens, item, told)) continue;
        if (knowledge.functionWords.has(tokens[item.first]?.key ?? '')) continue;
        const name = tokens
          .slice(item.first, item.last)
          .map((token, n) => (n > 0 ? token.joint : '') + token.text)
          .join('');
        found.push({ sentence: sentence.index, ...item, kind, name, rule: 'listed' });
      }
    }
    i = end - 1;
  }
  return found;
}

/**
 * Where a word tells that benchmarks are listed, one capitalised word is a name too, as is a compound of capitals:
 * "datasets: CUB, Cars, Places, and Plantae", "Vox-O and Vox-E test sets", and so are two or three: "benchmarks (Coin
 * Flip, Last Letter)".
 */
function isItemName(tokens: readonly Token[], { first, last }: Item, told: EntityKind | undefined): boolean {
  if (hasStrongName(tokens, first, last)) return true;
  if (told !== 'benchmark' || last - first > LONGEST_PLAIN) return false;
  return (
    (unitEnd(tokens, first) === last && isCapitalised(tokens[first] as Token)) ||
    tokens.slice(first, last).every((token, n) => isCapitalised(token) && (n === 0 || token.joint === ' '))
  );
}

/** How many words in capitals a listed name may have that is written in ordinary words. */
const LONGEST_PLAIN = 3;

/** "OpenAI GPT-4": the name inside is known, what stands before it only says whose it is. */
function holdsKnown({ first, last }: Item, known: readonly Mention[], sentence: number): boolean {
  return known.some(
    (mention) => mention.sentence === sentence && mention.first < last && mention.last > first,
  );
}

/** The items of the list that starts at `first`: names or known mentions with commas, "and", "or" between them. */
function listAt(tokens: readonly Token[], first: number, known: ReadonlyMap<number, Mention>): Item[] {
  const items: Item[] = [];
  let i = first;
  while (i < tokens.length) {
    const last = compoundEnd(tokens, known.get(i)?.last ?? nameEnd(tokens, i));
    if (last === i) break;
    items.push({ first: i, last });
    i = last;
    if (tokens[i]?.text === '(') {
      const close = tokens.findIndex((token, n) => n > i && token.text === ')');
      if (close < 0 || close - i > 8) break;
      i = close + 1;
    }
    const separator = i;
    while (/^(?:,|and|or|&|as|well)$/.test(tokens[i]?.text ?? '') && i - separator < 4) i++;
    if (i === separator) break;
    if (/^the$/.test(tokens[i]?.text ?? '')) i++;
  }
  return items;
}

/** "COCO-gender": a known name with what a hyphen joins to it is one item. */
function compoundEnd(tokens: readonly Token[], last: number): number {
  let end = last;
  while (tokens[end]?.joint === '-') end++;
  return end;
}

/**
 * "two datasets, NAME and NAME.", "the datasets NAME, NAME and NAME": the noun of several stands right before them; behind
 * its comma a sentence may as well go on ("On most datasets, NAME and NAME win"), so the list must end with the phrase.
 */
function pluralBefore(
  tokens: readonly Token[],
  items: readonly Item[],
  { heads }: Knowledge,
): EntityKind | undefined {
  const first = items[0]?.first ?? 0;
  const isAside = tokens[first - 1]?.text === ',';
  const noun = tokens[isAside ? first - 2 : first - 1];
  if (items.length < 2 || !noun || noun.spelling.lower === noun.key) return undefined;
  if (isAside && !/^[.,;:)]$/.test(tokens[items.at(-1)?.last ?? first]?.text ?? '.')) return undefined;
  return heads.get(noun.key);
}

/** "datasets such as", "models, including", "benchmarks (e.g.,": the head noun before the list, or right behind it. */
function listHead(
  tokens: readonly Token[],
  items: readonly Item[],
  knowledge: Knowledge,
): EntityKind | undefined {
  const first = items[0]?.first ?? 0;
  let introduced = false;
  for (let i = first - 1; i >= Math.max(0, first - 7); i--) {
    const token = tokens[i] as Token;
    if (/^(?:such|including|include|like|namely|of|e\.g\.?|i\.e\.?|:|\(|—|–)$/i.test(token.text))
      introduced = true;
    else if (introduced && knowledge.heads.has(token.key)) return knowledge.heads.get(token.key);
    else if (!/^(?:,|as|the|both)$/i.test(token.text)) break;
  }
  return headAt(tokens, items.at(-1)?.last ?? tokens.length, knowledge);
}

/** The kind that at least half of the list's items are known to have. */
function kindOfNeighbours(
  items: readonly Item[],
  known: ReadonlyMap<number, Mention>,
): EntityKind | undefined {
  const kinds = items.flatMap((item) => known.get(item.first)?.kind ?? []);
  const kind = kinds[0];
  return kind && kinds.every((other) => other === kind) && kinds.length * 2 >= items.length
    ? kind
    : undefined;
}
