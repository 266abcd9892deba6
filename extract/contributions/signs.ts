import type { Document, Sentence, Token, TokenRange } from '../document.ts';
import { ENTITY_KINDS } from '../facts.ts';
import type { Standing } from './standing.ts';
import { CLASSES_OF, WORD } from './words.ts';

/** Takes one sign at a time; `share` is 1, or how strong the sign is. */
export type ContributionSink = (slot: string, word: string, share: number) => void;

/** So many are told apart: of things that are likelier, of others of the paper's own, of places, of words. */
const [RIVALS, OTHERS, PLACES, WORDS] = [4, 3, 6, 5] as const;
/** Sentences of the abstract that are told apart. */
const SENTENCES = 6;
/** Logarithms of odds are divided by this, so that they are about as large as the other signs. */
const SCALE = 3;
/** Shares nearer to 0 and 1 are all alike. */
const NEAREST = 1e-4;
/** Words behind a thing among which the next link is looked for, and before it a determiner. */
const [BEHIND, BEFORE] = [8, 5] as const;
/** Links between a verb of proposing and a thing that are told as one. */
const CHAIN = 4;
const ENDING = 3;

/**
 * Tells a sink all by which the paper's own things are known: what rules and weights say of this one and of the others,
 * its name, and at its first place in the title and in the abstract the words around it, above all those that link it to
 * a verb of proposing ("we propose A, which uses B").
 *
 * @param all the entities of the paper
 */
export function signsOfContribution(
  { sentences }: Document,
  one: Standing,
  all: readonly Standing[],
  sink: ContributionSink,
): void {
  const { entity } = one;
  tellStanding(one, all, sink);
  tellName(one, sink);
  for (const field of ['title', 'abstract'] as const) {
    const place = entity.mentions.find(({ sentence }) => sentences[sentence]?.field === field);
    if (!place) {
      sink('missing', field, 1);
      continue;
    }
    const sentence = sentences[place.sentence] as Sentence;
    tellLinks(field, sentence.tokens, place, sink);
    tellNext(field, sentence.tokens, place, sink);
    if (field === 'title') tellTitle(sentence.tokens, place, sink);
    else tellSentence(sentence, place, sink);
  }
}

const oddsOf = (share: number): number => {
  const bounded = Math.min(Math.max(share, NEAREST), 1 - NEAREST);
  return Math.log(bounded / (1 - bounded));
};

function tellStanding(one: Standing, all: readonly Standing[], sink: ContributionSink): void {
  const { entity, own, kinds, named, inTitle } = one;
  sink('bias', '', 1);
  sink('odds', 'own', oddsOf(own) / SCALE);
  sink('own', String(Math.round(oddsOf(own))), 1);
  for (const kind of ENTITY_KINDS) sink('odds', kind, oddsOf(kinds[kind]) / SCALE);
  sink('odds', 'nothing', oddsOf(kinds.nothing) / SCALE);
  const others = all.filter((other) => other !== one && other.entity.kind !== 'task');
  const brought = others.filter((other) => other.entity.role === 'introduces');
  const likeliest = Math.max(0, ...others.map((other) => other.own));
  sink('likelier', String(Math.min(RIVALS, others.filter((other) => other.own > own).length)), 1);
  sink('likeliest', String(Math.round(oddsOf(likeliest))), 1);
  if (others.length > 0) sink('odds', 'own over others', (oddsOf(own) - oddsOf(likeliest)) / SCALE);
  const byRule = entity.role === 'introduces' ? 'own' : 'not';
  sink('kind', `${entity.kind} ${byRule}`, 1);
  sink('kind', entity.kind, 1);
  sink('role', `${entity.role} ${entity.roleRule}`, 1);
  sink('others', String(Math.min(OTHERS, brought.length)), 1);
  sink('others named', String(Math.min(OTHERS, brought.filter((other) => other.named).length)), 1);
  sink(
    inTitle ? 'others beside one in the title' : 'others beside one elsewhere',
    String(Math.min(2, brought.length)),
    1,
  );
  sink(
    'title',
    `${inTitle ? 'this' : 'not this'}, ${brought.some((other) => other.inTitle) ? 'others' : 'no others'}`,
    1,
  );
  sink('named', String(named), 1);
  sink('places', String(Math.min(PLACES, entity.mentions.length)), 1);
  const coined = entity.mentions.filter((mention) => mention.introduced);
  sink('coined', String(Math.min(OTHERS, coined.length)), 1);
  sink('odds', 'coined', coined.length / entity.mentions.length);
  for (const rule of new Set(coined.map((mention) => ruleOf(mention.rule)))) sink('coined by', rule, 1);
  sink('found by', ruleOf(entity.mentions[0]?.rule ?? ''), 1);
}

const ruleOf = (rule: string): string => rule.split('+')[0] as string;

function tellName({ entity: { name } }: Standing, sink: ContributionSink): void {
  const words = name.split(' ');
  sink('words', String(Math.min(WORDS, words.length)), 1);
  sink('name', name === name.toLowerCase() ? 'small' : name === name.toUpperCase() ? 'capitals' : 'mixed', 1);
  if (/\d/.test(name)) sink('name', 'digit', 1);
  sink('name ends', name.slice(-ENDING).toLowerCase(), 1);
  sink('name ends', name.slice(-ENDING - 1).toLowerCase(), 1);
}

const isA = (token: Token | undefined, classes: number): boolean =>
  token !== undefined && (CLASSES_OF.of(token.spelling) & classes) !== 0;

const LINKS = WORD.bringing | WORD.linking;

/** The nearest links on both sides, and all links from the verb of proposing on. */
function tellLinks(
  field: string,
  tokens: readonly Token[],
  { first, last }: TokenRange,
  sink: ContributionSink,
): void {
  let nearest = first - 1;
  while (nearest >= 0 && !isA(tokens[nearest], LINKS)) nearest--;
  const link = tokens[nearest]?.key ?? 'none';
  sink(`${field} link`, link, 1);
  sink(`${field} link`, `${link} ${distanceOf(first - 1 - nearest)}`, 1);
  let verb = first - 1;
  while (verb >= 0 && !isA(tokens[verb], WORD.bringing)) verb--;
  const chain: string[] = [];
  if (verb >= 0)
    for (let i = verb + 1; i < first; i++) if (isA(tokens[i], LINKS)) chain.push((tokens[i] as Token).key);
  if (verb < 0) sink(`${field} chain`, 'no verb', 1);
  else if (chain.length === 0) sink(`${field} straight`, String(Math.min(WORDS, first - 1 - verb)), 1);
  else {
    sink(`${field} chain`, chain.slice(0, CHAIN).join(' '), 1);
    sink(`${field} chain begins`, chain[0] as string, 1);
    sink(`${field} chain ends`, chain.at(-1) as string, 1);
    sink(`${field} chain is long`, String(Math.min(WORDS, chain.length)), 1);
  }
  for (let i = last; i < tokens.length && i < last + BEHIND; i++)
    if (isA(tokens[i], LINKS)) {
      sink(`${field} link behind`, `${(tokens[i] as Token).key} ${distanceOf(i - last)}`, 1);
      break;
    }
  for (let i = first - 1; i >= 0 && i >= first - BEFORE; i--)
    if (isA(tokens[i], WORD.determining))
      sink(`${field} determiner`, `${(tokens[i] as Token).key} ${first - 1 - i}`, 1);
}

const distanceOf = (words: number): string =>
  words === 0 ? 'next' : words <= 2 ? 'near' : words <= 5 ? 'off' : 'far';

/** Where a sentence begins or ends. */
const EDGE = '(edge)';

/** The words next to it, one and two on each side. */
function tellNext(
  field: string,
  tokens: readonly Token[],
  { first, last }: TokenRange,
  sink: ContributionSink,
): void {
  const [before, behind] = [tokens[first - 1]?.key ?? EDGE, tokens[last]?.key ?? EDGE];
  sink(`${field} before`, before, 1);
  sink(`${field} behind`, behind, 1);
  if (first > 1) sink(`${field} before`, `${(tokens[first - 2] as Token).key} ${before}`, 1);
  if (last + 1 < tokens.length) sink(`${field} behind`, `${behind} ${(tokens[last + 1] as Token).key}`, 1);
}

function tellTitle(tokens: readonly Token[], { first, last }: TokenRange, sink: ContributionSink): void {
  if (first === 0) sink('title', 'start', 1);
  if (last === tokens.length) sink('title', 'end', 1);
  const colon = tokens.findIndex(({ text }) => text === ':');
  if (colon >= 0) sink('title', last <= colon ? 'before colon' : 'behind colon', 1);
}

function tellSentence(
  { index, tokens }: Sentence,
  { first, last }: TokenRange,
  sink: ContributionSink,
): void {
  sink('sentence', String(Math.min(SENTENCES, index)), 1);
  sink('sentence', tokens.some((token) => isA(token, WORD.self)) ? 'own' : 'not own', 1);
  for (const word of wordsIn(tokens, 0, first)) sink('words before', word, 1);
  for (const word of wordsIn(tokens, last, tokens.length)) sink('words behind', word, 1);
}

function wordsIn(tokens: readonly Token[], first: number, last: number): Set<string> {
  const words = new Set<string>();
  for (let i = first; i < last; i++) words.add((tokens[i] as Token).key);
  return words;
}
