import type { RefObject } from 'preact';
import { drawnOf } from '@/components/scroll/row-window.ts';
import { type ScrollView, useScrollView, viewOf } from '@/components/scroll/scroll-view.ts';
import { type ColumnWindow, columnWindow, scrollLeftFor } from '@/lib/grid/grid-columns.ts';
import type { Place } from '@/lib/grid/grid-place.ts';
import { type RowWindow, rowWindow, scrollTopFor } from '@/lib/row-window.ts';
import type { GridLayout } from './grid-layout.ts';

/** The cells in view of a grid, and a way to bring one into view; headings and row numbers always are. */
export interface GridWindow {
  rows: RowWindow;
  columns: ColumnWindow;
  /** The beginning of the rows is scrolled out of view. */
  isAside: boolean;
  reveal: (place: Place) => void;
}

/** Follows which of its cells a grid of `count` rows shows beside the headings and the row numbers, which stay in view. */
export function useGridWindow(viewport: RefObject<HTMLElement | null>, layout: GridLayout, count: number): GridWindow {
  const { starts, numberWidth, rowHeight, headHeight } = layout;
  const down = ({ top, height, isLeap }: ScrollView) => ({
    count,
    rowHeight,
    scrollTop: top,
    viewportHeight: Math.max(0, height - headHeight),
    isLeap,
  });
  const across = ({ left, width, isLeap }: ScrollView) => ({
    starts,
    scrollLeft: left,
    viewportWidth: Math.max(0, width - numberWidth),
    isLeap,
  });
  const drawn = (view: ScrollView) => {
    const { first, end } = columnWindow(across(view));
    return [...drawnOf(rowWindow(down(view))), first, end, Number(view.left > 0)];
  };
  const view = useScrollView(viewport, drawn, [layout, count]);
  return {
    rows: rowWindow(down(view)),
    columns: columnWindow(across(view)),
    isAside: view.left > 0,
    reveal({ row, column }) {
      const element = viewport.current;
      if (!element) return;
      const now = viewOf(element);
      const sign = getComputedStyle(element).direction === 'rtl' ? -1 : 1;
      if (row >= 0) element.scrollTop = scrollTopFor(row, down(now));
      if (column >= 0) element.scrollLeft = sign * scrollLeftFor(column, across(now));
      // Where there is little height the page around the grid scrolls too.
      element.scrollIntoView({ block: 'nearest' });
    },
  };
}
