import { isWatched, type TaskRecord } from '../record.ts';
import { nudged } from './batch-outcome.ts';
import type { Change, Ports } from './ports.ts';

/**
 * Changes a record after a check, and in the same transaction wakes the batch that waits for its end. Nothing is written where the person
 * stopped watching while the request was under way: then nobody waits for its answer. Gives the keys of what changed.
 */
export function changeWatched(
  ports: Ports,
  { key, batchKey }: TaskRecord,
  decide: (record: TaskRecord) => Change,
): Promise<string[]> {
  let isOver = false;
  return ports.store.changeWithTexts(batchKey === null ? [key] : [key, batchKey], (record) => {
    if (record.key !== key) {
      const batch = isOver ? nudged(record, ports.now()) : null;
      return batch && { record: batch };
    }
    if (!isWatched(record)) return null;
    const change = decide(record);
    isOver = !isWatched(change.record);
    return change;
  });
}
