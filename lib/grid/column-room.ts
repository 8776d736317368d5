import type { ColumnKind, TableColumn, TableRow } from '../table/model.ts';
import { headingWords, linkText, shownText } from '../table/shown-words.ts';
import { type CharacterWidth, textWidth } from '../text/text-width.ts';

type Measured = Pick<TableColumn, 'index' | 'name' | 'kind' | 'group'>;

/** How wide characters are drawn in the table, in its digits: those of ids and of headings have fonts of their own. */
export interface Ruler {
  readonly id: CharacterWidth;
  readonly heading: CharacterWidth;
  readonly text: CharacterWidth;
}

/** By so many rows the width of a column goes, so that it stands soon and stays while a long table is read. */
const measured = 100;
const measuredOfTask = 5;
/** No further than so many rows: while a long table is read this is asked for with each portion. */
const looked = 2_000;

/** The rows that widths go by: the first ones, and of each task the first ones, so that a long result does not decide for all others. */
export function measuredRows(rows: readonly TableRow[]): { first: readonly TableRow[]; ofTasks: readonly TableRow[] } {
  const ofTasks: TableRow[] = [];
  let place = 0;
  for (const [index, row] of rows.slice(0, looked).entries()) {
    place = row.key === rows[index - 1]?.key ? place + 1 : 0;
    if (place < measuredOfTask) ofTasks.push(row);
    if (ofTasks.length === measured) break;
  }
  return { first: rows.slice(0, measured), ofTasks };
}

/** The widest that the cells of a kind make a column, in digits. */
const mostRoom: Record<ColumnKind, number> = {
  id: 38,
  status: 24,
  number: 22,
  phone: 22,
  email: 38,
  link: 32,
  text: 28,
};

const leastRoom = 6;
const longestHeading = 26;

/** Room in a heading for the arrow of the order, beside that which the button of its menu has. */
export const headingTools = 3;

/** Characters are measured one by one, and sizes are rounded. */
const spare = 0.5;

/** Nothing is cut for the want of so little, in digits. */
const little = 2;

/** How much room a column needs, in digits: for its heading, and within bounds for what any of the samples of rows have in it. */
export function columnRoom(column: Measured, samples: readonly (readonly TableRow[])[], ruler: Ruler): number {
  const heading = textWidth(headingWords(column), longestHeading, ruler.heading) + headingTools;
  return Math.max(leastRoom, heading, ...samples.map((rows) => longestOf(column, rows, ruler) + spare));
}

function longestOf(column: Measured, rows: readonly TableRow[], ruler: Ruler): number {
  const most = mostRoom[column.kind];
  const widths = rows
    .map(({ cells }) => {
      const text = drawn(column, cells[column.index] ?? '');
      const width = textWidth(text, most + little, column.kind === 'id' ? ruler.id : ruler.text);
      return width < most + little ? width : most;
    })
    .sort((a, b) => a - b);
  // An address is of no use unless it is whole; one text in ten rows does not make room for all if it is longer by half.
  if (column.kind !== 'text') return widths.at(-1) ?? 0;
  const usual = widths[Math.ceil(widths.length * 0.9) - 1] ?? 0;
  return widths.findLast((width) => width <= usual * 1.5 + little) ?? 0;
}

function drawn(column: Measured, text: string): string {
  return column.kind === 'link' ? linkText(text) : shownText(column, text);
}

/** What a row is called beside its number: the task that it is of, and how that one stands where it gave nothing; '' where it gave something. */
export interface RowName {
  task: string;
  stands: string;
}

const leastName = 8;
const mostName = 20;
const mostStanding = { narrow: 12, wide: 20 };
const betweenThem = 1;

/** How much room the names of rows need, in digits. On a narrow page they get the least, and how a task stands goes before its name. */
export function nameRoom(names: readonly RowName[], isNarrow: boolean, widthOf: CharacterWidth): number {
  const room = ({ task, stands }: RowName) => {
    if (stands === '') return textWidth(task, isNarrow ? leastName : mostName, widthOf);
    if (isNarrow) return textWidth(stands, mostStanding.narrow, widthOf);
    return textWidth(task, leastName, widthOf) + betweenThem + textWidth(stands, mostStanding.wide, widthOf);
  };
  return Math.max(leastName, ...names.map((name) => room(name) + spare));
}
