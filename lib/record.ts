import * as z from 'zod/mini';
import { failureSchema } from './failure.ts';
import { summarySchema } from './summary.ts';

/** The last answer received for a task, without its text, which is stored apart. */
const answerRecordSchema = z.object({
  /** As received; `null` where the answer had none. */
  status: z.nullable(z.string()),
  trackingId: z.nullable(z.string()),
  summary: summarySchema,
  receivedAt: z.number(),
  /** The `keyId` of the key that asked. */
  keyId: z.string(),
});

export type AnswerRecord = z.infer<typeof answerRecordSchema>;

/**
 * All that is known of one task, but for the text received. Times are epoch milliseconds; the nullable times double as
 * sparse indexes: a record stands in the index of `dueAt`, `unseenSince` or `noticeOwedSince` only while it is not null.
 */
export const taskRecordSchema = z.object({
  /** The id in lower case: ids are compared without case. */
  key: z.string(),
  /** The id as it was given, which is what is sent. */
  id: z.string(),
  /** The lookup it was last part of. */
  lookupId: z.string(),
  /** When a person last asked for it, to the place in the pasted text: the age that the pace goes by, and the order of the list. */
  askedAt: z.number(),
  /** `waited`: a person waits for the next answer, which goes before all watching. */
  lane: z.enum(['waited', 'watched']),
  /** When it is checked next; `null` at rest. */
  dueAt: z.nullable(z.number()),
  /** When the last answer or failure came. */
  checkedAt: z.nullable(z.number()),
  /** Failures of one kind in a row since the last answer. */
  tries: z.number(),
  answer: z.nullable(answerRecordSchema),
  /** What the last check ended in, where it was no answer. An earlier answer stays beside it. */
  failure: z.nullable(failureSchema),
  /** It was seen unsettled since it was last asked for, so that its settling is news. */
  wasProcessing: z.boolean(),
  unseenSince: z.nullable(z.number()),
  noticeOwedSince: z.nullable(z.number()),
});

export type TaskRecord = z.infer<typeof taskRecordSchema>;

/** The text of the last answer, exactly as received. */
export const bodySchema = z.object({ key: z.string(), text: z.string(), receivedAt: z.number() });

export type Body = z.infer<typeof bodySchema>;

/** Ids that were asked for in one go, as task keys in pasted order. */
export const lookupSchema = z.object({ id: z.string(), askedAt: z.number(), keys: z.array(z.string()) });

export type Lookup = z.infer<typeof lookupSchema>;
