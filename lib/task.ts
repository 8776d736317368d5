import * as z from 'zod/mini';

/**
 * The statuses that Openmart's API reference names. Others may exist and are shown as they are.
 * Source: `GET /api/v1/task/:task_id`, https://app.openmart.com/api-docs/get-task-results.
 */
export type KnownStatus = 'PROCESSING' | 'COMPLETED' | 'ERRORED' | 'CANCELLED';

/** What one answer to `GET /api/v1/task/:task_id` says, whatever else it holds. */
export interface TaskAnswer {
  /** The id the answer speaks of; `null` where it names none. */
  taskId: string | null;
  /** As received; `null` where it is missing or no string. */
  status: string | null;
  /** The caller's own label; `null` where it is missing or empty. */
  trackingId: string | null;
  /** The result: an array of people in every published sample, but any JSON is possible. */
  data: unknown;
}

const answerSchema = z.lazy(() =>
  z.looseObject({
    task_id: z.optional(z.unknown()),
    status: z.optional(z.unknown()),
    tracking_id: z.optional(z.unknown()),
    data: z.optional(z.unknown()),
    result: z.optional(z.unknown()),
  }),
);

const settledStatuses: ReadonlySet<string> = new Set<KnownStatus>(['COMPLETED', 'ERRORED', 'CANCELLED']);

/** Whether a status is one from which a task never moves again. Unknown statuses are not settled. */
export function isSettled(status: string | null): boolean {
  return status !== null && settledStatuses.has(status);
}

/**
 * Reads the text of a 200 answer. Returns `null` for what is no task: not JSON, not an object, or an object
 * with neither `task_id` nor `status`. Never throws.
 */
export function readTaskAnswer(text: string): TaskAnswer | null {
  const json = parseJson(text);
  const parsed = answerSchema.safeParse(json);
  if (!parsed.success) return null;
  const { task_id, status, tracking_id, data, result } = parsed.data;
  if (task_id === undefined && status === undefined) return null;
  return {
    taskId: textOrNull(task_id),
    status: textOrNull(status),
    trackingId: textOrNull(tracking_id),
    data: data === undefined ? result : data,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function textOrNull(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}
