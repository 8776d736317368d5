import { beforeEach, describe, expect, test } from 'vitest';
import { readLookup, readRejected } from '@/lib/browser/task-reader.ts';
import { lookupIdOfBatch, type TaskRecord } from '@/lib/record.ts';
import type { ScriptedBatch } from './world/openmart.ts';
import { createWorld, type World } from './world/world.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const batchId = 'batch_1';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const ids = (count: number) => Array.from({ length: count }, (_, n) => `task_${n}`);
const asked = (what: string) => world.openmart.asked.filter((each) => each.what === what);
const members = async (): Promise<TaskRecord[]> => (await readLookup(lookupIdOfBatch(batchId)))?.records ?? [];

/** A batch of which `done` have completed; the rest are processing. */
function scriptBatch(all: readonly string[], done: number, other: Partial<ScriptedBatch> = {}): ScriptedBatch {
  for (const [n, id] of all.entries()) world.openmart.scripts.set(id, [n < done ? 'COMPLETED' : 'PROCESSING']);
  const batch: ScriptedBatch = {
    counts: {
      processing: all.length - done,
      completed: done,
      errored: 0,
      total: all.length,
      ready: done === all.length,
    },
    completed: all.slice(0, done).reverse(),
    all: [...all],
    ...other,
  };
  world.openmart.batches.set(batchId, batch);
  return batch;
}

describe('an id that names a batch', () => {
  test('is found out, and its tasks are fetched in the order that it lists them', async () => {
    scriptBatch(ids(100), 100);
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(30 * second);
    expect((await world.read(batchId)).batch).toMatchObject({ step: 'ended', counts: { total: 100 } });
    expect((await members()).map(({ id }) => id)).toEqual(ids(100));
    expect((await members()).every(({ answer }) => answer?.status === 'COMPLETED')).toBe(true);
  });

  test('takes one request for its status while it is processing, and none for its tasks', async () => {
    scriptBatch(ids(50), 0);
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(10 * minute);
    expect(asked('task')).toHaveLength(1);
    expect(asked('completed')).toHaveLength(0);
    expect(asked('status').length).toBeGreaterThan(15);
    expect(asked('status').length).toBeLessThan(30);
  });

  test('has the completed ones fetched as the counts change, each once', async () => {
    const all = ids(10);
    scriptBatch(all, 4);
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(20 * second);
    expect((await members()).map(({ id }) => id).sort()).toEqual(all.slice(0, 4));
    scriptBatch(all, 7);
    await world.advance(10 * minute);
    expect(asked('completed')).toHaveLength(2);
    scriptBatch(all, 10);
    await world.advance(minute);
    const fetched = asked('task').map(({ id }) => id);
    expect(fetched.slice(1).sort()).toEqual([...all].sort());
    expect((await members()).map(({ id }) => id)).toEqual(all);
  });

  test('ends although cancelled tasks are in no counter', async () => {
    const all = ids(3);
    scriptBatch(all, 2, { counts: { processing: 0, completed: 2, errored: 0, total: 3, ready: false } });
    world.openmart.scripts.set('task_2', ['CANCELLED']);
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(10 * second);
    expect((await world.read(batchId)).batch?.endedAt).not.toBeNull();
    expect((await members()).map(({ answer }) => answer?.status)).toEqual(['COMPLETED', 'COMPLETED', 'CANCELLED']);
    expect(world.alarm).toBeNull();
  });

  test('waits for a list that is still empty', async () => {
    const batch = scriptBatch(ids(3), 3, { all: [] });
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(20 * second);
    expect((await world.read(batchId)).batch?.endedAt).toBeNull();
    batch.all = ids(3);
    await world.advance(minute);
    expect((await world.read(batchId)).batch?.endedAt).not.toBeNull();
  });

  test('watches singly what is still processing when the rest is over', async () => {
    const all = ids(3);
    scriptBatch(all, 2, { counts: { processing: 1, completed: 2, errored: 0, total: 3, ready: true } });
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(5 * minute);
    expect((await world.read(batchId)).batch?.endedAt).toBeNull();
    world.openmart.scripts.set('task_2', ['ERRORED']);
    await world.advance(minute);
    expect((await world.read(batchId)).batch?.endedAt).not.toBeNull();
  });

  test('ends at once when the last of them settles', async () => {
    scriptBatch(ids(2), 1, { counts: { processing: 1, completed: 1, errored: 0, total: 2, ready: true } });
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(20 * minute);
    world.openmart.scripts.set('task_1', ['COMPLETED']);
    await world.advance(2 * minute);
    const settledAt = (await world.read('task_1')).checkedAt ?? 0;
    expect((await world.read(batchId)).batch?.endedAt).toBeLessThan(settledAt + second);
  });

  test('leaves the pace of a task alone that someone watches by itself', async () => {
    scriptBatch(ids(2), 1, { counts: { processing: 1, completed: 1, errored: 0, total: 2, ready: true } });
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(20 * minute);
    const { dueAt } = await world.read('task_1');
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(3 * second);
    expect(await world.read('task_1')).toMatchObject({ batchKey: batchId, dueAt });
  });

  test('rests with a task that never settles, and is not called done', async () => {
    scriptBatch(ids(2), 1, { counts: { processing: 1, completed: 1, errored: 0, total: 2, ready: true } });
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(26 * hour);
    expect(await world.read(batchId)).toMatchObject({ dueAt: null, unseenSince: null, batch: { endedAt: null } });
    expect(world.alarm).toBeNull();
  });

  test('ends with what Openmart lists but does not know', async () => {
    scriptBatch(ids(2), 2);
    world.openmart.scripts.set('task_1', [{ failure: 'not-found' }]);
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(hour);
    expect((await world.read(batchId)).batch?.endedAt).not.toBeNull();
  });

  test('rests after a day without an end, and is not called done', async () => {
    scriptBatch(ids(2), 1);
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(26 * hour);
    expect(await world.read(batchId)).toMatchObject({ dueAt: null, unseenSince: null, batch: { endedAt: null } });
    expect(world.alarm).toBeNull();
  });

  test('ends after a day of rest when its last task is checked again and settles', async () => {
    scriptBatch(ids(2), 1, { counts: { processing: 1, completed: 1, errored: 0, total: 2, ready: true } });
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(26 * hour);
    world.openmart.scripts.set('task_1', ['COMPLETED']);
    await world.worker.tasks.checkAgain(['task_1']);
    await world.advance(minute);
    expect((await world.read(batchId)).batch?.endedAt).not.toBeNull();
  });

  test('leaves a task of it alone that a person stopped since', async () => {
    const batch = scriptBatch(ids(4), 2);
    world.openmart.scripts.set('task_1', ['PROCESSING']);
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(10 * second);
    await world.worker.tasks.stopWatching(['task_1']);
    batch.counts = { ...batch.counts, processing: 1, completed: 3 };
    batch.completed = ids(3);
    world.openmart.scripts.set('task_2', ['COMPLETED']);
    await world.advance(minute);
    expect((await world.read('task_1')).dueAt).toBeNull();
    expect((await world.read('task_2')).answer?.status).toBe('COMPLETED');
  });

  test('goes on by its status where Openmart refuses to list what has completed', async () => {
    const batch = scriptBatch(ids(3), 2, { failureOf: { completed: 'not-accepted' } });
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(minute);
    batch.counts = { processing: 0, completed: 3, errored: 0, total: 3, ready: true };
    world.openmart.scripts.set('task_2', ['COMPLETED']);
    await world.advance(2 * minute);
    expect((await world.read(batchId)).batch?.endedAt).not.toBeNull();
    expect(await members()).toHaveLength(3);
  });

  test('leaves out what is no id, what comes twice, and itself', async () => {
    scriptBatch(['task_0'], 1, { all: ['task_0', 'TASK_0', '../../v2/credit-balance', '', batchId] });
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(20 * second);
    expect((await members()).map(({ id }) => id)).toEqual(['TASK_0']);
    expect((await world.read(batchId)).batch?.endedAt).not.toBeNull();
  });
});

describe('what an id names', () => {
  test.each(['not-found', 'not-allowed', 'not-accepted'] as const)('is tried as a batch after %s', async (failure) => {
    scriptBatch(ids(1), 1);
    world.openmart.scripts.set(batchId, [{ failure }]);
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(10 * second);
    expect((await world.read(batchId)).batch).not.toBeNull();
  });

  test('is tried as a batch after a 200 with something else, and not after another odd code', async () => {
    scriptBatch(ids(1), 1);
    world.openmart.scripts.set(batchId, [{ failure: 'unexpected-answer', httpStatus: 200 }]);
    world.openmart.scripts.set('task_9', [{ failure: 'unexpected-answer', httpStatus: 418 }]);
    await world.worker.tasks.lookUp([batchId, 'task_9']);
    await world.advance(10 * second);
    expect((await world.read(batchId)).batch).not.toBeNull();
    expect(asked('status').map(({ id }) => id)).toEqual([batchId]);
  });

  test('stays open while the server is in trouble, also over a restart', async () => {
    const batch = scriptBatch(ids(1), 1);
    batch.failure = 'server-trouble';
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(second);
    expect(await world.read(batchId)).toMatchObject({ batch: null, refusedAsTask: { kind: 'not-found' } });
    world.kill();
    delete batch.failure;
    await world.advance(2 * minute);
    expect((await world.read(batchId)).batch?.endedAt).not.toBeNull();
    expect(asked('task').filter(({ id }) => id === batchId)).toHaveLength(1);
  });

  test('is said as the task was refused, when it is no batch either', async () => {
    world.openmart.scripts.set('task_1', [{ failure: 'not-accepted' }]);
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(5 * second);
    expect(await world.read('task_1')).toMatchObject({ failure: { kind: 'not-accepted' }, refusedAsTask: null });
  });

  test('is said with the text that came for the task, not with what came for the batch', async () => {
    world.openmart.scripts.set('task_1', [{ failure: 'unexpected-answer', httpStatus: 200 }]);
    world.openmart.batches.set('task_1', { ...scriptBatch(ids(1), 1), failure: 'unexpected-answer' });
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(3 * second);
    expect((await readRejected('task_1'))?.text).toBe('odd task');
  });

  test('is never guessed again once it is known', async () => {
    world.openmart.scripts.set('task_1', ['PROCESSING', { failure: 'not-found' }]);
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(5 * minute);
    expect(asked('status')).toEqual([]);
  });
});

describe('a batch is told', () => {
  test('once: one on the badge, one notification, when the last of its tasks has come', async () => {
    const all = ids(20);
    scriptBatch(all, 5);
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(20 * second);
    expect(world.badge.text).toBe('…');
    scriptBatch(all, 20);
    await world.advance(2 * minute);
    expect(world.badge.text).toBe('1');
    expect(world.notifications.shown.map(({ title, message }) => `${title}: ${message}`)).toEqual([
      `Batch done: 20 of 20 completed · ${batchId}`,
    ]);
  });

  test('without a notification when it was done already', async () => {
    scriptBatch(ids(3), 3);
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(minute);
    expect(world.badge.text).toBe('1');
    expect(world.notifications.shown).toEqual([]);
  });

  test('and a task of it that someone asked for by itself is told as well', async () => {
    const all = ids(3);
    scriptBatch(all, 0);
    await world.worker.tasks.lookUp([batchId]);
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(10 * second);
    scriptBatch(all, 3);
    await world.advance(2 * minute);
    expect(world.badge.text).toBe('2');
    expect(world.notifications.shown).toHaveLength(2);
  });

  test('not again when it is checked again', async () => {
    scriptBatch(ids(3), 3);
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(minute);
    await world.worker.tasks.markAllSeen();
    await world.worker.tasks.checkAgain([batchId]);
    await world.advance(minute);
    expect(world.badge.text).toBe('');
    expect((await world.read(batchId)).batch?.step).toBe('ended');
  });

  test('not at all once the person stopped watching it: its tasks rest too', async () => {
    scriptBatch(ids(3), 1, { counts: { processing: 0, completed: 1, errored: 0, total: 3, ready: true } });
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(10 * second);
    await world.worker.tasks.stopWatching([batchId]);
    const before = world.openmart.asked.length;
    await world.advance(hour);
    expect(world.openmart.asked.length).toBe(before);
    expect(world.alarm).toBeNull();
  });

  test('of a stopped batch that is asked for anew, and fetches what was not fetched', async () => {
    world.latency = 10 * second;
    scriptBatch(ids(3), 3);
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(35 * second);
    await world.worker.tasks.stopWatching([batchId]);
    expect((await members()).map(({ dueAt, stoppedAt }) => [dueAt, stoppedAt !== null])).toEqual([
      [null, true],
      [null, true],
      [null, true],
    ]);
    await world.worker.tasks.checkAgain([batchId]);
    await world.advance(2 * minute);
    const fetched = await members();
    expect(fetched.map(({ answer, stoppedAt }) => [answer?.status, stoppedAt])).toEqual([
      ['COMPLETED', null],
      ['COMPLETED', null],
      ['COMPLETED', null],
    ]);
  });

  test('not at all once the person stopped watching it, though its last task is checked again and settles', async () => {
    scriptBatch(ids(2), 1, { counts: { processing: 1, completed: 1, errored: 0, total: 2, ready: true } });
    await world.worker.tasks.lookUp([batchId]);
    await world.advance(10 * second);
    await world.worker.tasks.stopWatching([batchId]);
    world.openmart.scripts.set('task_1', ['COMPLETED']);
    await world.worker.tasks.checkAgain(['task_1']);
    await world.advance(minute);
    expect((await world.read('task_1')).answer?.status).toBe('COMPLETED');
    expect(await world.read(batchId)).toMatchObject({ dueAt: null, batch: { endedAt: null } });
  });
});

test('killed at any call it makes of the world, the worker brings a batch to its end and tells it once', {
  timeout: 120_000,
}, async () => {
  const run = async (prepare: (young: World) => void) => {
    world = await createWorld();
    scriptBatch(ids(2), 1);
    await world.worker.tasks.lookUp([batchId]);
    prepare(world);
    // Long enough for a worker that is killed at once to be woken by its alarm and to see it processing.
    await world.advance(2 * minute);
    scriptBatch(ids(2), 2);
    await world.advance(4 * minute);
    expect((await world.read(batchId)).batch?.endedAt).not.toBeNull();
    expect((await members()).map(({ answer }) => answer?.status)).toEqual(['COMPLETED', 'COMPLETED']);
    expect(world.badge.text).toBe('1');
    expect(world.notifications.shown).toHaveLength(1);
    return world.calls;
  };
  const calls = await run(() => {});
  expect(calls).toBeGreaterThan(60);
  for (let call = 1; call <= calls; call += 1) {
    await run((young) => {
      young.killAfter = young.calls + call;
    }).catch((error: unknown) => {
      throw new Error(`killed after call ${call}: ${error}`);
    });
  }
});
