import type { RefObject } from 'preact';
import { type RowWindow, rowWindow, scrollTopFor } from '@/lib/row-window.ts';
import { type ScrollView, useScrollView, viewOf } from './scroll-view.ts';

/** The rows in view of a scrolled element, and a way to bring one into view. */
export interface ShownRows extends RowWindow {
  reveal: (row: number) => void;
}

/** Follows what an element that scrolls shows of `count` rows of `rowHeight` CSS pixels each. */
export function useRowWindow(viewport: RefObject<HTMLElement | null>, count: number, rowHeight: number): ShownRows {
  const scrolled = ({ top, height, isLeap }: ScrollView) => ({
    count,
    rowHeight,
    scrollTop: top,
    viewportHeight: height,
    isLeap,
  });
  const view = useScrollView(viewport, (seen) => drawnOf(rowWindow(scrolled(seen))), [count, rowHeight]);
  return {
    ...rowWindow(scrolled(view)),
    reveal(row) {
      const element = viewport.current;
      if (element) element.scrollTop = scrollTopFor(row, scrolled(viewOf(element)));
    },
  };
}

/** The numbers that decide what is drawn of a window of rows. */
export function drawnOf({ first, end, top, height }: RowWindow): number[] {
  return [first, end, top, height];
}
