import type { ChromeApi } from '../harness/chrome-api.ts';
import { grantPermission } from '../harness/grant.ts';
import { type Launched, launch } from '../harness/launch.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { test as base, expect, extensionPath, request } from './fixture.ts';

declare const chrome: ChromeApi;

/** A browser in which the person has allowed notifications. */
const test = base.extend<{ allowed: Launched }>({
  allowed: async ({ sandbox }, use, { outputDir }) => {
    const profile = `${outputDir}/profile`;
    const first = await launch({ sandbox, extensionPath, profile });
    await request(first, 'saveKey', { key: sandboxKey });
    await request(first, 'saveSettings', { notifications: true });
    await first.close();
    await grantPermission(profile, first.extensionId, 'notifications');
    const second = await launch({ sandbox, extensionPath, profile });
    await use(second);
    await second.close();
  },
});

const shown = ({ controlPage }: Launched) =>
  controlPage.evaluate(async () => Object.keys(await chrome.notifications.getAll()));

test('a task that completes while it is watched is told once, and a click opens it though the worker had died', async ({
  allowed,
  sandbox,
}) => {
  const task = sandbox.addTask({ trackingId: 'told', life: 'done-at-third-ask' });
  await request(allowed, 'lookUp', { ids: [task.id] });
  await allowed.waitForBadge('1');
  await expect.poll(() => shown(allowed)).toHaveLength(1);
  const [id] = await shown(allowed);

  await allowed.stopWorker();
  const opened = allowed.context.waitForEvent('page');
  const worker = await allowed.worker();
  await worker.evaluate((clicked) => chrome.notifications.onClicked.dispatch(clicked), id ?? '');
  const page = await opened;
  await expect(page).toHaveURL(new RegExp(`results\\.html#/task/${task.id}`));
  await expect(page.getByText('told').first()).toBeVisible();
  await allowed.waitForBadge('');
  expect(await shown(allowed)).toHaveLength(0);
});

test('a task that was settled at its first answer is not told', async ({ allowed, sandbox }) => {
  const settled = sandbox.addTask();
  const watched = sandbox.addTask({ life: 'done-at-third-ask' });
  await request(allowed, 'lookUp', { ids: [settled.id] });
  await allowed.waitForBadge('1');
  await request(allowed, 'lookUp', { ids: [watched.id] });
  await allowed.waitForBadge('2');
  await expect.poll(() => shown(allowed)).toEqual([expect.stringContaining(watched.id)]);
});
