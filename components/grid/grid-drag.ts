import type { RefObject } from 'preact';
import type { Place } from '@/lib/grid/grid-place.ts';
import { placeOf } from './grid-target.ts';

/** What stands still at the edges of the scrolled cells, in CSS pixels. */
interface Edges {
  top: number;
  start: number;
}

/**
 * Follows the mouse from a press in the grid to its release, and tells each cell that it comes to. Beyond an edge the grid scrolls, the
 * faster the further.
 */
export function followDrag(
  viewport: RefObject<HTMLElement | null>,
  edges: Edges,
  onPlace: (place: Place) => void,
): void {
  const grid = viewport.current;
  if (!grid) return;
  const ended = new AbortController();
  const pointer = { x: 0, y: 0 };
  let frame = 0;

  const look = () => {
    frame = 0;
    const box = innerBox(grid, edges);
    const x = Math.max(box.left, Math.min(pointer.x, box.right));
    const y = Math.max(box.top, Math.min(pointer.y, box.bottom));
    const place = placeOf(document.elementFromPoint(x, y));
    if (place) onPlace(place);
    if (x === pointer.x && y === pointer.y) return;
    grid.scrollBy((pointer.x - x) / 3, (pointer.y - y) / 3);
    frame = requestAnimationFrame(look);
  };
  const move = (event: MouseEvent) => {
    if (event.buttons === 0) return stop();
    pointer.x = event.clientX;
    pointer.y = event.clientY;
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    ended.abort();
  };
  document.addEventListener('mousemove', move, { signal: ended.signal });
  document.addEventListener('mouseup', stop, { signal: ended.signal });
}

/** The part of the window in which cells are seen whole. */
function innerBox(
  grid: HTMLElement,
  { top, start }: Edges,
): { left: number; right: number; top: number; bottom: number } {
  const { left, top: above } = grid.getBoundingClientRect();
  const isMirrored = getComputedStyle(grid).direction === 'rtl';
  return {
    left: left + (isMirrored ? 1 : start + 1),
    right: left + grid.clientWidth - (isMirrored ? start + 1 : 1),
    top: above + top + 1,
    bottom: above + grid.clientHeight - 1,
  };
}
