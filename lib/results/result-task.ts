import type { ExportedTask } from '../export/content.ts';
import { isStopped, type TaskRecord } from '../record.ts';
import { obstacleOf, type Standing } from '../standing.ts';
import type { TableSource } from '../table/model.ts';
import { faceOf } from '../task-face.ts';
import { failureToTell } from '../task-failure.ts';
import { standOf } from '../task-stand.ts';
import { filedTitle, filedWords } from './filed-words.ts';

/** A task among results, but for its text, which is read when it is needed. */
export interface ResultTask {
  readonly record: TaskRecord;
  /** When its answer came, in epoch milliseconds; `null` while there is none. */
  readonly receivedAt: number | null;
  readonly standing: Standing;
}

/** Makes tasks of records, the same one of a record as long as `standing` is the same, so that what did not change is seen at a glance. */
export function resultTasks(standing: Standing): (records: readonly TaskRecord[]) => ResultTask[] {
  const known = new WeakMap<TaskRecord, ResultTask>();
  return (records) =>
    records.map((record) => {
      const before = known.get(record);
      if (before) return before;
      const task = { record, receivedAt: record.answer?.receivedAt ?? null, standing };
      known.set(record, task);
      return task;
    });
}

/** What the table says of a task. Words take their time: ten thousand tasks are worth a tenth of a second. */
export function tableSource({ record, standing }: ResultTask, text: string | null): TableSource {
  const failure = failureToTell(record);
  return {
    key: record.key,
    id: record.id,
    trackingId: record.answer?.trackingId ?? null,
    status: filedStatus(record, standing),
    failure: failure ? filedTitle(failure.kind) : '',
    text,
  };
}

function filedStatus(record: TaskRecord, standing: Standing): string {
  if (record.batch) return faceOf(record, standing).word;
  const stand = standOf(record, standing);
  return stand.key === null ? stand.received : filedWords[stand.key];
}

/** How a task stands, in the person's language. */
export function statusWord({ record, standing }: Pick<ResultTask, 'record' | 'standing'>): string {
  return faceOf(record, standing).word;
}

/** Whether the same is to be shown of both: everything that the words of a task depend on. */
export function isSameTask(one: ResultTask | undefined, other: ResultTask | undefined): boolean {
  if (one === other) return true;
  if (!one || !other || one.receivedAt !== other.receivedAt) return false;
  const [a, b] = [one.record, other.record];
  return (
    a.key === b.key &&
    a.id === b.id &&
    a.answer?.status === b.answer?.status &&
    a.answer?.trackingId === b.answer?.trackingId &&
    a.failure?.kind === b.failure?.kind &&
    isStopped(a) === isStopped(b) &&
    a.batchKey === b.batchKey &&
    (a.dueAt === null) === (b.dueAt === null) &&
    obstacleOf(one.standing) === obstacleOf(other.standing)
  );
}

/** Whether `tasks` begin with all of `start`, so that only the rest is new. */
export function isContinued(start: readonly ResultTask[], tasks: readonly ResultTask[]): boolean {
  return start.length <= tasks.length && start.every((task, place) => isSameTask(task, tasks[place]));
}

/** A task as the data formats have it. `text` is the answer exactly as received. */
export function exportedTask({ record }: ResultTask, text: string | null): ExportedTask {
  return {
    taskId: record.id,
    text,
    status: record.answer?.status ?? null,
    failure: failureToTell(record)?.kind ?? null,
    note: null,
  };
}
