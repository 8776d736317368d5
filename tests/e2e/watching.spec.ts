import { launch } from '../harness/launch.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, extensionPath, request, test } from './fixture.ts';

test('a task that completes while no page is open raises the badge, and opening it takes the mark away', async ({
  ready,
  sandbox,
}) => {
  const task = sandbox.addTask({ trackingId: 'watched', life: 'processing' });
  await request(ready, 'lookUp', { ids: [task.id] });
  await ready.waitForBadge('…');
  task.complete();
  await ready.waitForBadge('1');
  expect((await ready.badge()).title).toContain('1 new result');
  const { page, close } = await ready.openPopup();
  const row = page.getByRole('list', { name: 'Tasks' }).getByRole('listitem').filter({ hasText: 'watched' });
  await row.getByRole('button').first().click();
  await ready.waitForBadge('');
  await close();
});

test('fault 24: watching goes on after the worker was stopped', async ({ ready, sandbox }) => {
  const task = sandbox.addTask({ life: 'processing' });
  await request(ready, 'lookUp', { ids: [task.id] });
  await sandbox.waitFor((ledger) => ledger.some(({ path }) => path.endsWith(task.id)));
  await ready.waitForBadge('…');
  await ready.stopWorker();
  expect(ready.isWorkerRunning()).toBe(false);
  task.complete();
  await ready.waitForBadge('1', 45_000);
});

test('fault 27: watching goes on after the browser was started again', async ({ sandbox }, { outputDir }) => {
  const profile = `${outputDir}/profile`;
  const task = sandbox.addTask({ life: 'processing' });
  const first = await launch({ sandbox, extensionPath, profile });
  await request(first, 'saveKey', { key: sandboxKey });
  await request(first, 'lookUp', { ids: [task.id] });
  await first.waitForBadge('…');
  await first.close();
  task.complete();
  const second = await launch({ sandbox, extensionPath, profile });
  await second.waitForBadge('1', 45_000);
  await second.close();
});

test('an open popup follows changes live', async ({ ready, sandbox }) => {
  const task = sandbox.addTask({ trackingId: 'live', life: 'processing' });
  await request(ready, 'lookUp', { ids: [task.id] });
  const { page, close } = await ready.openPopup();
  const row = page.getByRole('list', { name: 'Tasks' }).getByRole('listitem').filter({ hasText: 'live' });
  await expect(row).toContainText('Processing');
  task.complete();
  await expect(row).toContainText('Completed', { timeout: 30_000 });
  await close();
});

test('a person can stop watching, and check again', async ({ ready, sandbox }) => {
  const task = sandbox.addTask({ trackingId: 'stoppable', life: 'processing' });
  await request(ready, 'lookUp', { ids: [task.id] });
  const { page, close } = await ready.openPopup();
  const row = page.getByRole('list', { name: 'Tasks' }).getByRole('listitem').filter({ hasText: 'stoppable' });
  await row.getByRole('button').first().click();
  await row.getByRole('button', { name: 'Stop watching' }).click();
  await expect(row).toContainText('You stopped watching this task');
  await ready.waitForBadge('');
  task.complete();
  await row.getByRole('button', { name: 'Check again' }).first().click();
  await expect(row).toContainText('Completed');
  await close();
});

test('"Mark all as seen" clears the badge', async ({ ready, sandbox }) => {
  const ids = [1, 2, 3].map(() => sandbox.addTask().id);
  await request(ready, 'lookUp', { ids });
  await ready.waitForBadge('3');
  const { page, close } = await ready.openPopup();
  await page.getByRole('button', { name: 'Mark all as seen' }).click();
  await ready.waitForBadge('');
  await close();
});
