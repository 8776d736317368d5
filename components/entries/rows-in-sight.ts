import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { firstRows } from '@/lib/panel/first-rows.ts';

/** So near the end of what is drawn may come to what is in view, in CSS pixels, until the rest is drawn: a turn of a wheel goes about half as far. */
const nearness = '200px';

/** Which of a list's rows are drawn. */
interface RowsInSight {
  drawn: number;
  /** To be the element right after the rows. */
  end: RefObject<HTMLDivElement | null>;
  /** To be told of the focus that comes into the rows: keys move it on faster than rows can follow. */
  onFocusIn: (event: FocusEvent) => void;
}

/**
 * How many of a list's rows are to be drawn: the first few, and all of them once whoever reads comes near the end of those, by whatever means. Few
 * people do, and each row costs time and memory.
 */
export function useRowsInSight(count: number): RowsInSight {
  const end = useRef<HTMLDivElement>(null);
  const [all, setAll] = useState(false);
  const onFocusIn = useCallback(({ target }: FocusEvent) => {
    if (target instanceof Element && target.matches(':focus-visible')) setAll(true);
  }, []);
  const isCut = !all && count > firstRows;
  useEffect(() => {
    if (!isCut || !end.current) return;
    const observer = new IntersectionObserver(
      (sights) => {
        if (sights.some(({ isIntersecting }) => isIntersecting)) setAll(true);
      },
      // In small windows the page scrolls as a whole, else the list by itself.
      { rootMargin: nearness, scrollMargin: nearness },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isCut]);
  return { drawn: isCut ? firstRows : count, end, onFocusIn };
}
