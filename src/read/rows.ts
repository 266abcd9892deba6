import Papa from 'papaparse';
import type { Line } from './lines.ts';

/** One record of a table and the line that it begins on. */
export interface Row {
  cells: string[];
  line: number;
}

/** A quoted cell that is still open after so much text is no quoted cell. */
const LONGEST_RECORD = 1_000_000;

/**
 * Cuts lines into the records of a delimited table (RFC 4180).
 *
 * A quotation mark that opens a cell and never closes it would swallow the rows that follow, as happens where a tab
 * separated title begins with a quoted word. So the first line of a record over several lines is taken as it stands,
 * and the next begins a new record, where only that gives as many cells as the header has, or where the quoted cell
 * goes on after a mark that should have closed it.
 *
 * @param width how many cells the header has
 */
export async function* rows(
  lines: AsyncIterable<Line>,
  delimiter: string,
  width: () => number,
): AsyncGenerator<Row> {
  // A parser keeps its place in the text, so each record has its own.
  const cut = (text: string): string[] =>
    new Papa.Parser({ delimiter }).parse(text, 0, false).data[0] ?? [''];
  let held: Line[] = [];
  let size = 0;
  let open = false;
  // Of the first line held.
  let stray = false;

  function* settle(atEnd: boolean): Generator<Row> {
    while (held.length > 0 && (!open || atEnd || size > LONGEST_RECORD)) {
      const [first, ...others] = held as [Line, ...Line[]];
      const literal = first.text.split(delimiter);
      const cells = open ? literal : cut(held.map((line) => line.text).join('\n'));
      const fits = others.length > 0 && literal.length === width();
      const swallowed = open || (fits && (stray || cells.length !== width()));
      yield { cells: swallowed ? literal.map(unquoted) : cells, line: first.number };
      held = [];
      size = 0;
      open = false;
      if (swallowed) for (const line of others) yield* take(line);
    }
  }
  function* take(line: Line): Generator<Row> {
    held.push(line);
    size += line.text.length;
    const quotes = quotesIn(line.text, delimiter, open);
    open = quotes.open;
    if (held.length === 1) stray = quotes.stray;
    yield* settle(false);
  }

  for await (const line of lines) {
    if (held.length === 0 && !line.text.trim()) continue;
    yield* take(line);
  }
  yield* settle(true);
}

interface QuoteState {
  /** A quoted cell is still open at the end. */
  open: boolean;
  /** The last quoted cell has a single quotation mark inside, where a proper table doubles it. */
  stray: boolean;
}

/** Follows the quotation marks of a line, given whether a quoted cell was open at its start. */
function quotesIn(text: string, delimiter: string, open: boolean): QuoteState {
  let stray = false;
  let inside = open;
  for (let at = 0; at <= text.length; ) {
    if (!inside) {
      if (text[at] !== '"') {
        const next = text.indexOf(delimiter, at);
        if (next < 0) return { open: false, stray };
        at = next + delimiter.length;
        continue;
      }
      inside = true;
      stray = false;
      at += 1;
    }
    const quote = text.indexOf('"', at);
    if (quote < 0) return { open: true, stray };
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    let next = quote + 1;
    while (text[next] === ' ') next += 1;
    if (next >= text.length) return { open: false, stray };
    inside = !text.startsWith(delimiter, next);
    stray ||= inside;
    at = inside ? quote + 1 : next + delimiter.length;
  }
  return { open: inside, stray };
}

/** Of a cell taken as it stands: the marks around the whole of it are not part of it. */
const unquoted = (cell: string): string => /^"(.*)"$/s.exec(cell.trim())?.[1]?.replaceAll('""', '"') ?? cell;
