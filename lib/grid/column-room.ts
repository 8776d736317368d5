import type { ColumnKind, TableColumn, TableRow } from '../table/model.ts';
import { headingWords, linkText, shownText } from '../table/shown-words.ts';
import { textWidth } from '../text/text-width.ts';

type Measured = Pick<TableColumn, 'index' | 'name' | 'kind' | 'group'>;

/** By so many rows the width of a column goes, so that it stands soon and stays while a long table is read. */
export const measuredRows = 100;

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

/** Fonts differ: what is measured is a guess. */
const spare = 0.5;

/** How much room a column needs, in digits: for its heading, and within bounds for what the given rows have in it. */
export function columnRoom(column: Measured, rows: readonly TableRow[]): number {
  const most = mostRoom[column.kind];
  const widths = rows
    .map(({ cells }) => textWidth(drawn(column, cells[column.index] ?? ''), most))
    .sort((a, b) => a - b);
  // One long text in ten rows does not make room for all; an address is of no use unless it is whole.
  const longest = column.kind === 'text' ? widths[Math.ceil(widths.length * 0.9) - 1] : widths.at(-1);
  const heading = textWidth(headingWords(column), longestHeading) + headingTools;
  return Math.max(leastRoom, heading, (longest ?? 0) + spare);
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
export function nameRoom(names: readonly RowName[], isNarrow: boolean): number {
  const room = ({ task, stands }: RowName) => {
    if (stands === '') return textWidth(task, isNarrow ? leastName : mostName);
    if (isNarrow) return textWidth(stands, mostStanding.narrow);
    return textWidth(task, leastName) + betweenThem + textWidth(stands, mostStanding.wide);
  };
  return Math.max(leastName, ...names.map((name) => room(name) + spare));
}
