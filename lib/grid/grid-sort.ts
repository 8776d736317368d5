import type { SortDirection } from '../table/model.ts';

/** The order that the rows are shown in: by the column of an `index`. No order of this kind is the pasted one. */
export interface GridSort {
  readonly index: number;
  readonly direction: SortDirection;
}

/** The order after a press on a heading: ascending, then descending, then as pasted. */
export function nextSort(sort: GridSort | null, index: number): GridSort | null {
  if (sort?.index !== index) return { index, direction: 'ascending' };
  return sort.direction === 'ascending' ? { index, direction: 'descending' } : null;
}
