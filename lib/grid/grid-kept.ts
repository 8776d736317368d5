import type { TableColumn, TableRow } from '../table/model.ts';
import { type GridState, selectedArea } from './grid-selection.ts';

/** What a grid shows. */
export interface ShownTable {
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
}

/**
 * Whether what is selected stands at its corners as it did before: so it does while rows are added at the end, and not after another
 * order, another search or a column hidden before it, where the same places would be other cells.
 */
export function isKept(state: GridState, before: ShownTable, after: ShownTable): boolean {
  const area = selectedArea(state, { rows: before.rows.length, columns: before.columns.length });
  if (area === null || state.span === 'all') return true;
  const sameRow = (row: number) => before.rows[row] === after.rows[row];
  const sameColumn = (column: number) => before.columns[column]?.index === after.columns[column]?.index;
  return (
    (state.span === 'columns' || (sameRow(area.top) && sameRow(area.bottom))) &&
    (state.span === 'rows' || (sameColumn(area.left) && sameColumn(area.right)))
  );
}
