import type { Document, Mention, Sentence, Token, TokenRange } from '../document.ts';
import { ENTITY_KINDS } from '../facts.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { SHAPE, type Spelling } from '../text/spelling.ts';
import type { Candidate } from './find.ts';
import { HEADS, headOf, NOUNS, nounOf, TRAIT } from './traits.ts';

/** What a word can be to a candidate: in each slot it has weights of its own. */
export const SLOTS = [
  'head',
  'ending',
  'modifier',
  'first',
  'left',
  'before',
  'before2',
  'behind',
  'behind2',
  'title-before',
  'sentence-before',
  'sentence-behind',
] as const;
type Slot = (typeof SLOTS)[number];
/** What words of a candidate can be together: two side by side, and all of them. */
export const TOGETHER = ['pair', 'phrase'] as const;
const SLOT = Object.fromEntries(SLOTS.map((slot, i) => [slot, i])) as Record<Slot, number>;

/** How what a rule found can lie to a candidate. */
export const LIES = ['same', 'within', 'ends with', 'holds', 'across'] as const;

const LONG = 6;
const MANY = 4;
const FAR = 4;
/** So many words on either side tell what a candidate has part in: about a clause. */
const REACH = 15;
const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, i) => i);

/** Whatever else holds of a candidate or does not. */
export const FLAGS = [
  'bias',
  'title alone',
  'abstract alone',
  'title and abstract',
  'capitals',
  'name inside',
  'first adds nothing',
  'before: start',
  'behind: end',
  'more to the left',
  'more to the right',
  'compound to the left',
  'compound to the right',
  'brackets behind',
  'in brackets',
  'title: start',
  'title: end',
  'title: before colon',
  'title: behind colon',
  'last sentence',
  'found nothing',
  ...upTo(LONG).map((n) => `words: ${n}`),
  ...upTo(MANY).map((n) => `places: ${n}`),
  ...upTo(FAR).map((n) => `sentence: ${n}`),
  ...HEADS.map((head) => `head: ${head}`),
  ...NOUNS.map((noun) => `noun: ${noun}`),
  ...HEADS.map((head) => `behind: ${head}`),
  ...NOUNS.map((noun) => `noun behind: ${noun}`),
  ...LIES.map((lie) => `${lie}: introduced`),
  ...LIES.map((lie) => `${lie}: weak`),
  ...ENTITY_KINDS.map((kind) => `listed behind: ${kind}`),
  ...ENTITY_KINDS.map((kind) => `listed before: ${kind}`),
] as const;
const at = (flag: string): number => FLAGS.indexOf(flag);
const [BIAS, TITLE, ABSTRACT, BOTH, CAPITALS, INNER, IDLE, START, END] = upTo(8) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const MORE_LEFT = at('more to the left');
const MORE_RIGHT = at('more to the right');
const COMPOUND_LEFT = at('compound to the left');
const COMPOUND_RIGHT = at('compound to the right');
const BRACKETS = at('brackets behind');
const IN_BRACKETS = at('in brackets');
const TITLE_START = at('title: start');
const TITLE_END = at('title: end');
const BEFORE_COLON = at('title: before colon');
const BEHIND_COLON = at('title: behind colon');
const LAST_SENTENCE = at('last sentence');
const NOTHING = at('found nothing');
const WORDS = at('words: 0');
const PLACES = at('places: 0');
const SENTENCE = at('sentence: 0');
const HEAD = at('head: none');
const NOUN = at('noun: none');
const HEAD_BEHIND = at('behind: none');
const NOUN_BEHIND = at('noun behind: none');
const INTRODUCED = at('same: introduced');
const WEAK = at('same: weak');
const LISTED_BEHIND = at('listed behind: model');
const LISTED_BEFORE = at('listed before: model');

/** Takes one feature at a time; `share` is 1, or the part of the places that have it. */
export interface FeatureSink {
  /** @param slot index into {@link SLOTS} */
  word(slot: number, spelling: Spelling, share: number): void;
  /** Two words of a candidate side by side. */
  pair(left: Spelling, right: Spelling): void;
  /** @param key all words of a candidate in one piece */
  phrase(key: string): void;
  /** @param flag index into {@link FLAGS} */
  flag(flag: number, share: number): void;
  /** @param lie index into {@link LIES} */
  found(lie: number, mention: Mention, share: number): void;
}

/**
 * Tells a sink all that the weights are asked of a candidate: its words, how it is written, how often and where it
 * stands, the words around each place, and what the rules found there.
 *
 * @param found the mentions of a sentence
 */
export function featuresOf(
  document: Document,
  { key, places }: Candidate,
  found: (sentence: Sentence) => readonly Mention[],
  { traits }: Pick<Knowledge, 'traits'>,
  sink: FeatureSink,
): void {
  sink.flag(BIAS, 1);
  sink.phrase(key);
  let title = false;
  let abstract = false;
  let capital = false;
  let inner = false;
  const share = 1 / places.length;
  for (let n = 0; n < places.length; n++) {
    const place = places[n] as TokenRange;
    const sentence = document.sentences[place.sentence] as Sentence;
    const { tokens, field } = sentence;
    if (n === 0) wordsOf(tokens, place, traits, sink);
    if (field === 'title') title = true;
    else abstract = true;
    for (let i = place.first; i < place.last; i++) {
      const { shape } = (tokens[i] as Token).spelling;
      if (shape & (SHAPE.strong | SHAPE.digit)) inner = true;
      if (shape & SHAPE.capital && field === 'abstract' && i > 0) capital = true;
    }
    aroundOf(tokens, place, traits, share, sink);
    inSentence(tokens, place, traits, share, sink);
    if (field === 'title') inTitle(tokens, place, share, sink);
    else {
      sink.flag(SENTENCE + Math.min(place.sentence, FAR), share);
      if (place.sentence === document.sentences.length - 1) sink.flag(LAST_SENTENCE, share);
    }
    const here = found(sentence);
    foundAt(place, here, share, sink);
    if (here.length > 0) besideOf(tokens, place, here, share, sink);
  }
  sink.flag(PLACES + Math.min(places.length, MANY), 1);
  sink.flag(title ? (abstract ? BOTH : TITLE) : ABSTRACT, 1);
  if (capital) sink.flag(CAPITALS, 1);
  if (inner) sink.flag(INNER, 1);
}

type Traits = Knowledge['traits'];

function wordsOf(
  tokens: readonly Token[],
  { first, last }: TokenRange,
  traits: Traits,
  sink: FeatureSink,
): void {
  const { spelling } = tokens[last - 1] as Token;
  sink.word(SLOT.head, spelling, 1);
  sink.word(SLOT.ending, spelling, 1);
  sink.word(SLOT.first, (tokens[first] as Token).spelling, 1);
  for (let i = first; i < last - 1; i++) {
    const modifier = (tokens[i] as Token).spelling;
    sink.word(SLOT.modifier, modifier, 1);
    sink.pair(modifier, (tokens[i + 1] as Token).spelling);
  }
  sink.flag(WORDS + Math.min(last - first, LONG), 1);
  const head = traits.of(spelling);
  sink.flag(HEAD + headOf(head), 1);
  sink.flag(NOUN + nounOf(head), 1);
  if (last - first > 1 && traits.of((tokens[first] as Token).spelling) & TRAIT.idle) sink.flag(IDLE, 1);
}

function aroundOf(
  tokens: readonly Token[],
  { first, last }: TokenRange,
  traits: Traits,
  share: number,
  sink: FeatureSink,
): void {
  const before = tokens[first - 1];
  const behind = tokens[last];
  if (before) {
    sink.word(SLOT.before, before.spelling, share);
    if (tokens[first]?.joint !== '' && traits.of(before.spelling) & TRAIT.content) {
      sink.word(SLOT.left, before.spelling, share);
      sink.flag(MORE_LEFT, share);
    }
  } else sink.flag(START, share);
  if (first > 1) sink.word(SLOT.before2, (tokens[first - 2] as Token).spelling, share);
  if (tokens[first]?.joint === '-') sink.flag(COMPOUND_LEFT, share);
  if (!behind) {
    sink.flag(END, share);
    return;
  }
  sink.word(SLOT.behind, behind.spelling, share);
  if (last + 1 < tokens.length) sink.word(SLOT.behind2, (tokens[last + 1] as Token).spelling, share);
  if (behind.joint === '-') sink.flag(COMPOUND_RIGHT, share);
  const next = traits.of(behind.spelling);
  if (next & TRAIT.content) sink.flag(MORE_RIGHT, share);
  sink.flag(HEAD_BEHIND + headOf(next), share);
  sink.flag(NOUN_BEHIND + nounOf(next), share);
  if (behind.text === '(') sink.flag(BRACKETS, share);
  if (behind.text === ')' && before?.text === '(') sink.flag(IN_BRACKETS, share);
}

/** What the sentence says of itself around the candidate, though not next to it: "propose", "existing", "outperform". */
function inSentence(
  tokens: readonly Token[],
  { first, last }: TokenRange,
  traits: Traits,
  share: number,
  sink: FeatureSink,
): void {
  for (let i = Math.max(0, first - REACH); i < first; i++) {
    const { spelling } = tokens[i] as Token;
    if (traits.of(spelling) & TRAIT.telling) sink.word(SLOT['sentence-before'], spelling, share);
  }
  const end = Math.min(tokens.length, last + REACH);
  for (let i = last; i < end; i++) {
    const { spelling } = tokens[i] as Token;
    if (traits.of(spelling) & TRAIT.telling) sink.word(SLOT['sentence-behind'], spelling, share);
  }
}

function inTitle(
  tokens: readonly Token[],
  { first, last }: TokenRange,
  share: number,
  sink: FeatureSink,
): void {
  if (first === 0) sink.flag(TITLE_START, share);
  else sink.word(SLOT['title-before'], (tokens[first - 1] as Token).spelling, share);
  if (last === tokens.length) sink.flag(TITLE_END, share);
  for (let colon = 0; colon < tokens.length; colon++)
    if (tokens[colon]?.text === ':') {
      sink.flag(last <= colon ? BEFORE_COLON : BEHIND_COLON, share);
      return;
    }
}

/** What the rules found where a candidate stands: the same, something wider, something inside, or across its border. */
function foundAt(
  { first, last }: TokenRange,
  mentions: readonly Mention[],
  share: number,
  sink: FeatureSink,
): void {
  let any = false;
  for (const mention of mentions) {
    if (mention.last <= first || mention.first >= last) continue;
    any = true;
    const lie = lieOf(mention, first, last);
    sink.found(lie, mention, share);
    if (mention.introduced) sink.flag(INTRODUCED + lie, share);
    if (mention.weak) sink.flag(WEAK + lie, share);
  }
  if (!any) sink.flag(NOTHING, share);
}

function lieOf(mention: TokenRange, first: number, last: number): number {
  if (mention.first === first && mention.last === last) return LIES.indexOf('same');
  if (mention.first <= first && mention.last >= last) return LIES.indexOf('within');
  if (mention.first < first || mention.last > last) return LIES.indexOf('across');
  return LIES.indexOf(mention.last === last ? 'ends with' : 'holds');
}

/** The kinds of what stands beside it in a list. */
function besideOf(
  tokens: readonly Token[],
  { first, last }: TokenRange,
  mentions: readonly Mention[],
  share: number,
  sink: FeatureSink,
): void {
  const left = isBetween(tokens[first - 1]);
  const right = isBetween(tokens[last]);
  if (!left && !right) return;
  for (const mention of mentions) {
    const kind = ENTITY_KINDS.indexOf(mention.kind);
    if (left && mention.first <= first - 2 && mention.last > first - 2)
      sink.flag(LISTED_BEHIND + kind, share);
    if (right && mention.first <= last + 1 && mention.last > last + 1) sink.flag(LISTED_BEFORE + kind, share);
  }
}

const isBetween = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.text === ',' || token.text === 'and' || token.text === 'or' || token.text === '&');
