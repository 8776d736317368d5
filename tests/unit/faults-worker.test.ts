import { describe, expect, test } from 'vitest';
import { openDatabase } from '@/lib/browser/task-database.ts';
import { readTask } from '@/lib/browser/task-reader.ts';
import { createWorld, type World } from './world/world.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** What a person asks of the worker, where something is then to be checked. */
const requests: [string, (world: World) => Promise<unknown>][] = [
  ['ids are looked up', ({ worker }) => worker.tasks.lookUp(['task_1', 'task_2'])],
  ['a task at rest is checked again', ({ worker }) => worker.tasks.checkAgain(['task_rest'])],
  ['an erasing is undone', ({ worker }) => worker.history.undoErase('id-3')],
  ['a new key is saved', ({ worker }) => worker.key.saveKey('key-2')],
  ['a refused key is tried again', ({ worker }) => worker.key.testKey()],
];

test.each(requests)(
  'fault 24: killed at any call while %s, the worker is woken for what it has stored',
  async (what, request) => {
    for (let call = 1; call < 40; call += 1) {
      const world = await createWorld();
      world.openmart.scripts.set('task_rest', ['COMPLETED']);
      await world.worker.tasks.lookUp(['task_rest']);
      world.openmart.scripts.set('task_erased', ['PROCESSING']);
      await world.worker.tasks.lookUp(['task_erased']);
      await world.advance(second);
      await world.worker.history.erase({ keys: ['task_erased'], lookupIds: [] });
      void world.worker.watcher.wake();
      if (what.includes('key')) {
        if (world.kept.account) world.kept.account = { ...world.kept.account, refusedAt: world.clock.now() };
        await world.worker.tasks.checkAgain(['task_rest']);
      }
      await world.advance(second);
      expect(world.alarm).toBeNull();

      world.killAfter = world.calls + call;
      void request(world).catch(() => {});
      await world.settle();
      if (world.isAlive()) break;
      const due = (await (await openDatabase()).getAll('tasks')).filter(({ dueAt }) => dueAt !== null);
      if (due.length === 0 || world.kept.account?.refusedAt !== null) continue;
      expect(world.alarm, `an alarm stands after call ${call}`).not.toBeNull();
      const before = world.openmart.asked.length;
      await world.advance(hour);
      expect(world.openmart.asked.length).toBeGreaterThan(before);
    }
  },
);

describe('the clock', () => {
  test.each([-10 * second, -hour, -day, -365 * day])(
    'fault 25: set back by %i ms while requests start makes none start early',
    async (jump) => {
      const world = await createWorld();
      const ids = Array.from({ length: 40 }, (_, n) => `task_${n}`);
      for (const id of ids) world.openmart.scripts.set(id, ['COMPLETED']);
      await world.worker.tasks.lookUp(ids);
      for (let n = 0; n < 5; n += 1) {
        await world.advance(330);
        world.clock.jump(jump);
        if (n % 2 === 1) world.start();
        else void world.worker.watcher.wake();
      }
      await world.advance(minute);
      const starts = world.openmart.asked.map(({ passed }) => passed);
      expect(Math.min(...starts.slice(1).map((at, n) => at - (starts[n] ?? 0)))).toBeGreaterThanOrEqual(100);
      for (const id of ids) expect((await world.read(id)).answer?.status).toBe('COMPLETED');
    },
  );

  test('fault 25: set back while the worker is at work moves the alarm as well, in case it dies', async () => {
    const world = await createWorld();
    world.latency = 10 * minute;
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(second);
    world.clock.jump(-day);
    await world.advance(20 * second);
    expect(world.alarm).toBeLessThanOrEqual(world.clock.now() + minute);
  });
});

test('fault 26: many wakes at once, and two windows that ask for the same, make one request and one notification', async () => {
  const world = await createWorld();
  world.openmart.scripts.set('task_1', ['PROCESSING', 'COMPLETED']);
  const { tasks, watcher } = world.worker;
  const asking = [tasks.lookUp(['task_1']), tasks.lookUp(['TASK_1']), watcher.wake(), watcher.wake()];
  await world.settle();
  asking.push(tasks.checkAgain(['task_1']), tasks.checkAgain(['task_1']), watcher.wake());
  await world.advance(second);
  await Promise.all(asking);
  expect(world.openmart.asked).toHaveLength(1);
  for (let n = 0; n < 20; n += 1) {
    void watcher.wake();
    void watcher.show();
    await world.advance(200);
  }
  expect(world.openmart.asked).toHaveLength(2);
  expect(world.notifications.shown).toHaveLength(1);
});

test('fault 27: an alarm that was cleared is set anew by whatever wakes the worker', async () => {
  const world = await createWorld();
  world.openmart.scripts.set('task_1', ['PROCESSING']);
  await world.worker.tasks.lookUp(['task_1']);
  await world.advance(minute);
  world.kill();
  world.alarm = null;
  await world.advance(hour);
  world.start();
  await world.advance(second);
  expect(world.alarm).not.toBeNull();
  world.openmart.scripts.set('task_1', ['COMPLETED']);
  await world.advance(5 * minute);
  expect((await world.read('task_1')).answer?.status).toBe('COMPLETED');
});

describe('storage', () => {
  test('fault 28: that fails only while the badge is painted is tried again by itself', async () => {
    const world = await createWorld();
    world.openmart.scripts.set('task_1', ['COMPLETED']);
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(2 * second);
    expect(world.alarm).toBeNull();
    world.storageBroken = true;
    await world.worker.watcher.show();
    expect(world.badge.text).toBe('!');
    world.storageBroken = false;
    await world.advance(minute);
    expect(world.badge.text).toBe('1');
  });

  test('fault 28: keeps a batch, however old, of which a task is still watched', async () => {
    const world = await createWorld();
    const counts = { processing: 1, completed: 0, errored: 0, total: 1, ready: true };
    world.openmart.batches.set('batch_1', { counts, completed: [], all: ['task_1'] });
    world.openmart.scripts.set('task_1', ['PROCESSING']);
    await world.worker.tasks.lookUp(['batch_1']);
    await world.advance(5 * second);
    await world.worker.tasks.stopWatching(['batch_1']);
    await world.advance(100 * day);
    await world.worker.tasks.checkAgain(['task_1']);
    await world.advance(5 * second);
    await world.worker.history.tidy();
    expect((await world.read('task_1')).dueAt).not.toBeNull();
    expect(await readTask('batch_1')).not.toBeNull();
  });

  test.each([
    ['nothing but its name', {}],
    ['tasks that are none', { purgeAt: 1e15, whole: false, tasks: [1, null, {}, { key: 7 }], lookups: [{}] }],
    ['a time that is none', { purgeAt: 'soon', whole: 'yes', tasks: 'all', lookups: null }],
  ])('fault 28: an erasing of which is left %s keeps no other from being undone or purged', async (_, left) => {
    const world = await createWorld();
    world.openmart.scripts.set('task_1', ['COMPLETED']);
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(second);
    await (await openDatabase()).put('erased', { id: 'odd', ...left } as never);
    const { erasureId } = await world.worker.history.erase({ keys: ['task_1'], lookupIds: [] });
    await world.worker.history.undoErase('odd');
    await world.worker.history.undoErase(erasureId);
    expect((await world.read('task_1')).answer?.status).toBe('COMPLETED');
    await world.worker.history.erase({ keys: ['task_1'], lookupIds: [] });
    await (await openDatabase()).put('erased', { id: 'odd', ...left } as never);
    await world.advance(minute);
    const names = await (await openDatabase()).getAllKeys('erased');
    expect(names).toEqual('tasks' in left && left.purgeAt === 1e15 ? ['odd'] : []);
  });
});
