import Papa from 'papaparse';
import { type Columns, columnsOf, type RecordField } from './columns.ts';
import { type Chunks, type Finding, type Format, UnusableInput } from './finding.ts';
import { type Line, lines } from './lines.ts';
import { isNotation } from './notation.ts';
import { paperOf } from './record.ts';
import { type Row, rows } from './rows.ts';

const DELIMITERS = [',', '\t', ';', '|'] as const;

/** Some exports put a heading or Excel's "sep=;" above the header. */
const HEADER_WITHIN = 10;

interface Header {
  delimiter: string;
  names: string[];
  columns: Columns;
  line: number;
}

function headerIn(line: Line): Header | undefined {
  const [best] = DELIMITERS.map((delimiter) => {
    const names = (Papa.parse<string[]>(line.text, { delimiter }).data[0] ?? []).map((name) => name.trim());
    return { delimiter, names, columns: columnsOf(names), line: line.number };
  }).sort((a, b) => b.columns.size - a.columns.size || b.names.length - a.names.length);
  const alone = best?.names.length === 1 && /^["']?(?:paper |article )?titles?["']?$/i.test(line.text.trim());
  return best?.columns.has('title') && (best.names.length > 1 || alone) ? best : undefined;
}

function recognise(sample: string): number {
  if (isNotation(sample)) return 0;
  const head = sample.split(/\r\n|\n|\r/, HEADER_WITHIN);
  for (const [at, text] of head.entries()) {
    const header = headerIn({ text, number: at + 1 });
    if (header) return header.columns.has('abstract') ? 0.95 : header.names.length > 2 ? 0.8 : 0.6;
  }
  return 0;
}

async function* read(chunks: Chunks, file: string): AsyncGenerator<Finding> {
  const source = lines(chunks);
  const above: string[] = [];
  let header: Header | undefined;
  while (!header && above.length < HEADER_WITHIN) {
    const next = await source.next();
    if (next.done) break;
    header = headerIn(next.value);
    if (!header) above.push(next.value.text);
  }
  if (!header) throw new UnusableInput(noHeader(above[0] ?? ''), 1);
  const { names, columns, delimiter } = header;
  for await (const row of rows(source, delimiter, () => names.length)) {
    if (row.cells.every((cell, at) => cell.trim() === (names[at] ?? ''))) continue;
    if (row.cells.every((cell) => !cell.trim())) continue;
    yield paperIn(row, names.length, columns, delimiter, file);
  }
}

function paperIn(row: Row, width: number, columns: Columns, delimiter: string, file: string): Finding {
  const cells = row.cells;
  if (cells.slice(width).some((cell) => cell.trim()) && !inPlace(cells, columns)) {
    // Unquoted delimiters in the last column are easily put back; elsewhere the columns have shifted.
    if (columns.get('abstract')?.[0] !== width - 1) {
      return { skipped: { reason: 'more cells than the header has columns', line: row.line } };
    }
    cells.splice(width - 1, cells.length, cells.slice(width - 1).join(delimiter));
  }
  const first = (field: RecordField): string | undefined =>
    columns
      .get(field)
      ?.map((at) => cells[at] ?? '')
      .find((cell) => cell.trim());
  return paperOf(
    {
      title: first('title') ?? '',
      abstract: first('abstract'),
      year: first('year'),
      authors: first('authors'),
      venue: first('venue'),
      doi: first('doi'),
      arxiv: first('arxiv'),
      url: first('url'),
      keywords: first('keywords'),
      key: first('key'),
    },
    file,
    row.line,
  );
}

/** How a cell looks that stands in its column, for the columns where that can be told. */
const TYPED: readonly [RecordField, RegExp][] = [
  ['year', /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/],
  ['doi', /10\.\d{4,}\//],
  ['url', /^https?:\/\//i],
];

/** Whether the columns stand where the header says, although a row has more cells: Scopus appends a column at times. */
function inPlace(cells: readonly string[], columns: Columns): boolean {
  const seen = TYPED.flatMap(([field, shape]) =>
    (columns.get(field) ?? []).slice(0, 1).map((at) => ({ cell: (cells[at] ?? '').trim(), shape })),
  ).filter(({ cell }) => cell);
  return seen.length > 0 && seen.every(({ cell, shape }) => shape.test(cell));
}

function noHeader(firstLine: string): string {
  const names = Papa.parse<string[]>(firstLine).data[0] ?? [];
  const seen = names.slice(0, 6).map((name) => `"${name.trim().slice(0, 30)}"`);
  return `no column is called "title" or one of its usual names; the columns are ${seen.join(', ')}`;
}

/** CSV, TSV and their relatives: a header row whose columns have one of the names in columns.csv. */
export const table: Format = {
  name: 'csv',
  title: 'a CSV or TSV table with a "title" column',
  endings: ['.csv', '.tsv', '.tab'],
  recognise,
  read,
};
