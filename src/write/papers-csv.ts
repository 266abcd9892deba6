import type { PaperGraph } from '../graph.ts';
import { cellOf, line } from './csv.ts';
import type { WriteFormat, WriteOptions } from './format.ts';
import { papersOf } from './papers.ts';
import { urlOf } from './quote.ts';
import { encoded } from './utf8.ts';

/** The papers of a map as a table whose headers Paperloom reads back. */
export const papersCsv: WriteFormat = {
  name: 'Table of papers (CSV)',
  endings: ['.papers.csv'],
  mediaType: 'text/csv',
  evidence: true,
  write: (graph, options) => encoded(lines(graph, options)),
};

function* lines(graph: PaperGraph, options: WriteOptions): Generator<string> {
  const regions = new Map(graph.getAttribute('clusters')?.map(({ id, label }) => [id, label]));
  const withAbstract = options.evidence ?? true;
  const header = [
    'Title',
    'Authors',
    'Year',
    'Venue',
    'DOI',
    'arXiv',
    'URL',
    'Keywords',
    'Region',
    'Sub-region',
  ];
  yield line(withAbstract ? [...header, 'Abstract'] : header);
  for (const { attributes: paper } of papersOf(graph, options)) {
    const cells = [
      paper.title,
      paper.authors,
      paper.year,
      paper.venue,
      paper.doi,
      paper.arxiv,
      urlOf(paper),
      paper.keywords,
      regions.get(paper.cluster),
      regions.get(paper.subcluster ?? ''),
    ];
    yield line((withAbstract ? [...cells, paper.abstract] : cells).map(cellOf));
  }
}
