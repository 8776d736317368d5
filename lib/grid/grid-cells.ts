import type { TableColumn, TableRow } from '../table/model.ts';
import type { GridSize } from './grid-place.ts';
import type { Area } from './grid-selection.ts';

/** The complete texts of an area, in the order in which rows and columns are shown; `''` for an empty cell. */
export function cellsOf(rows: readonly TableRow[], columns: readonly TableColumn[], area: Area): string[][] {
  const indexes = columns.slice(area.left, area.right + 1).map(({ index }) => index);
  return rows.slice(area.top, area.bottom + 1).map(({ cells }) => indexes.map((index) => cells[index] ?? ''));
}

/** The names of an area's columns, in the order shown. */
export function headingsOf(columns: readonly TableColumn[], area: Area): string[] {
  return columns.slice(area.left, area.right + 1).map(({ name }) => name);
}

/** An area in words: "12 cells", "3 rows", "1 column". */
export function areaWords({ top, bottom, left, right }: Area, size: GridSize): string {
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  if (columns === size.columns) return counted(rows, 'row');
  if (rows === size.rows) return counted(columns, 'column');
  return counted(rows * columns, 'cell');
}

/** "1 row", "80,000 rows". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}
