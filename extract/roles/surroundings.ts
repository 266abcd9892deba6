import type { Document, Entity, Sentence, Token } from '../document.ts';
import type { Spelling } from '../text/spelling.ts';

/** Where a word can stand to an entity whose role it tells: in each slot it has weights of its own. */
export const WORD_SLOTS = [
  'head',
  'title',
  'left',
  'right',
  'before1',
  'before2',
  'before3',
  'behind1',
  'behind2',
  'behind3',
  'title before1',
  'title before2',
  'title before3',
  'title behind1',
  'title behind2',
  'title behind3',
] as const;
export type WordSlot = (typeof WORD_SLOTS)[number];
const SLOT = Object.fromEntries(WORD_SLOTS.map((slot, i) => [slot, i])) as Record<WordSlot, number>;
/** How many words next to a mention are asked, on both sides. */
const NEXT = 3;

/** What else can tell the role: no words of the paper. */
export type Sign = 'rule' | 'kind' | 'own' | 'places' | 'found' | 'where';

/** Takes one sign at a time; `share` is 1, or the part of the places that have it. */
export interface SignSink {
  sign(sign: Sign, value: string, share: number): void;
  /** @param slot index into {@link WORD_SLOTS} */
  word(slot: number, spelling: Spelling, share: number): void;
  /** The words from `first` to `last`, each once; marks count as words. */
  words(slot: number, tokens: readonly Token[], first: number, last: number, share: number): void;
}

const MANY = 4;
const MANY_OWN = 3;
/** So many parts an abstract is cut into, to say where a sentence stands. */
const PARTS = 5;
const FAR = 3;
const numbered = (name: string, most: number): string[] =>
  Array.from({ length: most + 1 }, (_, i) => `${name}${i}`);
const COUNT = numbered('', Math.max(MANY, MANY_OWN));
const PART = numbered('part ', PARTS);
const SENTENCE = numbered('sentence ', FAR);

/**
 * Tells a sink all that the role of an entity is asked of: what the rules say it is, how often and where it stands, the
 * words of the title, those of its sentences, and the three next to it on both sides.
 *
 * @param own how many things of its own the paper brings
 */
export function surroundingsOf(
  { sentences }: Document,
  { kind, role, roleRule, mentions }: Entity,
  own: number,
  sink: SignSink,
): void {
  sink.sign('rule', `${kind} ${role} ${roleRule}`, 1);
  sink.sign('kind', kind, 1);
  sink.sign('own', COUNT[Math.min(own, MANY_OWN)] as string, 1);
  sink.sign('places', COUNT[Math.min(mentions.length, MANY)] as string, 1);
  const title = sentences[0]?.field === 'title' ? sentences[0].tokens : undefined;
  if (title) sink.words(SLOT.title, title, 0, title.length, 1);
  const length = sentences.length - (title ? 1 : 0);
  const share = 1 / mentions.length;
  for (let n = 0; n < mentions.length; n++) {
    const { sentence, first, last, rule } = mentions[n] as Entity['mentions'][number];
    const { field, tokens, index } = sentences[sentence] as Sentence;
    sink.sign('found', withoutWeighing(rule), share);
    if (n === 0) sink.word(SLOT.head, (tokens[last - 1] as Token).spelling, 1);
    const inTitle = field === 'title';
    besideOf(tokens, first, last, inTitle, share, sink);
    if (inTitle) placeInTitle(tokens, last, share, sink);
    else {
      sink.words(SLOT.left, tokens, 0, first, share);
      sink.words(SLOT.right, tokens, last, tokens.length, share);
      const at = index - (title ? 1 : 0);
      sink.sign('where', PART[Math.floor((PARTS * at) / length)] as string, share);
      sink.sign('where', SENTENCE[Math.min(at, FAR)] as string, share);
      if (at === length - 1) sink.sign('where', 'last sentence', share);
    }
  }
}

/** "lexicon:any" of "lexicon:any+weighed": what found it first. */
function withoutWeighing(rule: string): string {
  const more = rule.indexOf('+');
  return more < 0 ? rule : rule.slice(0, more);
}

function besideOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  inTitle: boolean,
  share: number,
  sink: SignSink,
): void {
  const before = inTitle ? SLOT['title before1'] : SLOT.before1;
  const behind = inTitle ? SLOT['title behind1'] : SLOT.behind1;
  for (let far = 0; far < NEXT; far++) {
    if (first > far) sink.word(before + far, (tokens[first - 1 - far] as Token).spelling, share);
    if (last + far < tokens.length) sink.word(behind + far, (tokens[last + far] as Token).spelling, share);
  }
}

function placeInTitle(tokens: readonly Token[], last: number, share: number, sink: SignSink): void {
  sink.sign('where', 'title', share);
  for (let colon = 0; colon < tokens.length; colon++)
    if ((tokens[colon] as Token).text === ':') {
      sink.sign('where', last <= colon ? 'title before colon' : 'title behind colon', share);
      return;
    }
}

/** A word as the weights have it: numbers are one word. */
export function wordOf({ key }: Spelling): string {
  const first = key.charCodeAt(0);
  return first >= ZERO && first <= NINE ? '#' : key;
}

const [ZERO, NINE] = ['0'.charCodeAt(0), '9'.charCodeAt(0)] as const;
