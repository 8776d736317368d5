import { sandboxKey } from '../sandbox/server.ts';
import { expect, request, test } from './fixture.ts';

test('once allowed on the options page, a completed task shows a notification; a click opens it, even with the event page unloaded', async ({
  sandbox,
  start,
}) => {
  const task = sandbox.addTask({ trackingId: 'told', life: 'processing' });
  // Long enough for the second asking, after two seconds, to come by timer.
  const firefox = await start({ idleAfter: 4_000 });
  await firefox.window.keepNotifications();
  await request(firefox, 'saveKey', { key: sandboxKey });
  const options = await firefox.openPage('options.html');
  await options.click('switch', 'Show a notification when a watched task is done');
  // Firefox wakes an event page only for listeners that it added while it started; this one could not before it was allowed.
  await expect.poll(firefox.window.isAwake, { timeout: 30_000 }).toBe(false);
  await request(firefox, 'lookUp', { ids: [task.id] });
  // Only what was once seen as processing is told of.
  await sandbox.waitFor((ledger) => ledger.some(({ path, complete }) => path.endsWith(task.id) && complete));
  task.complete();
  await expect.poll(firefox.window.notifications, { timeout: 45_000 }).toMatchObject([{ title: 'Task completed' }]);

  await expect.poll(firefox.window.isAwake, { timeout: 30_000 }).toBe(false);
  await firefox.window.clickNotification();
  await expect.poll(firefox.addresses).toContainEqual(expect.stringMatching(`results\\.html#/task/${task.id}$`));
  await expect.poll(firefox.window.notifications).toEqual([]);
});
