/** By which column a table is sorted. */
export interface Sort<Column extends string> {
  column: Column;
  falling: boolean;
}

/** The head of a column that sorts its table; a second click turns the order round. Numbers begin with the largest. */
export function SortHead<Column extends string>({
  column,
  title,
  number,
  sort,
  onSort,
}: {
  column: Column;
  title: string;
  number: boolean;
  sort: Sort<Column>;
  onSort(sort: Sort<Column>): void;
}) {
  const own = sort.column === column;
  return (
    <th
      scope="col"
      class={number ? 'right' : ''}
      aria-sort={own ? (sort.falling ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" onClick={() => onSort({ column, falling: own ? !sort.falling : number })}>
        {title} <span aria-hidden="true">{own ? (sort.falling ? '↓' : '↑') : ''}</span>
      </button>
    </th>
  );
}
