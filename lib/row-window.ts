/** Part of a long list of rows of one height, as a scrolled viewport shows it. Lengths are in CSS pixels. */
export interface RowWindow {
  /** The rows to be drawn, from `first` up to but without `end`. */
  first: number;
  end: number;
  /** Where the first of them stands, from the top of the scrolled content. */
  top: number;
  /** The height of the scrolled content. */
  height: number;
}

export interface Scrolled {
  count: number;
  rowHeight: number;
  viewportHeight: number;
  scrollTop: number;
  /** It was just reached by a leap: only what is in view is drawn, which takes half the time. */
  isLeap?: boolean;
}

/**
 * The tallest content that is laid out. Firefox drops the height of an element beyond about 17 million pixels; above this, a
 * scroll step passes over more than its own length of rows, and the last row can still be reached.
 */
const tallest = 8_000_000;

/** Rows drawn beyond each edge, so that a quick scroll shows no blank. */
const usualMargin = 10;

/** The window moves by so many rows at once, so that not every scroll step draws anew. */
const stride = 4;

/** Which rows are in view, and where. A position beyond the content, as it is just after rows went away, counts as its end. */
export function rowWindow(scrolled: Scrolled): RowWindow {
  const { count, rowHeight, viewportHeight } = scrolled;
  const margin = scrolled.isLeap ? 0 : usualMargin;
  const whole = count * rowHeight;
  const height = Math.min(whole, tallest);
  const scrollTop = Math.max(0, Math.min(scrolled.scrollTop, height - viewportHeight));
  const offset = offsetOf(scrollTop, whole, height, viewportHeight);
  const first = Math.max(0, downTo(stride, Math.floor(offset / rowHeight) - margin));
  const end = Math.min(count, downTo(stride, Math.ceil((offset + viewportHeight) / rowHeight) + margin + stride - 1));
  return { first, end, top: scrollTop - offset + first * rowHeight, height };
}

/** Where to scroll so that a row is wholly in view: `scrollTop` itself where it is already. */
export function scrollTopFor(row: number, { count, rowHeight, viewportHeight, scrollTop }: Scrolled): number {
  const whole = count * rowHeight;
  const height = Math.min(whole, tallest);
  const offset = offsetOf(scrollTop, whole, height, viewportHeight);
  const wanted = Math.min(Math.max(offset, (row + 1) * rowHeight - viewportHeight), row * rowHeight);
  if (wanted === offset || whole <= viewportHeight) return scrollTop;
  return whole === height ? wanted : (wanted * (height - viewportHeight)) / (whole - viewportHeight);
}

/** How far down the uncapped content a scroll position is. */
function offsetOf(scrollTop: number, whole: number, height: number, viewportHeight: number): number {
  if (whole === height) return scrollTop;
  return (scrollTop * (whole - viewportHeight)) / (height - viewportHeight);
}

function downTo(multiple: number, value: number): number {
  return Math.floor(value / multiple) * multiple;
}
