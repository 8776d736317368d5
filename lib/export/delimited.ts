import { csvFormatRow, tsvFormatRow } from 'd3-dsv';
import type { Bytes, Pace, Sheet, Written } from './content.ts';
import { countOf } from './count-words.ts';
import { guardFormula } from './formula-guard.ts';
import { portionsOf } from './portions.ts';

/** How rows become lines. */
interface Dialect {
  readonly formatRow: (row: readonly string[]) => string;
  /** What ends every line, the last one too. CSV has CR LF (RFC 4180); TSV the bare LF that its registration with IANA names. */
  readonly lineEnd: string;
  /** Whether spreadsheets are to read it: with a byte order mark, without which Excel takes UTF-8 for a local code page, and guarded. */
  readonly forSpreadsheet: boolean;
}

export const dialects = {
  'csv-excel': { formatRow: csvFormatRow, lineEnd: '\r\n', forSpreadsheet: true },
  csv: { formatRow: csvFormatRow, lineEnd: '\r\n', forSpreadsheet: false },
  tsv: { formatRow: tsvFormatRow, lineEnd: '\n', forSpreadsheet: false },
} as const satisfies Record<string, Dialect>;

const byteOrderMark = '\uFEFF';

/**
 * Writes a sheet as lines of cells, headings first. Cells with a delimiter, a quote, CR or LF are quoted, quotes doubled; halves of
 * characters become U+FFFD, since UTF-8 has no form for them. Rejects when `pace` does.
 */
export async function writeDelimited(
  sheet: Sheet,
  dialect: Dialect,
  pace: Pace,
): Promise<Pick<Written, 'parts' | 'notes'>> {
  const encoder = new TextEncoder();
  let guarded = 0;
  const guard = (cell: string) => {
    const safe = guardFormula(cell);
    if (safe !== cell) guarded += 1;
    return safe;
  };
  const line = (row: readonly string[]) =>
    formatLine(dialect.formatRow, dialect.forSpreadsheet ? row.map(guard) : row) + dialect.lineEnd;

  const parts: Bytes[] = [encoder.encode((dialect.forSpreadsheet ? byteOrderMark : '') + line(sheet.columns))];
  for (const { first, rows } of portionsOf(sheet)) {
    parts.push(encoder.encode(rows.map(line).join('')));
    await pace((first + rows.length) / sheet.rowCount);
  }
  return { parts, notes: guarded === 0 ? [] : [guardedWords(guarded)] };
}

/** A lone empty cell is written as quotes: readers skip an empty line. */
function formatLine(formatRow: Dialect['formatRow'], row: readonly string[]): string {
  return row.length === 1 && row[0] === '' ? '""' : formatRow(row);
}

function guardedWords(count: number): string {
  return `Guarded ${countOf(count, 'cell')} that looked like ${count === 1 ? 'a formula' : 'formulas'}.`;
}
