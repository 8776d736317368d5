import * as z from 'zod/mini';
import type { FailureKind, FreshFailure } from './failure.ts';

/**
 * How a batch stands. Cancelled tasks are in no count but `total`, so that the others need not add up to it.
 * Source: `GET /api/v1/task/batch/:batch_id/status`, Openmart's API reference.
 */
export const batchCountsSchema = z.lazy(() =>
  z.object({
    processing: z.number(),
    completed: z.number(),
    errored: z.number(),
    total: z.number(),
    ready: z.boolean(),
  }),
);

export type BatchCounts = z.infer<typeof batchCountsSchema>;

const statusSchema = z.lazy(() =>
  z.looseObject({
    processing: z.nullish(z.number()),
    completed: z.nullish(z.number()),
    errored: z.nullish(z.number()),
    total: z.number(),
    batch_ready: z.nullish(z.boolean()),
  }),
);

const idsSchema = z.lazy(() => z.array(z.string()));

/** Reads the text of an answer about a batch's status. `null` for what is none: a batch has a `total` of at least 1. Never throws. */
export function readBatchCounts(text: string): BatchCounts | null {
  const parsed = statusSchema.safeParse(parseJson(text));
  if (!parsed.success || parsed.data.total < 1) return null;
  const { processing, completed, errored, total, batch_ready } = parsed.data;
  return {
    processing: processing ?? 0,
    completed: completed ?? 0,
    errored: errored ?? 0,
    total,
    ready: batch_ready ?? false,
  };
}

/** Reads the text of an answer that lists the ids of a batch's tasks, a bare array. `null` for what is none. Never throws. */
export function readTaskIds(text: string): string[] | null {
  const parsed = idsSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const refusals: ReadonlySet<FailureKind> = new Set(['not-found', 'not-accepted', 'not-allowed']);

/** Whether an id that was refused as a task's may be a batch's: Openmart knows no such task, or answered 200 with something else. */
export function mayBeBatch({ kind, httpStatus }: FreshFailure): boolean {
  if (kind === 'unexpected-answer') return httpStatus !== null && httpStatus >= 200 && httpStatus < 300;
  return refusals.has(kind);
}
