import type { Outcome } from '@/lib/api.ts';
import type { BatchCounts } from '@/lib/batch.ts';
import { type FailureKind, plainFailure } from '@/lib/failure.ts';
import type { TaskAnswer } from '@/lib/task.ts';

/** What the scripted Openmart answers: a status, a failure, or nothing until it is aborted. */
export type Script = string | { failure: FailureKind; httpStatus?: number; retryAfter?: number } | 'HANG';

export interface Asked {
  id: string;
  key: string;
  at: number;
  /** The time that had passed by then, whatever the clock said. */
  passed: number;
  /** What of it was asked for. */
  what: 'task' | 'status' | 'completed' | 'all';
}

/** A batch as it stands now; a test changes it as time goes by. */
export interface ScriptedBatch {
  counts: BatchCounts;
  /** What the lists give. */
  completed: string[];
  all: string[];
  /** In place of every answer. */
  failure?: FailureKind;
  /** In place of this list. */
  failureOf?: { completed: FailureKind };
}

/** Openmart as the watcher sees it through the API port: each id walks through its script, and stays at the last. */
export interface ScriptedOpenmart {
  scripts: Map<string, Script[]>;
  batches: Map<string, ScriptedBatch>;
  asked: Asked[];
  /** The most requests that were ever under way at once. */
  peak(): number;
  /** The worker that made the requests under way is gone, and they with it. */
  hangUp(): void;
  answer: Ask<TaskAnswer>;
  batchStatus: Ask<BatchCounts>;
  batchTaskIds(
    id: string,
    which: 'completed' | 'all',
    key: string,
    at: number,
    stop: AbortSignal,
    latency: Promise<void>,
  ): Promise<Outcome<string[]>>;
}

type Ask<T> = (id: string, key: string, at: number, stop: AbortSignal, latency: Promise<void>) => Promise<Outcome<T>>;

export function createOpenmart(passed: () => number): ScriptedOpenmart {
  const scripts = new Map<string, Script[]>();
  const batches = new Map<string, ScriptedBatch>();
  const asked: Asked[] = [];
  let inFlight = 0;
  let most = 0;
  let call = 0;

  async function exchange<T>(
    entry: Omit<Asked, 'passed'>,
    stop: AbortSignal,
    arrival: Promise<unknown>,
    answer: () => Outcome<T>,
  ): Promise<Outcome<T>> {
    asked.push({ ...entry, passed: passed() });
    const ownCall = call;
    inFlight += 1;
    most = Math.max(most, inFlight);
    const aborted = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve(), { once: true }));
    await Promise.race([aborted, arrival]);
    if (ownCall === call) inFlight -= 1;
    return stop.aborted ? { got: 'aborted' } : answer();
  }

  function aboutBatch<T extends object>(
    id: string,
    read: (batch: ScriptedBatch) => T,
    list: 'completed' | 'all' | null = null,
  ): Outcome<T> {
    const batch = batches.get(id.toLowerCase());
    const failure = batch
      ? (batch.failure ?? (list === 'completed' ? batch.failureOf?.completed : undefined))
      : 'not-found';
    if (!batch || failure) return failed({ failure: failure ?? 'not-found' }, 'odd batch');
    const value = read(batch);
    return { got: 'answer', value, text: JSON.stringify(value) };
  }

  return {
    scripts,
    batches,
    asked,
    peak: () => most,
    hangUp() {
      call += 1;
      inFlight = 0;
    },
    answer(id, key, at, stop, latency) {
      const script = scripts.get(id.toLowerCase()) ?? [{ failure: 'not-found' as const }];
      const step = (script.length > 1 ? script.shift() : script[0]) ?? 'HANG';
      const arrival = step === 'HANG' ? new Promise(() => {}) : latency;
      return exchange({ id, key, at, what: 'task' }, stop, arrival, () => toOutcome(id, step));
    },
    batchStatus(id, key, at, stop, latency) {
      return exchange({ id, key, at, what: 'status' }, stop, latency, () =>
        aboutBatch(id, (batch) => ({ ...batch.counts })),
      );
    },
    batchTaskIds(id, which, key, at, stop, latency) {
      return exchange({ id, key, at, what: which }, stop, latency, () =>
        aboutBatch(id, (batch) => [...batch[which]], which),
      );
    },
  };
}

function toOutcome(id: string, step: Script): Outcome<TaskAnswer> {
  if (typeof step !== 'string') return failed(step, 'odd task');
  const data =
    step === 'COMPLETED' ? [{ first_name: 'Ada', email: { email: 'ada@example.com', verified: true } }] : null;
  const body = { task_id: id, status: step, tracking_id: null, data };
  return {
    got: 'answer',
    value: { taskId: id, status: step, trackingId: null, data },
    text: JSON.stringify(body),
  };
}

function failed({ failure, httpStatus, retryAfter }: Exclude<Script, string>, odd: string) {
  return {
    got: 'failure' as const,
    failure: { ...plainFailure(failure), httpStatus: httpStatus ?? null },
    retryAfter: retryAfter ?? null,
    text: failure === 'unexpected-answer' ? odd : null,
  };
}
