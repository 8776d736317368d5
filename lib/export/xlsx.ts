import { t } from '../i18n.ts';
import { longestCell } from './cell-xml.ts';
import type { Bytes, Pace, Sheet, Written } from './content.ts';
import { deflate } from './deflated.ts';
import { portionsOf } from './portions.ts';
import { columnLetters, rowWriter, sheetEnd, sheetStart } from './sheet-xml.ts';
import { headingStyle, sheetPath, textStyle, workbookFiles } from './workbook-xml.ts';
import { zipFile } from './zip.ts';

/** What a sheet of Excel holds at most. Source: Excel specifications and limits, support.microsoft.com. */
const mostLines = 1_048_576;
const mostColumns = 16_384;

const sampledRows = 200;
const narrowest = 8;
const widest = 50;

/**
 * Writes a workbook of one sheet, "Results", the heading frozen. Every cell is text, so that phone numbers, ids and formulas stay what
 * they are. What Excel has no room for is cut, and the notes say so. Rejects when `pace` does.
 */
export async function writeXlsx(sheet: Sheet, pace: Pace): Promise<Pick<Written, 'parts' | 'notes'>> {
  const columns = sheet.columns.slice(0, mostColumns);
  const writer = rowWriter(columns.map((_, at) => columnLetters(at)));
  const rowCount = Math.min(sheet.rowCount, mostLines - 1);
  const encoder = new TextEncoder();

  async function* sheetXml(): AsyncGenerator<Bytes> {
    yield encoder.encode(sheetStart(widthsOf(sheet, columns)) + writer.row(columns, 1, headingStyle));
    for (const { first, rows } of portionsOf(sheet, rowCount)) {
      yield encoder.encode(rows.map((row, at) => writer.row(row, first + at + 2, textStyle)).join(''));
      await pace((first + rows.length) / rowCount);
    }
    yield encoder.encode(sheetEnd(columns.length, rowCount + 1));
  }

  const rest = workbookFiles.map(async ([path, xml]) => ({ path, content: await deflate([encoder.encode(xml)]) }));
  const entries = [...(await Promise.all(rest)), { path: sheetPath, content: await deflate(sheetXml()) }];
  return { parts: zipFile(entries), notes: notesOn(writer.counts.cut, sheet, rowCount, columns.length) };
}

/** Wide enough for the headings and the first rows, in characters, within bounds. */
function widthsOf(sheet: Sheet, columns: readonly string[]): number[] {
  const widths = columns.map((name) => Math.max(narrowest, name.length));
  for (let at = 0; at < Math.min(sampledRows, sheet.rowCount); at += 1) {
    const row = sheet.row(at);
    for (const [column, width] of widths.entries()) widths[column] = Math.max(width, row[column]?.length ?? 0);
  }
  return widths.map((width) => Math.min(widest, width) + 2);
}

function notesOn(cut: number, sheet: Sheet, rowCount: number, columnCount: number): string[] {
  const rowsOut = sheet.rowCount - rowCount;
  const columnsOut = sheet.columns.length - columnCount;
  return [
    ...(cut > 0 ? [t('export.cut', cut, { limit: longestCell })] : []),
    ...(rowsOut > 0 ? [t('export.rows_out', rowsOut, { limit: mostLines })] : []),
    ...(columnsOut > 0 ? [t('export.columns_out', columnsOut, { limit: mostColumns })] : []),
  ];
}
