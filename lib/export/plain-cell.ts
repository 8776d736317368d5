const special = /[",;\t\r\n]/;

/**
 * Whether a cell is written as it is in every form: empty, or beginning with a letter or a digit and without anything that needs quotes or may
 * begin a formula. A glance that is enough for almost every cell.
 */
export function isPlainCell(cell: string): boolean {
  return cell === '' || (isLetterOrDigit(cell.charCodeAt(0)) && !special.test(cell));
}

function isLetterOrDigit(code: number): boolean {
  const lower = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}
