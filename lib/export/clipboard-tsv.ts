import { guardFormula } from './formula-guard.ts';
import { quotedRow } from './quoted-row.ts';

/**
 * Rows as text that Excel, Google Sheets and LibreOffice paste as cells: tabs between them, quotes around a cell that holds a tab, a
 * quote or a line break. Guarded against formulas as a file for spreadsheets is, since pasting `=1+1` would compute it. Halves of
 * characters become U+FFFD. Never throws.
 */
export function clipboardTsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => quotedRow(row, '\t', guardFormula))
    .join('\n')
    .toWellFormed();
}
