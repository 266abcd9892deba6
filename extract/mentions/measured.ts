import type { Mention, Sentence, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { squash } from '../text/fold.ts';
import { isCapitalised, nameEnd, written } from './name-shape.ts';

const NUMBER = /^\p{N}+(?:[.,]\p{N}+)*$/u;
/** How many tokens may stand between the number and "on": "87.3 % top-1 accuracy on", "an F1 of 0.79 on". */
const REACH = 4;

/** How many names of one list are read. */
const LIST = 8;

/**
 * What a score or a test is measured on is a benchmark, though nobody knows its name: "F1 scores of 0.79 on OWASP, 0.86
 * on Juliet Java", "experiments on KoBEST and Humans-5K". A noun behind the name that tells another kind ("on A100
 * GPUs") says otherwise.
 */
export function findMeasured(sentence: Sentence, text: string, knowledge: Knowledge): Mention[] {
  const { tokens, index } = sentence;
  const found: Mention[] = [];
  for (let i = 0; i < tokens.length - 1; i++) {
    if (tokens[i]?.key !== 'on') continue;
    const scored = i > 0 && followsScore(tokens, i, knowledge);
    if (!scored && !followsTest(tokens, i, knowledge)) continue;
    let first = tokens[i + 1]?.key === 'the' ? i + 2 : i + 1;
    for (let items = 0; items < LIST; items++) {
      const last = nameEnd(tokens, first);
      if (last === first || !isCapitalised(tokens[first] as Token) || last - first > 4) break;
      const behind = tokens[last];
      const name = written(tokens, first, last, text);
      const other =
        behind?.word &&
        !knowledge.functionWords.has(behind.key) &&
        knowledge.heads.get(behind.key) !== 'benchmark';
      if (other || holdsNoEntity(tokens, first, last, knowledge)) break;
      if ((scored && items === 0) || isCoined(name) || (scored && NUMBERED.test(name)))
        found.push({
          sentence: index,
          first,
          last,
          kind: 'benchmark',
          name,
          rule: scored ? 'measured-on' : 'tested-on',
        });
      first = last;
      while (/^(?:,|and|as|well)$/.test(tokens[first]?.text ?? '')) first++;
      if (first === last) break;
    }
  }
  return found;
}

/** "Experiments on NAME", "tested on NAME", "On NAME, it …": a word for tests or results stands right before. */
function followsTest(tokens: readonly Token[], on: number, { cues }: Knowledge): boolean {
  if (on === 0) return tokens.some(({ text }, i) => text === ',' && i < OPENING);
  return cues.get('tested')?.has(tokens[on - 1]?.key ?? '') === true;
}

/** Words within which an opening phrase ends. */
const OPENING = 6;

/** One word with small letters and a capital or digit inside, as names of data are: "KoBEST", "Humans-5K". */
const isCoined = (name: string): boolean =>
  /^\S+$/.test(name) &&
  /\p{Ll}/u.test(name.replace(/s$/, '')) &&
  /\S[\p{Lu}\d]/u.test(name) &&
  !/-(?:type|like|based|style)$/.test(name);

/** "TS500", "CIFAR-10". */
const NUMBERED = /^\p{Lu}+-?\p{N}+$/u;

/** A score stands close before: a number with a fraction or a per cent sign, and no verb or mark between. */
function followsScore(tokens: readonly Token[], on: number, knowledge: Knowledge): boolean {
  for (let i = on - 1; i >= Math.max(0, on - REACH); i--) {
    const token = tokens[i] as Token;
    if (NUMBER.test(token.text)) return token.text.includes('.') || tokens[i + 1]?.text === '%';
    if (token.text !== '%' && (!token.word || knowledge.functionWords.has(token.key))) return false;
  }
  return false;
}

function holdsNoEntity(tokens: readonly Token[], first: number, last: number, knowledge: Knowledge): boolean {
  for (let i = first; i < last; i++)
    if (knowledge.notEntities.has(squash(tokens[i]?.text ?? ''))) return true;
  return false;
}
