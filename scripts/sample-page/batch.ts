import type { Sandbox } from '../../tests/sandbox/server.ts';
import type { SandboxTask } from '../../tests/sandbox/task.ts';
import { settledAfter } from './settled-after.ts';

/** The batch whose id stands on the sample page. */
export const sampleBatchId = 'c27f5a90-1e84-4bd3-96a2-7f0d3b58c1e4';

const kinds = ['bakery', 'dental', 'yoga', 'books', 'florist', 'kayaks'];
const places = ['willow', 'granite', 'sunset', 'orchard'];

export interface SampleBatch {
  readonly tasks: readonly SandboxTask[];
  /** Lets so many of the tasks settle, first to last. One of them errors, and one is cancelled. */
  settle(count: number): void;
}

/** How those tasks end that do not complete, by their place. */
const ends: ReadonlyMap<number, string> = new Map([
  [4, 'ERRORED'],
  [17, 'CANCELLED'],
]);

/** Gives a sandbox the sample batch: 24 tasks of made-up companies. They settle by themselves, a few each time the batch is asked for, or when told. */
export function addSampleBatch(sandbox: Sandbox, settling: 'by themselves' | 'when told'): SampleBatch {
  const names = places.flatMap((place) => kinds.map((kind) => `${place}-${kind}`));
  const tasks = names.map((trackingId, place) => {
    const life = settling === 'when told' ? 'processing' : settledAfter(1 + (place % 5), ends.get(place));
    return sandbox.addTask({ trackingId, life });
  });
  sandbox.addBatch({ id: sampleBatchId, tasks });
  return {
    tasks,
    settle(count) {
      for (const [place, task] of tasks.slice(0, count).entries()) {
        task.live([{ answer: 'status', status: ends.get(place) ?? 'COMPLETED' }]);
      }
    },
  };
}
