import type { Entry } from '../entry.ts';
import { lookupIdOfBatch, type TaskRecord } from '../record.ts';
import { type ReadSoFar, recordsOf, type Stored, tasksOf } from './history-entries.ts';

/** Whether all tasks of a lookup are known, those of its batches too. */
export function isLookupWhole(lookupId: string, history: ReadSoFar): boolean {
  if (!history.isLookupRead(lookupId)) return false;
  return tasksOf(lookupId, history).every(({ key, batch }) => !batch || history.isLookupRead(lookupIdOfBatch(key)));
}

/** The tasks of a lookup in pasted order, up to the first that was not read yet: whoever shows them only has to add what comes. */
export function tasksReadOf(lookupId: string, history: ReadSoFar): TaskRecord[] {
  const keys = history.lookups.get(lookupId)?.keys ?? [];
  const unread = keys.findIndex((key) => !history.isKeyRead(key));
  return recordsOf(unread < 0 ? keys : keys.slice(0, unread), history.records);
}

/** The tasks of a batch in listed order, as far as they are known. */
export function membersOf(batchKey: string, stored: Stored): TaskRecord[] {
  return tasksOf(lookupIdOfBatch(batchKey), stored);
}

/** Tasks in this order, each once; a batch gives place to its tasks, once they are listed. */
export function inPlaceOfBatches(all: readonly TaskRecord[], stored: Stored): TaskRecord[] {
  const expanded = new Set<TaskRecord>();
  for (const record of all) {
    const members = record.batch ? membersOf(record.key, stored) : [];
    for (const each of members.length > 0 ? members : [record]) expanded.add(each);
  }
  return [...expanded];
}

/** The tasks that stand behind lines of a list, in the order of the lines, each once. */
export function tasksBehind(entries: readonly Entry[], stored: Stored): TaskRecord[] {
  const all = entries.flatMap((entry) => (entry.is === 'lookup' ? tasksOf(entry.id, stored) : [entry.record]));
  return inPlaceOfBatches(all, stored);
}

/** What is to be erased so that these lines of a list go. */
export function erasureOf(entries: readonly Entry[]): { keys: string[]; lookupIds: string[] } {
  return {
    keys: entries.flatMap((entry) => (entry.is === 'lookup' ? [] : [entry.record.key])),
    lookupIds: entries.flatMap((entry) => (entry.is === 'lookup' ? [entry.id] : [])),
  };
}
