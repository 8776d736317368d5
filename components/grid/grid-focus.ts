import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Place } from '@/lib/grid/grid-place.ts';
import { cellAt } from './grid-target.ts';

/**
 * Keeps the focus on the active cell of a grid while its cells come and go. What it returns asks for the focus to go there with the
 * next drawing.
 */
export function useGridFocus(viewport: RefObject<HTMLElement | null>, active: Place): () => void {
  const isWanted = useRef(false);
  // Asked while drawing: a focused cell that this drawing takes away has lost the focus by the time of the effect.
  const hadFocus = viewport.current?.contains(document.activeElement) === true;

  useLayoutEffect(() => {
    const grid = viewport.current;
    const isLost = hadFocus && document.activeElement === document.body;
    if (!grid || !(isWanted.current || isLost)) return;
    isWanted.current = false;
    cellAt(grid, active)?.focus({ preventScroll: true });
  });

  return () => {
    isWanted.current = true;
  };
}
