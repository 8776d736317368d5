import type { Page } from '@playwright/test';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, request, test } from './fixture.ts';

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
