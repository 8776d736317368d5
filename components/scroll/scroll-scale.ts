import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * The size of the page's text, so that a grid laid out in pixels grows with it: `scale` is 1 for the usual 16 pixels, `digit` the width of
 * a digit in CSS pixels. The element that the ref is put on must be one `rem` wide, or more for a grid that is to grow beyond its text, and
 * one `ch` high.
 */
export function useTextScale(): { probe: RefObject<HTMLSpanElement | null>; scale: number; digit: number } {
  const probe = useRef<HTMLSpanElement>(null);
  const [size, setSize] = useState({ scale: 1, digit: 8 });
  useLayoutEffect(() => {
    const element = probe.current;
    if (!element) return;
    const look = () => {
      const { width, height } = element.getBoundingClientRect();
      const [scale, digit] = [Math.max(0.5, width / 16), Math.max(4, height)];
      setSize((before) => (before.scale === scale && before.digit === digit ? before : { scale, digit }));
    };
    const resized = new ResizeObserver(look);
    resized.observe(element);
    look();
    return () => resized.disconnect();
  }, []);
  return { probe, ...size };
}
