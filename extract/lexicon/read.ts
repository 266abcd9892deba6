import Papa from 'papaparse';
import { ENTITY_KINDS, type EntityKind } from '../facts.ts';
import { squash } from '../text/fold.ts';
import { CONDITIONS, type Condition, type LexiconEntry } from './entry.ts';

/** A lexicon file that cannot be used; the message names the file and the line. */
export class LexiconError extends Error {
  override name = 'LexiconError';
}

const COLUMNS = ['name', 'kind', 'aliases', 'family', 'when', 'source'] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

/**
 * Reads one lexicon file: CSV (RFC 4180) with the header `name,kind,aliases,family,when,source`, of which only `name`
 * and `kind` are needed. Aliases are separated by "|"; `when` is empty or one of {@link CONDITIONS}.
 *
 * @param text the content of the file
 * @param file its name, for messages
 * @throws LexiconError on an unknown column, kind or condition and on an empty name, with file and line
 */
export function readLexicon(text: string, file: string): LexiconEntry[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',' });
  const rows = numbered(data);
  const unpaired = errors.find(({ type }) => type === 'Quotes');
  if (unpaired)
    throw new LexiconError(
      `${file}:${rows[unpaired.row ?? 0]?.line ?? 1}: its quotation marks do not pair up`,
    );
  const [head, ...body] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const columns = head?.cells.map((cell) => cell.trim()) ?? [];
  const place = `${file}:${head?.line ?? 1}`;
  const unknown = columns.find((column) => !isColumn(column));
  if (unknown !== undefined)
    throw new LexiconError(`${place}: unknown column "${unknown}" (known: ${COLUMNS.join(', ')})`);
  for (const needed of ['name', 'kind'] as const) {
    if (!columns.includes(needed)) throw new LexiconError(`${place}: the column "${needed}" is missing`);
  }
  return body.map(({ cells, line }) => {
    if (cells.length > columns.length)
      throw new LexiconError(
        `${file}:${line}: ${cells.length} cells in a table of ${columns.length} columns (a cell with a comma needs quotation marks)`,
      );
    const row: Row = {};
    columns.forEach((column, i) => {
      if (isColumn(column)) row[column] = cells[i] ?? '';
    });
    return readRow(row, `${file}:${line}`);
  });
}

/** Rows with the line that each begins on, counted from 1: a quoted cell may hold line breaks. */
function numbered(rows: readonly string[][]): { cells: string[]; line: number }[] {
  let line = 1;
  return rows.map((cells) => {
    const begin = line;
    line += 1;
    for (const cell of cells)
      if (cell.includes('\n') || cell.includes('\r')) line += cell.split(/\r\n|\r|\n/).length - 1;
    return { cells, line: begin };
  });
}

function readRow(row: Row, place: string): LexiconEntry {
  const name = row.name?.trim() ?? '';
  if (name === '') throw new LexiconError(`${place}: the name is empty`);
  if (!/[A-Za-z0-9]/.test(name) && squash(name) === '')
    throw new LexiconError(`${place}: the name "${name}" has no letter and no digit`);
  const kind = row.kind?.trim() ?? '';
  if (!isKind(kind))
    throw new LexiconError(`${place}: unknown kind "${kind}" (known: ${ENTITY_KINDS.join(', ')})`);
  const when = row.when?.trim() || 'any';
  if (!isCondition(when))
    throw new LexiconError(`${place}: unknown condition "${when}" (known: ${CONDITIONS.join(', ')})`);
  const family = row.family?.trim();
  return {
    name,
    kind,
    aliases: (row.aliases ?? '')
      .split('|')
      .map((alias) => alias.trim())
      .filter(Boolean),
    ...(family ? { family } : {}),
    when,
    source: row.source?.trim() ?? '',
    place,
  };
}

const isKind = (text: string): text is EntityKind => ENTITY_KINDS.some((kind) => kind === text);
const isCondition = (text: string): text is Condition => CONDITIONS.some((condition) => condition === text);

const isColumn = (text: string): text is (typeof COLUMNS)[number] =>
  COLUMNS.some((column) => column === text);
const told = (place: string | undefined): string => (place === undefined ? '' : `${place}: `);

/**
 * Refuses entries that claim one written form twice; the later entry is to blame.
 *
 * @throws LexiconError that names the form and both entries
 */
export function refuseDoubleClaims(entries: readonly LexiconEntry[]): void {
  const owner = new Map<string, LexiconEntry>();
  for (const entry of entries) {
    for (const form of [entry.name, ...entry.aliases]) {
      const key = squash(form);
      const other = owner.get(key);
      if (other && other !== entry && (other.name !== entry.name || other.kind !== entry.kind)) {
        throw new LexiconError(
          `${told(entry.place)}"${form}" of ${entry.kind} "${entry.name}" belongs to ${other.kind} "${other.name}" already${other.place === undefined ? '' : ` (${other.place})`}`,
        );
      }
      owner.set(key, entry);
    }
  }
}
