import type { Document, Mention, Sentence, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { isMarked, MARK } from '../lexicon/marks.ts';
import { tokenize } from '../text/tokens.ts';
import { unitEnd, unitStart } from './name-shape.ts';
import { isContent, phraseName } from './noun-phrase.ts';

/**
 * Techniques and tasks that share their head with the one behind them: "depthwise and pointwise convolution", "self-
 * and cross-attention", "lexicase and tournament selection" where the lexicon knows it.
 *
 * @param mentions none overlapping
 */
export function findSharedHeads(
  sentence: Sentence,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Mention[] {
  const here = mentions.filter((mention) => mention.sentence === sentence.index);
  return here.flatMap((mention) =>
    (mention.kind === 'technique' || mention.kind === 'task') &&
    opensBehindAnd(sentence.tokens, mention.first)
      ? sistersOf(sentence, mention, here, knowledge)
      : [],
  );
}

const BETWEEN = /^(?:,|and|or|&)$/;

const opensBehindAnd = (tokens: readonly Token[], first: number): boolean =>
  /^(?:and|or|&)$/.test(tokens[first - 1]?.text ?? '');

function sistersOf(
  { index, tokens }: Sentence,
  { first, last, kind }: Mention,
  here: readonly Mention[],
  knowledge: Knowledge,
): Mention[] {
  const head = unitEnd(tokens, first);
  const found: Mention[] = [];
  for (let at = first; ; ) {
    let end = at;
    while (BETWEEN.test(tokens[end - 1]?.text ?? '')) end--;
    if (end === at || end === 0) return found;
    // "self- and cross-attention"
    const hangs = tokens[end - 1]?.joint === '' && /^[-‐–]$/.test(tokens[end - 1]?.text ?? '');
    if (hangs) end--;
    const from = unitStart(tokens, end - 1);
    const rest = hangs && tokens[first + 1]?.joint === '-' ? first + 1 : head;
    if (rest >= last || !isContent(tokens[from], knowledge) || isContent(tokens[from - 1], knowledge))
      return found;
    if (here.some((other) => other.first < end && other.last > from)) return found;
    const name = `${phraseName(tokens, from, end)}${hangs ? '-' : ' '}${phraseName(tokens, rest, last)}`;
    const known = knownAs(name, kind, knowledge);
    if (
      known === undefined &&
      !hangs &&
      !(kind === 'technique' && isParallel(tokens, [from, end], [first, head]))
    )
      return found;
    found.push({
      sentence: index,
      first: from,
      last: end,
      kind,
      name: known ?? name,
      rule: 'phrase:shared-head',
    });
    at = from;
  }
}

/** The lexicon's name for what is written so. */
function knownAs(name: string, kind: Mention['kind'], knowledge: Knowledge): string | undefined {
  const tokens = tokenize(name);
  return knowledge.trie
    .at(tokens, 0)
    .find((hit) => hit.last === tokens.length && hit.entry.kind === kind && hit.entry.when === 'any')?.entry
    .name;
}

const QUALITY = /(?:wise|al|ic|ive|ous|ar)$/;

/** "zero-shot" beside "few-shot", "local" beside "global": qualities that exclude one another look alike. */
function isParallel(
  tokens: readonly Token[],
  [from, end]: readonly [number, number],
  [first, head]: readonly [number, number],
): boolean {
  const a = tokens[end - 1]?.key ?? '';
  const b = tokens[head - 1]?.key ?? '';
  if (end - from > 1) return head - first > 1 && a === b;
  const ending = QUALITY.exec(a)?.[0];
  return ending !== undefined && head - first === 1 && b.endsWith(ending);
}

/**
 * Ways of prompting that leave the word out: "zero-shot, few-shot, and fine-tuning", "zero-shot and few-shot performance".
 * One alone is as often a quality of a task or of a result.
 */
export function findShots(document: Document, knowledge: Knowledge): Mention[] {
  const traits = knowledge.cues.get('prompt-trait') ?? new Set();
  const found: Mention[] = [];
  for (const sentence of document.sentences) {
    const shots = shotsIn(sentence, traits, knowledge);
    if (shots.length > 0 && speaksOf(MARK['prompting-field'] | MARK.way, sentence, knowledge))
      found.push(...shots);
  }
  const isOfField = () =>
    document.sentences.some((sentence) => speaksOf(MARK['prompting-field'], sentence, knowledge));
  return found.length > 0 && isOfField() ? found : [];
}

function shotsIn({ tokens, index }: Sentence, traits: ReadonlySet<string>, knowledge: Knowledge): Mention[] {
  const found: Mention[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (
      token.joint !== '-' ||
      (knowledge.marks.of(token.spelling) & MARK.cue) === 0 ||
      !traits.has(token.key)
    )
      continue;
    const first = unitStart(tokens, i);
    const isItem =
      tokens[i + 1]?.text === ',' ||
      tokens[first - 1]?.text === ',' ||
      isShot(tokens, first - 2, traits) ||
      isShot(tokens, i + 3, traits);
    if (!isItem || hasHead(tokens, i, traits, knowledge)) continue;
    const name = `${tokens[first]?.spelling.lower}-${token.key} prompting`;
    found.push({ sentence: index, first, last: i + 1, kind: 'technique', name, rule: 'phrase:shot' });
  }
  return found;
}

/** Whether a noun follows, also over the next ones of the series: "zero-shot and few-shot classification". */
function hasHead(
  tokens: readonly Token[],
  at: number,
  traits: ReadonlySet<string>,
  knowledge: Knowledge,
): boolean {
  let last = at;
  while (isShot(tokens, last + 3, traits)) last += 3;
  const behind = tokens[last + 1];
  return isContent(behind, knowledge) && !knowledge.cues.get('trait-holder')?.has(behind?.key ?? '');
}

/** Another one over "and". */
const isShot = (tokens: readonly Token[], at: number, traits: ReadonlySet<string>): boolean =>
  tokens[at]?.joint === '-' && traits.has(tokens[at]?.key ?? '');

const speaksOf = (marks: number, { tokens }: Sentence, knowledge: Knowledge): boolean =>
  tokens.some((token) => isMarked(token, marks, knowledge));
