import { bibtex } from './bibtex.ts';
import { edgesCsv, nodesCsv } from './csv.ts';
import { cx2 } from './cx2.ts';
import { cytoscape } from './cytoscape.ts';
import type { WriteFormat } from './format.ts';
import { gexf } from './gexf.ts';
import { graphJson } from './graph-json.ts';
import { graphml } from './graphml.ts';
import { neo4jEdges, neo4jNodes } from './neo4j.ts';
import { papersCsv } from './papers-csv.ts';
import { resultsCsv } from './results.ts';
import { svg } from './svg.ts';
import { turtle } from './turtle.ts';
import { vosviewer } from './vosviewer.ts';

export type { WriteFormat, WriteOptions } from './format.ts';
export {
  bibtex,
  cx2,
  cytoscape,
  edgesCsv,
  gexf,
  graphJson,
  graphml,
  neo4jEdges,
  neo4jNodes,
  nodesCsv,
  papersCsv,
  resultsCsv,
  svg,
  turtle,
  vosviewer,
};

/** Every kind of file that a map can be written to, in the order of a menu. */
export const formats: readonly WriteFormat[] = [
  gexf,
  graphml,
  nodesCsv,
  edgesCsv,
  graphJson,
  svg,
  resultsCsv,
  papersCsv,
  bibtex,
  vosviewer,
  cx2,
  cytoscape,
  turtle,
  neo4jNodes,
  neo4jEdges,
];

/** The format that the name of a file asks for: of the endings that fit, the longest. Case does not matter. */
export function formatFor(fileName: string): WriteFormat | undefined {
  // The bare name may be the ending itself: `nodes.csv` is a `.nodes.csv`.
  const name = `.${fileName.replace(/^.*[/\\]/s, '').toLowerCase()}`;
  let best: WriteFormat | undefined;
  let longest = 0;
  for (const format of formats) {
    for (const ending of format.endings) {
      if (ending.length > longest && name.endsWith(ending)) [best, longest] = [format, ending.length];
    }
  }
  return best;
}
