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
  const { data, meta } = Papa.parse<Row>(text, { header: true, skipEmptyLines: 'greedy', delimiter: ',' });
  const fields = meta.fields ?? [];
  const unknown = fields.find((field) => !COLUMNS.some((column) => column === field));
  if (unknown !== undefined)
    throw new LexiconError(`${file}:1: unknown column "${unknown}" (known: ${COLUMNS.join(', ')})`);
  for (const needed of ['name', 'kind'] as const) {
    if (!fields.includes(needed)) throw new LexiconError(`${file}:1: the column "${needed}" is missing`);
  }
  return data.map((row, i) => readRow(row, `${file}:${i + 2}`));
}

function readRow(row: Row, place: string): LexiconEntry {
  const name = row.name?.trim() ?? '';
  if (name === '') throw new LexiconError(`${place}: the name is empty`);
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
  };
}

const isKind = (text: string): text is EntityKind => ENTITY_KINDS.some((kind) => kind === text);
const isCondition = (text: string): text is Condition => CONDITIONS.some((condition) => condition === text);

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
          `"${form}" is claimed by ${other.kind} "${other.name}" and by ${entry.kind} "${entry.name}"`,
        );
      }
      owner.set(key, entry);
    }
  }
}
