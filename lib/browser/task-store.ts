import type { IDBPObjectStore } from 'idb';
import { dueHorizon } from '@/lib/pace.ts';
import { bodySchema, type Lookup, lookupSchema, type TaskRecord, taskRecordSchema } from '@/lib/record.ts';
import type { TaskStore } from '@/lib/watcher/ports.ts';
import { type Database, openDatabase, type TaskDatabase } from './task-database.ts';

const lanes = ['waited', 'watched'] as const;

/** The worker's side of the stored tasks. */
export const taskStore: TaskStore = {
  async read(key) {
    return readable(await (await openDatabase()).get('tasks', key));
  },

  async readMany(keys) {
    const { store } = (await openDatabase()).transaction('tasks');
    const values = await Promise.all(keys.map((key) => store.get(key)));
    return values.map(readable).filter((record) => record !== null);
  },

  async readLookup(id) {
    const lookup = lookupSchema.safeParse(await (await openDatabase()).get('lookups', id));
    return lookup.success ? { lookup: lookup.data, records: await taskStore.readMany(lookup.data.keys) } : null;
  },

  async addLookup(lookup: Lookup, ids, make) {
    const transaction = (await openDatabase()).transaction(['lookups', 'tasks', 'setAside'], 'readwrite');
    const tasks = transaction.objectStore('tasks');
    const writes: Promise<unknown>[] = [transaction.objectStore('lookups').put(lookupSchema.parse(lookup))];
    for (const [place, id] of ids.entries()) {
      const standing = await readOrSetAside(tasks, transaction.objectStore('setAside'), id.toLowerCase());
      writes.push(tasks.put(taskRecordSchema.parse(make(id, standing, place))));
    }
    await Promise.all([...writes, transaction.done]);
  },

  async change(keys, decide) {
    const transaction = (await openDatabase()).transaction(['tasks', 'bodies', 'rejected', 'setAside'], 'readwrite');
    const tasks = transaction.objectStore('tasks');
    const changed: string[] = [];
    const writes: Promise<unknown>[] = [];
    for (const key of keys) {
      const record = await readOrSetAside(tasks, transaction.objectStore('setAside'), key);
      const change = record && decide(record);
      if (!change) continue;
      writes.push(tasks.put(taskRecordSchema.parse(change.record)));
      if (change.body) writes.push(transaction.objectStore('bodies').put(bodySchema.parse(change.body)));
      if (change.rejected) writes.push(transaction.objectStore('rejected').put(bodySchema.parse(change.rejected)));
      changed.push(key);
    }
    await Promise.all([...writes, transaction.done]);
    return changed;
  },

  async nextDue(now, except) {
    const database = await openDatabase();
    for (const lane of lanes) {
      const due = IDBKeyRange.bound([lane, Number.NEGATIVE_INFINITY], [lane, now]);
      const stranded = IDBKeyRange.bound([lane, now + dueHorizon], [lane, Number.POSITIVE_INFINITY], true);
      const found = (await firstReadable(database, due, except)) ?? (await firstReadable(database, stranded, except));
      if (found) return found;
    }
    return null;
  },

  async earliestDue() {
    const index = (await openDatabase()).transaction('tasks').store.index('due');
    const firsts = await Promise.all(
      lanes.map((lane) =>
        index.openKeyCursor(IDBKeyRange.bound([lane, Number.NEGATIVE_INFINITY], [lane, Number.POSITIVE_INFINITY])),
      ),
    );
    const times = firsts.flatMap((cursor) => (cursor ? [cursor.key[1]] : []));
    return times.length > 0 ? Math.min(...times) : null;
  },

  async countUnseen() {
    return (await openDatabase()).countFromIndex('tasks', 'unseenSince');
  },

  async unseenKeys() {
    return (await openDatabase()).getAllKeysFromIndex('tasks', 'unseenSince');
  },

  async noticesOwed() {
    const values = await (await openDatabase()).getAllFromIndex('tasks', 'noticeOwedSince');
    return values.map(readable).filter((record) => record !== null);
  },
};

function readable(value: unknown): TaskRecord | null {
  const parsed = taskRecordSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** The first record in a range of the index of due times. What can't be read is set aside, or it would be due for ever. */
async function firstReadable(
  database: Database,
  range: IDBKeyRange,
  except: ReadonlySet<string>,
): Promise<TaskRecord | null> {
  const damaged: string[] = [];
  let found: TaskRecord | null = null;
  let cursor = await database.transaction('tasks').store.index('due').openCursor(range);
  while (cursor && !found) {
    if (!except.has(cursor.primaryKey)) {
      found = readable(cursor.value);
      if (!found) damaged.push(cursor.primaryKey);
    }
    if (!found) cursor = await cursor.continue();
  }
  if (damaged.length > 0) {
    const transaction = database.transaction(['tasks', 'setAside'], 'readwrite');
    const [tasks, aside] = [transaction.objectStore('tasks'), transaction.objectStore('setAside')];
    for (const key of damaged) await readOrSetAside(tasks, aside, key);
    await transaction.done;
  }
  return found;
}

type Writable<Name extends 'tasks' | 'setAside'> = IDBPObjectStore<
  TaskDatabase,
  ArrayLike<'tasks' | 'setAside' | 'bodies' | 'rejected' | 'lookups'>,
  Name,
  'readwrite'
>;

/** Reads a record inside a transaction; one that makes no sense is moved aside, whole, so that it keeps nothing else from going on. */
async function readOrSetAside(
  tasks: Writable<'tasks'>,
  aside: Writable<'setAside'>,
  key: string,
): Promise<TaskRecord | null> {
  const value: unknown = await tasks.get(key);
  const record = readable(value);
  if (record === null && value !== undefined) {
    aside.add({ at: Date.now(), value });
    tasks.delete(key);
    console.error('A stored task could not be read and was set aside.');
  }
  return record;
}
