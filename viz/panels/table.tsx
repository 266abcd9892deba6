import { computed, signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { graph, regions } from '../state/graph.ts';
import { visible } from '../state/rules.ts';
import { selectNode } from '../state/selection.ts';
import { counted, grouped, KIND_WORDS } from '../state/words.ts';
import { Dialog } from './dialog.tsx';
import { type Sort, SortHead } from './sort-head.tsx';

export const tableOpen = signal(false);

type Column = 'name' | 'kind' | 'region' | 'year' | 'papers' | 'links';
const COLUMNS: readonly { column: Column; title: string; number: boolean }[] = [
  { column: 'name', title: 'Name', number: false },
  { column: 'kind', title: 'Kind', number: false },
  { column: 'region', title: 'Region', number: false },
  { column: 'year', title: 'Year', number: true },
  { column: 'papers', title: 'Papers', number: true },
  { column: 'links', title: 'Links', number: true },
];

interface Row {
  key: string;
  name: string;
  kind: string;
  region: string;
  year: number | undefined;
  papers: number | undefined;
  links: number;
}

const rows = computed<Row[]>(() => {
  const current = graph.value;
  if (!current) return [];
  return [...visible.value.nodes].map((key) => {
    const node = current.getNodeAttributes(key);
    return {
      key,
      name: node.label,
      kind: KIND_WORDS[node.kind].one,
      region: regions.value.get(node.cluster)?.label ?? '',
      year: node.year,
      papers: node.kind === 'paper' ? undefined : node.papers,
      links: current.degree(key),
    };
  });
});

const PAGE = 200;

/** What the map shows, as a table: sortable, and the way in for whoever does not see the map. */
export function TableView() {
  return (
    <Dialog open={tableOpen} title={`${counted(rows.value.length, 'node')} on show`} wide>
      <Table />
    </Dialog>
  );
}

function Table() {
  const [sort, setSort] = useState<Sort<Column>>({ column: 'links', falling: true });
  const [most, setMost] = useState(PAGE);
  const sorted = [...rows.value].sort((a, b) => {
    const order = compare(a[sort.column], b[sort.column]) * (sort.falling ? -1 : 1);
    return order || compare(a.name, b.name) || compare(a.key, b.key);
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section class="table-scroll" tabIndex={0} aria-label="Nodes on show">
      <table class="table">
        <thead>
          <tr>
            {COLUMNS.map((head) => (
              <SortHead key={head.column} {...head} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, most).map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <button
                  type="button"
                  onClick={() => {
                    tableOpen.value = false;
                    selectNode(row.key);
                  }}
                >
                  {row.name}
                </button>
              </th>
              <td>{row.kind}</td>
              <td>{row.region}</td>
              <td class="right">{row.year ?? ''}</td>
              <td class="right">{row.papers === undefined ? '' : grouped(row.papers)}</td>
              <td class="right">{grouped(row.links)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > most && (
        <button type="button" class="button" onClick={() => setMost(most + PAGE * 5)}>
          Show more of {grouped(sorted.length)}
        </button>
      )}
    </section>
  );
}

/** By code unit, as the order must be the same everywhere; nothing comes before something. */
function compare(a: string | number | undefined, b: string | number | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  const [x, y] = typeof a === 'string' ? [a.toLowerCase(), String(b).toLowerCase()] : [a, b];
  return x < y ? -1 : x > y ? 1 : 0;
}
