import type { Failure, FreshFailure } from '../failure.ts';
import { nextCheck, nextTry, rowEndsAfter } from '../pace.ts';
import { type AnswerRecord, isOnlyMember, type Lane, type TaskRecord } from '../record.ts';
import { isSettled } from '../task.ts';

/** A record for an id that was never asked for. */
export function unasked(id: string): TaskRecord {
  return {
    key: id.toLowerCase(),
    id,
    lookupIds: [],
    batchKey: null,
    listedAt: null,
    askedAt: 0,
    lane: 'waited',
    dueAt: null,
    checkedAt: null,
    tries: 0,
    answer: null,
    batch: null,
    refusedAsTask: null,
    failure: null,
    stoppedAt: null,
    wasProcessing: false,
    unseenSince: null,
    noticeOwedSince: null,
  };
}

/** What a person asks for: at what time, in which place among the ids asked for together, and who else waits. */
export interface Asking {
  /** The lookup that holds it from now on; `null` where it is only checked again. */
  lookupId: string | null;
  now: number;
  place: number;
  lane: Lane;
  /** Whether it is listed by itself, and not only under its lookup. */
  listed: boolean;
}

/**
 * The record once a person asks for it: due now. An earlier answer stays. A millisecond for each place keeps the order of the ids in the
 * list and in the checking, and holds up nothing that the limits would let start.
 */
export function asked(record: TaskRecord, { lookupId, now, place, lane, listed }: Asking): TaskRecord {
  return {
    ...record,
    lookupIds: lookupId === null ? record.lookupIds : [...new Set([lookupId, ...record.lookupIds])],
    listedAt: listed ? now - place : record.listedAt,
    askedAt: now - place,
    lane,
    dueAt: now + place,
    tries: 0,
    batch: record.batch && { ...record.batch, step: 'status' },
    refusedAsTask: null,
    failure: null,
    stoppedAt: null,
    wasProcessing: false,
  };
}

/** The record after an answer. It becomes news when it settles; a settled task that is checked again is none, nor one that its batch tells. */
export function answered(record: TaskRecord, answer: AnswerRecord, notify: boolean): TaskRecord {
  const now = answer.receivedAt;
  const askedAt = noLater(record.askedAt, now);
  const settled = isSettled(answer.status);
  const news = settled && !isSettled(record.answer?.status ?? null) && !isOnlyMember(record);
  return {
    ...record,
    askedAt,
    lane: 'watched',
    dueAt: settled ? null : nextCheck(askedAt, now, answer.status === 'PROCESSING'),
    checkedAt: now,
    tries: 0,
    answer,
    refusedAsTask: null,
    failure: null,
    wasProcessing: record.wasProcessing || !settled,
    unseenSince: news ? now : record.unseenSince,
    noticeOwedSince: news && record.wasProcessing && notify ? now : record.noticeOwedSince,
  };
}

/** The record after a failure: tried again later, or at rest. It never loses an answer. */
export function failed(record: TaskRecord, fresh: FreshFailure, now: number, random: number): TaskRecord {
  const failure = dated(fresh, record.failure, now);
  const tries = record.failure?.kind === fresh.kind ? record.tries + 1 : 1;
  const known = record.answer !== null || record.batch !== null;
  return {
    ...record,
    askedAt: noLater(record.askedAt, now),
    lane: 'watched',
    dueAt: nextTry({ kind: fresh.kind, tries, since: failure.since, known }, now, random),
    checkedAt: now,
    tries,
    failure,
  };
}

/** The record once the person stopped watching it. Why it failed before stays. */
export function stopped(record: TaskRecord, now: number): TaskRecord {
  return { ...record, lane: 'watched', dueAt: null, stoppedAt: now };
}

/** A row of failures is broken where nothing was tried for long: the computer slept, or there was no key. */
function dated(failure: FreshFailure, before: Failure | null, now: number): Failure {
  const goesOn = before !== null && now - before.at < rowEndsAfter;
  return { ...failure, at: now, since: goesOn ? Math.min(before.since, now) : now };
}

/** A person can't have asked in the future: the clock was set back, and the age counts from now. */
export function noLater(askedAt: number, now: number): number {
  return Math.min(askedAt, now);
}
