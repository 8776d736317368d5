import { type BatchSpec, createBatch, type SandboxBatch } from './batch.ts';
import { type Bodies, plainBodies, taskBodies } from './bodies.ts';
import { createWalk, type Life, type Step } from './lives.ts';
import type { Random } from './random.ts';
import type { Route } from './routes.ts';
import { createTask, type SandboxTask, type TaskSpec } from './task.ts';

/** What a request gets when nothing is the matter with server and key. */
export interface Resource {
  ask(): Step | Promise<Step>;
  bodies: Bodies;
}

/** The tasks, batches and credits behind the keys of one sandbox. All its keys see the same. */
export interface Account {
  addTask(spec?: TaskSpec): SandboxTask;
  addBatch(spec: BatchSpec): SandboxBatch;
  setUnknownLife(life: Life): void;
  setBalance(credits: number): void;
  find(route: Route): Resource;
}

export function createAccount(random: Random): Account {
  const tasks = new Map<string, SandboxTask>();
  const batches = new Map<string, SandboxBatch>();
  let unknown = createWalk('not-found');
  let balance = 4210;

  function findTask(id: string): Resource {
    const task = tasks.get(id.toLowerCase());
    if (task) return { ask: () => task.ask(), bodies: taskBodies(task) };
    return { ask: () => unknown.next(), bodies: plainBodies(() => ({ message: 'What was that?' })) };
  }

  return {
    addTask(spec = {}) {
      const task = createTask(spec, random);
      tasks.set(task.id.toLowerCase(), task);
      return task;
    },
    addBatch(spec) {
      const batch = createBatch(spec, random);
      batches.set(batch.id.toLowerCase(), batch);
      return batch;
    },
    setUnknownLife(life) {
      unknown = createWalk(life);
    },
    setBalance(credits) {
      balance = credits;
    },
    find(route) {
      switch (route.to) {
        case 'task':
          return findTask(route.id);
        case 'credit-balance':
          return steady(() => ({
            period_start: '2026-11-01T00:00:00Z',
            period_end: '2027-04-01T00:00:00Z',
            balance,
          }));
        case 'batch-status': {
          const batch = batches.get(route.id.toLowerCase());
          return batch
            ? { ask: () => batch.ask(), bodies: plainBodies(() => batch.counts()) }
            : missing('Batch not found');
        }
        case 'batch-task-ids': {
          const batch = batches.get(route.id.toLowerCase());
          return batch ? steady(() => batch.taskIds(route.status)) : missing('Batch not found');
        }
        case 'nothing':
          return missing('Not Found');
      }
    },
  };
}

function steady(value: () => unknown): Resource {
  return { ask: () => ({ answer: 'as-usual' }), bodies: plainBodies(value) };
}

function missing(detail: string): Resource {
  return { ask: () => ({ answer: 'error', code: 404, detail }), bodies: plainBodies(() => ({ detail })) };
}
