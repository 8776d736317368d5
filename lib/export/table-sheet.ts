import type { TableColumn, TableRow } from '../table/model.ts';
import type { Sheet } from './content.ts';

/** The rows shown, with the columns shown, in the order in which both are shown. */
export function tableSheet(columns: readonly TableColumn[], rows: readonly TableRow[]): Sheet {
  return {
    columns: columns.map(({ name }) => name),
    rowCount: rows.length,
    row: (at) => columns.map(({ index }) => rows[at]?.cells[index] ?? ''),
  };
}
