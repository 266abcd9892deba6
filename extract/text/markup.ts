import type { Joint, Token } from '../document.ts';
import { SHAPE, spellingAt } from './spelling.ts';

const COMMAND = /^(?:text(?:it|bf|sc|tt|rm|sf|sl)|emph|underline|mathbf|mathrm|mathsf|mathtt|mathit)$/;
const SWITCH = /^(?:em|it|bf|tt|sc|sl)$/;
/** How many tokens a pair of stars may enclose: they set off a name or a phrase. */
const STARRED = 12;

/**
 * Leaves out the marks by which abstracts set off words: LaTeX's \textit{…} and {\em …}, and the stars of Markdown. What
 * is set off by them is most often the very name that a paper coins. The words keep their offsets; a star that has no
 * partner stays ("A* search"), and so does a formula, but for one letter before a hyphen ("$k$-means")
 * and a power in a name ("XL$^2$Bench").
 */
export function withoutMarkup(tokens: Token[]): Token[] {
  if (!tokens.some(({ spelling }) => (spelling.shape & SHAPE.markup) !== 0)) return tokens;
  const dropped = new Set<number>();
  for (let i = 0; i < tokens.length; i++) {
    if (dropped.has(i)) continue;
    if (tokens[i]?.text === '\\') dropCommand(tokens, i, dropped);
    else if (tokens[i]?.text === '*') dropStars(tokens, i, dropped);
    else if (tokens[i]?.text === '$') nameLetter(tokens, i, dropped);
    else if (tokens[i]?.text === '^') joinPower(tokens, i, dropped);
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

const GREEK = new Map(
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω'
    .split(' ')
    .flatMap((word, i, all) => (i % 2 === 0 ? [[word, all[i + 1] ?? ''] as const] : [])),
);

/** "$k$-means", "$\\tau$-bench": a formula of one letter before a hyphen is the first part of a name. */
function nameLetter(tokens: Token[], at: number, dropped: Set<number>): void {
  const command = tokens[at + 1]?.text === '\\';
  const inside = command ? at + 2 : at + 1;
  const word = tokens[inside];
  const letter = command ? GREEK.get(word?.text ?? '') : word?.text;
  const [close, hyphen, next] = [tokens[inside + 1], tokens[inside + 2], tokens[inside + 3]];
  if (!word || letter === undefined || !/^\p{L}$/u.test(letter)) return;
  if (close?.text !== '$' || hyphen?.text !== '-' || hyphen.joint !== '' || !next?.word || next.joint !== '')
    return;
  put(tokens, at, inside + 1, letter);
  tokens[inside + 3] = rejoined(next, '-');
  for (let i = at + 1; i < inside + 3; i++) dropped.add(i);
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "XL$^2$Bench", "LLM^3", "PT$^{2}$-LLM": a power of a word with capitals is a part of its name, as "XL²Bench" has it. */
function joinPower(tokens: Token[], at: number, dropped: Set<number>): void {
  const formula = tokens[at - 1]?.text === '$';
  const first = formula ? at - 2 : at - 1;
  const braced = tokens[at + 1]?.text === '{';
  const digit = tokens[braced ? at + 2 : at + 1];
  const last = at + (braced ? 3 : 1) + (formula ? 1 : 0);
  const word = tokens[first];
  if (!word || (word.spelling.shape & SHAPE.capital) === 0 || dropped.has(first)) return;
  if (!/^\p{N}$/u.test(digit?.text ?? '') || (formula && tokens[last]?.text !== '$')) return;
  for (let i = first + 1; i <= last; i++) if (tokens[i]?.joint !== '') return;
  const next = tokens[last + 1];
  const goesOn = next?.word && next.joint === '';
  const isHyphened =
    next?.text === '-' && next.joint === '' && tokens[last + 2]?.word && tokens[last + 2]?.joint === '';
  // "R^2" is a measure, and "n^2" a power indeed.
  if (word.text.length === 1 && !goesOn && !isHyphened) return;
  const end = goesOn ? last + 1 : last;
  put(tokens, first, end, `${word.text}${RAISED[Number(digit?.text)] ?? ''}${goesOn ? next.text : ''}`);
  for (let i = first + 1; i <= end; i++) dropped.add(i);
  if (isHyphened) {
    tokens[last + 2] = rejoined(tokens[last + 2] as Token, '-');
    dropped.add(last + 1);
  }
}

/** Puts one word in the place of several tokens. */
function put(tokens: Token[], first: number, last: number, text: string): void {
  const { start, joint } = tokens[first] as Token;
  const spelling = spellingAt(text, 0, text.length);
  const { end } = tokens[last] as Token;
  tokens[first] = { text, key: spelling.key, start, end, joint, word: true, spelling };
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
