import type { Document, Entity, Sentence, Token, TokenRange } from '../document.ts';
import type { Paper } from '../paper.ts';

/** What can tell the role of an entity: in each slot a word has weights of its own. */
export type Slot =
  | 'rule'
  | 'kind'
  | 'own'
  | 'places'
  | 'found'
  | 'where'
  | 'head'
  | 'title'
  | 'left'
  | 'right'
  | `${'' | 'title '}${'before' | 'behind'}${1 | 2 | 3}`;

/** Takes one sign at a time; `share` is 1, or the part of the places that have it. */
export type SignSink = (slot: Slot, word: string, share: number) => void;

const MANY = 4;
const MANY_OWN = 3;
/** So many parts an abstract is cut into, to say where a sentence stands. */
const PARTS = 5;
const FAR = 3;

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
  sink('rule', `${kind} ${role} ${roleRule}`, 1);
  sink('kind', kind, 1);
  sink('own', String(Math.min(own, MANY_OWN)), 1);
  sink('places', String(Math.min(mentions.length, MANY)), 1);
  const [title, ...others] = sentences;
  const hasTitle = title?.field === 'title';
  if (hasTitle) for (const word of wordsIn(title.tokens, 0, title.tokens.length)) sink('title', word, 1);
  const length = hasTitle ? others.length : sentences.length;
  const share = 1 / mentions.length;
  for (const [n, mention] of mentions.entries()) {
    const { field, tokens, index } = sentences[mention.sentence] as Sentence;
    sink('found', mention.rule.split('+')[0] as string, share);
    if (n === 0) sink('head', wordOf(tokens[mention.last - 1]), 1);
    besideOf(field, tokens, mention, share, sink);
    if (field === 'title') inTitle(tokens, mention, share, sink);
    else {
      for (const word of wordsIn(tokens, 0, mention.first)) sink('left', word, share);
      for (const word of wordsIn(tokens, mention.last, tokens.length)) sink('right', word, share);
      const at = index - (hasTitle ? 1 : 0);
      sink('where', `part ${Math.floor((PARTS * at) / length)}`, share);
      sink('where', `sentence ${Math.min(at, FAR)}`, share);
      if (at === length - 1) sink('where', 'last sentence', share);
    }
  }
}

function besideOf(
  field: keyof Pick<Paper, 'title' | 'abstract'>,
  tokens: readonly Token[],
  { first, last }: TokenRange,
  share: number,
  sink: SignSink,
): void {
  const prefix = field === 'title' ? 'title ' : '';
  for (const far of [1, 2, 3] as const) {
    if (first >= far) sink(`${prefix}before${far}`, wordOf(tokens[first - far]), share);
    if (last + far <= tokens.length) sink(`${prefix}behind${far}`, wordOf(tokens[last + far - 1]), share);
  }
}

function inTitle(tokens: readonly Token[], { last }: TokenRange, share: number, sink: SignSink): void {
  sink('where', 'title', share);
  const colon = tokens.findIndex(({ text }) => text === ':');
  if (colon >= 0) sink('where', last <= colon ? 'title before colon' : 'title behind colon', share);
}

/** Each word once; marks count as words. */
function wordsIn(tokens: readonly Token[], first: number, last: number): Set<string> {
  const words = new Set<string>();
  for (let i = first; i < last; i++) words.add(wordOf(tokens[i]));
  return words;
}

/** Numbers are one word. */
function wordOf(token: Token | undefined): string {
  if (token === undefined) return '';
  const first = token.key.charCodeAt(0);
  return first >= ZERO && first <= NINE ? '#' : token.key;
}

const [ZERO, NINE] = ['0'.charCodeAt(0), '9'.charCodeAt(0)] as const;
