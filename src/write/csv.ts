import type { PaperGraph } from '../graph.ts';
import { type Column, tableOf, type Value } from './columns.ts';
import { decimal, hexOf, placed } from './drawing.ts';
import type { WriteFormat, WriteOptions } from './format.ts';
import type { EdgeRow, NodeRow } from './rows.ts';
import { encoded } from './utf8.ts';
import { legal } from './xml.ts';

/** The nodes of a map as a table, with the headers by which Gephi's "Import spreadsheet" knows them. */
export const nodesCsv: WriteFormat = {
  name: 'Table of nodes (CSV)',
  endings: ['.nodes.csv'],
  mediaType: 'text/csv',
  evidence: true,
  write: (graph, options) => encoded(nodeLines(graph, options)),
};

/** The edges of a map as a table, with Gephi's headers. */
export const edgesCsv: WriteFormat = {
  name: 'Table of edges (CSV)',
  endings: ['.edges.csv'],
  mediaType: 'text/csv',
  evidence: true,
  write: (graph, options) => encoded(edgeLines(graph, options)),
};

function* nodeLines(graph: PaperGraph, options: WriteOptions): Generator<string> {
  const table = tableOf(graph, options);
  const place = placed(table.nodes());
  yield header(['Id', 'Label', 'X', 'Y', 'Size', 'Color'], table.nodeColumns);
  for (const row of table.nodes()) {
    const { label, size, color } = row.attributes;
    const { x, y } = place(row);
    yield line([
      textCell(row.key),
      textCell(label),
      decimal(x),
      decimal(y),
      decimal(size),
      hexOf(color),
      ...cells<NodeRow>(table.nodeColumns, row),
    ]);
  }
}

function* edgeLines(graph: PaperGraph, options: WriteOptions): Generator<string> {
  const table = tableOf(graph, options);
  yield header(['Source', 'Target', 'Type', 'Id', 'Label', 'Weight'], table.edgeColumns);
  for (const row of table.edges()) {
    const { relation, weight } = row.attributes;
    const own = [row.source, row.target, 'Directed', row.key, relation.replaceAll('_', ' ')].map(textCell);
    yield line([...own, decimal(weight), ...cells<EdgeRow>(table.edgeColumns, row)]);
  }
}

const header = (own: readonly string[], columns: readonly Column<never>[]): string =>
  line([...own, ...columns.map(({ title }) => title)]);

/** RFC 4180 §2: lines end in CR LF. */
export const line = (texts: readonly string[]): string => `${texts.join(',')}\r\n`;

const cells = <Row>(columns: readonly Column<Row>[], row: Row): string[] =>
  columns.map((column) => cellOf(column.of(row)));

export function cellOf(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : '';
  return textCell(typeof value === 'string' ? value : value.join('; '));
}

/** What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"), the full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell of text, quoted where it must be (RFC 4180 §2.6), that no spreadsheet runs as a formula. */
export function textCell(text: string): string {
  const clean = legal(text);
  const safe = FORMULA.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
