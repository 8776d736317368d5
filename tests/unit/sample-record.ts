import type { Failure, FailureKind } from '../../lib/failure.ts';
import type { AnswerRecord, TaskRecord } from '../../lib/record.ts';
import type { Standing } from '../../lib/standing.ts';
import { asked, unasked } from '../../lib/watcher/outcome.ts';

/** A moment in the middle of a day in every time zone's year, in epoch milliseconds. */
export const noon = Date.UTC(2026, 5, 15, 12);

export function sampleAnswer(answer: Partial<AnswerRecord> = {}): AnswerRecord {
  return {
    status: 'COMPLETED',
    trackingId: null,
    summary: { shape: 'people', people: 2, withEmail: 2, verified: 1 },
    receivedAt: noon,
    keyId: 'key',
    ...answer,
  };
}

export function sampleFailure(kind: FailureKind, failure: Partial<Failure> = {}): Failure {
  return { kind, at: noon, since: noon, httpStatus: null, detail: null, requestId: null, ...failure };
}

/** A record of a task that was asked for at noon and not yet checked. */
export function sampleRecord(record: Partial<TaskRecord> = {}): TaskRecord {
  const asking = { lookupId: 'lookup', now: noon, place: 0, lane: 'waited', listed: true } as const;
  return { ...asked(unasked('2FC8B627-1111-2222-3333-123456789ABC'), asking), ...record };
}

export const goodStanding: Standing = {
  account: { keyId: 'key', lastFour: '8a6f', savedAt: noon, refusedAt: null },
  isKeyManaged: false,
  mayExport: true,
  mayReach: true,
  storageFailed: false,
  storedFormIsNewer: false,
  heldUntil: 0,
};

export const refusedStanding: Standing = {
  ...goodStanding,
  account: { keyId: 'key', lastFour: '8a6f', savedAt: noon, refusedAt: noon },
};
