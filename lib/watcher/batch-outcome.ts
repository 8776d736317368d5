import { type BatchCounts, mayBeBatch } from '../batch.ts';
import type { FreshFailure } from '../failure.ts';
import { nextCheck } from '../pace.ts';
import { type BatchRecord, hasSettled, isWatched, type TaskRecord } from '../record.ts';
import type { StageCounts } from '../stage.ts';
import { failed, noLater, unasked } from './outcome.ts';

/**
 * The record after a failure of one check. An id that is refused as a task's is tried once as a batch's, at once; refused as that too, it
 * is what it was refused as first. Any other failure leaves open what it names. A decided kind is never guessed again.
 */
export function refused(record: TaskRecord, failure: FreshFailure, now: number, random: number): TaskRecord {
  if (record.batch?.step === 'completed' && mayBeBatch(failure)) return withoutPart(record, record.batch, now);
  if (record.answer || record.batch || !mayBeBatch(failure)) return failed(record, failure, now, random);
  if (!record.refusedAsTask) return { ...record, refusedAsTask: failure, dueAt: now };
  return { ...failed(record, record.refusedAsTask, now, random), refusedAsTask: null };
}

/** A batch whose list of completed tasks is refused goes on without it: the list of all comes at the end. */
function withoutPart(record: TaskRecord, batch: BatchRecord, now: number): TaskRecord {
  return {
    ...record,
    lane: 'watched',
    dueAt: nextCheck(record.askedAt, now, true),
    batch: { ...batch, step: 'status' },
  };
}

/** A batch after an answer about its status. The tasks are asked for when the counts tell of more that is done. */
export function counted(record: TaskRecord, counts: BatchCounts, now: number): TaskRecord {
  const askedAt = noLater(record.askedAt, now);
  const before = record.batch?.counts;
  const moreCompleted = counts.completed > 0 && counts.completed !== before?.completed;
  const step = isOver(counts) ? 'all' : moreCompleted ? 'completed' : 'status';
  return {
    ...record,
    askedAt,
    lane: step === 'status' ? 'watched' : record.lane,
    dueAt: step === 'status' ? nextCheck(askedAt, now, true) : now,
    checkedAt: now,
    tries: 0,
    batch: { counts, receivedAt: now, step, endedAt: record.batch?.endedAt ?? null },
    refusedAsTask: null,
    failure: null,
    wasProcessing: record.wasProcessing || counts.processing > 0,
  };
}

/** Whether Openmart works on none of its tasks any more. */
function isOver({ processing, ready }: BatchCounts): boolean {
  return processing === 0 || ready;
}

/** A batch after a list of its tasks. The list of all may still be empty when the counts say that it is over. */
export function listed(record: TaskRecord, which: 'completed' | 'all', size: number, now: number): TaskRecord {
  const { batch } = record;
  if (!batch) return record;
  const isWhole = which === 'all' && size > 0;
  return {
    ...record,
    lane: 'watched',
    dueAt: isWhole ? now : nextCheck(record.askedAt, now, true),
    checkedAt: now,
    tries: 0,
    batch: { ...batch, step: isWhole ? 'members' : 'status' },
    failure: null,
  };
}

/** A task that a batch lists, due now unless it has settled; `standing` is what is known of it already. */
export function listedTask(
  batch: TaskRecord,
  id: string,
  standing: TaskRecord | null,
  which: 'completed' | 'all',
  now: number,
  place: number,
): TaskRecord {
  const record = { ...(standing ?? { ...unasked(id), askedAt: batch.askedAt }), batchKey: batch.key };
  if (hasSettled(record)) return record;
  // In the list of all, one that is watched may well be processing: its own pace goes on.
  if (which === 'all' && isWatched(record)) return record;
  if (isStoppedSince(record, batch.askedAt)) return record;
  const lane = record.lane === 'waited' && isWatched(record) ? 'waited' : 'bulk';
  return { ...record, lane, dueAt: now + place, tries: 0, failure: null, stoppedAt: null };
}

/** Whether a person stopped the watching of a task after the batch was asked for. */
function isStoppedSince({ stoppedAt }: TaskRecord, askedAt: number): boolean {
  return stoppedAt !== null && stoppedAt > askedAt;
}

/** A batch whose tasks are all known, once they were counted: it ends when none of them is watched any more, and is news then, once. */
export function membersCounted(record: TaskRecord, members: StageCounts, now: number, notify: boolean): TaskRecord {
  const { batch } = record;
  if (!batch) return record;
  const next = nextCheck(record.askedAt, now, true);
  // Tasks that rest only because of their age have not come to their end.
  if (members.watched > 0 || (members.resting > 0 && next === null)) return { ...record, dueAt: next, checkedAt: now };
  const news = batch.endedAt === null;
  return {
    ...record,
    dueAt: null,
    checkedAt: now,
    batch: { ...batch, step: 'ended', endedAt: batch.endedAt ?? now },
    unseenSince: news ? now : record.unseenSince,
    noticeOwedSince: news && record.wasProcessing && notify ? now : record.noticeOwedSince,
  };
}

/** A batch that waits for its tasks, or rests meanwhile, looks again at once when one of them is no longer watched. */
export function nudged(record: TaskRecord, now: number): TaskRecord | null {
  const waits = record.batch?.step === 'members' && record.stoppedAt === null;
  return waits ? { ...record, dueAt: now } : null;
}
