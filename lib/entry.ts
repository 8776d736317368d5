import type { TaskRecord } from './record.ts';
import type { StageCounts } from './stage.ts';

/** One line of the list of all that was asked for: a task, a batch, or many ids that were looked up together. */
export type Entry =
  | { is: 'task'; at: number; record: TaskRecord }
  | { is: 'batch'; at: number; record: TaskRecord; members: StageCounts }
  | { is: 'lookup'; at: number; id: string; size: number; members: StageCounts };

/** What tells one entry from the others, in a list and as what is selected. */
export function entryKey(entry: Entry): string {
  return entry.is === 'lookup' ? `lookup/${entry.id}` : entry.record.key;
}

/** The newest entries of several lists, `limit` at most. */
export function newestFirst(entries: readonly Entry[], limit: number): Entry[] {
  return [...entries].sort((one, other) => other.at - one.at).slice(0, limit);
}
