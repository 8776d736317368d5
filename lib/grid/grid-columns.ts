import type { ColumnKind, TableColumn } from '../table/model.ts';

/** How many digits of the text's size a column of a kind has room for. */
const roomOf: Record<ColumnKind, number> = {
  id: 13,
  status: 12,
  number: 11,
  phone: 17,
  email: 27,
  link: 28,
  text: 20,
};

/** Columns whose texts are known to be longer or shorter than those of their kind. */
const roomByName = new Map([
  ['Name', 18],
  ['Title', 24],
  ['Verified', 11],
  ['Failure', 26],
]);

const digitWidth = 7.5;
const padding = 20;
const longestHeading = 26;
/** Room in a heading for the arrow of the order and the button of its menu, in digits. */
const headingTools = 5;

/** How many characters fit in a column, roughly. It does not depend on the cells, so that nothing moves when rows arrive. */
export function columnRoom({ kind, name }: Pick<TableColumn, 'kind' | 'name'>): number {
  const heading = Math.min(longestHeading, name.length) + headingTools;
  return Math.max(roomByName.get(name) ?? roomOf[kind], heading);
}

/**
 * Where each column begins, in CSS pixels from the end of the row numbers, and at the end where the last one ends. `scale` is the
 * size of the page's text, 1 for the usual 16 pixels.
 */
export function columnStarts(columns: readonly Pick<TableColumn, 'kind' | 'name'>[], scale: number): number[] {
  const starts = [0];
  let end = 0;
  for (const column of columns) {
    end += Math.round((columnRoom(column) * digitWidth + padding) * scale);
    starts.push(end);
  }
  return starts;
}

/** The width of the column of row numbers. Few rows get the room of a hundred, so that little moves while they arrive. */
export function numberWidth(rows: number, scale: number): number {
  return Math.round((Math.max(3, String(rows).length) * 8 + 20) * scale);
}

/** The columns to be drawn, from `first` up to but without `end`. */
export interface ColumnWindow {
  readonly first: number;
  readonly end: number;
}

interface Scrolled {
  /** What `columnStarts` gave. */
  readonly starts: readonly number[];
  /** How far the cells are scrolled towards the end of the line. */
  readonly scrollLeft: number;
  /** The room that the cells have beside the row numbers. */
  readonly viewportWidth: number;
}

/** So few columns are all drawn: following the scrolled position would cost more. */
const fewColumns = 30;
const marginWidth = 400;

/** Which columns are in view, with some beyond each edge. */
export function columnWindow({ starts, scrollLeft, viewportWidth }: Scrolled): ColumnWindow {
  const count = starts.length - 1;
  if (count <= fewColumns) return { first: 0, end: count };
  const from = scrollLeft - marginWidth;
  const to = scrollLeft + viewportWidth + marginWidth;
  const ending = starts.findIndex((start, index) => index > 0 && start > from);
  const beyond = starts.findIndex((start) => start >= to);
  const end = beyond < 0 ? count : Math.min(count, beyond);
  return { first: ending < 0 ? end : Math.min(ending - 1, end), end };
}

/** How far to scroll so that a column is in view: `scrollLeft` itself where it is already. Its beginning goes before its end. */
export function scrollLeftFor(column: number, { starts, scrollLeft, viewportWidth }: Scrolled): number {
  const start = starts[column] ?? 0;
  const end = starts[column + 1] ?? start;
  return Math.min(Math.max(scrollLeft, end - viewportWidth), start);
}
