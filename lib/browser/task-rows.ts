import type { IDBPIndex, IDBPObjectStore } from 'idb';
import { type Lookup, lookupSchema, type TaskRecord, taskRecordSchema } from '@/lib/record.ts';
import { type Stage, type StageCounts, stageOf, stages } from '@/lib/stage.ts';
import type { TaskDatabase, TaskRow } from './task-database.ts';

type Name = 'tasks' | 'lookups' | 'bodies' | 'earlier' | 'rejected' | 'setAside' | 'erased';

/** A store inside a transaction that writes. */
export type Writable<N extends Name> = IDBPObjectStore<TaskDatabase, ArrayLike<Name>, N, 'readwrite'>;

/** A record as it is stored. Throws where it does not fit its schema. */
export function rowOf(record: TaskRecord): TaskRow {
  const stage = stageOf(record);
  const stagesInLookups = record.lookupIds.map((id) => stageInLookup(id, stage));
  return { ...taskRecordSchema.parse(record), stage, stagesInLookups };
}

/** The record in a stored value; `null` where there is none, or it makes no sense. */
export function recordIn(value: unknown): TaskRecord | null {
  const parsed = taskRecordSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** The lookup in a stored value, likewise. */
export function lookupIn(value: unknown): Lookup | null {
  const parsed = lookupSchema.safeParse(value);
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

/** What a task stands under in the index `lookup`. */
export function stageInLookup(lookupId: string, stage: Stage): string {
  return `${lookupId}/${stage}`;
}

type TaskIndex<I extends 'lookup' | 'batch'> = IDBPIndex<
  TaskDatabase,
  ArrayLike<Name>,
  'tasks',
  I,
  'readonly' | 'readwrite'
>;

/** How many tasks of one batch are at which stage. */
export function countStagesOfBatch(index: TaskIndex<'batch'>, batchKey: string): Promise<StageCounts> {
  return countStages((stage) => index.count([batchKey, stage]));
}

/** The same of one lookup. */
export function countStagesOfLookup(index: TaskIndex<'lookup'>, lookupId: string): Promise<StageCounts> {
  return countStages((stage) => index.count(stageInLookup(lookupId, stage)));
}

async function countStages(count: (stage: Stage) => Promise<number>): Promise<StageCounts> {
  const counts = await Promise.all(stages.map(count));
  const [watched = 0, completed = 0, errored = 0, cancelled = 0, resting = 0] = counts;
  return { watched, completed, errored, cancelled, resting };
}
