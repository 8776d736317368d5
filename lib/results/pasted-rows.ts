import { clipboardTsv } from '../export/clipboard-tsv.ts';
import type { Pause } from '../table/portions.ts';

const cellsAtOnce = 5_000;

/** Rows as text that spreadsheets paste as cells, made in portions. Rejects as `pause` does. */
export async function pastedRows(rows: readonly (readonly string[])[], pause: Pause): Promise<string> {
  const portion = Math.max(1, Math.floor(cellsAtOnce / Math.max(1, rows[0]?.length ?? 1)));
  const pieces: string[] = [];
  for (let start = 0; start < rows.length; start += portion) {
    pieces.push(clipboardTsv(rows.slice(start, start + portion)));
    await pause();
  }
  return pieces.join('\n');
}
