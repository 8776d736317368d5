import { beforeEach, describe, expect, test } from 'vitest';
import { t } from '@/lib/i18n.ts';
import { createWorld, type World } from './world/world.ts';

const second = 1_000;
const minute = 60 * second;

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

describe('the badge', () => {
  test('fault 28: says that a newer version wrote what is stored, and asks for no disk space', async () => {
    world.storageBroken = true;
    world.storedFormIsNewer = true;
    void world.worker.watcher.wake();
    await world.advance(second);
    const title = t('badge.newer_form', { name: t('manifest.name') });
    expect(world.badge).toEqual({ text: '!', tone: 'trouble', title });
  });

  test('says that work is under way, then how many results are new, then nothing', async () => {
    world.openmart.scripts.set('task_1', ['PROCESSING', 'COMPLETED']);
    world.openmart.scripts.set('task_2', ['PROCESSING', 'ERRORED']);
    await world.worker.tasks.lookUp(['task_1', 'task_2']);
    await world.advance(second);
    expect(world.badge).toMatchObject({ text: '…', tone: 'work' });
    await world.advance(minute);
    expect(world.badge).toMatchObject({ text: '2', tone: 'news', title: expect.stringContaining('2 new results') });
    await world.worker.tasks.markSeen(['task_1']);
    expect(world.badge.text).toBe('1');
    await world.worker.tasks.markAllSeen();
    expect(world.badge.text).toBe('');
  });

  test('does not count a request that failed, nor a settled task that is checked again', async () => {
    world.openmart.scripts.set('task_1', ['COMPLETED']);
    world.openmart.scripts.set('task_2', [{ failure: 'too-large' }]);
    await world.worker.tasks.lookUp(['task_1', 'task_2']);
    await world.advance(minute);
    await world.worker.tasks.markSeen(['task_1']);
    await world.worker.tasks.checkAgain(['task_1']);
    await world.advance(minute);
    expect(world.badge.text).toBe('');
  });

  test('fault 31: asks for attention when there is no access to the host, and goes on when it is back', async () => {
    world.hostAllowed = false;
    world.openmart.scripts.set('task_1', ['COMPLETED']);
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(minute);
    expect(world.badge).toMatchObject({ text: '!', tone: 'trouble' });
    expect(world.openmart.asked).toHaveLength(0);
    world.hostAllowed = true;
    void world.worker.watcher.wake();
    await world.advance(second);
    expect(world.badge.text).toBe('1');
  });

  test('asks for attention when storage fails, and recovers by itself', async () => {
    world.openmart.scripts.set('task_1', ['PROCESSING', 'COMPLETED']);
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(second);
    world.storageBroken = true;
    await world.advance(minute);
    expect(world.badge).toMatchObject({ text: '!', title: expect.stringContaining('saved') });
    expect(world.reported).not.toHaveLength(0);
    world.storageBroken = false;
    await world.advance(2 * minute);
    expect(world.badge.text).toBe('1');
    expect((await world.read('task_1')).answer?.status).toBe('COMPLETED');
  });
});

describe('a notification', () => {
  test('tells of what was processing, without personal data, once', async () => {
    world.openmart.scripts.set('task_1', ['PROCESSING', 'COMPLETED']);
    world.openmart.scripts.set('task_2', ['COMPLETED']);
    await world.worker.tasks.lookUp(['task_1']);
    await world.worker.tasks.lookUp(['task_2']);
    await world.advance(10 * minute);
    expect(world.notifications.shown).toEqual([
      {
        id: expect.stringMatching(/^task\/task_1\//),
        title: 'Task completed',
        message: expect.stringContaining('task_1'),
      },
    ]);
    expect(JSON.stringify(world.notifications.shown)).not.toMatch(/Ada|ada@/);
  });

  test('is one for all that was looked up together, when the last has settled', async () => {
    world.openmart.scripts.set('task_1', ['PROCESSING', 'COMPLETED']);
    world.openmart.scripts.set('task_2', [...Array<string>(7).fill('PROCESSING'), 'ERRORED']);
    await world.worker.tasks.lookUp(['task_1', 'task_2']);
    await world.advance(20 * second);
    expect(world.badge.text).toBe('1');
    expect(world.notifications.shown).toHaveLength(0);
    await world.advance(10 * minute);
    expect(world.notifications.shown).toMatchObject([{ title: 'Tasks settled', message: '1 of 2 completed' }]);
  });

  test('is not shown, now or later, where the person did not want any', async () => {
    world.kept.settings = { ...world.kept.settings, notifications: false };
    world.openmart.scripts.set('task_1', ['PROCESSING', 'COMPLETED']);
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(minute);
    world.kept.settings = { ...world.kept.settings, notifications: true };
    void world.worker.watcher.wake();
    await world.advance(minute);
    expect(world.notifications.shown).toHaveLength(0);
    expect(world.badge.text).toBe('1');
  });

  test('fault 31: is dropped, and the badge still works, where the permission was taken back', async () => {
    world.notifications.allowed = false;
    world.openmart.scripts.set('task_1', ['PROCESSING', 'COMPLETED']);
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(minute);
    expect(world.badge.text).toBe('1');
    world.notifications.allowed = true;
    void world.worker.watcher.wake();
    await world.advance(minute);
    expect(world.notifications.shown).toHaveLength(0);
  });

  test('that the browser does not take stays owed, and keeps neither the badge nor the next from being told', async () => {
    world.notifications.refused = true;
    world.openmart.scripts.set('task_1', ['PROCESSING', 'PROCESSING', 'COMPLETED']);
    world.openmart.scripts.set('task_2', ['PROCESSING', 'PROCESSING', 'PROCESSING', 'PROCESSING', 'COMPLETED']);
    await world.worker.tasks.lookUp(['task_1']);
    await world.worker.tasks.lookUp(['task_2']);
    await world.advance(6 * second);
    expect(world.badge.text).toBe('1');
    expect(world.kept.storageFailed).toBe(false);
    world.notifications.refused = false;
    await world.advance(5 * minute);
    expect(world.notifications.shown.map(({ message }) => message).sort()).toEqual([
      expect.stringContaining('task_1'),
      expect.stringContaining('task_2'),
    ]);
  });

  test('that the browser takes again later is shown by itself, though nothing else is watched', async () => {
    world.notifications.refused = true;
    world.openmart.scripts.set('task_1', ['PROCESSING', 'COMPLETED']);
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(20 * minute);
    expect(world.notifications.shown).toHaveLength(0);
    world.notifications.refused = false;
    await world.advance(minute);
    expect(world.notifications.shown).toHaveLength(1);
    expect(world.alarm).toBeNull();
  });

  test('that the browser does not take for a day is left to the badge', async () => {
    world.notifications.refused = true;
    world.openmart.scripts.set('task_1', ['PROCESSING', 'COMPLETED']);
    await world.worker.tasks.lookUp(['task_1']);
    await world.advance(25 * 60 * minute);
    expect((await world.read('task_1')).noticeOwedSince).toBeNull();
    expect([world.badge.text, world.alarm]).toEqual(['1', null]);
  });

  test('is shown again for what completes later in the same lookup', async () => {
    world.openmart.scripts.set('task_1', ['PROCESSING', 'COMPLETED']);
    world.openmart.scripts.set('task_2', ['PROCESSING']);
    await world.worker.tasks.lookUp(['task_1', 'task_2']);
    await world.advance(5 * second);
    await world.worker.tasks.stopWatching(['task_2']);
    await world.advance(5 * second);
    expect(world.notifications.shown).toHaveLength(1);
    await world.worker.tasks.checkAgain(['task_2']);
    await world.advance(second);
    world.openmart.scripts.set('task_2', ['COMPLETED']);
    await world.advance(minute);
    expect(world.notifications.shown).toHaveLength(2);
  });
});

test('fault 28: a damaged record is set aside, and leaves no mark that nothing can clear', async () => {
  world.openmart.scripts.set('task_1', ['COMPLETED']);
  world.openmart.scripts.set('task_2', ['COMPLETED']);
  await world.worker.tasks.lookUp(['task_1', 'task_2']);
  await world.advance(second);
  await world.damage('task_1');
  await world.worker.tasks.markAllSeen();
  expect(world.badge.text).toBe('');
  expect((await world.read('task_2')).unseenSince).toBeNull();
});
