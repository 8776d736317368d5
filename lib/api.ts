import * as z from 'zod/mini';
import type { CreditBalance } from './account.ts';
import { apiPaths } from './api-paths.ts';
import { type BatchCounts, readBatchCounts, readTaskIds } from './batch.ts';
import { readErrorDetail, withoutKey } from './error-detail.ts';
import { type FailureKind, type FreshFailure, plainFailure } from './failure.ts';
import { isId } from './ids/id-form.ts';
import { apiOrigin } from './origin.ts';
import { type After, exchange, type Fetch } from './request.ts';
import { readRetryAfter } from './retry-after.ts';
import { readTaskAnswer, type TaskAnswer } from './task.ts';

/** What a call gave. `text` is what was received, without the key should it have come back. */
export type Outcome<T> =
  | { got: 'answer'; value: T; text: string }
  | { got: 'failure'; failure: FreshFailure; retryAfter: number | null; text: string | null }
  | { got: 'aborted' };

/** Openmart's API, as far as it is used. No call ever rejects. */
export interface Api {
  /** `GET /api/v1/task/:task_id`. Costs no credits. */
  getTask(id: string, key: string, stop: AbortSignal): Promise<Outcome<TaskAnswer>>;
  /** `GET /api/v1/task/batch/:batch_id/status`. Costs no credits. */
  getBatchStatus(id: string, key: string, stop: AbortSignal): Promise<Outcome<BatchCounts>>;
  /** `GET /api/v1/task/batch/:batch_id/task_ids`: the ids of the tasks that have completed, or of all. Costs no credits. */
  getBatchTaskIds(id: string, which: 'completed' | 'all', key: string, stop: AbortSignal): Promise<Outcome<string[]>>;
  /** `GET /api/v2/credit-balance`. Costs nothing, which makes it the way to try a key. */
  getCreditBalance(key: string, stop: AbortSignal): Promise<Outcome<CreditBalance>>;
}

/** A key of fewer characters, such as none of Openmart's is, may stand in an answer by chance. */
const shortestEchoed = 16;

/** The world that the API needs: `now` in epoch milliseconds. */
export interface ApiPorts {
  fetch: Fetch;
  after: After;
  now(): number;
}

const creditsSchema = z.lazy(() =>
  z.looseObject({ balance: z.number(), period_end: z.optional(z.nullable(z.string())) }),
);

/** With `api-paths.ts` the only place that knows Openmart's addresses, headers and status codes. */
export function createApi(ports: ApiPorts): Api {
  return {
    getTask(id, key, stop) {
      return getById(id, apiPaths.task, key, stop, (text) => readOwnTask(id, text));
    },
    getBatchStatus(id, key, stop) {
      return getById(id, apiPaths.batchStatus, key, stop, (text) => readBatchCounts(text) ?? 'unexpected-answer');
    },
    getBatchTaskIds(id, which, key, stop) {
      const path = (segment: string) => apiPaths.batchTaskIds(segment, which);
      return getById(id, path, key, stop, (text) => readTaskIds(text) ?? 'unexpected-answer');
    },
    getCreditBalance(key, stop) {
      return get(ports, '/api/v2/credit-balance', key, stop, readCredits);
    },
  };

  /** What is no id never gets into an address. */
  async function getById<T extends object>(
    id: string,
    pathOf: (segment: string) => string,
    key: string,
    stop: AbortSignal,
    read: (text: string) => T | FailureKind,
  ): Promise<Outcome<T>> {
    if (!isId(id)) return failed(plainFailure('not-accepted'));
    return get(ports, pathOf(encodeURIComponent(id)), key, stop, read);
  }
}

async function get<T extends object>(
  ports: ApiPorts,
  path: string,
  key: string,
  stop: AbortSignal,
  read: (text: string) => T | FailureKind,
): Promise<Outcome<T>> {
  const headers = { Accept: 'application/json', 'X-API-Key': key };
  const result = await exchange(ports.fetch, ports.after, apiOrigin + path, headers, stop);
  if (result.got === 'aborted') return result;
  if (result.got === 'failure') return failed(result.failure);

  const { status, header } = result;
  const kind = status >= 200 && status < 300 ? null : kindOfStatus(status);
  // An answer is kept exactly as received, but never with the key in it.
  const text = kind === null && key.length < shortestEchoed ? result.text : withoutKey(result.text, key);
  const value = kind ?? read(text);
  if (typeof value !== 'string') return { got: 'answer', value, text };
  const about = {
    httpStatus: status,
    requestId: withoutKey(header('x-request-id') ?? '', key) || null,
    detail: readErrorDetail(text, key),
  };
  const retryAfter = kind === 'too-many-requests' ? readRetryAfter(header('retry-after'), ports.now()) : null;
  return { ...failed({ kind: value, ...about }), retryAfter, text: withoutKey(text, key) };
}

function failed(failure: FreshFailure) {
  return { got: 'failure' as const, failure, retryAfter: null, text: null };
}

const kindsOfStatus: Readonly<Record<number, FailureKind>> = {
  400: 'not-accepted',
  401: 'bad-key',
  402: 'out-of-credits',
  403: 'not-allowed',
  404: 'not-found',
  422: 'not-accepted',
  429: 'too-many-requests',
};

function kindOfStatus(status: number): FailureKind {
  return kindsOfStatus[status] ?? (status >= 500 ? 'server-trouble' : 'unexpected-answer');
}

function readOwnTask(id: string, text: string): TaskAnswer | FailureKind {
  const answer = readTaskAnswer(text);
  if (!answer) return 'unexpected-answer';
  return answer.taskId !== null && answer.taskId.toLowerCase() !== id.toLowerCase() ? 'wrong-task' : answer;
}

function readCredits(text: string): CreditBalance | FailureKind {
  try {
    const { balance, period_end } = creditsSchema.parse(JSON.parse(text));
    return { balance, periodEnd: period_end ?? null };
  } catch {
    return 'unexpected-answer';
  }
}
