import * as z from 'zod/mini';
import { batchCountsSchema } from './batch.ts';
import { failureSchema, freshFailureSchema } from './failure.ts';
import { summarySchema } from './summary.ts';
import { isSettled } from './task.ts';

/** Who goes first: see `lane` of a record. */
export const lanes = ['waited', 'bulk', 'watched'] as const;

export type Lane = (typeof lanes)[number];

/** The last answer received for a task, without its text, which is stored apart. */
const answerRecordSchema = z.lazy(() =>
  z.object({
    /** As received; `null` where the answer had none. */
    status: z.nullable(z.string()),
    trackingId: z.nullable(z.string()),
    summary: summarySchema,
    receivedAt: z.number(),
    /** The `keyId` of the key that asked. */
    keyId: z.string(),
  }),
);

export type AnswerRecord = z.infer<typeof answerRecordSchema>;

/** What is known of a batch, but for its tasks, which have records of their own. */
const batchRecordSchema = z.lazy(() =>
  z.object({
    counts: batchCountsSchema,
    /** When the counts came. */
    receivedAt: z.number(),
    /**
     * What is due next: to ask for its status, for the tasks that have completed, or for all its tasks; or, when all are known, to see
     * whether any of them is still watched. `ended`: none is.
     */
    step: z.literal(['status', 'completed', 'all', 'members', 'ended']),
    /** When it ended first; `null` before. */
    endedAt: z.nullable(z.number()),
  }),
);

export type BatchRecord = z.infer<typeof batchRecordSchema>;

/**
 * All that is known of one id, of a task or a batch, but for the text received. Times are epoch milliseconds; the nullable times double as
 * sparse indexes: a record stands in the index of `dueAt`, `unseenSince` or `noticeOwedSince` only while it is not null.
 */
export const taskRecordSchema = z.lazy(() =>
  z.object({
    /** The id in lower case: ids are compared without case. */
    key: z.string(),
    /** The id as it was given, which is what is sent. */
    id: z.string(),
    /** The lookups that hold it, the latest first; none for a task that came with its batch, and that nobody asked for by itself. */
    lookupIds: z.array(z.string()),
    /** The key of the batch that listed it. */
    batchKey: z.nullable(z.string()),
    /** Its place in the list of all that was asked for, newest first; `null` where it stands under a batch or a lookup of many. */
    listedAt: z.nullable(z.number()),
    /** When a person last asked for it, to the place in the pasted text: the age that the pace goes by. */
    askedAt: z.number(),
    /** `waited`: a person waits for the next answer, which goes before all else. `bulk`: it was asked for among many. */
    lane: z.literal(lanes),
    /** When it is checked next; `null` at rest. */
    dueAt: z.nullable(z.number()),
    /** When the last answer or failure came. */
    checkedAt: z.nullable(z.number()),
    /** Failures of one kind in a row since the last answer. */
    tries: z.number(),
    answer: z.nullable(answerRecordSchema),
    /** `null` for a task, and for an id of which it is not known yet what it names. */
    batch: z.nullable(batchRecordSchema),
    /** Why it is no task's id, while it is being tried as a batch's. */
    refusedAsTask: z.nullable(freshFailureSchema),
    /** What the last check ended in, where it was no answer. An earlier answer stays beside it. */
    failure: z.nullable(failureSchema),
    /** When a person ended the watching of it; `null` from when it is asked for again. */
    stoppedAt: z.nullable(z.number()),
    /** It was seen unsettled since it was last asked for, so that its settling is news. */
    wasProcessing: z.boolean(),
    unseenSince: z.nullable(z.number()),
    noticeOwedSince: z.nullable(z.number()),
  }),
);

export type TaskRecord = z.infer<typeof taskRecordSchema>;

/** Whether something is still to come: an answer that was asked for, or the end of the work. */
export function isWatched({ dueAt }: TaskRecord): boolean {
  return dueAt !== null;
}

/** Whether a task came to its end, as far as the last answer says, or a batch with all its tasks. */
export function hasSettled({ answer, batch }: TaskRecord): boolean {
  return batch ? batch.endedAt !== null : isSettled(answer?.status ?? null);
}

/** Whether a person ended the watching of it before it came to its end. */
export function isStopped(record: TaskRecord): boolean {
  return record.stoppedAt !== null && !hasSettled(record);
}

/** Whether it only came with its batch: it is neither listed nor news by itself. */
export function isOnlyMember({ batchKey, lookupIds }: TaskRecord): boolean {
  return batchKey !== null && lookupIds.length === 0;
}

/** The lookup it was last part of; `null` where nobody asked for it by itself. */
export function lastLookupOf({ lookupIds }: TaskRecord): string | null {
  return lookupIds[0] ?? null;
}

/** The text of the last answer, exactly as received. */
export const bodySchema = z.lazy(() => z.object({ key: z.string(), text: z.string(), receivedAt: z.number() }));

export type Body = z.infer<typeof bodySchema>;

/**
 * Ids that belong together, as task keys in their order: those that were asked for in one go, or the tasks of a batch. `listedAt` is its
 * place in the list of all that was asked for; `null` where its tasks are listed one by one, or under their batch.
 */
export const lookupSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    askedAt: z.number(),
    listedAt: z.nullable(z.number()),
    keys: z.array(z.string()),
  }),
);

export type Lookup = z.infer<typeof lookupSchema>;

/** The id under which the tasks of a batch are kept together. */
export function lookupIdOfBatch(batchKey: string): string {
  return `${batchPrefix}${batchKey}`;
}

/** Whether a lookup holds the tasks of a batch. */
export function isOfBatch({ id }: Lookup): boolean {
  return id.startsWith(batchPrefix);
}

const batchPrefix = 'batch/';
