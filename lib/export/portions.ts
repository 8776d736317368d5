import type { Sheet } from './content.ts';

const mostRows = 500;
const mostCells = 2_500;
const mostCharacters = 100_000;

/** Some rows of a sheet. */
export interface Portion {
  /** The place of the first of them in the sheet, from 0. */
  readonly first: number;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Cuts a sheet into portions that are small enough to be written without a page noticing: by rows, by cells and by characters (UTF-16
 * units), but never less than a row. `rowLimit` is the most rows in all.
 */
export function* portionsOf(sheet: Sheet, rowLimit: number = sheet.rowCount): Generator<Portion> {
  const rowCount = Math.min(sheet.rowCount, rowLimit);
  const fitting = Math.min(mostRows, mostCells / sheet.columns.length);
  let rows: (readonly string[])[] = [];
  let characters = 0;
  for (let at = 0; at < rowCount; at += 1) {
    const row = sheet.row(at);
    rows.push(row);
    for (const cell of row) characters += cell.length;
    if (rows.length < fitting && characters < mostCharacters && at + 1 < rowCount) continue;
    yield { first: at + 1 - rows.length, rows };
    rows = [];
    characters = 0;
  }
}
