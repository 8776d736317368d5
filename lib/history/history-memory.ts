import { keptIfSame } from '../kept-if-same.ts';
import { type Lookup, lookupIdOfBatch, type TaskRecord } from '../record.ts';
import type { Stored } from './history-entries.ts';

/** What a page holds of the stored tasks, and what of it is to be read, anew or for the first time. */
export interface HistoryMemory extends Stored {
  readonly staleKeys: Set<string>;
  readonly staleLookups: Set<string>;
  isKeyRead(key: string): boolean;
  isLookupRead(id: string): boolean;
  /** These keys were asked for, and these records found. */
  keepTasks(keys: readonly string[], found: readonly TaskRecord[]): void;
  /** These lookups were asked for, and these found. */
  keepLookups(ids: readonly string[], found: readonly Lookup[]): void;
  /** Marks what is wanted and was never read, and what that leads to: the tasks of a lookup, and those of a batch. */
  chase(keys: Iterable<string>, lookupIds: Iterable<string>): void;
  /** Marks all that is held and not among these. */
  doubt(found: ReadonlySet<string>): void;
}

export function createHistoryMemory(): HistoryMemory {
  const records = new Map<string, TaskRecord>();
  const lookups = new Map<string, Lookup>();
  const readKeys = new Set<string>();
  const readIds = new Set<string>();
  const staleKeys = new Set<string>();
  const staleLookups = new Set<string>();

  function chaseLookup(id: string): void {
    if (!readIds.has(id)) staleLookups.add(id);
    for (const key of lookups.get(id)?.keys ?? []) chaseKey(key);
  }

  function chaseKey(key: string): void {
    if (!readKeys.has(key)) staleKeys.add(key);
    // A batch that lists itself is not kept so, and no batch lists another.
    if (records.get(key)?.batch) chaseMembers(lookupIdOfBatch(key));
  }

  function chaseMembers(id: string): void {
    if (!readIds.has(id)) staleLookups.add(id);
    for (const key of lookups.get(id)?.keys ?? []) if (!readKeys.has(key)) staleKeys.add(key);
  }

  function keepTask(record: TaskRecord): void {
    readKeys.add(record.key);
    records.set(record.key, keptIfSame(records.get(record.key), record));
    // A batch that changed may list more tasks now, and what was erased may be back.
    for (const id of lookupIdsOf(record)) if (!lookups.has(id) || record.batch) staleLookups.add(id);
  }

  return {
    records,
    lookups,
    staleKeys,
    staleLookups,
    isKeyRead: (key) => readKeys.has(key),
    isLookupRead: (id) => readIds.has(id) && (lookups.get(id)?.keys ?? []).every((key) => readKeys.has(key)),
    keepTasks(keys, found) {
      for (const record of found) keepTask(record);
      const missing = new Set(keys);
      for (const { key } of found) missing.delete(key);
      for (const key of missing) {
        readKeys.add(key);
        const gone = records.get(key);
        records.delete(key);
        if (gone) for (const id of lookupIdsOf(gone)) staleLookups.add(id);
      }
    },
    keepLookups(ids, found) {
      for (const id of ids) {
        readIds.add(id);
        lookups.delete(id);
      }
      for (const lookup of found) {
        readIds.add(lookup.id);
        lookups.set(lookup.id, lookup);
      }
    },
    chase(keys, lookupIds) {
      for (const id of lookupIds) chaseLookup(id);
      for (const key of keys) chaseKey(key);
    },
    doubt(found) {
      for (const key of records.keys()) if (!found.has(key)) staleKeys.add(key);
      for (const id of lookups.keys()) if (!found.has(id)) staleLookups.add(id);
    },
  };
}

/** The lookups that hold a task, or its tasks. */
function lookupIdsOf({ key, lookupIds, batchKey, batch }: TaskRecord): string[] {
  const ofBatch = batchKey === null ? [] : [lookupIdOfBatch(batchKey)];
  return [...lookupIds, ...ofBatch, ...(batch ? [lookupIdOfBatch(key)] : [])];
}
