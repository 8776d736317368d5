import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RowQuestion } from '@/lib/results/shown-rows.ts';
import type { TableRow } from '@/lib/table/model.ts';

/**
 * Keeps the row at the top of a scrolled grid where it is while rows come and go above it by themselves. After another question the rows
 * are others, and nothing is kept.
 */
export function useKeptPlace(
  box: RefObject<HTMLElement | null>,
  rows: readonly TableRow[],
  question: RowQuestion,
): void {
  const before = useRef({ rows, question });
  useLayoutEffect(() => {
    const { rows: shown, question: asked } = before.current;
    before.current = { rows, question };
    if (shown === rows || asked !== question) return;
    const grid = box.current?.querySelector('[role="grid"]');
    const height = grid?.querySelector('[role="gridcell"]')?.clientHeight ?? 0;
    if (!grid || height === 0) return;
    const at = Math.floor(grid.scrollTop / height);
    const top = shown[at];
    // The very first row is where one has not yet scrolled.
    if (at === 0 || !top || rows[at] === top) return;
    const now = rows.indexOf(top);
    if (now !== -1) grid.scrollTop += (now - at) * height;
  }, [box, rows, question]);
}
