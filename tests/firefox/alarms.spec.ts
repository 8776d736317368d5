import { sandboxKey } from '../sandbox/server.ts';
import { expect, request, test } from './fixture.ts';

test('a task that completes after the event page was unloaded raises the badge', async ({ sandbox, start }) => {
  const task = sandbox.addTask({ trackingId: 'watched', life: 'processing' });
  // Long enough for a slow machine to welcome a new person.
  const firefox = await start({ idleAfter: 3_000 });
  await request(firefox, 'saveKey', { key: sandboxKey });
  await request(firefox, 'lookUp', { ids: [task.id] });
  await sandbox.waitFor((ledger) => ledger.some(({ path, complete }) => path.endsWith(task.id) && complete));
  await expect.poll(firefox.badge).toBe('…');
  await expect.poll(firefox.window.isAwake, { timeout: 30_000 }).toBe(false);
  task.complete();
  await expect.poll(firefox.badge, { timeout: 45_000 }).toBe('1');
});

test('watching goes on after Firefox was started again, which forgets alarms', async ({ sandbox, start }, {
  outputDir,
}) => {
  const profile = `${outputDir}/profile`;
  const task = sandbox.addTask({ life: 'processing' });
  const first = await start({ profile });
  await request(first, 'saveKey', { key: sandboxKey });
  await request(first, 'lookUp', { ids: [task.id] });
  await expect.poll(first.badge).toBe('…');
  await first.close();
  task.complete();
  const second = await start({ profile });
  await expect.poll(second.badge, { timeout: 45_000 }).toBe('1');
});
