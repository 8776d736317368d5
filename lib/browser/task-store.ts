import { dueHorizon } from '@/lib/pace.ts';
import { bodySchema, type Lane, lanes, lookupIdOfBatch, lookupSchema, type TaskRecord } from '@/lib/record.ts';
import type { TaskStore } from '@/lib/watcher/ports.ts';
import { type Database, openDatabase } from './task-database.ts';
import { erase, purgeErased, undoErase } from './task-eraser.ts';
import { expire } from './task-expirer.ts';
import { countLookup, countUnseen, readLookup, readTask, readTasks } from './task-reader.ts';
import { countStagesOfBatch, readOrSetAside, recordIn, rowOf } from './task-rows.ts';

/** The worker's side of the stored tasks: it alone writes. */
export const taskStore: TaskStore = {
  read: readTask,
  readMany: readTasks,
  readLookup,
  countLookup,
  countUnseen,
  erase,
  undoErase,
  purgeErased,
  expire,

  async addLookup(lookup, ids, make) {
    const transaction = (await openDatabase()).transaction(['lookups', 'tasks', 'setAside'], 'readwrite');
    const tasks = transaction.objectStore('tasks');
    const writes: Promise<unknown>[] = [transaction.objectStore('lookups').put(lookupSchema.parse(lookup))];
    for (const [place, id] of ids.entries()) {
      const standing = await readOrSetAside(tasks, transaction.objectStore('setAside'), id.toLowerCase());
      writes.push(tasks.put(rowOf(make(id, standing, place))));
    }
    await Promise.all([...writes, transaction.done]);
  },

  async addMembers(batchKey, ids, whole, { decide, make }) {
    const transaction = (await openDatabase()).transaction(['lookups', 'tasks', 'setAside'], 'readwrite');
    const tasks = transaction.objectStore('tasks');
    const lookups = transaction.objectStore('lookups');
    const aside = transaction.objectStore('setAside');
    const batch = await readOrSetAside(tasks, aside, batchKey);
    if (!batch || batch.dueAt === null) return [];
    const changed = [batchKey];
    const writes: Promise<unknown>[] = [tasks.put(rowOf(decide(batch)))];
    const lookupId = lookupIdOfBatch(batchKey);
    const known = lookupSchema.safeParse(await lookups.get(lookupId)).data;
    const before = known?.keys ?? [];
    // What it listed before since it was last asked for, and is not there, was erased.
    const listedSince = new Set(known?.askedAt === batch.askedAt ? before : []);
    for (const [place, id] of ids.entries()) {
      const key = id.toLowerCase();
      // A batch that lists itself would wait for itself.
      if (key === batchKey) continue;
      if (listedSince.has(key) && (await tasks.getKey(key)) === undefined) continue;
      writes.push(tasks.put(rowOf(make(batch, id, await readOrSetAside(tasks, aside, key), place))));
      changed.push(key);
    }
    const members = changed.slice(1);
    const keys = [...new Set(whole && members.length > 0 ? [...members, ...before] : [...before, ...members])];
    writes.push(lookups.put({ id: lookupId, askedAt: batch.askedAt, listedAt: null, keys }));
    await Promise.all([...writes, transaction.done]);
    return changed;
  },

  async changeBatch(batchKey, decide) {
    const transaction = (await openDatabase()).transaction(['tasks', 'setAside'], 'readwrite');
    const tasks = transaction.objectStore('tasks');
    const batch = await readOrSetAside(tasks, transaction.objectStore('setAside'), batchKey);
    const next = batch && decide(batch, await countStagesOfBatch(tasks.index('batch'), batchKey));
    if (next) await tasks.put(rowOf(next));
    await transaction.done;
    return next ? [batchKey] : [];
  },

  async change(keys, decide) {
    const names = ['tasks', 'bodies', 'earlier', 'rejected', 'setAside'] as const;
    const transaction = (await openDatabase()).transaction(names, 'readwrite');
    const tasks = transaction.objectStore('tasks');
    const bodies = transaction.objectStore('bodies');
    const changed: string[] = [];
    const writes: Promise<unknown>[] = [];
    for (const key of keys) {
      const record = await readOrSetAside(tasks, transaction.objectStore('setAside'), key);
      const change = record && decide(record);
      if (!change) continue;
      writes.push(tasks.put(rowOf(change.record)));
      if (change.body) {
        const earlier = change.keepEarlier ? await bodies.get(key) : undefined;
        if (earlier && earlier.text !== change.body.text) writes.push(transaction.objectStore('earlier').put(earlier));
        writes.push(bodies.put(bodySchema.parse(change.body)));
      }
      if (change.rejected) writes.push(transaction.objectStore('rejected').put(bodySchema.parse(change.rejected)));
      changed.push(key);
    }
    await Promise.all([...writes, transaction.done]);
    return changed;
  },

  async nextDue(now, order, except) {
    const database = await openDatabase();
    for (const lane of order) {
      const due = IDBKeyRange.bound([lane, Number.NEGATIVE_INFINITY], [lane, now]);
      const stranded = IDBKeyRange.bound([lane, now + dueHorizon], [lane, Number.POSITIVE_INFINITY], true);
      const found = (await firstReadable(database, due, except)) ?? (await firstReadable(database, stranded, except));
      if (found) return found;
    }
    return null;
  },

  async earliestDue() {
    const index = (await openDatabase()).transaction('tasks').store.index('due');
    const firsts = await Promise.all(lanes.map((lane) => index.openKeyCursor(wholeLane(lane))));
    const times = firsts.flatMap((cursor) => (cursor ? [cursor.key[1]] : []));
    return times.length > 0 ? Math.min(...times) : null;
  },

  async unseenKeys() {
    return (await openDatabase()).getAllKeysFromIndex('tasks', 'unseenSince');
  },

  async noticesOwed() {
    const values = await (await openDatabase()).getAllFromIndex('tasks', 'noticeOwedSince');
    return values.map(recordIn).filter((record) => record !== null);
  },
};

function wholeLane(lane: Lane): IDBKeyRange {
  return IDBKeyRange.bound([lane, Number.NEGATIVE_INFINITY], [lane, Number.POSITIVE_INFINITY]);
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
      found = recordIn(cursor.value);
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
