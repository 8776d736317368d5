import { isPlainCell } from './plain-cell.ts';

const special = { ',': /[",\r\n]/, '\t': /["\t\r\n]/ } as const;

/** What stands between cells. */
export type Delimiter = keyof typeof special;

/**
 * Cells as one line, without its end; `write` gives what is written of a cell, of a plain one the cell itself. A text that holds the
 * delimiter, a quote, CR or LF is put in quotes, and its own quotes are doubled. Source: RFC 4180, 2.
 */
export function quotedRow(cells: readonly string[], delimiter: Delimiter, write = asItIs): string {
  const needsQuotes = special[delimiter];
  let row = '';
  let between = '';
  // Added up one by one: to make a list of texts and join it takes twice as long.
  for (const cell of cells) {
    row += between + (isPlainCell(cell) ? cell : inQuotes(write(cell), needsQuotes));
    between = delimiter;
  }
  return row;
}

function inQuotes(text: string, needsQuotes: RegExp): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function asItIs(cell: string): string {
  return cell;
}
