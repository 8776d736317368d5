import { isOfBatch, isOnlyMember, type Lookup, lookupIdOfBatch, type TaskRecord } from '@/lib/record.ts';
import type { Erased, Erasure } from '@/lib/watcher/ports.ts';
import { erasedIn } from './erased-rows.ts';
import { openDatabase, type TaskRow, textStores } from './task-database.ts';
import { lookupIn, recordIn, rowOf, type Writable } from './task-rows.ts';

/** Taking away what a person erases: hidden first, so that it can be brought back, and deleted later. For each see `TaskStore`. */

type Tasks = Writable<'tasks'>;
type Lookups = Writable<'lookups'>;

/** What an erasing hides, and the records that stay since something else holds them, without the lookups that go. */
interface Chosen {
  tasks: TaskRow[];
  lookups: Lookup[];
  staying: TaskRow[];
}

export async function erase({ id, what, purgeAt }: Erasure): Promise<Erased> {
  const transaction = (await openDatabase()).transaction(['tasks', 'lookups', 'erased'], 'readwrite');
  const tasks = transaction.objectStore('tasks');
  const lookups = transaction.objectStore('lookups');
  const whole = what === 'everything';
  const rows = whole ? await everything(tasks, lookups) : await chosen(tasks, lookups, what);
  const hidden = { id, purgeAt, whole, tasks: rows.tasks, lookups: rows.lookups };
  const writes: Promise<unknown>[] = [transaction.objectStore('erased').put(hidden)];
  if (whole) writes.push(tasks.clear(), lookups.clear());
  else {
    for (const { key } of rows.tasks) writes.push(tasks.delete(key));
    for (const lookup of rows.lookups) writes.push(lookups.delete(lookup.id));
    for (const row of rows.staying) writes.push(tasks.put(row));
  }
  await Promise.all([...writes, transaction.done]);
  return {
    gone: rows.tasks.map(({ key }) => key),
    left: rows.staying.map(({ key }) => key),
    count: rows.tasks.length + rows.lookups.length === 0 ? null : rows.tasks.filter(({ batch }) => !batch).length,
  };
}

async function everything(tasks: Tasks, lookups: Lookups): Promise<Chosen> {
  const [taskRows, lookupRows] = await Promise.all([tasks.getAll(), lookups.getAll()]);
  return { tasks: taskRows, lookups: lookupRows, staying: [] };
}

/** The rows of what was chosen, with the tasks that only these lookups hold and those that only came with a batch. */
async function chosen(
  tasks: Tasks,
  lookups: Lookups,
  { keys, lookupIds }: { keys: readonly string[]; lookupIds: readonly string[] },
): Promise<Chosen> {
  const going = new Set(lookupIds);
  const lookupRows = new Map<string, Lookup>();
  const taskRows = new Map<string, TaskRow>();
  const staying = new Map<string, TaskRow>();
  const readLookup = async (id: string) => {
    const row = await lookups.get(id);
    if (row) lookupRows.set(id, row);
    return lookupIn(row)?.keys ?? [];
  };
  const take = async (key: string) => {
    const row = await tasks.get(key);
    if (!row || taskRows.has(key)) return;
    taskRows.set(key, row);
    if (!recordIn(row)?.batch) return;
    for (const member of await readLookup(lookupIdOfBatch(key))) {
      const record = recordIn(await tasks.get(member));
      if (record && isOnlyMember(record)) await take(member);
    }
  };
  for (const key of keys) await take(key);
  for (const id of lookupIds) {
    for (const key of await readLookup(id)) {
      const record = recordIn(await tasks.get(key));
      const left = record && { ...record, lookupIds: record.lookupIds.filter((each) => !going.has(each)) };
      if (left && (await isHeld(left, tasks))) staying.set(key, rowOf(left));
      else await take(key);
    }
  }
  for (const key of taskRows.keys()) staying.delete(key);
  return { tasks: [...taskRows.values()], lookups: [...lookupRows.values()], staying: [...staying.values()] };
}

/** Whether a task has a line of its own, or stands in a lookup or a batch. */
async function isHeld({ listedAt, lookupIds, batchKey }: TaskRecord, tasks: Tasks): Promise<boolean> {
  if (listedAt !== null || lookupIds.length > 0) return true;
  return batchKey !== null && (await tasks.getKey(batchKey)) !== undefined;
}

export async function undoErase(erasureId: string): Promise<string[]> {
  const transaction = (await openDatabase()).transaction(['tasks', 'lookups', 'erased'], 'readwrite');
  const tasks = transaction.objectStore('tasks');
  const lookups = transaction.objectStore('lookups');
  const erased = transaction.objectStore('erased');
  const rows = erasedIn(await erased.get(erasureId));
  if (!rows) return [];
  const back = new Map<string, TaskRow>();
  const writes: Promise<unknown>[] = [erased.delete(erasureId)];
  for (const row of rows.tasks) if ((await tasks.getKey(row.key)) === undefined) back.set(row.key, row);
  for (const row of rows.lookups) {
    if ((await lookups.getKey(row.id)) !== undefined) continue;
    writes.push(lookups.put(row));
    for (const task of await rejoined(row, tasks, back)) back.set(task.key, task);
  }
  for (const row of back.values()) writes.push(tasks.put(row));
  await Promise.all([...writes, transaction.done]);
  return [...back.keys()];
}

/** The tasks that stayed when their lookup was erased, with it; those of a batch name it in another way. */
async function rejoined(lookup: Lookup, tasks: Tasks, back: ReadonlyMap<string, TaskRow>): Promise<TaskRow[]> {
  const rows: TaskRow[] = [];
  const { id } = lookup;
  const keys = lookupIn(lookup)?.keys ?? [];
  for (const key of isOfBatch(lookup) ? [] : keys) {
    const record = recordIn(back.get(key) ?? (await tasks.get(key)));
    if (!record || record.lookupIds.includes(id)) continue;
    rows.push(rowOf({ ...record, lookupIds: [...record.lookupIds, id] }));
  }
  return rows;
}

export async function purgeErased(now: number): Promise<void> {
  const transaction = (await openDatabase()).transaction(['tasks', 'erased', 'setAside', ...textStores], 'readwrite');
  const tasks = transaction.objectStore('tasks');
  const erased = transaction.objectStore('erased');
  const all = (await erased.getAll()).map(erasedIn).filter((rows) => rows !== null);
  const over = all.filter(({ purgeAt }) => purgeAt <= now);
  // What was asked for anew since has texts of its own under the same key, and what another erasing hides may come back.
  const kept = new Set(all.filter((each) => !over.includes(each)).flatMap((each) => each.tasks.map(({ key }) => key)));
  const writes: Promise<unknown>[] = [];
  const forget = async (name: (typeof textStores)[number], key: string) => {
    if (kept.has(key) || (await tasks.getKey(key)) !== undefined) return;
    writes.push(transaction.objectStore(name).delete(key));
  };
  for (const { id, whole, tasks: rows, purgeAt } of over) {
    for (const name of textStores) {
      const keys = whole ? await transaction.objectStore(name).getAllKeys() : rows.map(({ key }) => key);
      for (const key of keys) await forget(name, key);
    }
    if (whole) writes.push(...(await forgetSetAside(transaction.objectStore('setAside'), purgeAt)));
    writes.push(erased.delete(id));
  }
  await Promise.all([...writes, transaction.done]);
}

async function forgetSetAside(aside: Writable<'setAside'>, before: number): Promise<Promise<unknown>[]> {
  const writes: Promise<unknown>[] = [];
  for await (const cursor of aside) if (cursor.value.at <= before) writes.push(cursor.delete());
  return writes;
}
