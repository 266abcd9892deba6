import type { Chunks } from './finding.ts';

/** One line without its ending, and its number from 1. */
export interface Line {
  text: string;
  number: number;
}

/** Cuts text into lines at LF, CRLF and a lone CR, however the chunks fall. A last line needs no ending. */
export async function* lines(chunks: Chunks): AsyncGenerator<Line> {
  // Pieces of a line that is not whole yet, joined once: a line of many chunks must not be copied for each.
  let pieces: string[] = [];
  let number = 0;
  let halfEnding = false;
  for await (const chunk of chunks) {
    // A CR at the very end of a chunk ended its line there; a LF that begins the next is the rest of that ending.
    const text = halfEnding && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
    if (chunk) halfEnding = chunk.endsWith('\r');
    const parts = text.split(/\r\n|\n|\r/);
    pieces.push(parts[0] ?? '');
    if (parts.length === 1) continue;
    yield { text: pieces.join(''), number: ++number };
    for (const part of parts.slice(1, -1)) yield { text: part, number: ++number };
    pieces = [parts.at(-1) ?? ''];
  }
  const last = pieces.join('');
  if (last) yield { text: last, number: ++number };
}

/** All of the text in one string, for the formats that must see the whole. */
export async function whole(chunks: Chunks): Promise<string> {
  const parts: string[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return parts.join('');
}
