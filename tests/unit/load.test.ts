import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '@/lib/browser/task-database.ts';
import { rowOf } from '@/lib/browser/task-rows.ts';
import { startGap } from '@/lib/limiter.ts';
import type { TaskRecord } from '@/lib/record.ts';
import { unasked } from '@/lib/watcher/outcome.ts';
import { countStoreUse } from './world/counted-store.ts';
import { createWorld, type World } from './world/world.ts';

const second = 1_000;
const hour = 3_600 * second;
const tasks = 10_000;
const batches = 200;
const counts = { processing: 50, completed: 0, errored: 0, total: 50, ready: false };

/** How long the world is looked at, in seconds. `LOAD_SECONDS=1200` sees every watch twice; by default what is due longest is seen. */
const seconds = Number(process.env.LOAD_SECONDS ?? 40);

/** How long it takes at most until each of so many watches had its turn: what is due longest goes first, and ten start in a second. */
const roundOf = (watches: number) => watches * startGap;

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

/** Stores tasks and batches that have been processing for an hour, all due, the first longest; gives their keys in that order. */
async function watch(taskCount: number, batchCount: number): Promise<string[]> {
  const now = world.clock.now();
  const transaction = (await openDatabase()).transaction('tasks', 'readwrite');
  const size = taskCount + batchCount;
  const every = Math.floor(size / batchCount);
  const keys: string[] = [];
  const writes: Promise<unknown>[] = [];
  for (let n = 0; n < size; n += 1) {
    const isBatch = n % every === 0 && n / every < batchCount;
    const id = `${isBatch ? 'batch' : 'task'}_${n}`;
    const record: TaskRecord = {
      ...unasked(id),
      askedAt: now - hour,
      lane: 'watched',
      dueAt: now - size + n,
      wasProcessing: true,
      batch: isBatch ? { counts, receivedAt: now, step: 'status', endedAt: null } : null,
      answer: isBatch
        ? null
        : { status: 'PROCESSING', trackingId: null, summary: { shape: 'nothing' }, receivedAt: now, keyId: 'k1' },
    };
    if (isBatch) world.openmart.batches.set(id, { counts, completed: [], all: [] });
    else world.openmart.scripts.set(id, ['PROCESSING']);
    keys.push(id);
    writes.push(transaction.store.put(rowOf(record)));
  }
  await Promise.all([...writes, transaction.done]);
  return keys;
}

describe('ten thousand watched tasks and two hundred batches, all due at once', {
  timeout: 60_000 + seconds * 500,
}, () => {
  test('are asked for ten a second and no faster, what is due longest first, while one that a person asks for goes before', async () => {
    const keys = await watch(tasks, batches);
    void world.worker.watcher.wake();
    await world.advance((seconds / 2) * second);
    const before = world.openmart.asked.length;
    world.openmart.scripts.set('mine', ['COMPLETED']);
    const askedAt = world.clock.passed();
    await world.worker.tasks.lookUp(['mine']);
    await world.advance((seconds / 2) * second);

    const { asked } = world.openmart;
    expect(asked[before]?.id).toBe('mine');
    expect((asked[before]?.passed ?? 0) - askedAt).toBeLessThanOrEqual(startGap);
    expect((await world.read('mine')).answer?.status).toBe('COMPLETED');

    const gaps = asked.slice(1).map(({ passed }, n) => passed - (asked[n]?.passed ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(startGap);
    expect(world.openmart.peak()).toBeLessThanOrEqual(6);
    expect(asked.length).toBeGreaterThanOrEqual(seconds * 10 - 10);

    const others = asked.filter(({ id }) => id !== 'mine');
    const round = others.slice(0, keys.length).map(({ id }) => id);
    expect(round).toEqual(keys.slice(0, round.length));
    const lastAt = new Map<string, number>();
    for (const { id, passed } of others) {
      // The first round began when the world did; one start went to the person, and the pace is a minute and more between two checks.
      expect(passed - (lastAt.get(id) ?? 0)).toBeLessThanOrEqual(roundOf(keys.length + 1) + 5 * 60 * second);
      lastAt.set(id, passed);
    }
  });

  test('cost the same for each start as five hundred do', async () => {
    const costs: number[][] = [];
    for (const size of [500, tasks]) {
      world = await createWorld();
      await watch(size, size / 50);
      const { use, stop } = countStoreUse();
      void world.worker.watcher.wake();
      await world.advance(10 * second);
      stop();
      const starts = world.openmart.asked.length;
      costs.push([use.rows / starts, use.calls / starts, world.calls / starts]);
    }
    const [few = [], many = []] = costs;
    for (const [n, cost] of many.entries()) expect(cost).toBeLessThanOrEqual((few[n] ?? 0) * 1.05);
    expect(Math.max(...many)).toBeLessThan(20);
  });
});
