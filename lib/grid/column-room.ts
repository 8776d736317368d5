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

const leastName = 8;
const mostName = 20;

/** How much room the names of rows need, in digits; on a narrow page they get the least. */
export function nameRoom(names: readonly string[], isNarrow: boolean): number {
  const most = isNarrow ? leastName : mostName;
  return Math.max(leastName, ...names.map((name) => textWidth(name, most) + spare));
}
