import type { Mention, Sentence, Token } from '../document.ts';
import type { EntityKind } from '../facts.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { isMarked, MARK } from '../lexicon/marks.ts';
import { squash } from '../text/fold.ts';
import { findAbbreviations } from './abbreviations.ts';
import { isModifierOf } from './introductions/bounds.ts';
import { hasStrongName, headAt, isStrongName, nameEnd, unitEnd, unitStart, written } from './name-shape.ts';
import { phraseName, withoutModifiers } from './noun-phrase.ts';

/**
 * Names that nobody knows, where the noun beside them tells what they are: "the NAME dataset", "NAME and NAME
 * benchmarks", "the NAME algorithm".
 */
export function findHeaded(sentence: Sentence, text: string, knowledge: Knowledge): Mention[] {
  const { tokens, index } = sentence;
  const found: Mention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const last = isStrongName(tokens[i] as Token) || tokens[i + 1]?.joint === '-' ? nameEnd(tokens, i) : i;
    if (
      last === i ||
      !isCompact(tokens, i, last) ||
      unitStart(tokens, i) !== i ||
      isModifierOf(tokens, last, knowledge)
    ) {
      i++;
      continue;
    }
    const quoted = /^["”’']$/.test(tokens[last]?.text ?? '') ? last + 1 : last;
    const kind =
      nounBehind(tokens, quoted, knowledge) ??
      nounBefore(tokens, i, last, knowledge) ??
      dataBehind(tokens, i, last, knowledge);
    const name = written(tokens, i, last, text);
    if (kind && kind !== 'task' && !knowledge.notEntities.has(squash(name))) {
      found.push({ sentence: index, first: i, last, kind, name, rule: `headed:${kind}` });
    }
    i = last;
  }
  return found;
}

/** How many words in capitals a name may have that is written in ordinary words. */
const PLAIN_NAME = 4;

/**
 * "the Greatest Hits dataset", "the Gisette corpus": ordinary words in capitals between the article and its noun. Such a
 * word alone may be anything, so it names nothing elsewhere.
 */
export function findPlainHeaded(
  { tokens, index, field }: Sentence,
  text: string,
  knowledge: Knowledge,
): Mention[] {
  const found: Mention[] = [];
  for (let last = 2; field === 'abstract' && last < tokens.length; last++) {
    const noun = tokens[last] as Token;
    if (!isMarked(noun, MARK.head, knowledge)) continue;
    if (knowledge.heads.get(noun.key) !== 'benchmark' || noun.joint !== ' ') continue;
    if (tokens[last + 1]?.text === '(') continue;
    let first = last;
    while (first > 1 && last - first < PLAIN_NAME && isPlainName(tokens[first - 1])) first--;
    if (first === last || tokens[first - 1]?.text !== 'the' || isSpeech(tokens[last - 1] as Token)) continue;
    const name = written(tokens, first, last, text);
    if (!knowledge.notEntities.has(squash(name)) && !knowledge.entriesNamed.has(name.toLowerCase()))
      found.push({ sentence: index, first, last, kind: 'benchmark', name, rule: 'headed:plain' });
  }
  return found;
}

const isPlainName = (token: Token | undefined): boolean =>
  token?.joint === ' ' && /^\p{Lu}\p{Ll}{2,}$/u.test(token.text);

/** "the Persian corpus": what the texts are written in, or where they come from. */
const isSpeech = ({ text }: Token): boolean =>
  /(?:ish|ese|ian|ean|ic|ch|ali|ili|age|est|al)$/.test(text) ||
  /^(?:Hindi|Urdu|Thai|Tamil|Telugu|Dutch|Hebrew|Greek|Basque|Twitter|Google|Amazon|Facebook|Microsoft|Python|Java|Rust|Wild|Current|New)$/.test(
    text,
  );

/**
 * At most two units, the last of them written as a name, or a number behind one: "the AWA2 dataset", "the CoNLL 2017
 * shared task", not "3D Multimodal Large Language model".
 */
function isCompact(tokens: readonly Token[], first: number, last: number): boolean {
  const end = unitEnd(tokens, first);
  return (
    (end === last || unitEnd(tokens, end) === last) &&
    (hasStrongName(tokens, unitStart(tokens, last - 1), last) ||
      (/^\p{N}+$/u.test(tokens[last - 1]?.text ?? '') && hasStrongName(tokens, first, end)))
  );
}

/**
 * The head noun right behind a name; one that is itself a modifier ("NAME model compression") tells nothing. Several
 * models are of a sort ("SOTA models", "NAME-family models"), and what stands before them is none of them.
 */
function nounBehind(tokens: readonly Token[], index: number, knowledge: Knowledge): EntityKind | undefined {
  const token = tokens[index];
  if (!token?.word || token.joint !== ' ') return undefined;
  const pair = knowledge.heads.get(`${token.key} ${tokens[index + 1]?.key}`);
  const next = tokens[index + (pair ? 2 : 1)];
  if (next?.word && !knowledge.functionWords.has(next.key)) return undefined;
  const kind = pair ?? knowledge.heads.get(token.key);
  return kind === 'model' && token.spelling.lower !== token.key ? undefined : kind;
}

/** How many words may tell what data is of before its noun: "the TideNet3D pier anomaly detection benchmark". */
const TOLD = 4;

/**
 * "the TideNet3D anomaly detection benchmark", "the QBP 2017 event dataset": words in small letters may tell what the data is
 * of, if the name is one beyond doubt: small letters and capitals in one, or a year.
 */
function dataBehind(
  tokens: readonly Token[],
  first: number,
  last: number,
  knowledge: Knowledge,
): EntityKind | undefined {
  const name = tokens[last - 1] as Token;
  const isYear = /^(?:19|20)\p{N}\p{N}$/u.test(name.text) && last - first > 1;
  if (!isYear && !(isStrongName(name) && /\p{Ll}/u.test(name.text.slice(1).replace(/s$/, ''))))
    return undefined;
  for (let i = last; i < last + TOLD; i++) {
    const token = tokens[i];
    if (!token?.word || token.joint === '' || knowledge.functionWords.has(token.key)) return undefined;
    const noun = headAt(tokens, i, knowledge);
    if (noun) return noun === 'benchmark' ? noun : undefined;
    if (!/^\p{Ll}+$/u.test(token.text)) return undefined;
  }
  return undefined;
}

/** "a driving dataset, NAME, which": data and models that are told before they are named. */
function nounBefore(
  tokens: readonly Token[],
  first: number,
  last: number,
  knowledge: Knowledge,
): EntityKind | undefined {
  if (tokens[first - 1]?.text !== ',' || !/^[,.)]?$/.test(tokens[last]?.text ?? '')) return undefined;
  const kind = knowledge.heads.get(tokens[first - 2]?.key ?? '');
  return kind === 'benchmark' || kind === 'model' ? kind : undefined;
}

/**
 * A full form that the paper abbreviates is a term to it: "recursive total least squares (RTLS)". It is a technique or
 * a task where its last word is known to head one.
 */
export function findDefined(sentence: Sentence, knowledge: Knowledge): Mention[] {
  const { tokens, index } = sentence;
  return findAbbreviations(sentence).flatMap(({ long, short }): Mention[] => {
    const head = tokens[long.last - 1] as Token;
    // "The powered descent guidance (PDG) problem" is a task, whatever its head noun.
    const behind = tokens[short.last + 1]?.key ?? '';
    const isTask = knowledge.cues.get('task-of')?.has(behind);
    // "The Harbour Language Understanding (HLU) benchmark": so is a benchmark.
    const known = isTask
      ? 'task'
      : knowledge.heads.get(behind) === 'benchmark'
        ? 'benchmark'
        : (knowledge.phraseHeads.get(head.key)?.kind ?? knowledge.heads.get(head.key));
    // A class of models ("vision-language model (VLM)") is no entity; a model of the paper's own has other cues.
    if (known === undefined || known === 'model') return [];
    const first = withoutModifiers(tokens, long.first, long.last, knowledge);
    const name =
      known === 'benchmark' ? asWritten(tokens, first, long.last) : phraseName(tokens, first, long.last);
    const abbreviation = phraseName(tokens, short.first, short.last);
    if (knowledge.notEntities.has(squash(name)) || knowledge.notEntities.has(squash(abbreviation))) return [];
    return [{ sentence: index, first, last: long.last, kind: known, name, rule: `defined:${known}` }];
  });
}

/** A benchmark has a proper name. */
const asWritten = (tokens: readonly Token[], first: number, last: number): string =>
  tokens
    .slice(first, last)
    .map((token, n) => (n > 0 ? token.joint : '') + token.text)
    .join('');
