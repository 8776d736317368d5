/**
 * What ids of a column without a heading are called, `column` counted from 0. It is the same in every language, since ids are found also
 * where no language is spoken; no heading and no name begins with a tab. `sourceWords` gives it in words.
 */
export function unnamedColumn(column: number): string {
  return `\t${column + 1}`;
}
