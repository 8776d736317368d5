import { isPlainCell } from './plain-cell.ts';

const blank = '[\\s\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}]';
const sign = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]';
const plainNumber = '[+\\-]\\d+(?:\\.\\d+)?(?:[eE][+\\-]?\\d+)?';

const wholeNumber = new RegExp(`^ *${plainNumber} *$`, 'v');
const beginsAsFormula = new RegExp(`^${blank}*${sign}`, 'v');
const beginsWithSkipped = new RegExp(`^${blank}*?[\\t\\r\\n\\0]`, 'v');
const laterStart = new RegExp(`([;\\r\\n][${blank}--[\\r\\n]]*)(?!${plainNumber} *(?:[;\\r\\n]|$))(${sign})`, 'gv');

/**
 * Writes a cell so that no spreadsheet takes it for a formula: an apostrophe goes before what begins with `=`, `+`, `-` or `@`, their
 * full-width forms, a tab, CR, LF or NUL, also behind blanks and characters that are not seen. Returns a harmless cell as it is.
 *
 * Left as it is: a sign and a plain number (`-4`, `+3.5`, `-1e5`), and with it a phone number as Openmart sends it (`+14155550134`). A
 * spreadsheet reads these as numbers and computes nothing, so every digit stays; but Excel hides the plus, and in a narrow column shows
 * 1.4E+10 until it is widened. A phone number with separators gets the apostrophe: of `+1-415-555-0134` Excel would make -1103.
 *
 * The same is done within a cell behind a semicolon or a line break: where the computer's list separator is the semicolon, Excel takes
 * a file with commas apart there, quotes or not. Linear; never throws. Which first characters count follows
 * https://owasp.org/www-community/attacks/CSV_Injection.
 */
export function guardFormula(cell: string): string {
  if (isPlainCell(cell) || wholeNumber.test(cell)) return cell;
  const guarded = cell.replace(laterStart, "$1'$2");
  return beginsAsFormula.test(cell) || beginsWithSkipped.test(cell) ? `'${guarded}` : guarded;
}
