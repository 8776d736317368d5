import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { type RowWindow, rowWindow, scrollTopFor } from '@/lib/row-window.ts';

/** The rows in view of a scrolled element, and a way to bring one into view. */
export interface ShownRows extends RowWindow {
  reveal: (row: number) => void;
}

/**
 * Follows what an element that scrolls shows of `count` rows of `rowHeight` CSS pixels each. `headerHeight` is what stands above the
 * rows inside of it and stays in view.
 */
export function useRowWindow(
  viewport: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  headerHeight = 0,
): ShownRows {
  const [view, setView] = useState({ scrollTop: 0, viewportHeight: 600 });

  useLayoutEffect(() => {
    const element = viewport.current;
    if (!element) return;
    const look = () => {
      const next = { scrollTop: element.scrollTop, viewportHeight: Math.max(0, element.clientHeight - headerHeight) };
      setView((before) => (isSameWindow(before, next, count, rowHeight) ? before : next));
    };
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [viewport, headerHeight, count, rowHeight]);

  return {
    ...rowWindow({ count, rowHeight, ...view }),
    reveal(row) {
      const element = viewport.current;
      if (!element) return;
      element.scrollTop = scrollTopFor(row, {
        count,
        rowHeight,
        viewportHeight: Math.max(0, element.clientHeight - headerHeight),
        scrollTop: element.scrollTop,
      });
    },
  };
}

interface View {
  scrollTop: number;
  viewportHeight: number;
}

/** Most steps of a scroll change nothing that is drawn. */
function isSameWindow(before: View, next: View, count: number, rowHeight: number): boolean {
  const a = rowWindow({ count, rowHeight, ...before });
  const b = rowWindow({ count, rowHeight, ...next });
  return a.first === b.first && a.end === b.end && a.top === b.top && a.height === b.height;
}
