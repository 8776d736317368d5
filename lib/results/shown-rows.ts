import type { GridSort } from '../grid/grid-sort.ts';
import { filterRows } from '../table/filter-rows.ts';
import type { SortDirection, Table, TableColumn, TableRow } from '../table/model.ts';
import type { Pause } from '../table/portions.ts';
import { sortRows } from '../table/sort-rows.ts';

/** An order by the name of a column: names outlive a table that is made anew, indexes do not. */
export interface NamedSort {
  readonly name: string;
  readonly direction: SortDirection;
}

/** Which rows are wanted, and in which order. `null`: as pasted. */
export interface RowQuestion {
  readonly words: string;
  readonly sort: NamedSort | null;
}

/** Whether all rows are shown as they are. */
export function asksNothing({ words, sort }: RowQuestion): boolean {
  return words.trim() === '' && sort === null;
}

/** The rows that have all the words in the columns shown, in the order asked for. Rejects as `pause` does. */
export async function findRows(
  table: Table,
  shown: readonly TableColumn[],
  { words, sort }: RowQuestion,
  pause: Pause,
): Promise<readonly TableRow[]> {
  const found = await filterRows(table.rows, shown, words, pause);
  const column = table.columns.find(({ name }) => name === sort?.name);
  return sort && column ? sortRows(found, column, sort.direction, pause) : found;
}

export function namedSort(columns: readonly TableColumn[], sort: GridSort | null): NamedSort | null {
  const column = columns.find(({ index }) => index === sort?.index);
  return sort && column ? { name: column.name, direction: sort.direction } : null;
}

/** The same order by the index that its column has now; `null` where the table has no such column. */
export function gridSort(columns: readonly TableColumn[], sort: NamedSort | null): GridSort | null {
  const column = columns.find(({ name }) => name === sort?.name);
  return sort && column ? { index: column.index, direction: sort.direction } : null;
}
