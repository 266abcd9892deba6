import type { Line } from '../lines.ts';

/** A paragraph as the author wrote it: one line of the page, or several that were only wrapped. */
export interface Paragraph {
  text: string;
  line: number;
}

/** Narrower than this, lines are a list and no wrapped text; wider, they are no wrapped text either. */
const NARROWEST = 45;
const WIDEST = 160;

/** Lines that say what they are begin anew, whatever their neighbours are. */
const BEGINS_ANEW =
  /^(?:\[\d+\]|\d{1,4}\.\s|[•▪◦‣*]\s|#{1,6}\s|[A-Z][A-Za-z-]{2,20}(?: [a-z]{3,10})?:\s|\\\\|arXiv:)/;

/**
 * Puts wrapped text together again. A line break was made by wrapping if the first word of the next line would not have
 * fitted: in a run of lines without a blank one between, the widest is the width that the text was wrapped to.
 */
export function paragraphs(lines: readonly Line[]): Paragraph[] {
  const found: Paragraph[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && lines[to]?.text.trim()) to += 1;
    if (to > from) found.push(...unwrapped(lines.slice(from, to)));
    from = to + 1;
  }
  return found;
}

function unwrapped(run: readonly Line[]): Paragraph[] {
  const found: Paragraph[] = [];
  let goesOn = false;
  for (const [at, line] of run.entries()) {
    const text = line.text.trim();
    const last = found.at(-1);
    if (last && wrapped(run, at, goesOn)) {
      last.text += ` ${text}`;
      goesOn = true;
    } else {
      found.push({ text, line: line.number });
      goesOn = false;
    }
  }
  return found;
}

/**
 * Whether line `at` of a run goes on with the paragraph of the line before. A line that begins with a capital may begin
 * something new, so there the wrapping must show elsewhere: in a break of this paragraph before (`goesOn`), in the next
 * break, or by an indent.
 */
function wrapped(run: readonly Line[], at: number, goesOn: boolean): boolean {
  const raw = run[at]?.text ?? '';
  if (/…$/.test(run[at - 1]?.text.trimEnd() ?? '') || !breaksForWidth(run, at)) return false;
  const indented = /^\s{2}/.test(raw) && !/^\s/.test(run[at - 1]?.text ?? '');
  const inside = (place: number): boolean => /^\s*\p{Ll}/u.test(run[place]?.text ?? '');
  return inside(at) || goesOn || indented || (breaksForWidth(run, at + 1) && inside(at + 1));
}

/** Whether the first word of line `at` would not have fitted on the line before. */
function breaksForWidth(run: readonly Line[], at: number): boolean {
  const before = run[at - 1]?.text.trimEnd().replace(BUTTON, '') ?? '';
  const line = run[at]?.text.trim() ?? '';
  if (!line || before.length < NARROWEST || before.length > WIDEST || BEGINS_ANEW.test(line)) return false;
  const width = widthAround(run, at);
  return width <= WIDEST && before.length + 1 + (/^\S+/.exec(line)?.[0].length ?? 0) > width;
}

/** arXiv's "▽ More" at the end of an abstract. */
const BUTTON = /\s*[▽△]\s*\p{L}+$/u;

/** The width that the lines around a break were wrapped to: the widest of the lines near it. */
const widthAround = (run: readonly Line[], at: number): number =>
  Math.max(...run.slice(Math.max(0, at - 4), at + 4).map(({ text }) => text.trimEnd().length));
