import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { sameArray } from '@/lib/same-array.ts';

/** The part of an element's content that is in view, in CSS pixels. `left` counts from where lines begin, on whichever side that is. */
export interface ScrollView {
  top: number;
  left: number;
  width: number;
  height: number;
  /** It was just reached by a leap, or has not come to rest since it is there: only what is in view is worth drawing. */
  isLeap: boolean;
}

/** Before it is measured nothing is known to be in view, and whatever were drawn would be drawn anew. */
const atFirst: ScrollView = { top: 0, left: 0, width: 0, height: 0, isLeap: true };
/** So long after a leap one has come to rest, in milliseconds. */
const restAfter = 60;

/**
 * Follows what an element that scrolls shows. `drawn` gives the numbers that decide what is drawn of it, and `inputs` is what those depend
 * on besides: most steps of a scroll change none of them, and draw nothing. Everything is measured in one go before anything is drawn:
 * measured in between, a page would be laid out twice.
 */
export function useScrollView(
  viewport: RefObject<HTMLElement | null>,
  drawn: (view: ScrollView) => readonly number[],
  inputs: readonly unknown[],
): ScrollView {
  const [view, setView] = useState(atFirst);
  // At first the inputs change too, as what is shown comes bit by bit.
  const hasRested = useRef(false);
  useLayoutEffect(() => {
    const element = viewport.current;
    if (!element) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const take = (next: ScrollView) =>
      setView((before) => {
        const standing = drawn(before);
        return sameArray(standing, drawn(next)) === standing ? before : next;
      });
    let top = element.scrollTop;
    const settle = () => {
      rest = undefined;
      hasRested.current = true;
      take(viewOf(element));
    };
    const look = () => {
      const view = viewOf(element);
      const isLeap = !hasRested.current || Math.abs(view.top - top) > view.height;
      top = view.top;
      clearTimeout(rest);
      rest = isLeap ? setTimeout(settle, restAfter) : undefined;
      take({ ...view, isLeap });
    };
    // It also tells at once of the size that was just measured.
    const resized = new ResizeObserver(() => take({ ...viewOf(element), isLeap: rest !== undefined }));
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      clearTimeout(rest);
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [viewport, ...inputs]);
  return view;
}

/** What an element shows now. */
export function viewOf(element: HTMLElement): ScrollView {
  const { scrollTop, scrollLeft, clientWidth, clientHeight } = element;
  // Where a page reads from right to left, positions count down from 0.
  return { top: scrollTop, left: Math.abs(scrollLeft), width: clientWidth, height: clientHeight, isLeap: false };
}
