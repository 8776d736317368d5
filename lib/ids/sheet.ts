import { hideKey } from '../hide-key.ts';

/** A text whose lines are rows of cells. */
export interface Sheet {
  delimiter: string;
  /** Empty where the first line is a row like the others. */
  headings: readonly string[];
  /** Where the rows begin. */
  start: number;
}

const delimiters = ['\t', ',', ';', '|'];
const longestLine = 20_000;
const uuidInside = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;

/**
 * Whether a text is a sheet: its first two lines have the same number of cells, two or more, and the first is either a line of short
 * headings, or holds ids in the same columns as the second.
 */
export function sheetOf(text: string): Sheet | null {
  const start = /^\s*/.exec(text)?.[0].length ?? 0;
  const [first = '', second = ''] = linesFrom(text, start);
  if (second === '' || /^[{[<]/.test(first)) return null;
  for (const delimiter of delimiters) {
    const [head, row] = [cellsOf(first, delimiter), cellsOf(second, delimiter)];
    if (head.length < 2 || head.length !== row.length) continue;
    if (head.every(isHeading) && head.some((cell) => cell !== ''))
      return { delimiter, headings: head, start: start + first.length };
    const places = (cells: readonly string[]) => cells.map((cell) => uuidInside.test(cell)).join();
    if (uuidInside.test(first) && places(head) === places(row)) return { delimiter, headings: [], start };
  }
  return null;
}

/** Calls back for each cell from `sheet.start` on, with offsets into the text; quotes belong to it. Linear, also with quotes that never end. */
export function visitCells(
  text: string,
  { delimiter, start }: Pick<Sheet, 'delimiter' | 'start'>,
  visit: (column: number, start: number, end: number) => void,
): void {
  const parting = delimiter.charCodeAt(0);
  let [at, column, quotes] = [start, 0, true];
  while (at < text.length) {
    let end = at;
    if (quotes && text.charCodeAt(at) === quote) {
      const closing = closingQuote(text, at);
      quotes = closing !== -1;
      if (quotes) end = closing + 1;
    }
    let code = text.charCodeAt(end);
    while (end < text.length && code !== parting && code !== lineFeed && code !== carriageReturn)
      code = text.charCodeAt(++end);
    visit(column, at, end);
    column = end < text.length && code === parting ? column + 1 : 0;
    at = end + 1;
  }
  if (column > 0) visit(column, at, at);
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}

function linesFrom(text: string, start: number): string[] {
  return text
    .slice(start, start + longestLine)
    .split(/[\r\n]+/, 3)
    .slice(0, 2);
}

function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  visitCells(line, { delimiter, start: 0 }, (_, start, end) => {
    cells.push(line.slice(start, end).replace(/^["'\s]+|["'\s]+$/g, ''));
  });
  return cells;
}

/** Short, and neither an id nor a time nor a number, nor a name with its value, which may be a key. */
function isHeading(cell: string): boolean {
  return cell.length <= 60 && !uuidInside.test(cell) && !/\d{4}|^\d|[=…]|:./.test(cell) && hideKey(cell) === cell;
}
