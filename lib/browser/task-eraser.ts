import { isOnlyMember, type Lookup, lookupIdOfBatch, lookupSchema } from '@/lib/record.ts';
import type { Erasure } from '@/lib/watcher/ports.ts';
import { openDatabase, type TaskRow } from './task-database.ts';
import { recordIn, type Writable } from './task-rows.ts';

/** Taking away what is stored: hidden first, so that it can be brought back, and deleted later. For each see `TaskStore`. */

const texts = ['bodies', 'earlier', 'rejected'] as const;

type Tasks = Writable<'tasks'>;
type Lookups = Writable<'lookups'>;

export async function erase({ id, what, purgeAt }: Erasure): Promise<string[]> {
  const transaction = (await openDatabase()).transaction(['tasks', 'lookups', 'erased'], 'readwrite');
  const tasks = transaction.objectStore('tasks');
  const lookups = transaction.objectStore('lookups');
  const rows = what === 'everything' ? await everything(tasks, lookups) : await chosen(tasks, lookups, what);
  const writes: Promise<unknown>[] = [transaction.objectStore('erased').put({ id, purgeAt, ...rows })];
  if (what === 'everything') writes.push(tasks.clear(), lookups.clear());
  else for (const { key } of rows.tasks) writes.push(tasks.delete(key));
  if (what !== 'everything') for (const lookup of rows.lookups) writes.push(lookups.delete(lookup.id));
  await Promise.all([...writes, transaction.done]);
  return rows.tasks.map(({ key }) => key);
}

async function everything(tasks: Tasks, lookups: Lookups): Promise<{ tasks: TaskRow[]; lookups: Lookup[] }> {
  const [taskRows, lookupRows] = await Promise.all([tasks.getAll(), lookups.getAll()]);
  return { tasks: taskRows, lookups: lookupRows };
}

/** The rows of what was chosen, with the tasks of lookups and those that only came with a batch. */
async function chosen(
  tasks: Tasks,
  lookups: Lookups,
  { keys, lookupIds }: { keys: readonly string[]; lookupIds: readonly string[] },
): Promise<{ tasks: TaskRow[]; lookups: Lookup[] }> {
  const lookupRows = new Map<string, Lookup>();
  const taskRows = new Map<string, TaskRow>();
  const readLookup = async (id: string) => {
    const row = await lookups.get(id);
    if (row) lookupRows.set(id, row);
    return lookupSchema.safeParse(row).data?.keys ?? [];
  };
  const read = async (key: string) => {
    const row = await tasks.get(key);
    if (row) taskRows.set(key, row);
    return recordIn(row);
  };
  const wanted = [...keys];
  for (const id of lookupIds) wanted.push(...(await readLookup(id)));
  for (const key of wanted) {
    const record = await read(key);
    if (!record?.batch) continue;
    for (const member of await readLookup(lookupIdOfBatch(key))) {
      const standing = recordIn(await tasks.get(member));
      if (standing && isOnlyMember(standing)) await read(member);
    }
  }
  return { tasks: [...taskRows.values()], lookups: [...lookupRows.values()] };
}

export async function undoErase(erasureId: string): Promise<string[]> {
  const transaction = (await openDatabase()).transaction(['tasks', 'lookups', 'erased'], 'readwrite');
  const erased = transaction.objectStore('erased');
  const rows = await erased.get(erasureId);
  if (!rows) return [];
  const keys: string[] = [];
  const writes: Promise<unknown>[] = [erased.delete(erasureId)];
  for (const row of rows.tasks) {
    if ((await transaction.objectStore('tasks').getKey(row.key)) !== undefined) continue;
    writes.push(transaction.objectStore('tasks').put(row));
    keys.push(row.key);
  }
  for (const row of rows.lookups) writes.push(transaction.objectStore('lookups').put(row));
  await Promise.all([...writes, transaction.done]);
  return keys;
}

export async function purgeErased(now: number): Promise<void> {
  const transaction = (await openDatabase()).transaction(['tasks', 'erased', ...texts], 'readwrite');
  const erased = transaction.objectStore('erased');
  const writes: Promise<unknown>[] = [];
  for (const { id, purgeAt, tasks } of await erased.getAll()) {
    if (purgeAt > now) continue;
    for (const { key } of tasks) {
      // What was asked for anew since has texts of its own under the same key.
      if ((await transaction.objectStore('tasks').getKey(key)) !== undefined) continue;
      for (const name of texts) writes.push(transaction.objectStore(name).delete(key));
    }
    writes.push(erased.delete(id));
  }
  await Promise.all([...writes, transaction.done]);
}

/** So many records are looked at in one transaction: other work goes on between. */
const portion = 500;

export async function expire(before: number): Promise<string[]> {
  const expired: string[] = [];
  for (let from = Number.NEGATIVE_INFINITY; ; ) {
    const transaction = (await openDatabase()).transaction(['tasks', ...texts], 'readwrite');
    const index = transaction.objectStore('tasks').index('askedAt');
    const keys: string[] = [];
    let seen = 0;
    let last = from;
    let cursor = await index.openCursor(IDBKeyRange.bound(from, before, true, true));
    while (cursor && (seen < portion || cursor.key === last)) {
      const record = recordIn(cursor.value);
      if (record && record.dueAt === null && record.unseenSince === null && (record.checkedAt ?? 0) < before)
        keys.push(record.key);
      seen += 1;
      last = cursor.key;
      cursor = await cursor.continue();
    }
    for (const key of keys) {
      void transaction.objectStore('tasks').delete(key);
      for (const name of texts) void transaction.objectStore(name).delete(key);
    }
    await transaction.done;
    expired.push(...keys);
    if (!cursor) break;
    from = last;
  }
  if (expired.length > 0) await dropEmptyLookups();
  return expired;
}

/** A lookup of which no task is left leads nowhere. */
async function dropEmptyLookups(): Promise<void> {
  const transaction = (await openDatabase()).transaction(['tasks', 'lookups'], 'readwrite');
  const tasks = transaction.objectStore('tasks');
  for await (const cursor of transaction.objectStore('lookups')) {
    const keys = lookupSchema.safeParse(cursor.value).data?.keys ?? [];
    const found = await Promise.all(keys.map((key) => tasks.getKey(key)));
    if (found.every((key) => key === undefined)) await cursor.delete();
  }
  await transaction.done;
}
