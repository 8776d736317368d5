import { useRef, useState } from 'preact/hooks';
import { isKept, type ShownTable } from '@/lib/grid/grid-kept.ts';
import { cleared, fitted, type GridState, gridStart } from '@/lib/grid/grid-selection.ts';

/** The focus and the selection of a grid, kept in step with the rows and columns that it shows. */
export function useGridState({ rows, columns }: ShownTable): [GridState, (next: GridState) => void] {
  const [stored, setStored] = useState(gridStart);
  const shown = useRef<ShownTable>({ rows, columns });
  const size = { rows: rows.length, columns: columns.length };
  if (shown.current.rows === rows && shown.current.columns === columns) return [fitted(stored, size), setStored];

  const kept = isKept(stored, shown.current, { rows, columns }) ? stored : cleared(stored);
  shown.current = { rows, columns };
  if (kept !== stored) setStored(kept);
  return [fitted(kept, size), setStored];
}
