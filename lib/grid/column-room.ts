import { withoutScheme } from '../link.ts';
import type { ColumnKind, TableColumn, TableRow } from '../table/model.ts';
import { headingWords, shownText } from '../table/shown-words.ts';
import { textWidth } from '../text/text-width.ts';

/** By so many rows the width of a column goes, so that it stands soon and stays while a long table is read. */
export const measuredRows = 100;

/** The widest that the cells of a kind make a column, in digits. */
const mostRoom: Record<ColumnKind, number> = {
  id: 38,
  status: 24,
  number: 22,
  phone: 22,
  email: 36,
  link: 36,
  text: 36,
};

const leastRoom = 6;
const longestHeading = 26;
/** Room in a heading for the arrow of the order and the button of its menu. */
export const headingTools = 4;

/** How much room a column needs, in digits: for its heading, and within bounds for what the given rows have in it. */
export function columnRoom(
  column: Pick<TableColumn, 'index' | 'name' | 'kind' | 'group'>,
  rows: readonly TableRow[],
): number {
  const most = mostRoom[column.kind];
  const texts = rows.map(({ cells }) => cells[column.index] ?? '');
  const widths = texts.map((text) => textWidth(drawn(column, text), most));
  return Math.max(leastRoom, textWidth(headingWords(column), longestHeading) + headingTools, ...widths);
}

function drawn(column: Pick<TableColumn, 'name' | 'kind' | 'group'>, text: string): string {
  return column.kind === 'link' ? withoutScheme(text) : shownText(column, text);
}

const leastName = 8;
const mostName = 20;

/** How much room the names of rows need, in digits; on a narrow page they get the least. */
export function nameRoom(names: readonly string[], isNarrow: boolean): number {
  return Math.max(leastName, ...names.map((name) => textWidth(name, isNarrow ? leastName : mostName)));
}
