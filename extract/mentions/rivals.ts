import {
  type Document,
  type Mention,
  mentionWith,
  type Sentence,
  type Token,
  type TokenRange,
} from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { isMarked, MARK } from '../lexicon/marks.ts';
import { squash } from '../text/fold.ts';
import { findAbbreviations } from './abbreviations.ts';
import { coinageAt } from './coinage.ts';
import { kindOfCoinage } from './kind.ts';
import { hasStrongName, isStrongName, nameEnd, unitEnd, unitStart, written } from './name-shape.ts';
import { isContent, phraseName, withoutModifiers } from './noun-phrase.ts';
import { type RivalPhrase, rivalPhraseAt } from './rival-phrases.ts';

/** Words between a verb of winning and the first loser's name: "the strongest open competitor, NAME". */
const LEAD = 7;
/** Words before "than" or "over" within which something must be better. */
const BETTER = 10;

/** Rule of terms of the lexicon that count because they win or are beaten. */
export const BEATEN = 'lexicon:rival';

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
    const winner = knowledge.cues.get('beat')?.has(tokens[i]?.key ?? '') && weakBefore(sentence, i, known);
    if (winner) found.push(mentionWith(winner, { weak: false, rule: BEATEN }));
    let at = i + 1;
    for (let items = 0; items < 6; items++) {
      const item: RivalPhrase | undefined = itemAt(document, sentence, at, items === 0, knowledge);
      if (!item) break;
      const here = knownIn(known, sentence, at, item.last);
      if (item.mention && !isKnown(tokens, item.mention, here)) {
        const shorter = here.find((one) => item.mention?.rule === 'rival' && goesOn(tokens, one, item.last));
        found.push(shorter ? mentionWith(item.mention, { kind: shorter.kind }) : item.mention);
      }
      const narrow = item.mention ? undefined : narrowed(sentence, item, here);
      if (narrow) found.push(narrow);
      const meant =
        item.mention && known.find((one) => one.weak && isSamePlace(one, item.mention as Mention));
      if (meant) found.push(mentionWith(meant, { weak: false, rule: BEATEN }));
      for (const mention of here)
        if (mention.weak && mention.kind === 'technique' && isBeaten(tokens, mention, item.last, knowledge))
          found.push(mentionWith(mention, { weak: false, rule: BEATEN }));
      const next = behindSeparator(tokens, item.last);
      if (next === item.last) break;
      at = next;
    }
  }
  return found;
}

/** "time series diffusion models", "generative IL methods": a known technique with what narrows it. */
function narrowed(
  { tokens, index }: Sentence,
  { first, last }: RivalPhrase,
  known: readonly Mention[],
): Mention | undefined {
  // "recomputing caches" does something to what is known, and "models pruned" is no name.
  if (first === undefined || /ing$/.test(tokens[first]?.key ?? '')) return undefined;
  if (/ed$/.test(tokens[last - 1]?.key ?? '')) return undefined;
  const core = known.find(
    (one) =>
      one.kind === 'technique' &&
      one.first > first &&
      tokens[one.first]?.joint !== '-' &&
      (one.last === last || one.last === last - 1),
  );
  if (!core) return undefined;
  return {
    sentence: index,
    first,
    last,
    kind: 'technique',
    name: phraseName(tokens, first, core.last),
    rule: 'rival:narrowed',
  };
}

const isSamePlace = (a: TokenRange, b: TokenRange): boolean =>
  a.sentence === b.sentence && a.first === b.first && a.last === b.last;

const knownIn = (known: readonly Mention[], { index }: Sentence, first: number, last: number): Mention[] =>
  known.filter((mention) => mention.sentence === index && mention.first < last && mention.last > first);

/**
 * A name that holds a known one says no more than that, nor do "methods based on" it; a phrase may narrow it ("greedy
 * beam search").
 */
const isKnown = (
  tokens: readonly Token[],
  { first, last, rule }: Mention,
  known: readonly Mention[],
): boolean =>
  (rule === 'rival' || rule === 'rival:described') &&
  known.some(
    (other) => other.first < last && other.last > first && (rule !== 'rival' || !goesOn(tokens, other, last)),
  );

/** "LLaMA-Mesh" is another model than LLaMA. */
const goesOn = (tokens: readonly Token[], known: TokenRange, last: number): boolean =>
  known.last < last && tokens[known.last]?.joint === '-';

/** "Prompting consistently outperforms …": the term that is the subject of the verb at `verb`. */
function weakBefore(
  { tokens, index }: Sentence,
  verb: number,
  known: readonly Mention[],
): Mention | undefined {
  let end = verb;
  while (
    end > 0 &&
    /^(?:also|even|can|often|always|still|do|\p{Ll}{3,}ly)$/u.test(tokens[end - 1]?.key ?? '')
  )
    end--;
  return known.find(
    (mention) =>
      mention.sentence === index && mention.last === end && mention.weak && mention.kind === 'technique',
  );
}

/** A term that is too general to count by itself counts where it is who is beaten: "surpasses prompting methods". */
function isBeaten(tokens: readonly Token[], { last }: Mention, end: number, { cues }: Knowledge): boolean {
  for (let i = last; i < end; i++) {
    const key = tokens[i]?.key ?? '';
    if (key !== 'based' && !cues.get('generic-head')?.has(key) && !cues.get('rival-noun')?.has(key))
      return false;
  }
  return true;
}

/** A verb of winning, "superior to", "improves upon", or "than" and "over" behind a comparative. */
function bringsRival(tokens: readonly Token[], i: number, knowledge: Knowledge): boolean {
  const { key, spelling } = tokens[i] as Token;
  const mark = knowledge.marks.of(spelling);
  if ((mark & MARK.cue) === 0) return false;
  if ((mark & MARK.beat) !== 0) return true;
  const before = tokens[i - 1]?.key ?? '';
  if (/^(?:to|with|against)$/.test(key)) {
    if (key === 'to' && /^(?:superior|inferior|preferable)$/.test(before)) return true;
    // "Compared to NAME, it is faster": the gain may stand on either side.
    if (!/^(?:compared|comparing|relative|comparison)$/.test(before)) return false;
    return tokens.some((token) => isMarked(token, MARK.better, knowledge));
  }
  if (key === 'upon') return /^improv(?:e|ed|ing|ement)$/.test(before);
  if ((mark & MARK.against) === 0) return false;
  for (let j = i - 1; j >= 0 && j >= i - BETTER; j--) {
    if (/^[;:.]$/.test(tokens[j]?.text ?? '')) return false;
    if (isMarked(tokens[j], MARK.better, knowledge)) return true;
  }
  return false;
}

function itemAt(
  document: Document,
  sentence: Sentence,
  from: number,
  first: boolean,
  knowledge: Knowledge,
): RivalPhrase | undefined {
  const { tokens, index } = sentence;
  const name = nameStart(tokens, from, first ? LEAD : 2, knowledge);
  if (name >= 0) {
    const last = nameEnd(tokens, name);
    const text = written(tokens, name, last, document.paper[sentence.field]);
    const behind = tokens[last];
    const noun = behind?.key ?? '';
    const ends =
      !isContent(behind, knowledge) ||
      knowledge.heads.has(noun) ||
      knowledge.cues.get('rival-noun')?.has(noun) === true;
    // "LLM-based planning methods"
    if (/-\p{Ll}+$/u.test(text)) return rivalPhraseAt(sentence, name, knowledge);
    if (!ends || /^\p{N}/u.test(text)) return { last };
    if (!/\p{Ll}/u.test(text.replace(/s$/, '')))
      return {
        mention:
          definedAs(document, text, knowledge) ?? capitalsAt(document, sentence, name, last, knowledge),
        last,
      };
    if (knowledge.notEntities.has(squash(text))) return { last };
    const range = { sentence: index, first: name, last };
    const kind = kindOfCoinage(
      document,
      [range],
      [coinageAt({ sentence: index, first: name, last }, 'rival')],
      knowledge,
    );
    if (kind === 'benchmark') return undefined;
    return { mention: { sentence: index, first: name, last, kind, name: text, rule: 'rival' }, last };
  }
  // "outperforms X, offering …": no item of a list but another verb.
  if (!first && tokens[from]?.key.endsWith('ing')) return undefined;
  return rivalPhraseAt(sentence, from, knowledge);
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

/** "outperforms FOSTER", "faster than SVD-LLM": capitals that nothing explains, and that no noun follows. */
function capitalsAt(
  document: Document,
  sentence: Sentence,
  first: number,
  last: number,
  knowledge: Knowledge,
): Mention | undefined {
  const { tokens, index, field } = sentence;
  const text = written(tokens, first, last, document.paper[field]);
  if ((text.match(/\p{Lu}/gu) ?? []).length < 3 || isContent(tokens[last], knowledge)) return undefined;
  const range = { sentence: index, first, last };
  const kind = kindOfCoinage(
    document,
    [range],
    [coinageAt({ sentence: index, first, last }, 'rival')],
    knowledge,
  );
  return { sentence: index, first, last, kind, name: text, rule: 'rival:capitals' };
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
