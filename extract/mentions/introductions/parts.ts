import type { Sentence, Token, TokenRange } from '../../document.ts';
import type { Knowledge } from '../../lexicon/knowledge.ts';
import { findAbbreviations } from '../abbreviations.ts';
import { type Coinage, coinageAt, coinageWith } from '../coinage.ts';
import { unitsOf } from '../name-shape.ts';
import { phraseEnd, withoutModifiers } from '../noun-phrase.ts';
import { isGeneric, phraseAfterVerb } from './phrase.ts';

/**
 * "consists of a tidal pretraining scheme and a balanced sampling strategy": the parts of what the paper brings forth
 * are its own as well.
 *
 * @param verb index of a verb of being made up of
 */
export function coinedAsComponents(sentence: Sentence, verb: number, knowledge: Knowledge): Coinage[] {
  const { tokens } = sentence;
  const found: Coinage[] = [];
  for (let i = verb + 1; i < tokens.length; i++) {
    if (!/^an?$/.test(tokens[i]?.text ?? '') || !opensItem(tokens, verb, i, knowledge)) continue;
    for (const coinage of phraseAfterVerb(sentence, i + 1, knowledge))
      found.push(coinageWith(coinage, { rule: 'component' }));
  }
  return [...found, ...definedParts(sentence, verb, knowledge)];
}

/** "a Tidal Encoder (TE) and a berth decoder (BD)" behind the word that says that they are parts. */
function definedParts(sentence: Sentence, behind: number, knowledge: Knowledge): Coinage[] {
  const { tokens } = sentence;
  return findAbbreviations(sentence).flatMap(({ short, long }): Coinage[] => {
    const article = /^(?:an?|the)$/.test(tokens[long.first - 1]?.text ?? '') ? 1 : 0;
    const before = tokens[long.first - 1 - article]?.text ?? '';
    const isPart =
      long.first > behind &&
      (/^(?:,|:|;|and|of)$/.test(before) || /^(?:\)|\d)$/.test(before)) &&
      !isTask(tokens, long, knowledge) &&
      !knowledge.trie.at(tokens, long.first).some((hit) => hit.last >= long.last);
    return isPart ? [coinageAt(short, 'component-abbreviation', 'technique')] : [];
  });
}

const isTask = (tokens: readonly Token[], { last }: TokenRange, knowledge: Knowledge): boolean =>
  knowledge.phraseHeads.get(tokens[last - 1]?.key ?? '')?.kind === 'task';

/** Right behind the verb, its "of" or its colon, or behind the noun before it and "and" or a comma. */
function opensItem(tokens: readonly Token[], verb: number, at: number, knowledge: Knowledge): boolean {
  let before = at - 1;
  while (before > verb && /^(?:,|;|and|:|\(|\)|\d|i+|of)$/.test(tokens[before]?.text ?? '')) before--;
  if (before === verb) return true;
  if (before === at - 1) return false;
  const noun = tokens[before];
  return (
    tokens[at - 1]?.text === ':' ||
    (noun !== undefined && (isGeneric(noun, knowledge) || knowledge.phraseHeads.has(noun.key)))
  );
}

/**
 * "three levels: (1) query-level fusion, … (2) thought-level fusion", "two modes: directed berth generation, wherein …,
 * and free generation": items that are told in turn, where a noun before says that they are parts.
 */
export function coinedAsItems(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  const noun = tokens.findIndex(({ key }) => knowledge.cues.get('enumerated')?.has(key));
  if (noun < 0) return [];
  const isCounted =
    tokens[noun + 1]?.text === ':' &&
    /^(?:component|module|stage|part|block|phase)$/.test(tokens[noun]?.key ?? '') &&
    tokens.slice(Math.max(0, noun - 3), noun).some(({ text }) => /^(?:two|three|four|five|\d)$/.test(text));
  const found: Coinage[] = isCounted ? definedParts(sentence, noun + 1, knowledge) : [];
  for (let i = noun + 1; i < tokens.length; i++) {
    if (!opensNumbered(tokens, noun, i)) continue;
    const from = /^(?:an?|the|our)$/i.test(tokens[i]?.text ?? '') ? i + 1 : i;
    const end = phraseEnd(tokens, from, knowledge);
    const first = withoutModifiers(tokens, from, end, knowledge);
    let last = end;
    while (last > first && isGeneric(tokens[last - 1], knowledge) && tokens[last - 1]?.joint !== '-') last--;
    const head = tokens[last - 1];
    const isVerb = /ing$/.test(tokens[first]?.key ?? '') && tokens[first + 1]?.joint !== '-';
    const isPart = end > last || knowledge.phraseHeads.has(head?.key ?? '');
    const closes = /^(?:[,.:;(—–]|and|that|which|to|for|with|where|wherein|by)$/.test(
      tokens[end]?.text ?? '.',
    );
    if (!isPart || !closes || isVerb || unitsOf(tokens, first, last).length < 2) continue;
    found.push({
      sentence: index,
      first,
      last,
      rule: 'item',
      kind: 'technique',
      phrase: true,
      ...(end > last ? { noun: end } : {}),
    });
  }
  return found;
}

/** Behind "(1)", "1)", "i)" or "1.", or right behind the colon after the noun that says what is told. */
function opensNumbered(tokens: readonly Token[], noun: number, at: number): boolean {
  const before = tokens[at - 1]?.text;
  if (before === ':') return at - 1 - noun <= 2;
  return before === ')' && /^(?:\d|[a-e]|i{1,3}|iv)$/.test(tokens[at - 2]?.text ?? '');
}

/**
 * "We propose two approaches to this problem: tidal conditioning and berth-first conditioning": what stands behind the
 * colon is brought forth too, where a number before it says how many there are.
 *
 * @param verb index of a verb of proposing
 */
export function coinedAsCounted(sentence: Sentence, verb: number, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  const number = tokens[verb + 1];
  if (!/^(?:two|three|four|five|several)$/.test(number?.text ?? '')) return [];
  const noun = phraseEnd(tokens, verb + 2, knowledge) - 1;
  const says =
    isGeneric(tokens[noun], knowledge) || knowledge.cues.get('enumerated')?.has(tokens[noun]?.key ?? '');
  let at = noun + 1;
  while (
    at < tokens.length &&
    at - noun < COLON_REACH &&
    !/^(?::|[,;.]|namely|including|i\.e\.)$/.test(tokens[at]?.text ?? '')
  )
    at++;
  if (tokens[at]?.text === ',' && /^(?:namely|including|i\.e\.)$/.test(tokens[at + 1]?.text ?? '')) at++;
  if (!says || !/^(?::|namely|including|i\.e\.)$/.test(tokens[at]?.text ?? '')) return [];
  const found: Coinage[] = [];
  for (let from = at + 1; from < tokens.length; ) {
    while (/^(?:,|and|an?|the|[(]|[)]|\d|i{1,3})$/.test(tokens[from]?.text ?? '')) from++;
    const end = phraseEnd(tokens, from, knowledge);
    if (end === from || !/^(?:[,.;(]|and)$/.test(tokens[end]?.text ?? '.')) break;
    let last = end;
    while (last > from && isGeneric(tokens[last - 1], knowledge) && tokens[last - 1]?.joint !== '-') last--;
    if (unitsOf(tokens, from, last).length >= 2)
      found.push({
        sentence: index,
        first: from,
        last,
        rule: 'counted',
        kind: 'technique',
        phrase: true,
        ...(end > last ? { noun: end } : {}),
      });
    from = end;
    if (tokens[from]?.text === '(') while (from < tokens.length && tokens[from - 1]?.text !== ')') from++;
    if (!/^(?:,|and)$/.test(tokens[from]?.text ?? '')) break;
  }
  return found.length >= 2 ? found : [];
}

/** How far behind its noun the colon may stand: "three modules for the berth of a ship: …". */
const COLON_REACH = 9;
