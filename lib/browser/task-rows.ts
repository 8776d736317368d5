import type { IDBPIndex, IDBPObjectStore } from 'idb';
import { type TaskRecord, taskRecordSchema } from '@/lib/record.ts';
import { type StageCounts, stageOf, stages } from '@/lib/stage.ts';
import type { TaskDatabase, TaskRow } from './task-database.ts';

type Name = 'tasks' | 'lookups' | 'bodies' | 'earlier' | 'rejected' | 'setAside' | 'erased';

/** A store inside a transaction that writes. */
export type Writable<N extends Name> = IDBPObjectStore<TaskDatabase, ArrayLike<Name>, N, 'readwrite'>;

/** A record as it is stored. Throws where it does not fit its schema. */
export function rowOf(record: TaskRecord): TaskRow {
  return { ...taskRecordSchema.parse(record), stage: stageOf(record) };
}

/** The record in a stored value; `null` where there is none, or it makes no sense. */
export function recordIn(value: unknown): TaskRecord | null {
  const parsed = taskRecordSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** Reads a record inside a transaction; one that makes no sense is moved aside, whole, so that it keeps nothing else from going on. */
export async function readOrSetAside(
  tasks: Writable<'tasks'>,
  aside: Writable<'setAside'>,
  key: string,
): Promise<TaskRecord | null> {
  const value: unknown = await tasks.get(key);
  const record = recordIn(value);
  if (record === null && value !== undefined) {
    aside.add({ at: Date.now(), value });
    tasks.delete(key);
    console.error('A stored task could not be read and was set aside.');
  }
  return record;
}

type StageIndex = IDBPIndex<TaskDatabase, ArrayLike<Name>, 'tasks', 'lookup' | 'batch', 'readonly' | 'readwrite'>;

/** How many tasks of one lookup or batch are at which stage. */
export async function countStagesIn(index: StageIndex, id: string): Promise<StageCounts> {
  const counts = await Promise.all(stages.map((stage) => index.count(IDBKeyRange.only([id, stage]))));
  const [watched = 0, completed = 0, errored = 0, cancelled = 0, resting = 0] = counts;
  return { watched, completed, errored, cancelled, resting };
}
