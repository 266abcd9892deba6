import type { Mention, Sentence, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import type { Hit } from '../lexicon/trie.ts';
import { isCapitalised } from './name-shape.ts';

/**
 * The names of the lexicon in one sentence: at each token the longest form whose condition holds, none inside another.
 * A form that needs a word of its kind beside it also counts as an item of a list whose next item is surely of that
 * kind: "Places" in "ImageNet, Places, and CelebA".
 */
export function findLexiconHits(sentence: Sentence, knowledge: Knowledge): Mention[] {
  const { tokens } = sentence;
  const forms = tokens.map((token, i) => (token.word ? knowledge.trie.at(tokens, i) : NO_HITS));
  const { hits: sure, open } = hitsOf(sentence, knowledge, forms, []);
  const { hits } = open ? hitsOf(sentence, knowledge, forms, sure) : { hits: sure };
  return hits.map(({ first, last, entry }) => ({
    sentence: sentence.index,
    first,
    last,
    kind: entry.kind,
    name: entry.name,
    rule: `lexicon:${entry.when}`,
    family: entry.family,
    introduced: undefined,
    weak: entry.when === 'weak',
  }));
}

const NO_HITS: readonly Hit[] = [];

/**
 * One pass over a sentence: `forms` are the forms that start at each token, `sure` the hits of the pass before, beside
 * which a list item may stand. Where it leaves nothing `open`, another pass finds the same.
 */
function hitsOf(
  sentence: Sentence,
  knowledge: Knowledge,
  forms: readonly (readonly Hit[])[],
  sure: readonly Hit[],
): { hits: Hit[]; open: boolean } {
  const hits: Hit[] = [];
  let open = false;
  const { tokens } = sentence;
  const counts = (candidate: Hit): boolean => {
    if (holds(candidate, sentence, knowledge)) return true;
    if (!candidate.sameCase || !startsFreely(tokens, candidate)) return false;
    open = true;
    return isListed(tokens, candidate, sure) || isListed(tokens, candidate, hits);
  };
  for (let i = 0; i < tokens.length; i++) {
    const here = forms[i] ?? NO_HITS;
    const hit = here.length === 0 ? undefined : here.find(counts);
    if (!hit) continue;
    hits.push(hit);
    i = hit.last - 1;
  }
  return { hits, open };
}

/** The item before or behind in the list is of the same kind. */
function isListed(tokens: readonly Token[], hit: Hit, sure: readonly Hit[]): boolean {
  const before = skip(tokens, hit.first - 1, -1);
  const behind = skip(tokens, hit.last, 1);
  return sure.some(
    (other) =>
      other.entry.kind === hit.entry.kind &&
      ((before !== hit.first - 1 && other.last - 1 === before) ||
        (behind !== hit.last && other.first === behind)),
  );
}

const BETWEEN_ITEMS = /^(?:,|and|or|&|\/)$/;

/** The first token in the direction that stands between no two items; the start itself when none does. */
function skip(tokens: readonly Token[], from: number, step: 1 | -1): number {
  let at = from;
  while (BETWEEN_ITEMS.test(tokens[at]?.text ?? '')) at += step;
  return at;
}

function holds(hit: Hit, sentence: Sentence, knowledge: Knowledge): boolean {
  const { tokens } = sentence;
  const next = tokens[hit.last];
  if (!startsFreely(tokens, hit) || isContrary(tokens, hit, knowledge)) return false;
  if (hit.entry.when === 'any' || hit.entry.when === 'weak') return true;
  if (!hit.sameCase) return false;
  if (hit.entry.when === 'case') return true;
  return (
    kindStandsBeside(tokens, hit, knowledge) ||
    (hit.entry.kind === 'model' && (isVersion(next) || isSize(next, knowledge)))
  );
}

/** "Falcon 7B", "Phi-3". Behind a benchmark a number is as often a year or a clause: "Spring 2005", "NIST 800-53". */
const isVersion = (token: Token | undefined): boolean =>
  token !== undefined && /^[vV]?\p{N}+(?:\.\p{N}+)*[BbMm]?$/u.test(token.text);

/** "PVT-T", "Phi-mini". */
const isSize = (token: Token | undefined, { sizeWords }: Knowledge): boolean =>
  token?.joint === '-' && sizeWords.has(token.key);

/** A form may end inside a compound ("BERT-based") but not begin inside a name: "Orca" in "Math-Orca" is no mention. */
function startsFreely(tokens: readonly Token[], hit: Hit): boolean {
  const previous = tokens[hit.first - 1];
  return !(
    tokens[hit.first]?.joint === '-' &&
    previous &&
    isCapitalised(previous) &&
    hit.entry.kind !== 'technique'
  );
}

/** "non-linear regression" is no linear regression. */
const isContrary = (tokens: readonly Token[], { first }: Hit, { cues }: Knowledge): boolean =>
  tokens[first]?.joint === '-' && cues.get('contrary')?.has(tokens[first - 1]?.key ?? '') === true;

/** "the MATH dataset", "model Orca", "datasets such as DROP". */
function kindStandsBeside(tokens: readonly Token[], hit: Hit, knowledge: Knowledge): boolean {
  const { kind } = hit.entry;
  for (const token of [tokens[hit.last], tokens[hit.last + 1], tokens[hit.first - 1]]) {
    if (token && knowledge.heads.get(token.key) === kind) return true;
  }
  // "Reddit data": of a platform it is what was taken from it.
  return kind === 'benchmark' && tokens[hit.last]?.key === 'data';
}
