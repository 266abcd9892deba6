import { type Mention, mentionWith, type Sentence, type Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { SHAPE } from '../text/spelling.ts';
import { rewritten } from '../text/tokens.ts';

const SIZE = /^\p{N}+(?:\.\p{N}+)?(?:x\p{N}+(?:\.\p{N}+)?)?[BbMmTK]$/u;
const VERSION = /^[vV]?\p{N}{1,3}(?:\.\p{N}+)*[a-z]?$/u;
const LETTERS_AND_DIGITS = SHAPE.capital | SHAPE.digit;
const GLUED = /^(\p{L}+?)([vV]?\p{N}+(?:\.\p{N}+)*[A-Za-z]?)$/u;

/**
 * The grammar of model names: family + version + size + suffix, as in "Llama-2-7B", "GPT-3.5-turbo", "770M T5",
 * "CodeLlama-13b", "T5-Large". A mention of a family is widened to the whole name; the family stays beside it.
 */
export function widenModelNames(
  sentence: Sentence,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Mention[] {
  return mentions.map((mention) =>
    mention.kind === 'model' ? widen(sentence.tokens, mention, knowledge) : mention,
  );
}

function widen(tokens: readonly Token[], mention: Mention, knowledge: Knowledge): Mention {
  let { first, last } = mention;
  const parts: string[] = [];
  // "llama3.1:70b", as model hubs tag a size.
  const tag = tokens[last]?.text === ':' && tokens[last]?.joint === '' ? tokens[last + 1] : undefined;
  if (tag?.joint === '' && SIZE.test(tag.text)) {
    parts.push(tag.text);
    last += 2;
  }
  for (
    let next = tokens[last];
    next?.word && (next.joint === '-' || next.joint === ' ');
    next = tokens[last]
  ) {
    // "SmolLM2-1.7B base model": what has its size is not base, but a base model.
    const sized =
      parts.some((part) => SIZE.test(part)) && next.joint === ' ' && knowledge.sizeWords.has(next.key);
    if (sized || !isNamePart(tokens, last, knowledge)) break;
    parts.push(next.text);
    last++;
  }
  const before = tokens[first - 1];
  const size = before && SIZE.test(before.text) && tokens[first]?.joint !== '' ? before.text : undefined;
  if (size !== undefined && !parts.some((part) => SIZE.test(part))) {
    parts.push(size);
    first--;
  }
  if (parts.length === 0) return mention;
  const name = [mention.name, ...parts].join('-');
  const known = knowledge.trie
    .at(tokens, first)
    .find((hit) => hit.last === last && hit.entry.kind === 'model');
  return known
    ? mentionWith(mention, {
        first,
        last,
        name: known.entry.name,
        family: known.entry.family ?? mention.name,
      })
    : mentionWith(mention, { first, last, name, family: mention.name, rule: 'model-name' });
}

/** A version, a size, or a suffix that is joined by a hyphen or written with a capital: "T5-large", "GPT-2 small". */
function isNamePart(tokens: readonly Token[], index: number, knowledge: Knowledge): boolean {
  const token = tokens[index] as Token;
  if (SIZE.test(token.text)) return true;
  if (VERSION.test(token.text))
    return token.joint === '-' || !countsWhatFollows(tokens[index + 1], knowledge);
  if (!knowledge.modelSuffixes.has(token.key)) return false;
  if (token.joint === '-' || /^\p{Lu}/u.test(token.text)) return true;
  return knowledge.sizeWords.has(token.key) && !countsWhatFollows(tokens[index + 1], knowledge);
}

/** "T5 2 times": a bare number before an ordinary noun is a count, not a version. */
function countsWhatFollows(next: Token | undefined, knowledge: Knowledge): boolean {
  if (!next?.word || next.joint === '-' || !/^\p{Ll}/u.test(next.text)) return false;
  return !knowledge.functionWords.has(next.key) && !knowledge.heads.has(next.key);
}

/**
 * Families written together with their version: "Llama2", "GPT4o", "ResNet50", and sizes such as "CodeLlama13b".
 */
export function findGluedModelNames(sentence: Sentence, knowledge: Knowledge): Mention[] {
  const mentions: Mention[] = [];
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const parts =
      (token.spelling.shape & LETTERS_AND_DIGITS) === LETTERS_AND_DIGITS ? GLUED.exec(token.text) : null;
    if (!parts?.[1] || !parts[2] || !/\p{Lu}/u.test(parts[1])) continue;
    const key = parts[1].toLowerCase();
    const family = rewritten(token, parts[1], key);
    const hit = knowledge.trie
      .at([family], 0)
      .find(({ entry, sameCase }) => entry.kind === 'model' && (sameCase || entry.when === 'any'));
    if (!hit || knowledge.trie.at(tokens, i).length > 0) continue;
    mentions.push({
      sentence: sentence.index,
      first: i,
      last: i + 1,
      kind: 'model',
      name: `${hit.entry.name}-${parts[2]}`,
      family: hit.entry.name,
      rule: 'model-name:glued',
    });
  }
  return mentions;
}
