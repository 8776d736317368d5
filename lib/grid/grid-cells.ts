import { t } from '../i18n.ts';
import type { TableColumn, TableRow } from '../table/model.ts';
import type { GridSize } from './grid-place.ts';
import type { Area } from './grid-selection.ts';

/**
 * The complete texts of an area, in the order in which rows and columns are shown; `''` for an empty cell. With headings, the names of
 * its columns come first. A row is made when it is asked for, so that a large area can be taken in portions.
 */
export function* cellsOf(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  { top, bottom, left, right }: Area,
  withHeadings = false,
): Generator<string[]> {
  const taken = columns.slice(left, right + 1);
  if (withHeadings) yield taken.map(({ name }) => name);
  for (let row = top; row <= bottom; row += 1) yield taken.map(({ index }) => rows[row]?.cells[index] ?? '');
}

/** An area in words: "12 cells", "3 rows", "1 column". */
export function areaWords({ top, bottom, left, right }: Area, size: GridSize): string {
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  if (columns === size.columns) return t('count.rows', rows);
  if (rows === size.rows) return t('count.columns', columns);
  return t('count.cells', rows * columns);
}
