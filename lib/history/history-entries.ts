import type { Entry } from '../entry.ts';
import type { Lookup, TaskRecord } from '../record.ts';
import { countStages, type StageCounts } from '../stage.ts';

/** All that is stored of tasks, as far as it was read. */
export interface Stored {
  readonly records: ReadonlyMap<string, TaskRecord>;
  readonly lookups: ReadonlyMap<string, Lookup>;
}

/** The same while it is being read. */
export interface ReadSoFar extends Stored {
  /** Whether this task is known, or known not to be stored. */
  isKeyRead(key: string): boolean;
  /** The same of ids that were looked up together, with their tasks. */
  isLookupRead(id: string): boolean;
}

/** All that is stored, as a list shows it. */
export interface Listed {
  /** What was asked for, newest first. */
  readonly entries: readonly Entry[];
  /** Every task and batch, newest first. */
  readonly newest: readonly TaskRecord[];
  /** By the key of a batch, how its tasks stand that are known. */
  readonly members: ReadonlyMap<string, StageCounts>;
}

/** Lists what is stored. A lookup of which no task is left leads nowhere, and is left out. */
export function listStored(stored: Stored): Listed {
  const newest = [...stored.records.values()].sort((one, other) => other.askedAt - one.askedAt);
  const members = countMembers(newest);
  const entries: Entry[] = [];
  for (const record of newest) {
    if (record.listedAt !== null) entries.push(entryOf(record, members, record.listedAt));
  }
  for (const { id, listedAt, keys } of stored.lookups.values()) {
    if (listedAt === null) continue;
    const known = tasksOf(id, stored);
    if (known.length > 0)
      entries.push({ is: 'lookup', at: listedAt, id, size: keys.length, members: countStages(known) });
  }
  return { entries: entries.sort((one, other) => other.at - one.at), newest, members };
}

/** One task or batch as a line of a list. */
export function entryOf(record: TaskRecord, members: Listed['members'], at = record.askedAt): Entry {
  if (!record.batch) return { is: 'task', at, record };
  return { is: 'batch', at, record, members: members.get(record.key) ?? countStages([]) };
}

function countMembers(records: readonly TaskRecord[]): Map<string, StageCounts> {
  const byBatch = new Map<string, TaskRecord[]>();
  for (const record of records) {
    if (record.batchKey === null) continue;
    const known = byBatch.get(record.batchKey);
    if (known) known.push(record);
    else byBatch.set(record.batchKey, [record]);
  }
  return new Map([...byBatch].map(([key, known]) => [key, countStages(known)]));
}

/** The tasks of a lookup in pasted order, as far as they are known. */
export function tasksOf(lookupId: string, { records, lookups }: Stored): TaskRecord[] {
  return recordsOf(lookups.get(lookupId)?.keys ?? [], records);
}

/** The records of these keys, in their order, as far as they are known. */
export function recordsOf(keys: readonly string[], records: Stored['records']): TaskRecord[] {
  return keys.map((key) => records.get(key)).filter((record) => record !== undefined);
}

/** The lines that a filter lets through: all as they were asked for, or else every task and batch by itself. */
export function filteredEntries(
  { entries, newest, members }: Listed,
  lets: ((record: TaskRecord) => boolean) | null,
): readonly Entry[] {
  return lets ? newest.filter(lets).map((record) => entryOf(record, members)) : entries;
}
