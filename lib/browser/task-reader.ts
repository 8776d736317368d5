import { type Entry, newestFirst } from '@/lib/entry.ts';
import { type Body, bodySchema, type Lookup, type TaskRecord } from '@/lib/record.ts';
import type { StageCounts } from '@/lib/stage.ts';
import { readNewest } from './newest-rows.ts';
import { openDatabase } from './task-database.ts';
import { countStagesOfBatch, countStagesOfLookup, lookupIn, recordIn } from './task-rows.ts';

/** Reading what is stored of tasks, for pages and worker alike. Every function rejects where the browser's storage fails. */

/** What was asked for, newest first, at most `limit`. `unreadable` counts stored records among them that make no sense. */
export async function listEntries(limit: number): Promise<{ entries: Entry[]; unreadable: number }> {
  const transaction = (await openDatabase()).transaction(['tasks', 'lookups']);
  const tasks = transaction.objectStore('tasks');
  const [ofTasks, ofLookups] = await Promise.all([
    readNewest(tasks.index('listedAt'), limit, recordIn).then(async ({ readable, unreadable }) => ({
      entries: await Promise.all(readable.map(taskEntry)),
      unreadable,
    })),
    readNewest(transaction.objectStore('lookups').index('listedAt'), limit, lookupIn).then(({ readable }) =>
      Promise.all(readable.map(lookupEntry)),
    ),
  ]);
  return { entries: newestFirst([...ofTasks.entries, ...ofLookups], limit), unreadable: ofTasks.unreadable };

  async function taskEntry(record: TaskRecord): Promise<Entry> {
    const at = record.listedAt ?? 0;
    if (!record.batch) return { is: 'task', at, record };
    return { is: 'batch', at, record, members: await countStagesOfBatch(tasks.index('batch'), record.key) };
  }
  async function lookupEntry({ id, askedAt, keys }: Lookup): Promise<Entry> {
    const members = await countStagesOfLookup(tasks.index('lookup'), id);
    return { is: 'lookup', at: askedAt, id, size: keys.length, members };
  }
}

export async function readTask(key: string): Promise<TaskRecord | null> {
  return recordIn(await (await openDatabase()).get('tasks', key));
}

/** The records of these keys, in their order; what is missing or makes no sense is left out. */
export async function readTasks(keys: readonly string[]): Promise<TaskRecord[]> {
  const { store } = (await openDatabase()).transaction('tasks');
  const values = await Promise.all(keys.map((key) => store.get(key)));
  return values.map(recordIn).filter((record) => record !== null);
}

/** The ids that were asked for together, or the tasks of a batch; `null` where there is no such lookup. */
export async function readLookup(id: string): Promise<{ lookup: Lookup; records: TaskRecord[] } | null> {
  const lookup = lookupIn(await (await openDatabase()).get('lookups', id));
  return lookup && { lookup, records: await readTasks(lookup.keys) };
}

/** At which stage the tasks are that were asked for together, and how many they were; `null` where there is no such lookup. */
export async function countLookup(id: string): Promise<{ size: number; stages: StageCounts } | null> {
  const transaction = (await openDatabase()).transaction(['tasks', 'lookups']);
  const lookup = lookupIn(await transaction.objectStore('lookups').get(id));
  if (!lookup) return null;
  const stages = await countStagesOfLookup(transaction.objectStore('tasks').index('lookup'), id);
  return { size: lookup.keys.length, stages };
}

export async function countUnseen(): Promise<number> {
  return (await openDatabase()).countFromIndex('tasks', 'unseenSince');
}

/** All records, newest first, in portions; `null` as `before` for the first. `next` is `null` after the last. */
export async function readAllTasks(
  before: number | null,
  size: number,
): Promise<{ records: TaskRecord[]; next: number | null }> {
  const index = (await openDatabase()).transaction('tasks').store.index('askedAt');
  const records: TaskRecord[] = [];
  const range = before === null ? null : IDBKeyRange.upperBound(before, true);
  let last: number | null = null;
  let cursor = await index.openCursor(range, 'prev');
  // Records of one instant stay together, as the next portion begins with an earlier one.
  while (cursor && (records.length < size || cursor.key === last)) {
    const record = recordIn(cursor.value);
    if (record) records.push(record);
    last = cursor.key;
    cursor = await cursor.continue();
  }
  return { records, next: cursor ? last : null };
}

/** The last answers of these tasks, in the same order, exactly as received; `null` where none is stored. */
export async function readBodies(keys: readonly string[]): Promise<(Body | null)[]> {
  const { store } = (await openDatabase()).transaction('bodies');
  const values = await Promise.all(keys.map((key) => store.get(key)));
  return values.map(bodyIn);
}

/** Their texts alone. */
export async function readTexts(keys: readonly string[]): Promise<(string | null)[]> {
  return (await readBodies(keys)).map((body) => body?.text ?? null);
}

/** The text of a task's last answer, exactly as received. */
export async function readBody(key: string): Promise<Body | null> {
  return bodyIn(await (await openDatabase()).get('bodies', key));
}

/** The answer before the last, where both had settled and said different things. */
export async function readEarlier(key: string): Promise<Body | null> {
  return bodyIn(await (await openDatabase()).get('earlier', key));
}

/** The text received last that was no answer to the question. */
export async function readRejected(key: string): Promise<Body | null> {
  return bodyIn(await (await openDatabase()).get('rejected', key));
}

function bodyIn(value: unknown): Body | null {
  const parsed = bodySchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
