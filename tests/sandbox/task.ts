import { createWalk, type Life, type Step } from './lives.ts';
import { makeData, type TaskKind } from './people.ts';
import type { Random } from './random.ts';

export interface TaskSpec {
  /** A UUID is made up where it is left out. */
  id?: string;
  /** `null` is sent as null; left out, the field is absent. */
  trackingId?: string | null;
  /** Decides the made-up data; `find_people` unless told. */
  kind?: TaskKind;
  /** `done` unless told. */
  life?: Life;
  /** In place of made-up data. */
  data?: unknown;
  /** The same as JSON text, sent as it stands: see `oddData`. */
  dataText?: string;
}

export interface SandboxTask {
  readonly id: string;
  readonly trackingId: string | null | undefined;
  /** JSON text of its data. */
  readonly dataText: string;
  /** From now on COMPLETED; requests being held are answered so. */
  complete(): void;
  /** Begins another life; requests being held are answered by its first step. */
  live(life: Life): void;
  /** Answers all that is held, now and later. */
  release(): void;
  /** The step of one request; waits while the task is held. */
  ask(): Promise<Step>;
  /** Time passes: a batch was asked for its status. Tasks still processing take their next step. */
  tick(): void;
  /** What a batch would say of this task now. A task whose requests fail counts as completed. */
  status(): string | null;
}

/** A task that walks through its life. */
export function createTask(spec: TaskSpec, random: Random): SandboxTask {
  let walk = createWalk(spec.life ?? 'done');
  let gate = Promise.withResolvers<void>();
  const status = () => {
    const step = walk.now();
    if (step.held) return 'PROCESSING';
    return step.answer === 'status' ? step.status : 'COMPLETED';
  };
  function live(life: Life): void {
    walk = createWalk(life);
    gate.resolve();
    gate = Promise.withResolvers();
  }
  return {
    id: spec.id ?? random.uuid(),
    trackingId: spec.trackingId,
    dataText:
      spec.dataText ?? JSON.stringify('data' in spec ? spec.data : makeData(spec.kind ?? 'find_people', random)),
    live,
    complete: () => live('done'),
    release: () => gate.resolve(),
    async ask() {
      for (;;) {
        const walked = walk;
        const step = walked.next();
        if (!step.held) return step;
        await gate.promise;
        if (walked === walk) return step;
      }
    },
    tick() {
      const now = status();
      if (now !== 'COMPLETED' && now !== 'ERRORED' && now !== 'CANCELLED' && !walk.now().held) walk.next();
    },
    status,
  };
}
