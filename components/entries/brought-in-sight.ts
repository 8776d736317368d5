import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What came later than this after a row was opened is no longer brought in sight, in milliseconds: whoever opened it reads by then. */
const mostDelay = 2_000;

/** What tells that a person goes on to something else. */
const doings = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/**
 * Brings the row that a person just opened in sight, its head and as much of what is under it as fits, also what arrives a moment later; where all is
 * in sight nothing moves. A row that opens for another reason stays where it is.
 */
export function useBroughtInSight(opened: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const row = opened.current;
    // Some browsers give a button that is clicked no focus.
    if (!row?.matches(':focus-within, :hover')) return;
    // Of a row higher than what scrolls, "nearest" shows the head.
    const resized = new ResizeObserver(() => row.scrollIntoView({ block: 'nearest' }));
    const stop = () => {
      clearTimeout(late);
      resized.disconnect();
      for (const doing of doings) removeEventListener(doing, stop, true);
    };
    const late = setTimeout(stop, mostDelay);
    for (const doing of doings) addEventListener(doing, stop, true);
    resized.observe(row);
    return stop;
  }, []);
}
