import type { Document, Token, TokenRange } from '../document.ts';
import type { EntityKind } from '../facts.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import type { Coinage } from './coinage.ts';
import { kindFeatures, kindShares, type NamedKind } from './kind-words.ts';
import { kindOfShape, sureKindOf } from './name-endings.ts';
import { isStrongName } from './name-shape.ts';
import { isContent, phraseEnd } from './noun-phrase.ts';

/** What one sign of a kind weighs against the others; the strongest kind wins, a technique where nothing does. */
const WEIGHT = {
  headBehind: 3,
  headBefore: 4,
  apposition: 4,
  title: 2,
  told: 1,
  collected: 2,
  shape: 1.5,
  size: 3,
  hint: 2,
  words: 2,
};

/** How often the spelling counts at most: it is one sign, however often the paper brings the name forth. */
const SHAPES = 2;
const APPOSITION_REACH = 12;
const SIZE_REACH = 12;
const SIZE = /^\p{N}+(?:\.\p{N}+)?(?:[BbMGT]|GF)$/u;

/**
 * The kind of a coined name, by vote over all its places: the head noun behind or before it ("the NAME dataset",
 * "a dataset called NAME"), a size ("NAME 8B"), its apposition ("NAME, a 7B language model"), the rest of the title, the verb that brings
 * it forth, and the way it is written ("…Bench", "…LM").
 */
export function kindOfCoinage(
  document: Document,
  places: readonly TokenRange[],
  coinages: readonly Coinage[],
  knowledge: Knowledge,
): EntityKind {
  // A phrase in ordinary words is no named network, whatever noun follows: "an inductive completion model".
  if (coinages.every((coinage) => coinage.phrase)) return 'technique';
  const sure = coinages.map((coinage) => sureKindOf(tokensOf(document, coinage), knowledge)).find(Boolean);
  if (sure) return sure;
  const votes = kindVotes(document, places, coinages, knowledge);
  // The words around it are asked only where nothing but its spelling speaks.
  const most = Math.max(votes.model, votes.technique, votes.benchmark);
  if (most > WEIGHT.shape) return strongest(votes);
  const shares = kindShares(kindFeatures(document, places, knowledge), knowledge);
  for (const kind of ['model', 'technique', 'benchmark'] as const) votes[kind] += WEIGHT.words * shares[kind];
  const named = coinages.find((coinage) => coinage.rule === 'title-colon');
  const title = document.sentences[named?.sentence ?? -1]?.tokens;
  if (named && title && tellsHow(title, named.last + 1, knowledge)) votes.technique += WEIGHT.told;
  // Who is beaten is a system, whatever stands around.
  if (coinages.every((coinage) => coinage.rule === 'rival')) votes.benchmark = 0;
  return strongest(votes);
}

const tokensOf = (document: Document, { sentence, first, last }: TokenRange): readonly Token[] =>
  document.sentences[sentence]?.tokens.slice(first, last) ?? [];

function strongest(votes: Readonly<Record<NamedKind, number>>): NamedKind {
  let best: NamedKind = 'technique';
  // A paper that calls its thing a model once calls it a method in passing too, so a tie goes to the model.
  if (votes.model > 0 && votes.model >= votes.technique) best = 'model';
  if (votes.benchmark > votes[best]) best = 'benchmark';
  return best;
}

/** What the words that name a kind say, all weighed and added. */
export function kindVotes(
  document: Document,
  places: readonly TokenRange[],
  coinages: readonly Coinage[],
  knowledge: Knowledge,
): Record<NamedKind, number> {
  const votes: Record<NamedKind, number> = { model: 0, technique: 0, benchmark: 0 };
  const vote = (kind: EntityKind | undefined, weight: number) => {
    if (kind && kind !== 'task') votes[kind] += weight;
  };
  for (const place of places) {
    const tokens = document.sentences[place.sentence]?.tokens ?? [];
    if (tokens[place.first]?.joint === '-') continue;
    vote(headAt(tokens, place.last, knowledge), WEIGHT.headBehind);
    if (hasSize(tokens, place.last, knowledge) || isSize(tokens[place.last - 1], knowledge))
      vote('model', WEIGHT.size);
    vote(
      headBefore(tokens, place.first, knowledge) ?? headOfList(tokens, place, knowledge),
      WEIGHT.headBefore,
    );
    if (document.sentences[place.sentence]?.field !== 'title')
      vote(appositionHead(tokens, place.last, knowledge), WEIGHT.apposition);
  }
  for (const coinage of coinages) {
    const tokens = document.sentences[coinage.sentence]?.tokens ?? [];
    vote(coinage.kind, WEIGHT.hint);
    if (coinage.short !== undefined) vote(headOfFullForm(tokens, coinage, knowledge), WEIGHT.hint);
    if (coinage.rule === 'title-colon') vote(titleHead(tokens, coinage.last, knowledge), WEIGHT.title);
    else if (tokens.slice(0, coinage.first).some((token) => knowledge.cues.get('collect')?.has(token.key)))
      vote('benchmark', WEIGHT.collected);
  }
  const named = coinages.find((coinage) => !coinage.phrase && coinage.short === undefined) ?? coinages[0];
  vote(
    kindOfShape(named ? tokensOf(document, named) : [], knowledge),
    WEIGHT.shape * Math.min(coinages.length, SHAPES),
  );
  return votes;
}

/** "NAME 8B", "NAME-tiny", "NAME, with 109M parameters", "NAME achieves … with only 24M FLOPs". */
function hasSize(tokens: readonly Token[], index: number, knowledge: Knowledge): boolean {
  const next = tokens[index];
  if (SIZE.test(next?.text ?? '') || isSize(next, knowledge)) return true;
  for (let i = index; i < Math.min(tokens.length - 1, index + SIZE_REACH); i++) {
    if (SIZE.test(tokens[i]?.text ?? '') && /^(?:parameter|param|flop)$/.test(tokens[i + 1]?.key ?? ''))
      return true;
  }
  return false;
}

/** "-tiny", "-34GF" at the end of a name. */
const isSize = (token: Token | undefined, knowledge: Knowledge): boolean =>
  token?.joint === '-' && (knowledge.sizeWords.has(token.key) || /^\p{N}.*(?:B|GF)$/u.test(token.text));

/** The head noun right behind a name: "NAME dataset", "NAME language models". */
function headAt(tokens: readonly Token[], index: number, knowledge: Knowledge): EntityKind | undefined {
  const from = tokens[index]?.text === ')' ? index + 1 : index;
  for (let i = from; i < from + 3; i++) {
    const token = tokens[i];
    if (!token?.word || knowledge.functionWords.has(token.key)) return undefined;
    const kind = knowledge.heads.get(token.key);
    if (kind && !(tokens[i + 1]?.word && knowledge.heads.has(tokens[i + 1]?.key ?? ''))) return kind;
  }
  return undefined;
}

/** The head noun before a name: "a benchmark called NAME", "our model, NAME", "the dataset NAME". */
function headBefore(tokens: readonly Token[], index: number, knowledge: Knowledge): EntityKind | undefined {
  for (let i = index - 1; i >= Math.max(0, index - 4); i--) {
    const token = tokens[i] as Token;
    const kind = headOf(token, knowledge);
    if (kind) return isAside(tokens, i) ? undefined : kind;
    const bridge =
      !token.word ||
      knowledge.cues.get('name')?.has(token.key) ||
      /^(?:as|the|a|an|we|call|term|to)$/.test(token.key);
    if (!bridge || /^[.;]$/.test(token.text)) return undefined;
  }
  return undefined;
}

/** How far from its noun a name may stand in a list. */
const LIST_REACH = 40;

/** "two benchmarks, NAME and NAME", "datasets: NAME (…), NAME and NAME": the noun of several, before a list of names. */
function headOfList(
  tokens: readonly Token[],
  { first, last }: TokenRange,
  knowledge: Knowledge,
): EntityKind | undefined {
  let others = /^(?:,|and|&)$/.test(tokens[last]?.text ?? '') && isName(tokens[last + 1]) ? 1 : 0;
  let i = first - 1;
  for (; i > first - LIST_REACH; i--) {
    const token = tokens[i];
    if (token?.text === ')') {
      while (i > 0 && tokens[i]?.text !== '(') i--;
    } else if (isName(token)) others++;
    else if (!token || !/^(?:,|:|and|&|both)$/.test(token.text)) break;
  }
  const noun = tokens[i];
  if (others === 0 || !noun || !isPlural(noun) || !/^[,:]$/.test(tokens[i + 1]?.text ?? ','))
    return undefined;
  return headOf(noun, knowledge);
}

const isName = (token: Token | undefined): boolean =>
  token !== undefined && (isStrongName(token) || token.joint === '-');

/** "Unlike other methods, NAME …", "Tidal Search for Language Models (TSL)": several things are others than the name. */
const isAside = (tokens: readonly Token[], at: number): boolean =>
  /^[,(]$/.test(tokens[at + 1]?.text ?? '') && isPlural(tokens[at]);

const isPlural = (token: Token | undefined): boolean => token?.spelling.lower !== token?.key;

/** What a head noun says of a coined name, be it one of the few that name a kind or one that only methods have. */
function headOf({ key }: Token, knowledge: Knowledge): EntityKind | undefined {
  return knowledge.heads.get(key) ?? (knowledge.cues.get('method-thing')?.has(key) ? 'technique' : undefined);
}

/** "NAME, a … dataset", "NAME (…), the first … model", "NAME is a … framework": the last head before the phrase ends. */
function appositionHead(
  tokens: readonly Token[],
  index: number,
  knowledge: Knowledge,
): EntityKind | undefined {
  let i = index;
  if (tokens[i]?.text === '(') {
    while (i < tokens.length && tokens[i]?.text !== ')') i++;
    i++;
  }
  while (/^["”’']$/.test(tokens[i]?.text ?? '')) i++;
  // "We propose NAME a lightweight framework": not every text has its comma.
  if (/^an?$/.test(tokens[i]?.text ?? '')) i--;
  else if (!/^(?:,|:|—|–|is|are|was)$/.test(tokens[i]?.text ?? '')) return undefined;
  if (!/^(?:a|an|the|our|one)$/i.test(tokens[i + 1]?.text ?? '')) return undefined;
  let kind: EntityKind | undefined;
  for (let at = i + 2; at < Math.min(tokens.length, i + APPOSITION_REACH); at++) {
    const token = tokens[at] as Token;
    if (!token.word) {
      if (token.text === ',' && !kind) continue;
      break;
    }
    if (token.joint !== '-' && endsApposition(token, knowledge) && !countsMembers(tokens, at)) break;
    if (kind && isParticiple(tokens, at, knowledge)) break;
    // "an LLM-based agent" is no LLM.
    if (tokens[at + 1]?.joint !== '-') kind = headOf(token, knowledge) ?? kind;
  }
  return kind;
}

/** "a suite of language models": of a bundle it is told what it holds. */
const countsMembers = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.key === 'of' &&
  /^(?:suite|family|series|collection|set|range|pair|group)$/.test(tokens[at - 1]?.key ?? '');

/** "a method leveraging an LLM": what stands behind such a word is what the thing works with; but "a model editing method". */
const isParticiple = (tokens: readonly Token[], at: number, knowledge: Knowledge): boolean =>
  tokens[at]?.joint === ' ' &&
  /(?:ing|ed)$/.test(tokens[at]?.key ?? '') &&
  (!knowledge.heads.has(tokens[at + 1]?.key ?? '') ||
    isPlural(tokens[at + 1]) ||
    knowledge.cues.get('technique-use')?.has(tokens[at]?.key ?? '') === true);

function endsApposition(token: Token, knowledge: Knowledge): boolean {
  return (
    knowledge.cues.get('clause-opener')?.has(token.key) === true ||
    /^(?:of|in|on|with|from|at|as|is|are|has|have)$/.test(token.key)
  );
}

/**
 * The first head behind the colon of a title, up to the first preposition: "NAME: A Benchmark for …". Without an article
 * a method noun tells how the thing works, and need not be what it is.
 */
function titleHead(tokens: readonly Token[], index: number, knowledge: Knowledge): EntityKind | undefined {
  let kind: EntityKind | undefined;
  if (!/^(?:an?|the|our)$/i.test(tokens[index + 1]?.text ?? '')) {
    const last = phraseEnd(tokens, index + 1, knowledge);
    const head = tokens[last - 1];
    // "NAME: Language Models as …" says what others are, and "NAME: Editing Models" what is done.
    const isOne = !isPlural(head) && !/ing$/.test(tokens[index + 1]?.key ?? '');
    const said = isOne ? knowledge.heads.get(head?.key ?? '') : undefined;
    return said === 'technique' ? undefined : said;
  }
  for (let i = index + 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (
      i > index + 1 &&
      token.joint !== '-' &&
      /^(?:for|of|in|on|with|via|to|from|by|using|towards?|that|which|at|across|through)$/i.test(token.text)
    )
      break;
    if (kind && isParticiple(tokens, i, knowledge)) break;
    kind = knowledge.heads.get(token.key) ?? kind;
  }
  return kind;
}

/** "NAME: Depth Priors for …" tells how it works; a model or a benchmark would be called so. */
function tellsHow(tokens: readonly Token[], first: number, knowledge: Knowledge): boolean {
  const head = tokens[phraseEnd(tokens, first, knowledge) - 1];
  return (
    isContent(tokens[first], knowledge) &&
    !/ing$/.test(tokens[first]?.key ?? '') &&
    !/^(?:network|transformer)$/.test(head?.key ?? '') &&
    !/^(?:model|benchmark)$/.test(knowledge.heads.get(head?.key ?? '') ?? '')
  );
}

/**
 * "EnTangled Attention (ETA)", "Gaze Dataset (GD)": what the head of the full form names. A method is called by what it
 * does as well: "Slow Tide Estimation (STE)".
 */
function headOfFullForm(
  tokens: readonly Token[],
  { first, last }: TokenRange,
  knowledge: Knowledge,
): EntityKind | undefined {
  let end = first + 1;
  while (
    end < last &&
    !(tokens[end]?.joint === ' ' && /^(?:for|of|in|on|with|from|via|by)$/i.test(tokens[end]?.text ?? ''))
  )
    end++;
  const key = tokens[end - 1]?.key ?? '';
  // Networks and transformers are models as often as they are techniques.
  if (/^(?:network|transformer)$/.test(key)) return undefined;
  const kind = knowledge.phraseHeads.get(key)?.kind ?? knowledge.heads.get(key);
  return kind === 'task' ? 'technique' : kind;
}
