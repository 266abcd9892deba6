import { type Columns, columnsOf, type RecordField } from './columns.ts';
import type { Finding } from './finding.ts';
import { printed } from './printed.ts';
import { paperOf, type SourceRecord } from './record.ts';

/** Which keys mean what, for each set of keys met: the records of one file have few. */
const known = new Map<string, Columns>();

function columnsOfKeys(keys: string[]): Columns {
  const signature = keys.join('\n');
  let columns = known.get(signature);
  if (!columns) {
    columns = columnsOf(keys);
    if (known.size > 1000) known.clear();
    known.set(signature, columns);
  }
  return columns;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a parsed value can be a paper: an object with a text under one of the names of a title. */
export function hasTitle(value: unknown): boolean {
  return isObject(value) && typeof text(pick(value, 'title')) === 'string';
}

/**
 * The paper that a parsed JSON object tells of, its keys known by the names in columns.csv. An `id` that is a text is
 * kept as it is, so that a `Paper` stays the paper that it is.
 */
export function paperOfObject(value: unknown, file: string, line: number): Finding {
  if (!isObject(value)) return { skipped: { reason: 'not a JSON object', line } };
  const year = pick(value, 'year');
  const record: SourceRecord = {
    title: text(pick(value, 'title')) ?? '',
    abstract: text(pick(value, 'abstract')),
    year: typeof year === 'number' ? year : text(year),
    authors: people(pick(value, 'authors')),
    venue: text(pick(value, 'venue')),
    doi: text(pick(value, 'doi')),
    arxiv: text(pick(value, 'arxiv')),
    url: text(pick(value, 'url')),
    keywords: texts(pick(value, 'keywords')),
    key: text(pick(value, 'key')),
  };
  if (typeof value.id === 'string') record.id = printed(value.id) || undefined;
  return paperOf(record, file, line);
}

function pick(object: Record<string, unknown>, field: RecordField): unknown {
  const keys = Object.keys(object);
  for (const at of columnsOfKeys(keys).get(field) ?? []) {
    const value = object[keys[at] ?? ''];
    if (value !== null && value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** A text, a number, or the text within an object that wraps it ({"text": …}, {"name": …}). */
function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return text(value[0]);
  if (isObject(value)) return text(value.text ?? value.name ?? value.display_name ?? value.value);
  return undefined;
}

function texts(value: unknown): string | string[] | undefined {
  if (!Array.isArray(value)) return text(value);
  return value.map(text).filter((part) => part !== undefined);
}

/** Names as texts, as {"name"} or as {"given", "family"}. */
function people(value: unknown): string | string[] | undefined {
  if (!Array.isArray(value)) return text(value);
  return value
    .map((person) => {
      if (!isObject(person)) return text(person);
      const parts = [person.given ?? person.first, person.family ?? person.last].map(text).filter(Boolean);
      return parts.length > 0 ? parts.join(' ') : text(person);
    })
    .filter((name) => name !== undefined);
}
