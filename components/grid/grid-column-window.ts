import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { type ColumnWindow, columnWindow, scrollLeftFor } from '@/lib/grid/grid-columns.ts';

/** The columns in view of a scrolled element, and a way to bring one into view. */
export interface ShownColumns extends ColumnWindow {
  reveal: (column: number) => void;
}

/** Follows which columns an element that scrolls shows. `starts` is what `columnStarts` gives, `before` the width of what stays at its edge. */
export function useColumnWindow(
  viewport: RefObject<HTMLElement | null>,
  starts: readonly number[],
  before: number,
): ShownColumns {
  const [view, setView] = useState({ scrollLeft: 0, viewportWidth: 1200 });

  useLayoutEffect(() => {
    const element = viewport.current;
    if (!element) return;
    const look = () => {
      const next = { scrollLeft: Math.abs(element.scrollLeft), viewportWidth: element.clientWidth - before };
      setView((last) => (isSameWindow({ starts, ...last }, { starts, ...next }) ? last : next));
    };
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [viewport, starts, before]);

  return {
    ...columnWindow({ starts, ...view }),
    reveal(column) {
      const element = viewport.current;
      if (!element || column < 0) return;
      // Where a page reads from right to left, positions count down from 0.
      const sign = getComputedStyle(element).direction === 'rtl' ? -1 : 1;
      const scrollLeft = Math.abs(element.scrollLeft);
      const next = scrollLeftFor(column, { starts, scrollLeft, viewportWidth: element.clientWidth - before });
      if (next !== scrollLeft) element.scrollLeft = sign * next;
    },
  };
}

function isSameWindow(a: Parameters<typeof columnWindow>[0], b: Parameters<typeof columnWindow>[0]): boolean {
  const from = columnWindow(a);
  const to = columnWindow(b);
  return from.first === to.first && from.end === to.end;
}
