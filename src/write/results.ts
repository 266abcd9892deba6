import type { PaperGraph, PaperNode } from '../graph.ts';
import { line, textCell } from './csv.ts';
import type { WriteFormat, WriteOptions } from './format.ts';
import { paperOf, quoteOf, urlOf } from './quote.ts';
import { rowsOf } from './rows.ts';
import { encoded } from './utf8.ts';

/** That a paper states a score: one row of the table of results. */
export interface Result {
  benchmark: string;
  model: string;
  /** As written; absent where the sentence states none that could be read. */
  value?: string;
  paper?: PaperNode;
  sentence?: string;
}

/** Every score that a paper states, by benchmark, model and paper. */
export function resultsOf(graph: PaperGraph, options: WriteOptions = {}): Result[] {
  const results: Result[] = [];
  for (const { source, target, attributes } of rowsOf(graph, options).edges()) {
    if (attributes.relation !== 'scores_on') continue;
    const ends = {
      model: graph.getNodeAttribute(source, 'label'),
      benchmark: graph.getNodeAttribute(target, 'label'),
    };
    const evidence = attributes.evidence ?? [];
    if (evidence.length === 0) {
      results.push({ ...ends, ...(attributes.value !== undefined && { value: attributes.value }) });
    }
    for (const one of evidence) {
      // What the edge as a whole states belongs to a sentence only where there is no other.
      const value = one.value ?? (evidence.length === 1 ? attributes.value : undefined);
      const paper = paperOf(graph, one);
      const sentence = quoteOf(graph, one);
      results.push({
        ...ends,
        ...(value !== undefined && { value }),
        ...(paper && { paper }),
        ...(sentence !== undefined && { sentence }),
      });
    }
  }
  const key = ({ benchmark, model, paper, sentence, value }: Result): string =>
    [benchmark, model, paper?.title ?? '', sentence ?? '', value ?? ''].join('\u0000');
  return results
    .map((result) => ({ result, key: key(result) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ result }) => result);
}

/** The scores of a map as a table. */
export const resultsCsv: WriteFormat = {
  name: 'Table of results (CSV)',
  endings: ['.results.csv'],
  mediaType: 'text/csv',
  evidence: true,
  write: (graph, options) => encoded(lines(graph, options)),
};

function* lines(graph: PaperGraph, options: WriteOptions): Generator<string> {
  yield line(['benchmark', 'model', 'value', 'paper', 'year', 'url', 'sentence']);
  for (const { benchmark, model, value, paper, sentence } of resultsOf(graph, options)) {
    yield line([
      ...[benchmark, model, value ?? '', paper?.title ?? ''].map(textCell),
      `${paper?.year ?? ''}`,
      textCell((paper && urlOf(paper)) ?? ''),
      textCell(options.evidence === false ? '' : (sentence ?? '')),
    ]);
  }
}
