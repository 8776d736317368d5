import { cellXml, fittingCell } from './cell-xml.ts';
import { textStyle } from './workbook-xml.ts';

/** The letters of a column, from 0: A … Z, AA … XFD. */
export function columnLetters(index: number): string {
  const before = index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '';
  return before + String.fromCharCode(65 + (index % 26));
}

/** What stands before the rows: the heading frozen, and columns of text as wide as `widths` says, in characters. */
export function sheetStart(widths: readonly number[]): string {
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${textStyle}" customWidth="1"/>`)
    .join('');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    columns === '' ? '' : `<cols>${columns}</cols>`,
    '<sheetData>',
  ].join('');
}

/** What stands after the rows: no marks on numbers that are kept as text, since all are. */
export function sheetEnd(columnCount: number, lineCount: number): string {
  const area = `A1:${columnLetters(Math.max(0, columnCount - 1))}${lineCount}`;
  return `</sheetData><ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

/** Makes the XML of rows. `letters` names the columns; cells beyond them are left out. */
export function rowWriter(letters: readonly string[]) {
  const opened = letters.map((letter) => `<c r="${letter}`);
  const counts = { cut: 0 };
  return {
    counts,
    /** One row; `line` is its number from 1. */
    row(cells: readonly string[], line: number, style: number): string {
      const middle = `${line}" s="${style}" t="inlineStr"><is><t xml:space="preserve">`;
      let xml = `<row r="${line}">`;
      for (const [at, start] of opened.entries()) {
        const cell = cells[at] ?? '';
        if (cell === '') continue;
        const fitting = fittingCell(cell);
        if (fitting !== cell) counts.cut += 1;
        xml += `${start}${middle}${cellXml(fitting)}</t></is></c>`;
      }
      return `${xml}</row>`;
    },
  };
}
