import { beforeEach, describe, expect, test } from 'vitest';
import { createWorld, type World } from './world/world.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const id = '2fc8b627-1111-2222-3333-123456789abc';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

/** The seconds after the lookup at which Openmart was asked. */
const askedAfter = (start: number) => world.openmart.asked.map(({ at }) => Math.floor((at - start) / second));

describe('a lookup', () => {
  test('stores the answer and rests when the task is settled', async () => {
    world.openmart.scripts.set(id, ['COMPLETED']);
    await world.worker.tasks.lookUp([id]);
    await world.advance(second);
    const record = await world.read(id);
    expect(record.answer).toMatchObject({ status: 'COMPLETED', summary: { shape: 'people', people: 1, verified: 1 } });
    expect(record.dueAt).toBeNull();
    expect(world.alarm).toBeNull();
    expect(world.badge.text).toBe('1');
  });

  test('asks for the same id once, however it is written', async () => {
    world.openmart.scripts.set(id, ['COMPLETED']);
    const { keys } = await world.worker.tasks.lookUp([id, id.toUpperCase(), id]);
    await world.advance(minute);
    expect(keys).toEqual([id]);
    expect(world.openmart.asked).toHaveLength(1);
  });

  test('anew need not wait for the request of one that was stopped', async () => {
    world.openmart.scripts.set(id, ['PROCESSING', 'COMPLETED']);
    world.latency = 10 * second;
    await world.worker.tasks.lookUp([id]);
    await world.advance(second);
    await world.worker.tasks.stopWatching([id]);
    await world.worker.tasks.lookUp([id]);
    await world.advance(second);
    expect(world.openmart.asked).toHaveLength(2);
  });

  test('goes before everything that is only watched', async () => {
    const watched = Array.from({ length: 40 }, (_, n) => `task_${n}`);
    for (const key of watched) world.openmart.scripts.set(key, ['PROCESSING']);
    await world.worker.tasks.lookUp(watched);
    await world.advance(20 * second);
    world.openmart.asked.length = 0;
    world.kill();
    world.clock.jump(5 * minute);
    world.start();
    await world.advance(150);
    world.openmart.scripts.set(id, ['COMPLETED']);
    await world.worker.tasks.lookUp([id]);
    await world.advance(minute);
    const position = world.openmart.asked.findIndex((asked) => asked.id === id);
    expect(world.openmart.asked.length).toBeGreaterThan(40);
    expect(position).toBeLessThan(5);
  });
});

describe('the pace', () => {
  test('is 2, 4, 8 and 15 seconds, then half a minute', async () => {
    world.openmart.scripts.set(id, ['PROCESSING']);
    const start = world.clock.now();
    await world.worker.tasks.lookUp([id]);
    await world.advance(2 * minute);
    expect(askedAfter(start)).toEqual([0, 2, 4, 8, 15, 45, 75, 105]);
  });

  test('slows with age and rests after a day, saying so', async () => {
    world.openmart.scripts.set(id, ['PROCESSING']);
    const start = world.clock.now();
    await world.worker.tasks.lookUp([id]);
    await world.advance(25 * hour);
    const times = world.openmart.asked.map(({ at }) => at - start);
    const gapsBetween = (from: number, to: number) => {
      const inside = times.filter((at) => at > from && at < to);
      return new Set(inside.slice(1).map((at, n) => Math.floor((at - (inside[n] ?? 0)) / second)));
    };
    expect([...gapsBetween(minute, 10 * minute)]).toEqual([30]);
    expect([...gapsBetween(11 * minute, hour)]).toEqual([60]);
    expect([...gapsBetween(61 * minute, 6 * hour)]).toEqual([300]);
    expect([...gapsBetween(6.1 * hour, 24 * hour)]).toEqual([900]);
    expect((await world.read(id)).dueAt).toBeNull();
    expect(world.alarm).toBeNull();
  });

  test('fault 10: is slow for a status that nobody described, and still ends', async () => {
    world.openmart.scripts.set(id, ['QUEUED']);
    await world.worker.tasks.lookUp([id]);
    await world.advance(16 * minute);
    expect(world.openmart.asked).toHaveLength(4);
    await world.advance(25 * hour);
    expect((await world.read(id)).dueAt).toBeNull();
    expect((await world.read(id)).answer?.status).toBe('QUEUED');
  });

  test('begins anew when a person checks again', async () => {
    world.openmart.scripts.set(id, ['PROCESSING']);
    await world.worker.tasks.lookUp([id]);
    await world.advance(25 * hour);
    world.openmart.asked.length = 0;
    const start = world.clock.now();
    await world.worker.tasks.checkAgain([id]);
    await world.advance(10 * second);
    expect(askedAfter(start)).toEqual([0, 2, 4, 8]);
  });

  test('leaves a task alone once the person stopped watching it', async () => {
    world.openmart.scripts.set(id, ['PROCESSING']);
    await world.worker.tasks.lookUp([id]);
    await world.advance(5 * second);
    const stoppedAt = world.clock.now();
    await world.worker.tasks.stopWatching([id]);
    world.openmart.asked.length = 0;
    await world.advance(hour);
    expect(world.openmart.asked).toHaveLength(0);
    expect((await world.read(id)).stoppedAt).toBe(stoppedAt);
  });

  test('drops the answer to a request that was under way when the person stopped', async () => {
    world.latency = 10 * second;
    world.openmart.scripts.set(id, ['PROCESSING']);
    await world.worker.tasks.lookUp([id]);
    await world.advance(second);
    await world.worker.tasks.stopWatching([id]);
    await world.advance(hour);
    expect(await world.read(id)).toMatchObject({ answer: null, dueAt: null, stoppedAt: expect.any(Number) });
  });
});

test('drops an answer that is about to be stored when the person stops', async () => {
  world.slow = { settings: 100 };
  world.openmart.scripts.set(id, ['COMPLETED']);
  await world.worker.tasks.lookUp([id]);
  await world.advance(100);
  await world.worker.tasks.stopWatching([id]);
  await world.advance(minute);
  expect(await world.read(id)).toMatchObject({ answer: null, stoppedAt: expect.any(Number) });
});

describe('the limits', () => {
  test('fault 25: hold for two hundred ids at once, and for two hundred watches after eight hours of sleep', async () => {
    world.latency = 2 * second;
    const ids = Array.from({ length: 200 }, (_, n) => `task_${n}`);
    for (const key of ids) world.openmart.scripts.set(key, ['PROCESSING']);
    await world.worker.tasks.lookUp(ids);
    await world.advance(2 * minute);
    world.kill();
    world.clock.jump(8 * hour);
    world.start();
    await world.advance(2 * minute);
    const starts = world.openmart.asked.map(({ at }) => at);
    const gaps = starts.slice(1).map((at, n) => at - (starts[n] ?? 0));
    expect(starts.length).toBeGreaterThan(400);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100);
    expect(world.openmart.peak()).toBeLessThanOrEqual(6);
  });

  test('hold across a worker that dies again and again', async () => {
    const ids = Array.from({ length: 30 }, (_, n) => `task_${n}`);
    for (const key of ids) world.openmart.scripts.set(key, ['COMPLETED']);
    await world.worker.tasks.lookUp(ids);
    for (let n = 0; n < 20; n += 1) {
      await world.advance(30);
      world.start();
    }
    await world.advance(minute);
    const starts = world.openmart.asked.map(({ at }) => at);
    expect(Math.min(...starts.slice(1).map((at, n) => at - (starts[n] ?? 0)))).toBeGreaterThanOrEqual(100);
    for (const key of ids) expect((await world.read(key)).answer?.status).toBe('COMPLETED');
  });

  test.each([
    [30, 40],
    [80, 40],
    [95, 60],
  ])('hold nothing up where answers take %d ms, and to read what decides takes %d', async (latency, reading) => {
    world.latency = latency;
    world.slow = { account: reading };
    const ids = Array.from({ length: 20 }, (_, n) => `task_${n}`);
    for (const key of ids) world.openmart.scripts.set(key, ['COMPLETED']);
    void world.worker.tasks.lookUp(ids);
    await world.advance(3 * second);
    const starts = world.openmart.asked.map(({ at }) => at);
    expect(starts).toHaveLength(20);
    expect(starts.slice(1).map((at, n) => at - (starts[n] ?? 0))).toEqual(Array(19).fill(100));
  });

  describe('while a start that is chosen already waits for its time', () => {
    const ids = Array.from({ length: 20 }, (_, n) => `task_${n}`);

    beforeEach(async () => {
      world.latency = 10;
      for (const key of [...ids, 'mine']) world.openmart.scripts.set(key, ['COMPLETED']);
      await world.worker.tasks.lookUp(ids);
      await world.advance(60);
      expect(world.openmart.asked).toHaveLength(1);
    });

    test('a key that is removed is used no more', async () => {
      await world.worker.key.removeKey();
      await world.advance(minute);
      expect(world.openmart.asked).toHaveLength(1);
    });

    test('a key that another took the place of is used no more', async () => {
      const saved = world.worker.key.saveKey('another-key-of-mine');
      await world.advance(minute);
      await saved;
      expect(world.openmart.asked.slice(1).map(({ key }) => key)).toEqual(Array(19).fill('another-key-of-mine'));
    });

    test.each([0, 500])('a 429 lets nothing start, though it takes %d ms to be stored', async (storing) => {
      world.openmart.scripts.set('task_1', [{ failure: 'too-many-requests', retryAfter: 5 * minute }, 'COMPLETED']);
      world.slow = { heldUntil: storing };
      await world.advance(minute);
      expect(world.openmart.asked).toHaveLength(2);
    });

    test('what is stopped is not asked for', async () => {
      await world.worker.tasks.stopWatching(ids);
      await world.advance(minute);
      expect(world.openmart.asked).toHaveLength(1);
    });

    test('what a person asks for goes before it', async () => {
      await world.worker.tasks.lookUp(['mine']);
      await world.advance(60);
      expect(world.openmart.asked.map(({ id }) => id)).toEqual(['task_0', 'mine']);
    });

    test.each([-2 * hour, 2 * hour])('a clock that is set by %d ms does not hold it up', async (by) => {
      world.clock.jump(by);
      await world.advance(second);
      expect(world.openmart.asked.length).toBeGreaterThanOrEqual(10);
    });
  });

  test('fault 20: pause everything for as long as a 429 says', async () => {
    world.openmart.scripts.set('task_1', [{ failure: 'too-many-requests', retryAfter: 5 * minute }, 'COMPLETED']);
    world.openmart.scripts.set('task_2', ['PROCESSING']);
    await world.worker.tasks.lookUp(['task_2']);
    await world.advance(second);
    const start = world.clock.now();
    await world.worker.tasks.lookUp(['task_1']);
    world.openmart.asked.length = 0;
    await world.advance(minute);
    expect(world.alarm).toBeGreaterThanOrEqual(start + 5 * minute);
    await world.advance(4 * minute);
    expect(world.openmart.asked.map((asked) => asked.id)).toEqual(['task_1']);
    await world.advance(minute);
    expect(askedAfter(start)[1]).toBe(300);
    expect((await world.read('task_1')).answer?.status).toBe('COMPLETED');
  });
});

describe('the clock', () => {
  test.each([
    ['back a day', -24 * hour],
    ['forward a year', 365 * 24 * hour],
  ])('fault 25: set %s makes no storm and loses nothing', async (_, jump) => {
    const ids = Array.from({ length: 20 }, (_, n) => `task_${n}`);
    for (const key of ids) world.openmart.scripts.set(key, ['PROCESSING', 'PROCESSING', 'PROCESSING', 'COMPLETED']);
    await world.worker.tasks.lookUp(ids);
    await world.advance(3 * second);
    world.clock.jump(jump);
    world.kill();
    world.start();
    await world.advance(2 * hour);
    const starts = world.openmart.asked.map(({ at }) => at);
    const lasts = starts.slice(-20);
    expect(Math.min(...lasts.slice(1).map((at, n) => at - (lasts[n] ?? 0)))).toBeGreaterThanOrEqual(100);
    for (const key of ids) {
      const record = await world.read(key);
      expect(record.askedAt).toBeLessThanOrEqual(world.clock.now());
      if (record.answer?.status !== 'COMPLETED') expect(record.dueAt).toBeNull();
      await world.worker.tasks.checkAgain([key]);
    }
    await world.advance(5 * minute);
    for (const key of ids) expect((await world.read(key)).answer?.status).toBe('COMPLETED');
  });
});
