import type { Mention, Sentence, Token } from '../document.ts';
import type { EntityKind } from '../facts.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { SHAPE } from '../text/spelling.ts';
import { isCapitalised, unitEnd, unitStart, written } from './name-shape.ts';

/** "-v2", "2024", "-Hard-3" behind what tells the kind. */
const VERSION = /-?[vV]?\d.*$/;

/** "TideBench", "TideGPT-2", "Tide-500K", "Tide-7B": what names that are written so are names of. */
export function kindOfShape(tokens: readonly Token[], knowledge: Knowledge): EntityKind | undefined {
  const text = nameOf(tokens);
  if (/\d(?:\.\d+)?[KkM]$/.test(text)) return 'benchmark';
  if (/\d+(?:\.\d+)?B$/.test(text)) return 'model';
  return endingOf(text, knowledge)?.kind;
}

/** The kind of a name whose ending leaves no doubt: nobody calls a method "…Bench". */
export function sureKindOf(tokens: readonly Token[], knowledge: Knowledge): EntityKind | undefined {
  const ending = endingOf(nameOf(tokens), knowledge);
  return ending?.sure ? ending.kind : undefined;
}

const nameOf = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join('-');

function endingOf(text: string, { nameEndings }: Knowledge): Knowledge['nameEndings'][number] | undefined {
  const bare = text.replace(VERSION, '');
  return nameEndings.find(({ ending }) => bare.endsWith(ending));
}

/**
 * Names that nobody knows and whose ending leaves no doubt what they are: "BerthBench", "Berth-Bench-Hard" and "Berth
 * Bench" are benchmarks.
 */
export function findNamesByEnding(
  { tokens, index, field }: Sentence,
  text: string,
  knowledge: Knowledge,
): Mention[] {
  const found: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if ((token.spelling.shape & SHAPE.capital) === 0) continue;
    // Rare, and cheaper than to cut the version off.
    if (!knowledge.nameEndings.some((one) => one.sure && token.text.includes(one.ending))) continue;
    const ending = endingOf(token.text, knowledge);
    if (!ending?.sure) continue;
    const isAlone = token.text === ending.ending && token.joint === ' ';
    if (token.text === ending.ending && token.joint === '') continue;
    const before = tokens[i - 1];
    if (
      isAlone &&
      !(field === 'abstract' && before && isCapitalised(before) && !isFunction(before, knowledge))
    )
      continue;
    const first = unitStart(tokens, isAlone ? i - 1 : i);
    // In an address it is a folder: "github.com/quay/BerthBench".
    if (tokens[first]?.joint === '' && /^[/@.:]$/.test(tokens[first - 1]?.text ?? '')) continue;
    const last = unitEnd(tokens, i);
    if (!tokens.slice(i + 1, last).every(({ spelling }) => (spelling.shape & NAMED) !== 0)) continue;
    const name = written(tokens, first, last, text);
    found.push({ sentence: index, first, last, kind: ending.kind, name, rule: 'ending' });
  }
  return found;
}

const NAMED = SHAPE.capital | SHAPE.digit;

const isFunction = ({ key }: Token, { functionWords }: Knowledge): boolean => functionWords.has(key);
