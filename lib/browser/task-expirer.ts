import { isOnlyMember, type Lookup, lookupIdOfBatch, type TaskRecord } from '@/lib/record.ts';
import { openDatabase, textStores } from './task-database.ts';
import { lookupIn, recordIn, type Writable } from './task-rows.ts';

type Tasks = Writable<'tasks'>;

/** So many records, or lookups, are looked at in one transaction: other work goes on between. */
const portion = 500;
const lookupPortion = 50;

/** See `TaskStore`. */
export async function expire(before: number): Promise<string[]> {
  const expired: string[] = [];
  for (let from = Number.NEGATIVE_INFINITY; ; ) {
    const transaction = (await openDatabase()).transaction(['tasks', 'lookups', ...textStores], 'readwrite');
    const tasks = transaction.objectStore('tasks');
    const keys = new Set<string>();
    let seen = 0;
    let last = from;
    let cursor = await tasks.index('askedAt').openCursor(IDBKeyRange.bound(from, before, true, true));
    while (cursor && (seen < portion || cursor.key === last)) {
      const record = recordIn(cursor.value);
      if (record && isPast(record, before) && !(await isKeptByBatch(record, tasks))) keys.add(record.key);
      seen += 1;
      last = cursor.key;
      cursor = await cursor.continue();
    }
    for (const key of [...keys]) {
      const members = await membersLeft(key, tasks, transaction.objectStore('lookups'));
      // A batch stays as long as one of the tasks that would go with it.
      if (!members.every((member) => isPast(member, before))) keys.delete(key);
      else for (const member of members) keys.add(member.key);
    }
    for (const key of keys) {
      void tasks.delete(key);
      for (const name of textStores) void transaction.objectStore(name).delete(key);
    }
    await transaction.done;
    expired.push(...keys);
    if (!cursor) break;
    from = last;
  }
  if (expired.length > 0) await dropEmptyLookups();
  return expired;
}

function isPast({ dueAt, unseenSince, checkedAt }: TaskRecord, before: number): boolean {
  return dueAt === null && unseenSince === null && (checkedAt ?? 0) < before;
}

/** The tasks that only came with a batch stay as long as it does. */
async function isKeptByBatch(record: TaskRecord, tasks: Tasks): Promise<boolean> {
  const { batchKey } = record;
  return batchKey !== null && isOnlyMember(record) && (await tasks.getKey(batchKey)) !== undefined;
}

/** The tasks that only came with this batch. */
async function membersLeft(batchKey: string, tasks: Tasks, lookups: Writable<'lookups'>): Promise<TaskRecord[]> {
  const members = lookupIn(await lookups.get(lookupIdOfBatch(batchKey)))?.keys ?? [];
  const left: TaskRecord[] = [];
  for (const key of members) {
    const record = recordIn(await tasks.get(key));
    if (record?.batchKey === batchKey && isOnlyMember(record)) left.push(record);
  }
  return left;
}

/** A lookup of which no task is left leads nowhere. It is looked for in portions: other work goes on between. */
async function dropEmptyLookups(): Promise<void> {
  for (let after: string | null = null; ; ) {
    const transaction = (await openDatabase()).transaction(['tasks', 'lookups'], 'readwrite');
    const lookups = transaction.objectStore('lookups');
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const rows: Lookup[] = await lookups.getAll(range, lookupPortion);
    for (const row of rows) {
      const keys = lookupIn(row)?.keys;
      if (keys && !(await isAnyLeft(keys, transaction.objectStore('tasks')))) await lookups.delete(row.id);
    }
    await transaction.done;
    const last = rows.at(-1);
    if (rows.length < lookupPortion || !last) return;
    after = last.id;
  }
}

async function isAnyLeft(keys: readonly string[], tasks: Tasks): Promise<boolean> {
  for (const key of keys) if ((await tasks.getKey(key)) !== undefined) return true;
  return false;
}
