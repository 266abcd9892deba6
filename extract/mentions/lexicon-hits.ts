import type { Mention, Sentence, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import type { Hit } from '../lexicon/trie.ts';
import { isCapitalised } from './name-shape.ts';

/**
 * The names of the lexicon in one sentence: at each token the longest form whose condition holds, none inside another.
 */
export function findLexiconHits(sentence: Sentence, knowledge: Knowledge): Mention[] {
  const mentions: Mention[] = [];
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    if (!tokens[i]?.word) continue;
    const hit = knowledge.trie.at(tokens, i).find((candidate) => holds(candidate, sentence, knowledge));
    if (!hit) continue;
    mentions.push({
      sentence: sentence.index,
      first: hit.first,
      last: hit.last,
      kind: hit.entry.kind,
      name: hit.entry.name,
      rule: `lexicon:${hit.entry.when}`,
      ...(hit.entry.family === undefined ? {} : { family: hit.entry.family }),
      ...(hit.entry.when === 'weak' ? { weak: true } : {}),
    });
    i = hit.last - 1;
  }
  return mentions;
}

function holds(hit: Hit, sentence: Sentence, knowledge: Knowledge): boolean {
  const { tokens } = sentence;
  const previous = tokens[hit.first - 1];
  const next = tokens[hit.last];
  // A form may end inside a compound ("BERT-based") but not begin inside a name ("Orca" in "Math-Orca" is another name).
  if (
    tokens[hit.first]?.joint === '-' &&
    previous &&
    isCapitalised(previous) &&
    hit.entry.kind !== 'technique'
  )
    return false;
  if (hit.entry.when === 'any' || hit.entry.when === 'weak') return true;
  if (!hit.sameCase) return false;
  if (hit.entry.when === 'case') return true;
  return (
    kindStandsBeside(tokens, hit, knowledge) || /^[vV]?\p{N}+(?:\.\p{N}+)*[BbMm]?$/u.test(next?.text ?? '')
  );
}

/** "the MATH dataset", "model Orca", "datasets such as DROP". */
function kindStandsBeside(tokens: readonly Token[], hit: Hit, knowledge: Knowledge): boolean {
  const { kind } = hit.entry;
  for (const token of [tokens[hit.last], tokens[hit.last + 1], tokens[hit.first - 1]]) {
    if (token && knowledge.heads.get(token.key) === kind) return true;
  }
  return false;
}
