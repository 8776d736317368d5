import type { Place } from '@/lib/grid/grid-place.ts';

/** The cell of the grid that an event happened in. */
export function placeOf(target: EventTarget | null): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.closest<HTMLElement>('[data-row]');
  return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : null;
}

/** The cell drawn at a place, if it is. */
export function cellAt(grid: Element, { row, column }: Place): HTMLElement | null {
  return grid.querySelector<HTMLElement>(`[data-row="${row}"] > [data-column="${column}"]`);
}

/** What a button inside of a cell is for. */
export function actOf(target: EventTarget | null): string | null {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null;
  return button?.dataset.act ?? null;
}
