import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '@/lib/browser/task-database.ts';
import { listEntries, readBody, readEarlier, readLookup, readTask } from '@/lib/browser/task-reader.ts';
import { lookupIdOfBatch } from '@/lib/record.ts';
import { createWorld, type World } from './world/world.ts';

const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const listedIds = async () =>
  (await listEntries(100)).entries.map((entry) => (entry.is === 'lookup' ? entry.id : entry.record.id));

async function complete(...ids: string[]): Promise<void> {
  for (const id of ids) world.openmart.scripts.set(id, ['COMPLETED']);
  await world.worker.tasks.lookUp(ids);
  await world.advance(5 * second);
}

describe('what is erased', () => {
  test('is gone from the list and the badge at once, and after a while from the disk', async () => {
    await complete('task_1', 'task_2');
    await world.worker.history.erase({ keys: ['task_1'], lookupIds: [] });
    expect(await listedIds()).toEqual(['task_2']);
    expect(world.badge.text).toBe('1');
    expect(await readBody('task_1')).not.toBeNull();
    await world.advance(11 * second);
    expect(await readBody('task_1')).toBeNull();
    expect(await (await openDatabase()).count('erased')).toBe(0);
    expect(await readBody('task_2')).not.toBeNull();
  });

  test('comes back whole when that is undone, and goes on being watched', async () => {
    world.openmart.scripts.set('task_1', ['PROCESSING', 'PROCESSING', 'PROCESSING', 'PROCESSING', 'COMPLETED']);
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(second);
    const { erasureId } = await world.worker.history.erase({ keys: ['task_1'], lookupIds: [] });
    expect(world.badge.text).toBe('');
    await world.advance(5 * second);
    await world.worker.history.undoErase(erasureId);
    await world.advance(5 * minute);
    expect((await world.read('task_1')).answer?.status).toBe('COMPLETED');
    expect(world.badge.text).toBe('1');
  });

  test('can be brought back by a worker that was started anew, and is purged by it otherwise', async () => {
    await complete('task_1', 'task_2');
    const first = await world.worker.history.erase({ keys: ['task_1'], lookupIds: [] });
    await world.worker.history.erase({ keys: ['task_2'], lookupIds: [] });
    world.kill();
    world.start();
    await world.worker.history.undoErase(first.erasureId);
    await world.advance(minute);
    await world.worker.history.tidy();
    expect(await listedIds()).toEqual(['task_1']);
    expect(await readBody('task_1')).not.toBeNull();
    expect(await readBody('task_2')).toBeNull();
  });

  test('keeps nothing of an answer that was under way', async () => {
    world.latency = 3 * second;
    world.openmart.scripts.set('task_1', ['COMPLETED']);
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(second);
    await world.worker.history.erase({ keys: ['task_1'], lookupIds: [] });
    await world.advance(minute);
    expect(await readTask('task_1')).toBeNull();
    expect(await readBody('task_1')).toBeNull();
  });

  test('leaves its place among the requests to others at once', async () => {
    const hanging = Array.from({ length: 6 }, (_, n) => `hang_${n}`);
    for (const id of hanging) world.openmart.scripts.set(id, ['HANG']);
    await world.worker.tasks.lookUp(hanging);
    await world.advance(second);
    await complete('task_1');
    expect(await readBody('task_1')).toBeNull();
    await world.worker.history.erase({ keys: hanging, lookupIds: [] });
    await world.advance(second);
    expect(await readBody('task_1')).not.toBeNull();
  });

  test('goes each at its own time', async () => {
    await complete('task_1', 'task_2');
    await world.worker.history.erase({ keys: ['task_1'], lookupIds: [] });
    await world.advance(8 * second);
    const { erasureId } = await world.worker.history.erase({ keys: ['task_2'], lookupIds: [] });
    await world.advance(5 * second);
    await world.worker.history.undoErase(erasureId);
    expect(await readBody('task_1')).toBeNull();
    expect(await readBody('task_2')).not.toBeNull();
  });

  test('and is asked for anew keeps its new answer when the old one is purged, or an undo comes late', async () => {
    await complete('task_1');
    const { erasureId } = await world.worker.history.erase({ keys: ['task_1'], lookupIds: [] });
    await complete('task_1');
    const fresh = await world.read('task_1');
    await world.worker.history.undoErase(erasureId);
    expect(await world.read('task_1')).toEqual(fresh);
    await world.worker.history.erase({ keys: ['task_1'], lookupIds: [] });
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(minute);
    expect(await readBody('task_1')).not.toBeNull();
  });

  test('takes the tasks of a lookup along, and those that only came with a batch', async () => {
    const many = Array.from({ length: 12 }, (_, n) => `task_${n}`);
    for (const id of many) world.openmart.scripts.set(id, ['COMPLETED']);
    const counts = { processing: 0, completed: 2, errored: 0, total: 2, ready: true };
    world.openmart.batches.set('batch_1', { counts, completed: [], all: ['member_1', 'task_3'] });
    world.openmart.scripts.set('member_1', ['COMPLETED']);
    const { lookupId } = await world.worker.tasks.lookUp(many);
    await world.worker.tasks.lookUp(['batch_1']);
    await world.advance(minute);
    await world.worker.history.erase({ keys: ['batch_1'], lookupIds: [] });
    expect(await readTask('member_1')).toBeNull();
    expect(await readTask('task_3')).not.toBeNull();
    expect(await readLookup(lookupIdOfBatch('batch_1'))).toBeNull();
    await world.worker.history.erase({ keys: [], lookupIds: [lookupId] });
    expect(await readTask('task_3')).toBeNull();
    expect(await listedIds()).toEqual([]);
  });

  test('is marked for as long as it can be brought back, each erasing by itself', async () => {
    await complete('task_1', 'task_2');
    const [one, two] = await Promise.all(
      ['task_1', 'task_2'].map((key) => world.worker.history.erase({ keys: [key], lookupIds: [] })),
    );
    const until = world.clock.now() + 10 * second;
    expect(world.kept.erasures).toEqual([
      { erasureId: one?.erasureId, count: 1, until },
      { erasureId: two?.erasureId, count: 1, until },
    ]);
    await world.worker.history.undoErase(two?.erasureId ?? '');
    expect(world.kept.erasures).toMatchObject([{ erasureId: one?.erasureId }]);
    await world.advance(11 * second);
    expect(world.kept.erasures).toEqual([]);
  });

  test('is counted without the batches, and not marked where nothing was hidden', async () => {
    const counts = { total: 2, processing: 0, completed: 2, errored: 0, ready: true };
    world.openmart.batches.set('batch_1', { counts, completed: [], all: ['member_1', 'member_2'] });
    await world.worker.tasks.lookUp(['batch_1']);
    await world.advance(minute);
    const { lookupId } = await world.worker.tasks.lookUp(['task_1', 'task_2']);
    for (const id of ['task_1', 'task_2']) await world.worker.tasks.lookUp([id]);
    await world.worker.history.erase({ keys: ['batch_1'], lookupIds: [] });
    await world.worker.history.erase({ keys: [], lookupIds: [lookupId] });
    await world.worker.history.erase({ keys: ['nowhere'], lookupIds: [] });
    expect(world.kept.erasures).toMatchObject([{ count: 2 }, { count: 0 }]);
  });

  test('is erased, and comes back, where it can not be marked', async () => {
    await complete('task_1');
    world.broken.add('erasures');
    const { erasureId } = await world.worker.history.erase({ keys: ['task_1'], lookupIds: [] });
    expect(await listedIds()).toEqual([]);
    await world.worker.history.undoErase(erasureId);
    expect(await listedIds()).toEqual(['task_1']);
    expect(world.reported).toHaveLength(2);
  });

  test('may be everything, and everything comes back', async () => {
    await complete('task_1', 'task_2');
    const { erasureId } = await world.worker.history.erase('everything');
    expect(world.kept.erasures).toMatchObject([{ erasureId, count: 2 }]);
    expect(await listedIds()).toEqual([]);
    expect(world.badge.text).toBe('');
    await world.worker.history.undoErase(erasureId);
    expect(await listedIds()).toEqual(['task_1', 'task_2']);
  });
});

describe('what is older than the settings keep', () => {
  test('goes, with its texts and a lookup of which nothing is left', async () => {
    const many = Array.from({ length: 12 }, (_, n) => `task_${n}`);
    await complete(...many);
    await world.worker.tasks.markAllSeen();
    await world.advance(89 * day);
    await world.worker.history.tidy();
    expect(await listedIds()).toHaveLength(1);
    await world.advance(2 * day);
    await world.worker.history.tidy();
    expect(await listedIds()).toEqual([]);
    expect(await readBody('task_3')).toBeNull();
    expect(await (await openDatabase()).count('lookups')).toBe(0);
  });

  test('stays while it is unseen, was checked since, or is watched', async () => {
    await complete('unseen_1', 'checked_1');
    await world.worker.tasks.markSeen(['checked_1']);
    await world.advance(100 * day);
    await world.worker.tasks.checkAgain(['checked_1']);
    await world.advance(minute);
    world.kept.account = null;
    world.kept.apiKey = null;
    await world.worker.tasks.lookUp(['waiting_1']);
    await world.advance(30 * day);
    await world.worker.history.tidy();
    expect((await listedIds()).sort()).toEqual(['checked_1', 'unseen_1', 'waiting_1']);
  });

  test('stays for ever where a person wants that', async () => {
    world.kept.settings = { ...world.kept.settings, keepDays: null };
    await complete('task_1');
    await world.worker.tasks.markAllSeen();
    await world.advance(4000 * day);
    await world.worker.history.tidy();
    expect(await listedIds()).toEqual(['task_1']);
  });

  test('is looked through to its end, however much of it there is', async () => {
    const database = await openDatabase();
    await complete('task_1');
    const sample = await database.get('tasks', 'task_1');
    if (!sample) throw new Error('no sample');
    const old = { ...sample, unseenSince: null, checkedAt: 5, askedAt: 5, listedAt: 5 };
    for (let n = 0; n < 1_200; n += 1) await database.put('tasks', { ...old, key: `old_${n}`, id: `old_${n}` });
    await world.worker.history.tidy();
    expect(await database.count('tasks')).toBe(1);
  });
});

describe('a settled task that is checked again', () => {
  test('keeps the earlier answer until a newer one has come, and beside it where that says something else', async () => {
    world.openmart.scripts.set('task_1', ['COMPLETED', { failure: 'unreachable' }, 'ERRORED']);
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(second);
    const first = await readBody('task_1');
    await world.worker.tasks.checkAgain(['task_1']);
    await world.advance(second);
    expect(await readBody('task_1')).toEqual(first);
    await world.advance(minute);
    expect((await readBody('task_1'))?.text).toContain('ERRORED');
    expect(await readEarlier('task_1')).toEqual(first);
  });

  test('has no earlier answer where nothing changed', async () => {
    await complete('task_1');
    await world.worker.tasks.checkAgain(['task_1']);
    await world.advance(minute);
    expect(await readEarlier('task_1')).toBeNull();
  });
});

describe('many ids', () => {
  const many = Array.from({ length: 300 }, (_, n) => `many_${n}`);

  test('are one line of the list, with what became of them', async () => {
    for (const id of many) world.openmart.scripts.set(id, ['COMPLETED']);
    world.openmart.scripts.set('many_1', ['ERRORED']);
    world.openmart.scripts.delete('many_2');
    await world.worker.tasks.lookUp(many);
    await world.advance(10 * second);
    const [entry] = (await listEntries(10)).entries;
    if (entry?.is !== 'lookup') throw new Error('no lookup');
    expect(entry.size).toBe(300);
    expect(entry.members.completed).toBeGreaterThan(80);
    expect(entry.members.watched).toBeGreaterThan(150);
    await world.advance(30 * minute);
    const [later] = (await listEntries(10)).entries;
    expect(later).toMatchObject({ members: { watched: 0, completed: 298, errored: 1, resting: 1 } });
  });

  test('let a single one pass, and what it becomes', async () => {
    for (const id of many) world.openmart.scripts.set(id, ['COMPLETED']);
    world.openmart.scripts.set('single_1', ['PROCESSING', 'PROCESSING', 'COMPLETED']);
    await world.worker.tasks.lookUp(many);
    await world.advance(second);
    await world.worker.tasks.lookUp(['single_1']);
    await world.advance(7 * second);
    expect((await world.read('single_1')).answer?.status).toBe('COMPLETED');
    expect((await world.read('many_299')).answer).toBeNull();
  });

  test('can be cancelled: what has come stays, the rest is not asked for', async () => {
    for (const id of many) world.openmart.scripts.set(id, ['COMPLETED']);
    const { lookupId } = await world.worker.tasks.lookUp(many);
    await world.advance(5 * second);
    await world.worker.tasks.cancelLookup(lookupId);
    const before = world.openmart.asked.length;
    await world.advance(minute);
    expect(world.openmart.asked.length).toBe(before);
    expect((await world.read('many_0')).answer?.status).toBe('COMPLETED');
    expect(await world.read('many_299')).toMatchObject({ dueAt: null, stoppedAt: expect.any(Number) });
  });
});
