/** The room on both sides of a cell's text, in CSS pixels, as the style sheet has it: at its end a button stands. */
const cellPadding = 24;
/** That on both sides of a row's number; between it and a name is half of it. */
const numberPadding = 16;

/**
 * Where each column begins, in CSS pixels from the end of the row numbers, and at the end where the last one ends. `rooms` are their
 * widths in digits, `digit` how wide one is drawn.
 */
export function columnStarts(rooms: readonly number[], digit: number): number[] {
  const starts = [0];
  let end = 0;
  for (const room of rooms) {
    end += Math.ceil(room * digit) + cellPadding;
    starts.push(end);
  }
  return starts;
}

/**
 * The width of the column of row numbers, with the names of rows that take `names` digits beside them. Few rows get the room of a hundred,
 * so that little moves while they arrive.
 */
export function numberWidth(rows: number, names: number, digit: number): number {
  const gap = names > 0 ? numberPadding / 2 : 0;
  return Math.ceil((Math.max(3, String(rows).length) + names) * digit) + gap + numberPadding;
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
  /** It was just reached by a leap: only what is in view is drawn, as of rows. */
  readonly isLeap?: boolean;
}

/** So few columns are all drawn: following the scrolled position would cost more. */
const fewColumns = 30;
const marginWidth = 400;

/** Which columns are in view, with some beyond each edge. */
export function columnWindow({ starts, scrollLeft, viewportWidth, isLeap = false }: Scrolled): ColumnWindow {
  const count = starts.length - 1;
  if (count <= fewColumns && !isLeap) return { first: 0, end: count };
  const margin = isLeap ? 0 : marginWidth;
  const from = scrollLeft - margin;
  const to = scrollLeft + viewportWidth + margin;
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
