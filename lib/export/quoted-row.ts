const special = { ',': /[",\r\n]/, '\t': /["\t\r\n]/ } as const;

/** What stands between cells. */
export type Delimiter = keyof typeof special;

/**
 * Cells as one line, without its end. A cell that holds the delimiter, a quote, CR or LF is put in quotes, and its own quotes are doubled.
 * Source: RFC 4180, 2.
 */
export function quotedRow(cells: readonly string[], delimiter: Delimiter): string {
  const needsQuotes = special[delimiter];
  return cells.map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter);
}
