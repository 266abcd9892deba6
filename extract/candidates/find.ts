import type { Document, Mention, Sentence, Token, TokenRange } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { TRAIT } from './traits.ts';

/** Words that may name something, and all places where a paper has them. */
export interface Candidate {
  /** The folded words in one piece, as `squash` makes it. */
  key: string;
  places: TokenRange[];
}

/** More words than this no candidate has, unless a rule found it. */
const LONGEST = 6;

/**
 * All that a paper might name: what the rules found, and every end of a noun phrase ("carotid artery segmentation",
 * "artery segmentation", "segmentation"), with and without a general noun behind ("student-teacher learning method").
 *
 * @param all also amounts ("400 Hz", "65B parameter model") and words that stand alone and are no names: next to none of them is anything, but
 * much can be learnt from what they are not
 */
export function findCandidates(
  document: Document,
  mentions: readonly Mention[],
  { traits }: Pick<Knowledge, 'traits'>,
  all = false,
): Map<string, Candidate> {
  const candidates: Candidates = new Map();
  for (const { sentence, first, last } of mentions) {
    const { tokens } = document.sentences[sentence] as Sentence;
    add(candidates, keyOf(tokens, first, last), { sentence, first, last });
  }
  for (const sentence of document.sentences) addPhrases(candidates, sentence, traits, all);
  return candidates;
}

type Traits = Knowledge['traits'];
type Candidates = Map<string, Candidate>;

/** The folded words from `first` to `last` in one piece. */
export function keyOf(tokens: readonly Token[], first: number, last: number): string {
  let key = '';
  for (let i = first; i < last; i++) key += (tokens[i] as Token).spelling.squashed;
  return key;
}

function add(candidates: Candidates, key: string, place: TokenRange): void {
  const known = candidates.get(key);
  if (!known) candidates.set(key, { key, places: [place] });
  else if (!known.places.some((one) => isSame(one, place))) known.places.push(place);
}

const isSame = (a: TokenRange, b: TokenRange): boolean =>
  a.sentence === b.sentence && a.first === b.first && a.last === b.last;

function addPhrases(candidates: Candidates, sentence: Sentence, traits: Traits, all: boolean): void {
  const { tokens } = sentence;
  for (let start = 0; start < tokens.length; start++) {
    if (!isA(tokens[start], TRAIT.content, traits)) continue;
    let end = start + 1;
    while (goesOn(tokens, end, traits)) end++;
    addEnds(candidates, sentence, start, end, traits, all);
    if (end - start > 1 && isA(tokens[end - 1], TRAIT.general, traits))
      addEnds(candidates, sentence, start, end - 1, traits, all);
    for (let i = start + 1; i < end; i++)
      if (tokens[i]?.joint === '-' && isA(tokens[i], TRAIT.adjective, traits))
        addEnds(candidates, sentence, start, i, traits, all);
    start = end - 1;
  }
}

const isA = (token: Token | undefined, trait: number, traits: Traits): boolean =>
  token !== undefined && (traits.of(token.spelling) & trait) !== 0;

function goesOn(tokens: readonly Token[], at: number, traits: Traits): boolean {
  const token = tokens[at];
  if (!token?.word || token.joint === '') return false;
  return token.joint === '-' || isA(token, TRAIT.content, traits) || tokens[at + 1]?.joint === '-';
}

/** No candidate begins inside a compound, unless with a name: "Llama" in "Code-Llama". */
function addEnds(
  candidates: Candidates,
  { index, tokens }: Sentence,
  start: number,
  end: number,
  traits: Traits,
  all: boolean,
): void {
  let key = '';
  for (let first = end - 1; first >= Math.max(start, end - LONGEST); first--) {
    const token = tokens[first] as Token;
    key = token.spelling.squashed + key;
    if (first > start && token.joint === '-' && !isA(token, TRAIT.named, traits)) continue;
    if (!all && isA(token, TRAIT.number, traits)) return;
    if (!all && first === end - 1 && !isA(token, TRAIT.named, traits)) continue;
    if (key.length > 1) add(candidates, key, { sentence: index, first, last: end });
  }
}
