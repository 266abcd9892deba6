import type { Document, Mention, Sentence, Token } from '../document.ts';
import type { Field } from '../facts.ts';
import type { Knowledge, PhraseHead } from '../lexicon/knowledge.ts';
import { isMarked, MARK } from '../lexicon/marks.ts';
import { isOwnInTitle } from './introductions/title.ts';
import { knownEnd } from './known-ends.ts';
import { behindVerb, isContent, phraseName, phraseStart, withoutModifiers } from './noun-phrase.ts';
import { besideKnown, WEAK } from './phrase-lists.ts';
import { kindBehind } from './title-parts.ts';

/**
 * Techniques and tasks in ordinary words. A noun phrase with the right head becomes one only with a cue: it stands in
 * the title, it is "X task" or "the task of X", a verb of addressing governs it, or it comes back.
 */
export function findPhrases(
  document: Document,
  knowledge: Knowledge,
  known: readonly Mention[] = [],
): Mention[] {
  const found: Mention[] = [];
  for (const sentence of document.sentences) {
    const phrases = phrasesOf(document, sentence, knowledge);
    for (const mention of besideKnown(sentence, phrases, known)) found.push(mention);
  }
  const count = new Map<string, number>();
  for (const mention of found) count.set(mention.name, (count.get(mention.name) ?? 0) + 1);
  const cued = new Set(found.filter((mention) => mention.rule !== 'phrase').map((mention) => mention.name));
  return found.filter(
    (mention) => mention.rule !== 'phrase' || cued.has(mention.name) || (count.get(mention.name) ?? 0) > 1,
  );
}

function phrasesOf(document: Document, sentence: Sentence, knowledge: Knowledge): Mention[] {
  const { tokens } = sentence;
  const found: Mention[] = [];
  for (let head = 0; head < tokens.length; head++) {
    const token = tokens[head] as Token;
    if ((knowledge.marks.of(token.spelling) & MARK.phraseHead) === 0) continue;
    const known = knowledge.phraseHeads.get(token.key);
    if (!known || !token.word || tokens[head + 1]?.joint === '-') continue;
    const start = phraseStart(tokens, head + 1, knowledge);
    const first = withoutModifiers(tokens, withoutVerb(sentence, start, head + 1), head + 1, knowledge);
    if (first >= head || isModifier(tokens, head, sentence.field, known.kind, knowledge)) continue;
    const cue = cueOf(sentence, first, head, knowledge);
    const field = cue === undefined ? fieldPhraseStart(tokens, first, head, knowledge) : undefined;
    const own =
      (cue?.kind ?? known.kind) === 'technique' &&
      isOwnInTitle(document, sentence, start, head + 1, knowledge);
    if (sentence.field === 'title' && known.kind === 'task' && tokens[head + 1]?.key === 'model') continue;
    if (known.strength === 'own' && !own) continue;
    const kind = cue?.kind ?? known.kind;
    // What only sees a task of the lexicon closer goes by its name.
    const closer =
      kind === 'task' ? knownEnd(tokens, (field ?? first) + 1, head + 1, knowledge, 2, 'task') : undefined;
    found.push({
      sentence: sentence.index,
      first: field ?? first,
      last:
        known.kind === 'technique' && isA(tokens[head + 1], 'generic-head', knowledge) ? head + 2 : head + 1,
      kind,
      name: closer?.name ?? phraseName(tokens, field ?? first, head + 1),
      rule:
        cue?.rule ?? (field === undefined ? (known.strength === 'weak' ? WEAK : 'phrase') : 'phrase:field'),
      family: undefined,
      introduced: own,
      weak: undefined,
    });
  }
  return found;
}

/**
 * Another head behind makes this one a part of a longer phrase. "Decoding latency" and "training data" are no techniques
 * either, while "pose estimation accuracy" still names its task, and so does whatever a title says of one.
 */
function isModifier(
  tokens: readonly Token[],
  head: number,
  field: Field,
  kind: PhraseHead['kind'],
  knowledge: Knowledge,
): boolean {
  const next = tokens[head + 1];
  if (!isContent(next, knowledge)) return false;
  const key = next?.key ?? '';
  if (knowledge.phraseHeads.has(key)) return true;
  if (kind === 'task') return false;
  // In a title a verb may follow: "Insight Distillation Empowers …".
  if (field === 'title' && /s$/.test(next?.text ?? '')) return false;
  return !isA(next, 'generic-head', knowledge) && !isA(next, 'task-of', knowledge);
}

/** Where the longest phrase of the field that ends at `head` starts, of two words or more. */
function fieldPhraseStart(
  tokens: readonly Token[],
  first: number,
  head: number,
  knowledge: Knowledge,
): number | undefined {
  for (let i = Math.max(first, head - 3); i < head; i++) {
    if (tokens[i]?.joint === '-' || !isMarked(tokens[i], MARK.fieldPhrase, knowledge)) continue;
    if (knowledge.fieldPhrases.has(phraseName(tokens, i, head + 1))) return i;
  }
  return undefined;
}

/** A title often opens with what is done to the phrase: "Accelerating X", "Towards Improving X". */
function withoutVerb({ field, tokens }: Sentence, first: number, last: number): number {
  const opens =
    first === 0 ||
    tokens[first - 1]?.text === ':' ||
    /^(?:towards?|for|by|when|and)$/i.test(tokens[first - 1]?.text ?? '');
  const verb =
    field === 'title' && opens && /ing$/.test(tokens[first]?.text ?? '') && tokens[first + 1]?.joint === ' ';
  if (field === 'abstract') return last - first > 2 ? behindVerb(tokens, first) : first;
  return verb && last - first > 2 ? first + 1 : first;
}

interface Cue {
  rule: string;
  kind?: 'technique' | 'task';
}

function cueOf(sentence: Sentence, first: number, head: number, knowledge: Knowledge): Cue | undefined {
  const { tokens } = sentence;
  const next = tokens[head + 1]?.key ?? '';
  const before = (back: number) => tokens[first - back]?.key ?? '';
  const known = knowledge.phraseHeads.get(tokens[head]?.key ?? '');
  const strong = known?.strength !== 'weak';
  if (strong && knowledge.cues.get('task-of')?.has(next)) return { rule: 'phrase:x-task', kind: 'task' };
  if (before(1) === 'of' && knowledge.cues.get('task-of')?.has(before(2)))
    return { rule: 'phrase:task-of', kind: 'task' };
  const determiner = /^(?:the|a|an|this|these|our)$/.test(before(1)) ? 1 : 0;
  if (strong && knowledge.cues.get('task-govern')?.has(before(1 + determiner)))
    return { rule: 'phrase:governed' };
  if (knowledge.cues.get('technique-use')?.has(before(1 + determiner)) && known?.kind === 'technique') {
    return { rule: 'phrase:used', kind: 'technique' };
  }
  if (
    strong &&
    before(1) === 'for' &&
    isA(tokens[first - 2], 'generic-head', knowledge) &&
    known?.kind === 'task' &&
    sentence.field !== 'title'
  )
    return { rule: 'phrase:for' };
  if (sentence.field !== 'title') return undefined;
  const kind = known?.strength === 'own' ? undefined : kindBehind(tokens, governor(tokens, first, knowledge));
  return { rule: 'phrase:title', ...(kind ? { kind } : {}) };
}

/** The word that governs a phrase of a title, over what it is coordinated with: "for" in "for Fair and Swift X". */
function governor(tokens: readonly Token[], first: number, knowledge: Knowledge): number {
  let at = first - 1;
  while (isContent(tokens[at], knowledge) || /^(?:,|and|or|&|an?|the)$/i.test(tokens[at]?.text ?? '')) at--;
  return at;
}

const isA = (token: Token | undefined, cue: string, knowledge: Knowledge): boolean =>
  token !== undefined && token.joint === ' ' && knowledge.cues.get(cue)?.has(token.key) === true;
