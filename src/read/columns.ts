import Papa from 'papaparse';
import table from './columns.csv?raw';

export const RECORD_FIELDS = [
  'title',
  'abstract',
  'year',
  'authors',
  'venue',
  'doi',
  'arxiv',
  'url',
  'keywords',
  'key',
] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

/** For each field the names it goes by, folded, the likeliest first. */
const NAMES: ReadonlyMap<RecordField, readonly string[]> = names();

function names(): Map<RecordField, string[]> {
  const known = new Map<RecordField, string[]>(RECORD_FIELDS.map((field) => [field, []]));
  for (const [field, column] of Papa.parse<string[]>(table.trim()).data.slice(1)) {
    known.get(field as RecordField)?.push(foldColumn(column ?? ''));
  }
  return known;
}

/** "Abstract Note", "abstract_note" and "AbstractNote" are one name. */
export function foldColumn(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Which columns hold which field, each list the likeliest first; a field that no column holds is absent. */
export type Columns = Map<RecordField, number[]>;

/** Finds the fields among column names (or the keys of an object), by the names listed in columns.csv. */
export function columnsOf(header: readonly string[]): Columns {
  const folded = header.map(foldColumn);
  const columns: Columns = new Map();
  for (const [field, known] of NAMES) {
    const places = known.map((name) => folded.indexOf(name)).filter((place) => place >= 0);
    if (places.length > 0) columns.set(field, places);
  }
  return columns;
}
