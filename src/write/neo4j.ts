import type { PaperGraph } from '../graph.ts';
import { type Column, type ColumnType, tableOf, type Value } from './columns.ts';
import { line } from './csv.ts';
import { decimal } from './drawing.ts';
import type { WriteFormat, WriteOptions } from './format.ts';
import { encoded } from './utf8.ts';
import { legal, xmlIds } from './xml.ts';

/**
 * Nodes for `neo4j-admin database import full --nodes=…`. Cells are for a database, so nothing is put before what a
 * spreadsheet would take for a formula.
 *
 * https://neo4j.com/docs/operations-manual/current/import/
 */
export const neo4jNodes: WriteFormat = {
  name: 'Neo4j import: nodes (CSV)',
  endings: ['.neo4j.nodes.csv'],
  mediaType: 'text/csv',
  evidence: true,
  write: (graph, options) => encoded(nodeLines(graph, options)),
};

/** Relationships for `--relationships=…`, with the ids of {@link neo4jNodes}. */
export const neo4jEdges: WriteFormat = {
  name: 'Neo4j import: relationships (CSV)',
  endings: ['.neo4j.edges.csv'],
  mediaType: 'text/csv',
  evidence: true,
  write: (graph, options) => encoded(edgeLines(graph, options)),
};

const TYPES: Record<ColumnType, string> = {
  string: 'string',
  integer: 'long',
  double: 'double',
  list: 'string[]',
};

const header = (columns: readonly Column<never>[]): string[] =>
  columns.map(({ id, type }) => `${id}:${TYPES[type]}`);

function* nodeLines(graph: PaperGraph, options: WriteOptions): Generator<string> {
  const table = tableOf(graph, options);
  const id = xmlIds(graph.nodes(), (key) => graph.hasNode(key));
  yield line(['id:ID', ':LABEL', 'name:string', ...header(table.nodeColumns)]);
  for (const row of table.nodes()) {
    const { kind, label } = row.attributes;
    const cells = table.nodeColumns.map(({ of }) => cell(of(row)));
    yield line([quoted(id(row.key)), capitalised(kind), cell(label), ...cells]);
  }
}

function* edgeLines(graph: PaperGraph, options: WriteOptions): Generator<string> {
  const table = tableOf(graph, options);
  const id = xmlIds(graph.nodes(), (key) => graph.hasNode(key));
  yield line([':START_ID', ':END_ID', ':TYPE', 'weight:double', ...header(table.edgeColumns)]);
  for (const row of table.edges()) {
    const { relation, weight } = row.attributes;
    const cells = table.edgeColumns.map(({ of }) => cell(of(row)));
    const ends = [quoted(id(row.source)), quoted(id(row.target))];
    yield line([...ends, relation.toUpperCase(), decimal(weight), ...cells]);
  }
}

const capitalised = (word: string): string => word.replace(/^./, (first) => first.toUpperCase());

function cell(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : '';
  if (typeof value === 'string') return value === '' ? '' : quoted(value);
  // The import parts arrays at semicolons and knows no way to write one within an item.
  return value.length === 0 ? '' : quoted(value.map((item) => item.replaceAll(';', ',')).join(';'));
}

/** On one line, since the import reads lines in parallel unless it is told not to. */
const quoted = (text: string): string =>
  `"${legal(text)
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .replaceAll('"', '""')}"`;
