import type { IDBPIndex } from 'idb';
import { dueHorizon } from '@/lib/pace.ts';
import { bodySchema, type Lane, lanes, lookupIdOfBatch, lookupSchema, type TaskRecord } from '@/lib/record.ts';
import type { Change, TaskStore } from '@/lib/watcher/ports.ts';
import { openDatabase, type TaskDatabase } from './task-database.ts';
import { erase, purgeErased, undoErase } from './task-eraser.ts';
import { expire } from './task-expirer.ts';
import { countLookup, countUnseen, readLookup, readTask, readTasks } from './task-reader.ts';
import { countStagesOfBatch, lookupIn, readOrSetAside, recordIn, rowOf, type Writable } from './task-rows.ts';

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
    const known = lookupIn(await lookups.get(lookupId));
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
    const transaction = (await openDatabase()).transaction(['tasks', 'setAside'], 'readwrite');
    const records = { tasks: transaction.objectStore('tasks'), aside: transaction.objectStore('setAside') };
    const { changed, writes } = await changeEach(records, keys, (record) => {
      const next = decide(record);
      return next && { record: next };
    });
    await Promise.all([...writes, transaction.done]);
    return changed.map(({ key }) => key);
  },

  async changeWithTexts(keys, decide) {
    const names = ['tasks', 'setAside', 'bodies', 'earlier', 'rejected'] as const;
    const transaction = (await openDatabase()).transaction(names, 'readwrite');
    const bodies = transaction.objectStore('bodies');
    const records = { tasks: transaction.objectStore('tasks'), aside: transaction.objectStore('setAside') };
    const { changed, writes } = await changeEach(records, keys, decide);
    for (const { key, body, keepEarlier, rejected } of changed) {
      if (body) {
        const earlier = keepEarlier ? await bodies.get(key) : undefined;
        if (earlier && earlier.text !== body.text) writes.push(transaction.objectStore('earlier').put(earlier));
        writes.push(bodies.put(bodySchema.parse(body)));
      }
      if (rejected) writes.push(transaction.objectStore('rejected').put(bodySchema.parse(rejected)));
    }
    await Promise.all([...writes, transaction.done]);
    return changed.map(({ key }) => key);
  },

  async nextDue(now, order, except) {
    const ranges = order.flatMap((lane) => [
      IDBKeyRange.bound([lane, Number.NEGATIVE_INFINITY], [lane, now]),
      // Stranded by a clock that was ahead.
      IDBKeyRange.bound([lane, now + dueHorizon], [lane, Number.POSITIVE_INFINITY], true),
    ]);
    for (;;) {
      const database = await openDatabase();
      const { store } = database.transaction('tasks');
      const firsts = await Promise.all(ranges.map((range) => firstKey(store.index('due'), range, except)));
      const key = firsts.find((first) => first !== null) ?? null;
      const record = key === null ? null : recordIn(await store.get(key));
      if (key === null || record) return record;
      // What can't be read would be due for ever.
      const transaction = database.transaction(['tasks', 'setAside'], 'readwrite');
      await readOrSetAside(transaction.objectStore('tasks'), transaction.objectStore('setAside'), key);
      await transaction.done;
    }
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

/** Reads records one after another and writes what `decide` makes of each. Gives what changed, and the writes that are under way. */
async function changeEach(
  { tasks, aside }: { tasks: Writable<'tasks'>; aside: Writable<'setAside'> },
  keys: readonly string[],
  decide: (record: TaskRecord) => Change | null,
): Promise<{ changed: (Change & { key: string })[]; writes: Promise<unknown>[] }> {
  const changed: (Change & { key: string })[] = [];
  const writes: Promise<unknown>[] = [];
  for (const key of keys) {
    const record = await readOrSetAside(tasks, aside, key);
    const change = record && decide(record);
    if (!change) continue;
    writes.push(tasks.put(rowOf(change.record)));
    changed.push({ ...change, key });
  }
  return { changed, writes };
}

function wholeLane(lane: Lane): IDBKeyRange {
  return IDBKeyRange.bound([lane, Number.NEGATIVE_INFINITY], [lane, Number.POSITIVE_INFINITY]);
}

/** The key of the first record in a range of due times, but for some; `null` where there is none. */
async function firstKey(
  index: IDBPIndex<TaskDatabase, ['tasks'], 'tasks', 'due', 'readonly'>,
  range: IDBKeyRange,
  except: ReadonlySet<string>,
): Promise<string | null> {
  let cursor = await index.openKeyCursor(range);
  while (cursor && except.has(cursor.primaryKey)) cursor = await cursor.continue();
  return cursor?.primaryKey ?? null;
}
