import { describe, expect, test } from 'vitest';
import { accountOf } from '@/lib/account.ts';
import { createWorld, type World } from './world/world.ts';

const second = 1_000;
const minute = 60 * second;
const ids = ['task_1', 'task_2', 'task_3'];

/** Three tasks, looked up one by one, that complete while they are watched. */
async function watchThree(prepare: (world: World) => void): Promise<World> {
  const world = await createWorld();
  for (const id of ids) world.openmart.scripts.set(id, ['PROCESSING', 'PROCESSING', 'PROCESSING', 'COMPLETED']);
  for (const id of ids) await world.worker.tasks.lookUp([id]);
  prepare(world);
  await world.advance(5 * minute);
  return world;
}

async function expectAllTold(world: World): Promise<void> {
  for (const id of ids) {
    const record = await world.read(id);
    expect(record.answer?.status).toBe('COMPLETED');
    expect(record.unseenSince).not.toBeNull();
    expect(record.noticeOwedSince).toBeNull();
  }
  expect(world.badge.text).toBe('3');
  const told = world.notifications.shown.map((notice) => notice.id);
  expect(new Set(told).size).toBe(3);
  expect(told).toHaveLength(3);
}

describe('killed at any call it makes of the world, the worker', () => {
  test('fault 24: loses no completion and tells none twice', { timeout: 120_000 }, async () => {
    const whole = await watchThree(() => {});
    await expectAllTold(whole);
    const calls = whole.calls;
    expect(calls).toBeGreaterThan(100);
    for (let call = 1; call <= calls; call += 1) {
      const world = await watchThree((young) => {
        young.killAfter = young.calls + call;
      });
      await expectAllTold(world).catch((error: unknown) => {
        throw new Error(`killed after call ${call}: ${error}`);
      });
    }
  });

  test('is woken by the alarm that it set before it began', async () => {
    const world = await createWorld();
    world.openmart.scripts.set('task_1', ['COMPLETED']);
    world.latency = 5 * second;
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(second);
    world.kill();
    await world.advance(minute);
    expect((await world.read('task_1')).answer?.status).toBe('COMPLETED');
    expect(world.openmart.asked).toHaveLength(2);
  });
});

test('fault 27: a browser that starts again goes on watching, without an alarm', async () => {
  const world = await createWorld();
  world.openmart.scripts.set('task_1', ['PROCESSING', 'COMPLETED']);
  await world.worker.tasks.lookUp(['task_1']);
  await world.advance(second);
  world.kill();
  world.alarm = null;
  world.clock.jump(8 * 60 * minute);
  world.start();
  await world.advance(minute);
  expect(world.badge.text).toBe('1');
});

test('killed at any call while a key is saved, the worker has the old one or the new one, and goes on with it', async () => {
  for (let call = 1; call <= 40; call += 1) {
    const world = await createWorld();
    world.openmart.scripts.set('task_1', ['COMPLETED']);
    world.kept.account = {
      ...accountOf({ value: 'key-1', keyId: 'k1' }, world.clock.now()),
      refusedAt: world.clock.now(),
    };
    await world.worker.tasks.lookUp(['task_1']);
    await world.settle();
    world.killAfter = world.calls + call;
    void world.worker.key.saveKey('key-2');
    await world.advance(minute);
    world.start();
    await world.advance(minute);
    const { apiKey, account } = world.kept;
    expect(account?.keyId).toBe(apiKey?.keyId);
    const asked = world.openmart.asked.map(({ key }) => key);
    expect(new Set(asked)).toEqual(new Set(apiKey?.value === 'key-2' ? ['key-2'] : []));
  }
});

test('fault 24: what is just being stored keeps its alarm, though a run that found nothing due ends meanwhile', async () => {
  const world = await createWorld();
  await world.advance(minute);
  world.slow.heldUntil = 100;
  void world.worker.watcher.wake();
  await world.advance(50);
  void world.worker.watcher.bring(() => new Promise<never>(() => {}));
  await world.advance(10 * second);
  world.kill();
  expect(world.alarm).toBeGreaterThan(world.clock.now());
});
