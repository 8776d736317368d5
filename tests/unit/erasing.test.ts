import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '@/lib/browser/task-database.ts';
import { countLookup, listEntries, readBody, readLookup, readTask } from '@/lib/browser/task-reader.ts';
import { lookupIdOfBatch } from '@/lib/record.ts';
import { createWorld, type World } from './world/world.ts';

const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

/** Ids of tasks that have completed. */
function completed(count: number): string[] {
  const ids = Array.from({ length: count }, (_, n) => `task_${n}`);
  for (const id of ids) world.openmart.scripts.set(id, ['COMPLETED']);
  return ids;
}

function scriptBatch(all: string[], done = all): void {
  const left = all.length - done.length;
  const counts = { processing: left, completed: done.length, errored: 0, total: all.length, ready: left === 0 };
  world.openmart.batches.set('batch_1', { counts, completed: done, all: left === 0 ? all : [] });
}

async function lookUp(ids: readonly string[]): Promise<string> {
  const { lookupId } = await world.worker.tasks.lookUp(ids);
  await world.advance(minute);
  return lookupId;
}

const eraseLot = (lookupId: string) => world.worker.history.erase({ keys: [], lookupIds: [lookupId] });
const sizeOf = async (lookupId: string) => (await readLookup(lookupId))?.records.length;

describe('erasing one of two lots that share ids', () => {
  test('leaves the other whole, and takes what only it held', async () => {
    const all = completed(30);
    const first = await lookUp(all.slice(0, 20));
    const other = await lookUp(all.slice(10));
    await eraseLot(first);
    expect(world.kept.erasures).toMatchObject([{ count: 10 }]);
    expect(await sizeOf(other)).toBe(20);
    expect(await readTask('task_0')).toBeNull();
    await world.advance(minute);
    expect(await readBody('task_10')).not.toBeNull();
  });

  test('is undone for both', async () => {
    const all = completed(30);
    const first = await lookUp(all.slice(0, 20));
    const other = await lookUp(all.slice(10));
    const { erasureId } = await eraseLot(first);
    await world.worker.history.undoErase(erasureId);
    expect(await countLookup(first)).toMatchObject({ size: 20, stages: { completed: 20 } });
    await eraseLot(other);
    expect(await sizeOf(first)).toBe(20);
  });

  test('leaves a task that was looked up by itself', async () => {
    const all = completed(20);
    const lot = await lookUp(all);
    await lookUp(['task_3']);
    await eraseLot(lot);
    expect(await readTask('task_3')).not.toBeNull();
    expect(await readTask('task_4')).toBeNull();
  });
});

test('a lot keeps its count when some of it, or all, is looked up again', async () => {
  const all = completed(20);
  await lookUp(all);
  await lookUp(['task_3']);
  await lookUp(all);
  const { entries } = await listEntries(10);
  expect(entries.map((entry) => (entry.is === 'lookup' ? entry.members.completed : entry.is))).toEqual([
    20,
    'task',
    20,
  ]);
});

test('cancelling a lot leaves what was asked for singly since', async () => {
  const all = Array.from({ length: 20 }, (_, n) => `slow_${n}`);
  for (const id of all) world.openmart.scripts.set(id, ['PROCESSING']);
  const lot = await lookUp(all);
  await lookUp(['slow_3']);
  await world.worker.tasks.cancelLookup(lot);
  expect((await world.read('slow_3')).dueAt).not.toBeNull();
  expect((await world.read('slow_4')).dueAt).toBeNull();
});

describe('a batch', () => {
  test('keeps its results as long as it is kept itself: unseen, or asked for anew', async () => {
    const all = completed(5);
    scriptBatch(all);
    await lookUp(['batch_1']);
    await world.advance(100 * day);
    await world.worker.history.tidy();
    expect(await readBody('task_0')).not.toBeNull();

    await world.worker.tasks.markAllSeen();
    await lookUp(['batch_1']);
    await world.worker.tasks.markAllSeen();
    await world.advance(89 * day);
    await world.worker.history.tidy();
    expect(await readBody('task_0')).not.toBeNull();

    await world.advance(2 * day);
    await world.worker.history.tidy();
    expect([await readTask('batch_1'), await readTask('task_0'), await readBody('task_0')]).toEqual([null, null, null]);
    expect(await readLookup(lookupIdOfBatch('batch_1'))).toBeNull();
  });

  test('keeps the list that was made anew when its erasing is undone', async () => {
    const all = completed(6);
    scriptBatch(all, all.slice(0, 2));
    await world.worker.tasks.lookUp(['batch_1']);
    await world.advance(10 * second);
    expect(await sizeOf(lookupIdOfBatch('batch_1'))).toBe(2);
    const { erasureId } = await world.worker.history.erase({ keys: ['batch_1'], lookupIds: [] });
    scriptBatch(all);
    await world.worker.tasks.lookUp(['batch_1']);
    await world.advance(5 * second);
    await world.worker.history.undoErase(erasureId);
    expect((await readLookup(lookupIdOfBatch('batch_1')))?.lookup.keys).toHaveLength(6);
  });

  test('does not bring back a task of it that was erased, until it is asked for anew', async () => {
    const all = completed(3);
    scriptBatch(all, all.slice(0, 2));
    await world.worker.tasks.lookUp(['batch_1']);
    await world.advance(10 * second);
    await world.worker.history.erase({ keys: ['task_1'], lookupIds: [] });
    scriptBatch(all);
    await world.advance(minute);
    expect(await readTask('task_1')).toBeNull();
    expect((await world.read('batch_1')).batch?.endedAt).not.toBeNull();
    await lookUp(['batch_1']);
    expect(await readTask('task_1')).not.toBeNull();
  });
});

describe('what was erased for good', () => {
  test('takes no text that another erasing may still bring back', async () => {
    completed(2);
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(2 * second);
    await world.worker.history.erase({ keys: ['task_1'], lookupIds: [] });
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(6 * second);
    const { erasureId } = await world.worker.history.erase({ keys: ['task_1'], lookupIds: [] });
    await world.advance(5 * second);
    await world.worker.history.undoErase(erasureId);
    expect(await readBody('task_1')).not.toBeNull();
  });

  test('is everything, with what could not be read and its text', async () => {
    await lookUp(completed(2));
    await world.damage('task_1');
    await world.worker.tasks.checkAgain(['task_1']);
    await world.worker.history.erase('everything');
    await world.advance(minute);
    const database = await openDatabase();
    const stores = ['tasks', 'bodies', 'earlier', 'rejected', 'lookups', 'setAside', 'erased'] as const;
    expect(await Promise.all(stores.map((name) => database.count(name)))).toEqual(stores.map(() => 0));
  });

  test('is gone soon, after whichever of its calls the worker is killed', async () => {
    for (let call = 1; call < 12; call += 1) {
      await lookUp(completed(1));
      world.killAfter = world.calls + call;
      void world.worker.history.erase({ keys: ['task_0'], lookupIds: [] });
      await world.advance(2 * minute);
      const isThere = (await readTask('task_0')) !== null;
      expect((await readBody('task_0')) !== null).toBe(isThere);
      world.killAfter = null;
      world.start();
    }
  });

  test('can be brought back from when it is hidden, after whichever later call the worker is killed', async () => {
    for (let call = 3; call < 12; call += 1) {
      const id = `task_${call}`;
      await lookUp([id]);
      world.killAfter = world.calls + call;
      void world.worker.history.erase({ keys: [id], lookupIds: [] });
      await world.settle();
      expect(await readTask(id)).toBeNull();
      world.killAfter = null;
      if (!world.isAlive()) world.start();
      const [mark] = world.kept.erasures.slice(-1);
      await world.worker.history.undoErase(mark?.erasureId ?? '');
      expect(await readTask(id)).not.toBeNull();
    }
  });
});
