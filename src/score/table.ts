import type { Score, ScoreError, ScoreRow } from './score.ts';

const figures = ({ gold, fp, precision, recall, f1 }: ScoreRow): string =>
  gold || fp ? `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}` : 'n/a';

/** The score as lines to read. */
export function scoreTable({ papers, missing, table }: Score): string {
  const head = `${papers} papers, ${missing} of them not in the facts`;
  const rows = table.map(
    (row) => `${row.row.padEnd(20)} ${figures(row)}   tp ${row.tp} fp ${row.fp} fn ${row.fn}`,
  );
  return `${[head, ...rows].join('\n')}\n`;
}

/** One error as a line: "+ 12 model: GPT-4  [uses]". */
export const errorLine = ({ sign, n, what, text }: ScoreError): string => `${sign} ${n} ${what}: ${text}`;
