import type { Joint, Token } from '../document.ts';
import { SHAPE } from './spelling.ts';

const COMMAND = /^(?:text(?:it|bf|sc|tt|rm|sf|sl)|emph|underline|mathbf|mathrm|mathsf|mathtt|mathit)$/;
const SWITCH = /^(?:em|it|bf|tt|sc|sl)$/;
/** How many tokens a pair of stars may enclose: they set off a name or a phrase. */
const STARRED = 12;

/**
 * Leaves out the marks by which abstracts set off words: LaTeX's \textit{…} and {\em …}, and the stars of Markdown. What
 * is set off by them is most often the very name that a paper coins. The words keep their offsets; a star that has no
 * partner stays ("A* search").
 */
export function withoutMarkup(tokens: Token[]): Token[] {
  if (!tokens.some(({ spelling }) => (spelling.shape & SHAPE.markup) !== 0)) return tokens;
  const dropped = new Set<number>();
  for (let i = 0; i < tokens.length; i++) {
    if (dropped.has(i)) continue;
    if (tokens[i]?.text === '\\') dropCommand(tokens, i, dropped);
    else if (tokens[i]?.text === '*') dropStars(tokens, i, dropped);
  }
  const kept: Token[] = [];
  tokens.forEach((token, i) => {
    if (dropped.has(i)) return;
    let before = i;
    while (dropped.has(before - 1)) before--;
    const joint = before < i && token.joint === '' ? (tokens[before]?.joint ?? '') : token.joint;
    kept.push(joint === token.joint ? token : rejoined(token, joint));
  });
  return kept;
}

const rejoined = ({ text, key, start, end, word, spelling }: Token, joint: Joint): Token => ({
  text,
  key,
  start,
  end,
  joint,
  word,
  spelling,
});

function dropCommand(tokens: readonly Token[], at: number, dropped: Set<number>): void {
  const name = tokens[at + 1]?.text ?? '';
  const command = COMMAND.test(name) && tokens[at + 2]?.text === '{';
  const open = command ? at + 2 : at - 1;
  if (!command && !(SWITCH.test(name) && tokens[open]?.text === '{')) return;
  const close = closing(tokens, open);
  if (close === undefined) return;
  for (const i of [open, at, at + 1, close]) dropped.add(i);
  // "$\textit{name}$": a formula of nothing but a word.
  if (tokens[at - 1]?.text === '$' && tokens[close + 1]?.text === '$') dropped.add(at - 1).add(close + 1);
}

function closing(tokens: readonly Token[], open: number): number | undefined {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]?.text === '{') depth++;
    else if (tokens[i]?.text === '}' && --depth === 0) return i;
  }
  return undefined;
}

/** A star opens before a word and behind a blank or another star, and closes behind a word or a star. */
function dropStars(tokens: readonly Token[], at: number, dropped: Set<number>): void {
  let inside = at;
  while (tokens[inside]?.text === '*') inside++;
  const width = inside - at;
  if (
    width > 3 ||
    (tokens[at]?.joint === '' && at > 0 && tokens[at - 1]?.word) ||
    tokens[inside]?.joint !== ''
  )
    return;
  for (let i = inside + 1; i < Math.min(tokens.length, inside + STARRED); i++) {
    if (tokens[i]?.text !== '*' || tokens[i]?.joint !== '') continue;
    let end = i;
    while (tokens[end]?.text === '*') end++;
    if (end - i !== width) return;
    for (let n = 0; n < width; n++) dropped.add(at + n).add(i + n);
    return;
  }
}
