import { beforeEach, describe, expect, test } from 'vitest';
import type { FailureKind } from '@/lib/failure.ts';
import { createWorld, type World } from './world/world.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const gaps = () =>
  world.openmart.asked
    .filter(({ what }) => what === 'task')
    .map(({ at }, n, all) => (n === 0 ? 0 : Math.floor((at - (all[n - 1]?.at ?? 0)) / second)));

test('an id that nobody knows is asked for again after half a minute, two and ten, and then rests', async () => {
  world.openmart.scripts.set('task_1', [{ failure: 'not-found' }]);
  await world.worker.tasks.lookUp(['task_1']);
  await world.advance(2 * hour);
  expect(gaps()).toEqual([0, 30, 120, 600]);
  expect(await world.read('task_1')).toMatchObject({ dueAt: null, failure: { kind: 'not-found' }, tries: 4 });
});

test('a task that a person stops keeps why it failed, how often and with which answer, until it is checked again', async () => {
  world.openmart.scripts.set('task_1', [{ failure: 'not-found', httpStatus: 404 }]);
  await world.worker.tasks.lookUp(['task_1']);
  await world.advance(minute);
  const { failure, tries } = await world.read('task_1');
  expect(failure).toMatchObject({ kind: 'not-found', httpStatus: 404 });
  const stoppedAt = world.clock.now();
  await world.worker.tasks.stopWatching(['task_1']);
  expect(await world.read('task_1')).toMatchObject({ dueAt: null, stoppedAt, failure, tries });
  await world.advance(hour);
  expect(await world.read('task_1')).toMatchObject({ dueAt: null, stoppedAt, failure, tries });

  await world.worker.tasks.checkAgain(['task_1']);
  expect(await world.read('task_1')).toMatchObject({ stoppedAt: null, failure: null });
});

test('fault 21: a server in trouble is asked less and less often, at least every quarter of an hour, and says since when', async () => {
  world.openmart.scripts.set('task_1', [{ failure: 'server-trouble' }]);
  const start = world.clock.now();
  await world.worker.tasks.lookUp(['task_1']);
  await world.advance(3 * hour);
  expect(gaps().slice(0, 6)).toEqual([0, 10, 30, 40, 80, 160]);
  expect(Math.max(...gaps())).toBeLessThanOrEqual(15 * 60);
  const { failure } = await world.read('task_1');
  expect(failure?.since).toBeLessThan(start + second);
  expect(failure?.at).toBeGreaterThan(start + 2 * hour);
});

test('fault 21: a task that is processing and in trouble in turn is watched at both paces', async () => {
  world.openmart.scripts.set('task_1', ['PROCESSING', { failure: 'server-trouble' }, 'PROCESSING', 'COMPLETED']);
  await world.worker.tasks.lookUp(['task_1']);
  await world.advance(5 * minute);
  expect(await world.read('task_1')).toMatchObject({ answer: { status: 'COMPLETED' }, failure: null, tries: 0 });
});

test.each<FailureKind>(['unreachable', 'timed-out', 'redirected', 'unexpected-answer', 'out-of-credits', 'wrong-task'])(
  '%s never removes a watch, and goes on by itself',
  async (failure) => {
    world.openmart.scripts.set('task_1', ['PROCESSING', { failure }, { failure }, 'COMPLETED']);
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(hour);
    expect((await world.read('task_1')).answer?.status).toBe('COMPLETED');
  },
);

test('a failure never takes the place of a result, and a check that was asked for is made up for', async () => {
  world.openmart.scripts.set('task_1', ['COMPLETED', { failure: 'server-trouble' }, 'COMPLETED']);
  await world.worker.tasks.lookUp(['task_1']);
  await world.advance(second);
  await world.worker.tasks.checkAgain(['task_1']);
  await world.advance(second);
  expect(await world.read('task_1')).toMatchObject({
    answer: { status: 'COMPLETED' },
    failure: { kind: 'server-trouble' },
  });
  await world.advance(minute);
  expect(await world.read('task_1')).toMatchObject({ answer: { status: 'COMPLETED' }, failure: null, dueAt: null });
});

test.each<FailureKind>(['not-found', 'not-allowed', 'not-accepted', 'unreachable', 'server-trouble'])(
  'a task known to be processing is watched on through an hour of %s',
  async (failure) => {
    world.openmart.scripts.set('task_1', ['PROCESSING', { failure }]);
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(hour);
    expect((await world.read('task_1')).dueAt).not.toBeNull();
    world.openmart.scripts.set('task_1', ['COMPLETED']);
    await world.advance(hour);
    expect((await world.read('task_1')).answer?.status).toBe('COMPLETED');
    expect(world.notifications.shown).toHaveLength(1);
  },
);

test('fault 23: a laptop that was closed for three days and wakes up offline goes on watching', async () => {
  world.openmart.scripts.set('task_1', [
    'PROCESSING',
    { failure: 'unreachable' },
    { failure: 'unreachable' },
    'COMPLETED',
  ]);
  await world.worker.tasks.lookUp(['task_1']);
  await world.advance(second);
  world.kill();
  world.clock.jump(72 * hour);
  world.start();
  await world.advance(hour);
  expect((await world.read('task_1')).answer?.status).toBe('COMPLETED');
});

test.each<[string, FailureKind]>([
  ['a laptop closed on the train, for three days', 'unreachable'],
  ['a key refused on Friday and replaced on Monday', 'bad-key'],
])('%s, ends no watch at the first trouble afterwards', async (_, before) => {
  world.openmart.scripts.set('task_1', [
    'PROCESSING',
    { failure: before },
    { failure: 'server-trouble' },
    { failure: 'server-trouble' },
    'COMPLETED',
  ]);
  await world.worker.tasks.lookUp(['task_1']);
  await world.advance(3 * second);
  expect((await world.read('task_1')).failure?.kind).toBe(before);
  world.kill();
  world.clock.jump(72 * hour);
  world.start();
  await world.worker.key.saveKey('key-2');
  await world.advance(hour);
  expect((await world.read('task_1')).answer?.status).toBe('COMPLETED');
});

test('trouble of the server before does not use up the tries of an id that may be too new', async () => {
  const trouble = { failure: 'server-trouble' as const };
  world.openmart.scripts.set('task_1', [trouble, trouble, trouble, trouble, { failure: 'not-found' }, 'PROCESSING']);
  await world.worker.tasks.lookUp(['task_1']);
  await world.advance(hour);
  expect((await world.read('task_1')).answer?.status).toBe('PROCESSING');
});

test('fault 28: an answer that cannot be stored says so, and keeps no other task waiting', async () => {
  world.unstorable = 'task_1';
  for (const id of ['task_1', 'task_2', 'task_3']) world.openmart.scripts.set(id, ['COMPLETED']);
  await world.worker.tasks.lookUp(['task_1', 'task_2', 'task_3']);
  await world.advance(5 * second);
  expect((await world.read('task_3')).answer?.status).toBe('COMPLETED');
  expect((await world.read('task_1')).failure?.kind).toBe('storage-failed');
  world.unstorable = null;
  await world.advance(5 * minute);
  expect((await world.read('task_1')).answer?.status).toBe('COMPLETED');
});

test('a longer pause is not ended by a shorter one that another request was told', async () => {
  world.latency = 500;
  world.openmart.scripts.set('task_1', [{ failure: 'too-many-requests', retryAfter: hour }, 'COMPLETED']);
  world.openmart.scripts.set('task_2', [{ failure: 'too-many-requests' }, 'COMPLETED']);
  await world.worker.tasks.lookUp(['task_1', 'task_2']);
  await world.advance(50 * minute);
  expect(world.openmart.asked).toHaveLength(2);
  await world.worker.key.saveKey('key-2');
  await world.advance(minute);
  expect((await world.read('task_2')).answer?.status).toBe('COMPLETED');
});

test('a pause without advice counts refusals of its own kind, not other trouble before', async () => {
  const trouble = { failure: 'server-trouble' } as const;
  world.openmart.scripts.set('task_1', [trouble, trouble, trouble, { failure: 'too-many-requests' }, 'COMPLETED']);
  await world.worker.tasks.lookUp(['task_1']);
  await world.advance(10 * minute);
  expect(gaps()).toHaveLength(5);
  expect(gaps().at(-1)).toBeLessThan(minute / second);
});

test('a moment in which the start of a request cannot be noted is told, and passes', async () => {
  world.openmart.scripts.set('task_1', ['COMPLETED']);
  world.broken.add('lastStart');
  await world.worker.tasks.lookUp(['task_1']);
  await world.advance(second);
  expect(world.badge.title).toContain('could not be saved');
  world.broken.clear();
  await world.advance(2 * minute);
  expect((await world.read('task_1')).answer?.status).toBe('COMPLETED');
  expect(world.openmart.asked).toHaveLength(1);
  expect(world.badge.text).toBe('1');
});

describe('a refused key', () => {
  const ids = Array.from({ length: 50 }, (_, n) => `task_${n}`);

  beforeEach(async () => {
    world.latency = 450;
    for (const id of ids) world.openmart.scripts.set(id, ['COMPLETED']);
    world.openmart.scripts.set('task_9', [{ failure: 'bad-key' }, 'COMPLETED']);
    await world.worker.tasks.lookUp(ids);
    await world.advance(5 * minute);
  });

  test('fault 19: stops every request, and is said once', async () => {
    const last = world.openmart.asked.at(-1)?.at ?? 0;
    const refused = world.openmart.asked.find(({ id }) => id === 'task_9')?.at ?? 0;
    expect(last).toBeLessThanOrEqual(refused + world.latency);
    expect(world.openmart.asked.length).toBeLessThan(16);
    expect(world.badge).toMatchObject({ text: '!', title: expect.stringContaining('refused') });
    expect(world.kept.account?.refusedAt).not.toBeNull();
  });

  test('fault 19: is followed by everything that waited, once there is a new one', async () => {
    expect(await world.worker.key.saveKey('key-2')).toMatchObject({ saved: true, test: { failure: null } });
    await world.advance(minute);
    for (const id of ids) expect((await world.read(id)).answer?.status).toBe('COMPLETED');
    expect(world.openmart.asked.at(-1)?.key).toBe('key-2');
    expect(world.badge.text).toBe('50');
  });

  test('can be tried again, and counts no more when it works after all', async () => {
    expect(await world.worker.key.testKey()).toMatchObject({ failure: null, credits: { balance: 4210 } });
    await world.advance(minute);
    expect(world.badge.text).toBe('50');
  });
});

test('fault 19: after a 401 has arrived nothing starts, however long the browser takes to store that', async () => {
  // The 401 arrives while the fourth request is about to start.
  world.latency = 400;
  world.slow = { account: 40, lastStart: 40 };
  const ids = Array.from({ length: 30 }, (_, n) => `task_${n}`);
  for (const id of ids) world.openmart.scripts.set(id, [{ failure: 'bad-key' }]);
  const lookedUp = world.worker.tasks.lookUp(ids);
  await world.advance(10_000);
  await lookedUp;
  const arrived = (world.openmart.asked[0]?.at ?? 0) + world.latency;
  expect(world.openmart.asked.filter(({ at }) => at > arrived)).toEqual([]);
  expect(world.openmart.asked.length).toBeGreaterThan(1);
});

test('fault 19: a 401 for a key that has been replaced meanwhile says nothing of the new one', async () => {
  world.latency = 5 * second;
  world.openmart.scripts.set('task_1', [{ failure: 'bad-key' }, 'COMPLETED']);
  await world.worker.tasks.lookUp(['task_1']);
  await world.advance(second);
  world.kept.apiKey = { value: 'key-2', keyId: 'k2' };
  world.kept.account = { keyId: 'k2', lastFour: 'ey-2', savedAt: world.clock.now(), refusedAt: null };
  await world.advance(5 * second);
  expect(world.openmart.asked.map(({ key }) => key)).toEqual(['key-1', 'key-2']);
  expect((await world.read('task_1')).failure).toBeNull();
  await world.advance(minute);
  expect(world.kept.account?.refusedAt).toBeNull();
  expect((await world.read('task_1')).answer?.status).toBe('COMPLETED');
});

test('a key that Openmart refuses at once is not saved', async () => {
  expect(await world.worker.key.saveKey('bad-key')).toMatchObject({ saved: false, test: { failure: 'bad-key' } });
  expect(world.kept.apiKey?.value).toBe('key-1');
});

test('without a key nothing is asked, and what waits is looked up once there is one', async () => {
  await world.worker.key.removeKey();
  world.openmart.scripts.set('task_1', ['COMPLETED']);
  await world.worker.tasks.lookUp(['task_1']);
  await world.advance(minute);
  expect(world.openmart.asked).toHaveLength(0);
  expect(world.badge.text).toBe('');
  await world.worker.key.saveKey('"Bearer key-3"');
  await world.advance(second);
  expect(world.openmart.asked.map(({ key }) => key)).toEqual(['key-3']);
});
