import type { TaskRecord } from '../record.ts';
import type { View } from '../route.ts';

/** The view where the address names none: the tree for one result that is neither people nor rows, otherwise the table. */
export function viewAtFirst(records: readonly TaskRecord[]): View {
  const only = records.length === 1 ? records[0] : undefined;
  return only?.answer?.summary.shape === 'other' ? 'tree' : 'table';
}
