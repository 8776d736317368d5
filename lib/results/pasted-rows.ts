import { clipboardTsv } from '../export/clipboard-tsv.ts';
import { type Pause, Portion } from '../table/portions.ts';

const cellsAtOnce = 5_000;

/** Rows as text that spreadsheets paste as cells; they are taken and written in portions. Rejects as `pause` does. */
export async function pastedRows(rows: Iterable<readonly string[]>, pause: Pause): Promise<string> {
  const portion = new Portion(cellsAtOnce);
  const pieces: string[] = [];
  let waiting: (readonly string[])[] = [];
  for (const row of rows) {
    waiting.push(row);
    if (!portion.isFullWith(row.length)) continue;
    pieces.push(clipboardTsv(waiting));
    waiting = [];
    await pause();
  }
  if (waiting.length > 0) pieces.push(clipboardTsv(waiting));
  return pieces.join('\n');
}
