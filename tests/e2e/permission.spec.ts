import type { Page } from '@playwright/test';
import { failureWords } from '@/lib/failure.ts';
import { manageExtension } from '../harness/manage-extension.ts';
import { expect, reply, request, test } from './fixture.ts';

const item = (page: Page, text: string) =>
  page.getByRole('list', { name: 'Tasks' }).getByRole('listitem').filter({ hasText: text }).first();
const words = failureWords('no-host-access');

test('fault 31: access taken back while tasks are watched is told everywhere, nothing is asked, and it goes on when it is given again', async ({
  ready,
  sandbox,
}) => {
  const task = sandbox.addTask({ trackingId: 'watched', life: 'processing' });
  const popup = await ready.openPage('popup.html');
  await request(ready, 'lookUp', { ids: [task.id] });
  await expect(item(popup, 'watched')).toContainText('Processing');
  await ready.waitForBadge('…');

  await manageExtension(ready, 'take access back');
  await ready.waitForBadge('!');
  expect((await ready.badge()).title).toContain('access to Openmart');
  await expect(popup.getByText(words.sentence)).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Allow access' })).toBeVisible();
  await expect(item(popup, 'watched')).toContainText('Waiting for access');
  const options = await ready.openPage('options.html');
  await expect(options.getByRole('button', { name: 'Allow access' })).toBeVisible();

  // What is asked for meanwhile is kept; not even the key is tried.
  const later = sandbox.addTask({ trackingId: 'later' });
  task.complete();
  const asked = sandbox.ledger.length;
  await request(ready, 'lookUp', { ids: [later.id] });
  await request(ready, 'wake', {});
  expect(await reply(ready, 'testKey', {})).toMatchObject({ ok: true, value: { failure: 'no-host-access' } });
  await expect(item(popup, later.id.slice(0, 8))).toContainText('Waiting for access');
  await ready.stopWorker();
  await request(ready, 'wake', {});
  expect(sandbox.ledger).toHaveLength(asked);

  await manageExtension(ready, 'give access');
  await expect(item(popup, 'watched')).toContainText('Completed', { timeout: 30_000 });
  await expect(item(popup, 'later')).toContainText('Completed', { timeout: 30_000 });
  await expect(popup.getByText(words.sentence)).toHaveCount(0);
  await expect(options.getByRole('button', { name: 'Allow access' })).toHaveCount(0);
  await ready.waitForBadge('2');
});

test('fault 31: access taken back while a request is under way fails no task', async ({ ready, sandbox }) => {
  const task = sandbox.addTask({ trackingId: 'under-way', life: 'held' });
  const popup = await ready.openPage('popup.html');
  await request(ready, 'lookUp', { ids: [task.id] });
  await sandbox.waitFor((ledger) => ledger.some(({ path, finishedAt }) => path.endsWith(task.id) && !finishedAt));
  await manageExtension(ready, 'take access back');
  await expect(popup.getByText(words.sentence)).toBeVisible();
  task.release();
  await manageExtension(ready, 'give access');
  await expect(item(popup, 'under-way')).toContainText('Completed', { timeout: 30_000 });
  await ready.waitForBadge('1');
});
