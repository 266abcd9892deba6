import type { Document, Sentence, Token } from '../../document.ts';
import type { Knowledge } from '../../lexicon/knowledge.ts';
import { MARK } from '../../lexicon/marks.ts';
import type { Coinage } from '../coinage.ts';
import { coinedInCapitals } from './capitals.ts';
import { coinedAsOurs, coinedAsParts, coinedByNaming, coinedInPassive } from './named.ts';
import { coinedAsComponents, coinedAsCounted, coinedAsItems } from './parts.ts';
import { coinedAsNovel } from './phrase.ts';
import { coinedAfterVerb, coinedByMaking } from './proposed.ts';
import { coinedInTitle } from './title.ts';
import { findTitled } from './titled.ts';

/** Every place where the paper gives something of its own a name, by the rules below. */
export function findCoinages(document: Document, knowledge: Knowledge): Coinage[] {
  return [
    ...findTitled(document, knowledge),
    ...document.sentences.flatMap((sentence) =>
      sentence.field === 'title' ? coinedInTitle(sentence, knowledge) : coinedInSentence(sentence, knowledge),
    ),
  ];
}

function coinedInSentence(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const signs = signsOf(sentence.tokens, knowledge);
  const { self, verbs, makers, parts } = signs;
  return [
    ...makers.flatMap((verb) => coinedByMaking(sentence, verb, knowledge)),
    ...(self >= 0 ? verbs.flatMap((verb) => coinedAfterVerb(sentence, verb, knowledge)) : []),
    ...(self >= 0 ? verbs.flatMap((verb) => coinedAsCounted(sentence, verb, knowledge)) : []),
    ...(signs.naming && (self >= 0 || verbs.length > 0) ? coinedByNaming(sentence, knowledge) : []),
    ...parts.flatMap((verb) => coinedAsComponents(sentence, verb, knowledge)),
    ...(signs.novel ? coinedAsNovel(sentence, knowledge) : []),
    ...(signs.ours ? coinedAsOurs(sentence, knowledge) : []),
    ...(signs.being ? coinedInPassive(sentence, knowledge) : []),
    ...(signs.colon ? coinedAsParts(sentence, knowledge) : []),
    ...coinedInCapitals(sentence, knowledge),
    ...(signs.enumerated ? coinedAsItems(sentence, knowledge) : []),
  ];
}

/** What a sentence has that a rule needs, so that most rules need not look at most sentences. */
interface Signs {
  /** Where the paper first speaks of itself, or -1. */
  self: number;
  /** Verbs of proposing, of making and of being made up of, the first two behind `self`. */
  verbs: number[];
  makers: number[];
  parts: number[];
  naming: boolean;
  novel: boolean;
  ours: boolean;
  being: boolean;
  colon: boolean;
  enumerated: boolean;
}

function signsOf(tokens: Sentence['tokens'], knowledge: Knowledge): Signs {
  const signs: Signs = {
    self: -1,
    verbs: [],
    makers: [],
    parts: [],
    naming: false,
    novel: false,
    ours: false,
    being: false,
    colon: false,
    enumerated: false,
  };
  for (let i = 0; i < tokens.length; i++) {
    const { key, spelling } = tokens[i] as Token;
    if (key === ':') signs.colon = true;
    else if (key === 'novel' || key === 'new') signs.novel = true;
    else if (key === 'is' || key === 'are' || key === 'was') signs.being = true;
    const marks = knowledge.marks.of(spelling);
    if ((marks & SIGNS) === 0) continue;
    if ((marks & (MARK.self | MARK.own)) !== 0 && signs.self < 0) signs.self = i;
    if ((marks & MARK.own) !== 0 || key === 'proposed') signs.ours = true;
    if ((marks & MARK.propose) !== 0 && !othersDid(tokens, i, knowledge)) signs.verbs.push(i);
    if ((marks & MARK.make) !== 0) signs.makers.push(i);
    if ((marks & MARK['made-of']) !== 0) signs.parts.push(i);
    if ((marks & (MARK.name | MARK['name-verb'])) !== 0) signs.naming = true;
    if ((marks & MARK.enumerated) !== 0) signs.enumerated = true;
  }
  signs.verbs = signs.verbs.filter((verb) => verb > signs.self);
  signs.makers = signs.self < 0 ? [] : signs.makers.filter((verb) => verb > signs.self);
  return signs;
}

const SIGNS =
  MARK.self |
  MARK.own |
  MARK.propose |
  MARK.make |
  MARK['made-of'] |
  MARK.name |
  MARK['name-verb'] |
  MARK.enumerated;

/** "Smith et al. proposed", "recent studies propose": somebody else brought it forth. */
function othersDid(tokens: Sentence['tokens'], verb: number, knowledge: Knowledge): boolean {
  if (tokens.slice(Math.max(0, verb - 3), verb).some((token) => token.key === 'al')) return true;
  const subject = tokens[verb - 1];
  return (
    knowledge.cues.get('self')?.has(subject?.key ?? '') === true &&
    knowledge.cues.get('others')?.has(tokens[verb - 2]?.key ?? '') === true
  );
}
