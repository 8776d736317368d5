import type { Page } from '@playwright/test';
import { launch } from '../harness/launch.ts';
import { storeLot } from '../harness/store-lot.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, extensionPath, request, test } from './fixture.ts';

/** The height of the window that the browser gave the popup, in CSS pixels. */
const heightOf = (page: Page) => page.evaluate(() => innerHeight);

/** Nothing of the page is out of the window's sight. */
const fits = (page: Page) =>
  page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    const parts = [...document.querySelectorAll('.panel-top, .panel-list')];
    return scrollHeight <= clientHeight && parts.every((part) => part.scrollHeight <= part.clientHeight);
  });

test('the popup is as high as what it holds, and of one height once it has a list', async ({ chromium, sandbox }) => {
  const first = await chromium.openPopup();
  await expect(first.page.getByRole('button', { name: 'Save' })).toBeInViewport({ ratio: 1 });
  await expect.poll(() => fits(first.page)).toBe(true);
  await first.close();

  await request(chromium, 'saveKey', { key: sandboxKey });
  const keyed = await chromium.openPopup();
  await expect(keyed.page.getByRole('button', { name: 'Look up' })).toBeInViewport({ ratio: 1 });
  await expect.poll(() => fits(keyed.page)).toBe(true);
  await keyed.close();

  await request(chromium, 'lookUp', { ids: [sandbox.addTask().id] });
  const listed = await chromium.openPopup();
  await expect(listed.page.getByRole('list', { name: 'Tasks' })).toBeVisible();
  await expect.poll(() => heightOf(listed.page)).toBe(500);
  await listed.page.locator('.task-head').first().click();
  await expect(listed.page.locator('.task-body')).toBeVisible();
  expect(await heightOf(listed.page)).toBe(500);
  await listed.close();
});

test('who chooses among ids sees several of them at once, above the list, and the popup is as high as before after that', async ({
  sandbox,
}) => {
  // The screen that a headless browser has by itself is too low for a popup of 600 pixels.
  const roomy = await launch({
    sandbox,
    extensionPath,
    args: ['--screen-info={1600x1200}', '--window-size=1400,1100'],
  });
  await request(roomy, 'saveKey', { key: sandboxKey });
  await storeLot(roomy.controlPage, { lookupId: 'below', tasks: 20, peopleEach: 1, listed: true });
  const { page, close } = await roomy.openPopup();
  await expect(page.getByRole('list', { name: 'Tasks' })).toBeVisible();
  await expect.poll(() => heightOf(page)).toBe(500);
  const lines = Array.from(
    { length: 12 },
    (_, n) => `10:42 task_id=0000000${n.toString(16)}-1111-4222-8333-123456789abc ok`,
  );
  await page.getByRole('textbox', { name: 'Task or batch ids' }).fill(lines.join('\n'));
  await page.getByText('Choose which').click();
  await expect.poll(() => heightOf(page)).toBe(600);
  const choices = page.getByRole('checkbox');
  for (let n = 0; n < 5; n += 1) await expect(choices.nth(n)).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Look up' })).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.task-head').first()).toBeInViewport({ ratio: 1 });
  await expect.poll(() => page.locator('.panel-top').evaluate((top) => top.scrollHeight - top.clientHeight)).toBe(0);
  await page.getByText('Choose which').click();
  await expect.poll(() => heightOf(page)).toBe(500);
  await close();
  await roomy.close();
});
