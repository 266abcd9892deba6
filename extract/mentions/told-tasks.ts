import { type Mention, mentionWith, type Sentence, type Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { MARK } from '../lexicon/marks.ts';
import { knownEnd } from './known-ends.ts';
import { phraseEnd, phraseName, phraseStart, withoutModifiers } from './noun-phrase.ts';
import { isAct, isVerb } from './title-parts.ts';

/**
 * Tasks that the text says to be such: "the berth tidying task", and what an abstract opens a sentence with to say what
 * it is ("Berth allocation is …", "Berth allocation (BA) aims to …"), and what it lists as tasks
 * ("tasks such as berth tidying and tide polishing").
 */
export function findToldTasks(sentence: Sentence, knowledge: Knowledge): Mention[] {
  const { tokens, index } = sentence;
  const found: Mention[] = [];
  const add = (from: number, last: number, rule: string): void => {
    const first = withoutModifiers(tokens, from, last, knowledge);
    const head = tokens[last - 1];
    if (last - first < 2 || !head || head.joint === '-' || isVerb(tokens, first)) return;
    // In the plural it is what comes of the deed.
    if (head.spelling.lower !== head.key || !isAct(head, knowledge)) return;
    const known = knownEnd(tokens, first, last, knowledge, 2);
    if (known && known.kind !== 'task') return;
    found.push({
      sentence: index,
      first,
      last,
      kind: 'task',
      name: known?.name ?? phraseName(tokens, first, last),
      rule,
    });
  };
  tokens.forEach((token, at) => {
    if ((knowledge.marks.of(token.spelling) & MARK.cue) === 0 || !TASKS.has(token.key)) return;
    if (token.key === 'task' && token.joint === ' ')
      add(phraseStart(tokens, at, knowledge), at, 'phrase:any-task');
    for (const item of itemsOf(tokens, at, knowledge)) add(item.first, item.last, 'phrase:task-list');
    for (const item of itemsBefore(tokens, at, knowledge)) add(item.first, item.last, 'phrase:list-task');
  });
  const subject = sentence.field === 'abstract' ? subjectEnd(sentence, knowledge) : 0;
  if (subject > 0) add(0, subject, 'phrase:subject');
  return found;
}

/** The end of the noun phrase that begins a sentence and of which the sentence says what it is; 0 when none does. */
function subjectEnd({ tokens }: Sentence, knowledge: Knowledge): number {
  const end = phraseEnd(tokens, 0, knowledge);
  return saysWhat(tokens, end) ? end : 0;
}

/** Whether the words from `at` on, over a short form in brackets, say what the words before them are. */
function saysWhat(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.text === '(' ? tokens.findIndex(({ text }, i) => i > at && text === ')') + 1 : at;
  return /^(?:is|aims?|has|remains|refers|involves)$/.test(tokens[next]?.text ?? '');
}

/** General tasks of the lexicon count where the paper lists them as tasks: "tasks such as reasoning". */
export function strengthenTasks(
  { tokens, index }: Sentence,
  known: readonly Mention[],
  knowledge: Knowledge,
): Mention[] {
  const weak = known.filter(({ sentence, kind, weak }) => sentence === index && kind === 'task' && weak);
  if (weak.length === 0) return [];
  const items: { first: number; last: number }[] = [];
  for (let at = 0; at < tokens.length; at++)
    if (TASKS.has(tokens[at]?.key ?? ''))
      items.push(...itemsOf(tokens, at, knowledge), ...itemsBefore(tokens, at, knowledge));
  return weak
    .filter(({ first, last }) => items.some((item) => item.last === last && item.first === first))
    .map((mention) => mentionWith(mention, { weak: false, rule: 'lexicon:listed' }));
}

const TASKS: ReadonlySet<string> = new Set(['task', 'application', 'problem']);

/** The items of the list that a noun for tasks at `at` opens: "tasks such as A, B, and C", "tasks: A and B". */
function itemsOf(
  tokens: readonly Token[],
  at: number,
  knowledge: Knowledge,
): { first: number; last: number }[] {
  if (!TASKS.has(tokens[at]?.key ?? '')) return [];
  // "Auxiliary tasks such as …" are how one trains.
  if (knowledge.cues.get('pretext')?.has(tokens[at - 1]?.key ?? '')) return [];
  let from = at + 1;
  while (
    /^(?:,|\(|:|-|–|—|such|as|including|include|like|namely|e\.g\.?|i\.e\.?)$/i.test(tokens[from]?.text ?? '')
  )
    from++;
  if (from === at + 1 || tokens[from - 1]?.text === ',') return [];
  const items: { first: number; last: number }[] = [];
  for (;;) {
    const last = phraseEnd(tokens, from, knowledge);
    if (last === from) return items;
    items.push({ first: from, last });
    let next = last;
    while (/^(?:,|and|or|&)$/i.test(tokens[next]?.text ?? '')) next++;
    if (next === last) return items;
    from = next;
  }
}

/** The items of the list that a noun for tasks at `at` ends: "A, B, and C tasks". */
function itemsBefore(
  tokens: readonly Token[],
  at: number,
  knowledge: Knowledge,
): { first: number; last: number }[] {
  if (tokens[at]?.key !== 'task' || !/s$/i.test(tokens[at]?.text ?? '')) return [];
  const items: { first: number; last: number }[] = [];
  let last = at;
  for (;;) {
    const first = phraseStart(tokens, last, knowledge);
    if (first === last) return items.length > 1 ? items : [];
    items.push({ first, last });
    let before = first;
    while (/^(?:,|and|or|&)$/i.test(tokens[before - 1]?.text ?? '')) before--;
    if (before === first) return items.length > 1 ? items : [];
    last = before;
  }
}
