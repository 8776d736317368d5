import type { Outcome } from '@/lib/api.ts';
import { type FailureKind, plainFailure } from '@/lib/failure.ts';
import type { TaskAnswer } from '@/lib/task.ts';

/** What the scripted Openmart answers: a status, a failure, or nothing until it is aborted. */
export type Script = string | { failure: FailureKind; retryAfter?: number } | 'HANG';

export interface Asked {
  id: string;
  key: string;
  at: number;
}

/** Openmart as the watcher sees it through the API port: each id walks through its script, and stays at the last. */
export interface ScriptedOpenmart {
  scripts: Map<string, Script[]>;
  asked: Asked[];
  /** The most requests that were ever under way at once. */
  peak(): number;
  /** The worker that made the requests under way is gone, and they with it. */
  hangUp(): void;
  answer(id: string, key: string, at: number, stop: AbortSignal, latency: Promise<void>): Promise<Outcome<TaskAnswer>>;
}

export function createOpenmart(): ScriptedOpenmart {
  const scripts = new Map<string, Script[]>();
  const asked: Asked[] = [];
  let inFlight = 0;
  let most = 0;
  let call = 0;

  return {
    scripts,
    asked,
    peak: () => most,
    hangUp() {
      call += 1;
      inFlight = 0;
    },
    async answer(id, key, at, stop, latency) {
      asked.push({ id, key, at });
      const ownCall = call;
      inFlight += 1;
      most = Math.max(most, inFlight);
      const aborted = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve(), { once: true }));
      const script = scripts.get(id.toLowerCase()) ?? [{ failure: 'not-found' as const }];
      const step = (script.length > 1 ? script.shift() : script[0]) ?? 'HANG';
      await Promise.race([aborted, step === 'HANG' ? new Promise(() => {}) : latency]);
      if (ownCall === call) inFlight -= 1;
      if (stop.aborted) return { got: 'aborted' };
      return toOutcome(id, step);
    },
  };
}

function toOutcome(id: string, step: Script): Outcome<TaskAnswer> {
  if (typeof step !== 'string') {
    return { got: 'failure', failure: plainFailure(step.failure), retryAfter: step.retryAfter ?? null, text: null };
  }
  const data =
    step === 'COMPLETED' ? [{ first_name: 'Ada', email: { email: 'ada@example.com', verified: true } }] : null;
  const body = { task_id: id, status: step, tracking_id: null, data };
  return {
    got: 'answer',
    value: { taskId: id, status: step, trackingId: null, data },
    text: JSON.stringify(body),
  };
}
