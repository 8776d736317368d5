import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * The size of the page's text, 1 for the usual 16 pixels, so that a grid laid out in pixels grows with it. The element that the ref is
 * put on must be one `rem` wide.
 */
export function useTextScale(): { probe: RefObject<HTMLSpanElement | null>; scale: number } {
  const probe = useRef<HTMLSpanElement>(null);
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const element = probe.current;
    if (!element) return;
    const look = () => setScale(Math.max(0.5, element.getBoundingClientRect().width / 16));
    const resized = new ResizeObserver(look);
    resized.observe(element);
    look();
    return () => resized.disconnect();
  }, []);
  return { probe, scale };
}
