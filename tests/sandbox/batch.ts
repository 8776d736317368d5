import { createWalk, type Life, type Step } from './lives.ts';
import type { Random } from './random.ts';
import type { SandboxTask } from './task.ts';

export interface BatchSpec {
  /** A UUID is made up where it is left out. */
  id?: string;
  tasks: readonly SandboxTask[];
  /** How requests for its status go; always `as-usual` unless told. */
  life?: Life;
  /** Whether its task ids are listed before it is ready; unless told they are. */
  listedEarly?: boolean;
}

/** The counts as Openmart sends them: cancelled tasks are in none of them but `total`. */
export interface BatchCounts {
  processing: number;
  completed: number;
  errored: number;
  total: number;
  batch_ready: boolean;
}

export interface SandboxBatch {
  readonly id: string;
  readonly tasks: readonly SandboxTask[];
  live(life: Life): void;
  /** The step of one request for its status. */
  ask(): Step;
  /** Time passes for its tasks, then they are counted. */
  counts(): BatchCounts;
  /** All ids, or those with exactly this status. */
  taskIds(status: string | null): string[];
}

export function createBatch(spec: BatchSpec, random: Random): SandboxBatch {
  let walk = createWalk(spec.life ?? [{ answer: 'as-usual' }]);
  const { tasks } = spec;
  const settled = (status: string | null) => status === 'COMPLETED' || status === 'ERRORED' || status === 'CANCELLED';
  const unsettled = () => tasks.filter((task) => !settled(task.status())).length;
  const withStatus = (status: string) => tasks.filter((task) => task.status() === status);
  return {
    id: spec.id ?? random.uuid(),
    tasks,
    live(life) {
      walk = createWalk(life);
    },
    ask: () => walk.next(),
    counts() {
      for (const task of tasks) task.tick();
      const processing = unsettled();
      return {
        processing,
        completed: withStatus('COMPLETED').length,
        errored: withStatus('ERRORED').length,
        total: tasks.length,
        batch_ready: processing === 0,
      };
    },
    taskIds(status) {
      if (status !== null) return withStatus(status).map((task) => task.id);
      const listed = spec.listedEarly !== false || unsettled() === 0;
      return listed ? tasks.map((task) => task.id) : [];
    },
  };
}
