import type { Document, Mention, Sentence, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { MARK } from '../lexicon/marks.ts';
import { squash } from '../text/fold.ts';
import { findAbbreviations } from './abbreviations.ts';
import { kindOfCoinage } from './kind.ts';
import { hasStrongName, isStrongName, nameEnd, unitEnd, unitStart, written } from './name-shape.ts';
import { isContent, phraseEnd, phraseName, withoutModifiers } from './noun-phrase.ts';

/** Words between a verb of winning and the first loser's name: "the strongest open competitor, NAME". */
const LEAD = 7;
/** Words before "than" or "over" within which something must be better. */
const BETTER = 10;

/**
 * Who is beaten is a model or technique, though nobody knows its name: "surpasses the strongest competitor, NAME",
 * "faster than NAME", "outperforms rule-based planning methods".
 */
export function findRivals(
  document: Document,
  sentence: Sentence,
  known: readonly Mention[],
  knowledge: Knowledge,
): Mention[] {
  const { tokens } = sentence;
  const found: Mention[] = [];
  if (sentence.field === 'title') return found;
  for (let i = 0; i < tokens.length - 1; i++) {
    if (!bringsRival(tokens, i, knowledge)) continue;
    let at = i + 1;
    for (let items = 0; items < 6; items++) {
      const item = itemAt(document, sentence, at, items === 0, knowledge);
      if (!item) break;
      if (item.mention && !isKnown(item.mention, known)) found.push(item.mention);
      const next = behindSeparator(tokens, item.last);
      if (next === item.last) break;
      at = next;
    }
  }
  return found;
}

/** A name that holds a known one says no more than that; a phrase may narrow it ("greedy beam search"). */
const isKnown = ({ sentence, first, last, rule }: Mention, known: readonly Mention[]): boolean =>
  rule === 'rival' &&
  known.some((other) => other.sentence === sentence && other.first < last && other.last > first);

/** A verb of winning, or "than" and "over" behind a comparative. */
function bringsRival(tokens: readonly Token[], i: number, { cues, marks }: Knowledge): boolean {
  const { key, spelling } = tokens[i] as Token;
  if ((marks.of(spelling) & MARK.cue) === 0) return false;
  if (cues.get('beat')?.has(key)) return true;
  if (!cues.get('against')?.has(key)) {
    // "Compared to NAME, it is faster": the gain may stand on either side.
    if (key !== 'to' && key !== 'with') return false;
    if (!/^(?:compared|comparing|relative)$/.test(tokens[i - 1]?.key ?? '')) return false;
    return tokens.some((token) => cues.get('better')?.has(token.key));
  }
  for (let j = i - 1; j >= 0 && j >= i - BETTER; j--) {
    if (/^[;:.]$/.test(tokens[j]?.text ?? '')) return false;
    if (cues.get('better')?.has(tokens[j]?.key ?? '')) return true;
  }
  return false;
}

interface Item {
  /** None where the item is no name that can be taken. */
  mention?: Mention | undefined;
  last: number;
}

function itemAt(
  document: Document,
  sentence: Sentence,
  from: number,
  first: boolean,
  knowledge: Knowledge,
): Item | undefined {
  const { tokens, index } = sentence;
  const name = nameStart(tokens, from, first ? LEAD : 2, knowledge);
  if (name >= 0) {
    const last = nameEnd(tokens, name);
    const text = written(tokens, name, last, document.paper[sentence.field]);
    const behind = tokens[last];
    const ends = !isContent(behind, knowledge) || knowledge.heads.has(behind?.key ?? '');
    if (!ends || /^\p{N}|-\p{Ll}+$/u.test(text)) return { last };
    if (!/\p{Ll}/u.test(text.replace(/s$/, '')))
      return { mention: definedAs(document, text, knowledge), last };
    if (knowledge.notEntities.has(squash(text))) return { last };
    const range = { sentence: index, first: name, last };
    const kind = kindOfCoinage(document, [range], [{ ...range, rule: 'rival' }], knowledge);
    if (kind === 'benchmark') return undefined;
    return { mention: { ...range, kind, name: text, rule: 'rival' }, last };
  }
  // "outperforms X, offering …": no item of a list but another verb.
  if (!first && tokens[from]?.key.endsWith('ing')) return undefined;
  return phraseAt(sentence, from, knowledge);
}

/** "outperforms NTP": capitals count where the paper says what they stand for, and are the method that it names so. */
function definedAs(document: Document, text: string, knowledge: Knowledge): Mention | undefined {
  const bare = text.replace(/s$/, '');
  if (knowledge.notEntities.has(squash(bare))) return undefined;
  for (const sentence of document.sentences) {
    const { tokens, index, field } = sentence;
    for (const { long, short } of findAbbreviations(sentence)) {
      if (written(tokens, short.first, short.last, document.paper[field]).replace(/s$/, '') !== bare)
        continue;
      const head = tokens[long.last - 1]?.key ?? '';
      const first = withoutModifiers(tokens, long.first, long.last, knowledge);
      const name = phraseName(tokens, first, long.last);
      if (/^(?:model|network)$/.test(head) || knowledge.heads.get(head) === 'benchmark') return undefined;
      if (knowledge.notEntities.has(squash(name))) return undefined;
      return { sentence: index, first, last: long.last, kind: 'technique', name, rule: 'rival:defined' };
    }
  }
  return undefined;
}

/** "outperforms rule-based planning methods": the noun for methods is no part of the name. */
function phraseAt({ tokens, index }: Sentence, from: number, knowledge: Knowledge): Item | undefined {
  let start = from;
  while (/^(?:the|a|an|both|all|most|other|two|three)$/.test(tokens[start]?.key ?? '')) start++;
  const end = phraseEnd(tokens, start, knowledge);
  if (end === start) return undefined;
  const noun = knowledge.cues.get('generic-head')?.has(tokens[end - 1]?.key ?? '') === true;
  const last = noun ? end - 1 : end;
  const first = withoutModifiers(tokens, start, last, knowledge);
  const head = knowledge.phraseHeads.get(tokens[last - 1]?.key ?? '');
  if (last - first < 2 || tokens[last]?.joint === '-') return { last: end };
  const sort = noun && !/^(?:model|system|network|study)$/.test(tokens[end - 1]?.key ?? '');
  if (head?.kind !== 'technique' && !(sort && head?.kind === 'task')) return { last: end };
  return {
    mention: {
      sentence: index,
      first,
      last: end,
      kind: 'technique',
      name: phraseName(tokens, first, last),
      rule: 'rival:phrase',
    },
    last: end,
  };
}

/** Where the first name written as one begins, behind articles, modifiers and nouns for methods; -1 where none does. */
function nameStart(tokens: readonly Token[], from: number, reach: number, knowledge: Knowledge): number {
  for (let i = from; i < from + reach && i < tokens.length; i = unitEnd(tokens, i)) {
    const token = tokens[i] as Token;
    const end = unitEnd(tokens, i);
    if (hasStrongName(tokens, i, end) && isStrongName(tokens[i] as Token) && unitStart(tokens, i) === i)
      return i;
    if (hasStrongName(tokens, i, end) && nameEnd(tokens, i) > i) return i;
    if (!leads(tokens, i, end, knowledge)) return -1;
    if (token.text === '.' || token.text === ';') return -1;
  }
  return -1;
}

function leads(tokens: readonly Token[], i: number, end: number, knowledge: Knowledge): boolean {
  const token = tokens[i] as Token;
  const unit = phraseName(tokens, i, end);
  return (
    token.text === ',' ||
    /^(?:the|a|an|both|all|of|its|such|as|like|including|art|two|three|state|other)$/.test(token.key) ||
    knowledge.modifiers.has(unit) ||
    knowledge.heads.has(token.key) ||
    knowledge.cues.get('rival')?.has(token.key) === true
  );
}

/** Behind the comma or "and" of a list; the margin, citation or bracket before it is skipped. */
function behindSeparator(tokens: readonly Token[], from: number): number {
  let i = from;
  if (/^[[(]$/.test(tokens[i]?.text ?? '')) {
    const close = tokens.findIndex((token, n) => n > i && n < i + 8 && /^[\])]$/.test(token.text));
    if (close < 0) return from;
    i = close + 1;
  }
  // "by 17.1%," "by 3 points and"
  if (tokens[i]?.key === 'by' && /^\d/.test(tokens[i + 1]?.text ?? ''))
    for (i += 2; /^(?:[%.\d]+|percent|point)$/.test(tokens[i]?.key ?? ''); ) i++;
  const separator = i;
  while (/^(?:,|and|or|&)$/.test(tokens[i]?.text ?? '')) i++;
  return i === separator ? from : i;
}
