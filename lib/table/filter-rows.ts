import type { TableColumn, TableRow } from './model.ts';
import { type Pause, Portion } from './portions.ts';

const charactersAtOnce = 400_000;
// Looking at a cell costs about as much as reading this many characters.
const charactersOfCell = 20;

/**
 * The rows in which each word of the query stands in some cell of the given columns, whatever the case; the words need not stand in one
 * cell. All rows where the query has no word. Runs in portions; rejects as `pause` does.
 */
export async function filterRows(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  query: string,
  pause: Pause,
): Promise<readonly TableRow[]> {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  const found: TableRow[] = [];
  const portion = new Portion(charactersAtOnce);
  for (const row of rows) {
    // No word holds a line break, so none is found across two cells.
    const text = columns.map(({ index }) => row.cells[index] ?? '').join('\n');
    const lower = text.toLowerCase();
    if (words.every((word) => lower.includes(word))) found.push(row);
    if (portion.isFullWith(text.length + columns.length * charactersOfCell)) await pause();
  }
  return found;
}
