import type { Token } from '../document.ts';
import { isA, isAdverb } from './words.ts';

/** Words by which a paper speaks of its own work without a name: "we", "our method", "the proposed model", "it". */
export interface Self {
  first: number;
  last: number;
  /** The noun is one for data ("our benchmark") or for a model ("our models"). */
  data: boolean;
  model: boolean;
  plural: boolean;
  /** "it", "they": whom the words before spoke of. */
  pronoun: boolean;
}

/** How many words may stand between "our" and its noun. */
const REACH = 5;

/**
 * Finds the own references of a sentence, left to right.
 *
 * @param spokenFrom the token from which on "it" at a clause's start means the paper's own things: 0 where the sentence
 *   before spoke of them, else behind their first name in this one
 */
export function selvesIn(tokens: readonly Token[], spokenFrom: number): Self[] {
  const selves: Self[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isA(tokens[i], 'referring')) continue;
    const self = selfAt(tokens, i, i >= spokenFrom);
    if (!self) continue;
    selves.push(self);
    i = self.last - 1;
  }
  return selves;
}

function selfAt(tokens: readonly Token[], i: number, spokenOf: boolean): Self | null {
  const token = tokens[i] as Token;
  switch (token.key) {
    case 'we':
    case 'ours':
      // "We-Math" is a name.
      if (tokens[i + 1]?.joint === '-') return null;
      return plain(i, i + 1);
    case 'it':
      return spokenOf && opensClause(tokens, i) ? pronounAt(i, false) : null;
    case 'they':
      return spokenOf && opensClause(tokens, i) ? pronounAt(i, true) : null;
    case 'our':
      return nounAfter(tokens, i, true);
    case '\\':
      return macroAt(tokens, i);
    case 'those':
      return spokenOf ? nounAfter(tokens, i, true) : null;
    case 'this':
    case 'these':
      if (spokenOf && opensClause(tokens, i) && isA(tokens[i + 1], 'bringing')) return pronounAt(i, false);
      return isA(tokens[i + 1], 'paper-noun') ? plain(i, i + 2) : nounAfter(tokens, i, true);
    case 'all':
    case 'both':
      // "all proposed approaches"
      return isA(tokens[i + 1], 'proposed') ? nounAfter(tokens, i, true) : null;
    case 'the':
      return nounAfter(
        tokens,
        i,
        isA(tokens[i + 1], 'proposed') ||
          isDescribed(tokens, i) ||
          (spokenOf && opensClause(tokens, i) && isA(tokens[i + 1], 'model-noun')),
      );
    default:
      return null;
  }
}

/** "the best model", "the distilled student": own words, unless a name stands among them. */
export const isDescribed = (tokens: readonly Token[], first: number): boolean =>
  tokens[first]?.key === 'the' &&
  isA(tokens[first + 1], 'describing') &&
  !isA(tokens[first + 1], 'head-noun');

const plain = (first: number, last: number): Self => ({
  first,
  last,
  data: false,
  model: false,
  plural: false,
  pronoun: false,
});

const pronounAt = (first: number, several: boolean): Self => ({
  first,
  last: first + 1,
  data: false,
  model: several,
  plural: several,
  pronoun: true,
});

/** "\\model{}", "\\ours": the authors' own command for the name of their thing. */
function macroAt(tokens: readonly Token[], i: number): Self | null {
  if (tokens[i + 1]?.joint !== '') return null;
  if (
    !/^(?:our|ours|model|modelname|method|methodname|name|approach|framework|system|sys|alg|ourmodel|ourmethod)$/.test(
      tokens[i + 1]?.key ?? '',
    )
  )
    return null;
  let last = i + 2;
  while (/^[{}~]$/.test(tokens[last]?.text ?? '')) last++;
  return plain(i, last);
}

function opensClause(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return (
    before === undefined ||
    !before.word ||
    isA(before, 'reporting') ||
    // "Notably it …", "For example it …"
    (i === 1 && isAdverb(before)) ||
    /^(?:that|and|where|while|as|since|instance|example|addition)$/.test(before.key)
  );
}

/** The noun phrase from a determiner at `i`, where its last noun is one for methods, models or data. */
function nounAfter(tokens: readonly Token[], i: number, free: boolean): Self | null {
  let found: Self | null = null;
  for (let j = i + 1; j < tokens.length && j <= i + REACH; j++) {
    const token = tokens[j] as Token;
    // "our findings indicate that transformers …"
    if (!token.word || token.key === 'that' || isA(token, 'reporting') || isA(token, 'experiment')) break;
    if (isA(token, 'preposition') || isA(token, 'subordinator') || isA(token, 'skipped')) {
      // "our RoBERTa-based model"
      const compound = token.key === 'based' && !/^(?:on|upon)$/.test(tokens[j + 1]?.key ?? '');
      if (!compound && !isA(token, 'proposed')) break;
    }
    if (isAdverb(token) && found) break;
    const data = isA(token, 'data-noun');
    const model = isA(token, 'model-noun');
    if (data || model || isA(token, 'method-noun')) {
      // "the model" and "the dataset" may be anybody's; "the method" is ours.
      if (!free && (data || model || j > i + 1)) return null;
      const plural = token.text.toLowerCase() !== token.key && token.text.endsWith('s');
      found = { first: i, last: j + 1, data, model, plural, pronoun: false };
    } else if (found) break;
  }
  return found;
}
