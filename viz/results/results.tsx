import { effect, signal, untracked } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Feature } from '../features.ts';
import { Dialog } from '../panels/dialog.tsx';
import { Icon } from '../panels/icons.tsx';
import { Marked } from '../panels/marked.tsx';
import { type Sort, SortHead } from '../panels/sort-head.tsx';
import { text } from '../state/codecs.ts';
import { field } from '../state/field.ts';
import { graph, nodeOf } from '../state/graph.ts';
import { selectEdge, selectNode } from '../state/selection.ts';
import { counted, grouped } from '../state/words.ts';
import { type ResultColumn, resultsOf, sortResults } from './results.ts';
import './results.css';

/** Of which node the results are on show; '' for none. */
const about = field<string>('b', '', text(400));

const open = signal(false);
effect(() => {
  open.value = about.value !== '';
});
effect(() => {
  if (open.value) return;
  untracked(() => {
    about.value = '';
  });
});

const COLUMNS: readonly { column: ResultColumn; title: string; number: boolean }[] = [
  { column: 'other', title: 'Name', number: false },
  { column: 'value', title: 'Score', number: true },
  { column: 'paper', title: 'Paper', number: false },
  { column: 'year', title: 'Year', number: true },
];

function ResultsDialog() {
  const node = about.value === '' ? null : nodeOf(about.value);
  const title = node
    ? node.kind === 'benchmark'
      ? `Results on ${node.label}`
      : `Results of ${node.label}`
    : 'Not on this map';
  return (
    <Dialog open={open} title={title} wide>
      {about.value !== '' && <Results key={about.value} node={about.value} />}
    </Dialog>
  );
}

function Results({ node }: { node: string }) {
  const [sort, setSort] = useState<Sort<ResultColumn>>({
    column: 'value',
    falling: true,
  });
  const current = graph.value;
  const found = current ? resultsOf(current, node) : [];
  if (!current || found.length === 0) {
    return <p class="note">No sentence of these papers says what scores here.</p>;
  }
  // An empty column would take its room from the sentences.
  const dated = found.some(({ year }) => year !== undefined);
  const columns = COLUMNS.filter(({ column }) => column !== 'year' || dated);
  const onBenchmark = current.getNodeAttribute(node, 'kind') === 'benchmark';
  const go = (to: () => void) => () => {
    open.value = false;
    to();
  };
  return (
    <>
      <p class="note results-note">
        Scores as the sentences give them: measures and settings may differ, so read the sentence before
        comparing two.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={counted(found.length, 'result')}>
        <table class="table results">
          <thead>
            <tr>
              {columns.map((head) => (
                <SortHead
                  key={head.column}
                  {...head}
                  title={head.column === 'other' && !onBenchmark ? 'Benchmark' : head.title}
                  sort={sort}
                  onSort={setSort}
                />
              ))}
              <th scope="col">Sentence</th>
            </tr>
          </thead>
          <tbody>
            {sortResults(current, found, sort.column, sort.falling).map((row) => (
              <tr key={`${row.edge} ${row.paper} ${row.passage.field} ${row.passage.start}`}>
                <th scope="row">
                  <button type="button" onClick={go(() => selectNode(row.other))}>
                    {nodeOf(row.other)?.label}
                  </button>
                </th>
                <td class="right">
                  {row.value ? <span class="value">{row.value}</span> : <span class="number">no number</span>}
                </td>
                <td>
                  <button type="button" class="result-paper" onClick={go(() => selectNode(row.paper))}>
                    {nodeOf(row.paper)?.label}
                  </button>
                </td>
                {dated && <td class="right">{row.year ?? ''}</td>}
                <td class="result-sentence">
                  <Marked passage={row.passage} />{' '}
                  <button
                    type="button"
                    class="text-button"
                    aria-label={`About this link: ${nodeOf(row.other)?.label}`}
                    onClick={go(() => selectEdge(row.edge))}
                  >
                    <Icon name="link" size={13} />
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function ResultsButton({ node }: { node: string }) {
  const current = graph.value;
  if (!current?.hasNode(node)) return null;
  const count = current.filterEdges(node, (_edge, { relation }) => relation === 'scores_on').length;
  if (count === 0) return null;
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        about.value = node;
      }}
    >
      <Icon name="table" size={16} /> Results <span class="number">{grouped(count)}</span>
    </button>
  );
}

/** What scores on a benchmark, or what a model scores, as a table. */
export const results: Feature = { name: 'results', overlay: ResultsDialog, nodeActions: ResultsButton };
