import { type Body, bodySchema, type Lookup, type TaskRecord, taskRecordSchema } from '@/lib/record.ts';
import { openDatabase } from './task-database.ts';
import { taskStore } from './task-store.ts';

/** The pages' side of the stored tasks: they only read. Every function rejects where the browser's storage fails. */

/** The newest tasks, by when they were last asked for. `unreadable` counts stored records that make no sense. */
export async function listTasks(limit: number): Promise<{ records: TaskRecord[]; unreadable: number }> {
  const records: TaskRecord[] = [];
  let unreadable = 0;
  let cursor = await (await openDatabase()).transaction('tasks').store.index('askedAt').openCursor(null, 'prev');
  while (cursor && records.length < limit) {
    const parsed = taskRecordSchema.safeParse(cursor.value);
    if (parsed.success) records.push(parsed.data);
    else unreadable += 1;
    cursor = await cursor.continue();
  }
  return { records, unreadable };
}

export function readTask(key: string): Promise<TaskRecord | null> {
  return taskStore.read(key);
}

export function readTasks(keys: readonly string[]): Promise<TaskRecord[]> {
  return taskStore.readMany(keys);
}

export function readLookup(id: string): Promise<{ lookup: Lookup; records: TaskRecord[] } | null> {
  return taskStore.readLookup(id);
}

/** The text of a task's last answer, exactly as received. */
export async function readBody(key: string): Promise<Body | null> {
  return bodyOrNull(await (await openDatabase()).get('bodies', key));
}

/** The text received last that was no answer to the question. */
export async function readRejected(key: string): Promise<Body | null> {
  return bodyOrNull(await (await openDatabase()).get('rejected', key));
}

function bodyOrNull(value: unknown): Body | null {
  const parsed = bodySchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
