import { t } from '../i18n.ts';
import type { Bytes, Pace, Sheet, Written } from './content.ts';
import { guardFormula } from './formula-guard.ts';
import { portionsOf } from './portions.ts';
import { type Delimiter, quotedRow } from './quoted-row.ts';

/** How rows become lines. */
interface Dialect {
  readonly delimiter: Delimiter;
  /** What ends every line, the last one too. CSV has CR LF (RFC 4180); TSV the bare LF that its registration with IANA names. */
  readonly lineEnd: string;
  /** Whether spreadsheets are to read it: with a byte order mark, without which Excel takes UTF-8 for a local code page, and guarded. */
  readonly forSpreadsheet: boolean;
}

export const dialects = {
  'csv-excel': { delimiter: ',', lineEnd: '\r\n', forSpreadsheet: true },
  csv: { delimiter: ',', lineEnd: '\r\n', forSpreadsheet: false },
  tsv: { delimiter: '\t', lineEnd: '\n', forSpreadsheet: false },
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
  const write = dialect.forSpreadsheet ? guard : undefined;
  const line = (row: readonly string[]) => lineOf(row, dialect.delimiter, write) + dialect.lineEnd;

  const parts: Bytes[] = [encoder.encode((dialect.forSpreadsheet ? byteOrderMark : '') + line(sheet.columns))];
  for (const { first, rows } of portionsOf(sheet)) {
    parts.push(encoder.encode(rows.map(line).join('')));
    await pace((first + rows.length) / sheet.rowCount);
  }
  return { parts, notes: guarded === 0 ? [] : [t('export.guarded', guarded)] };
}

/** A lone empty cell is written as quotes: readers skip an empty line. */
function lineOf(row: readonly string[], delimiter: Delimiter, write?: (cell: string) => string): string {
  return row.length === 1 && row[0] === '' ? '""' : quotedRow(row, delimiter, write);
}
