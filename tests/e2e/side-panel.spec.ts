import AxeBuilder from '@axe-core/playwright';
import type { ChromeApi } from '../harness/chrome-api.ts';
import type { Launched } from '../harness/launch.ts';
import { expect, request, test } from './fixture.ts';

declare const chrome: ChromeApi;

function sidePanels({ controlPage }: Launched): Promise<number> {
  return controlPage.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length);
}

test('the side panel looks up what is pasted or chosen, and is accessible at its narrowest', async ({
  ready,
  sandbox,
}) => {
  const pasted = sandbox.addTask({ trackingId: 'pasted-here' });
  const inFile = sandbox.addTask({ trackingId: 'in-a-file' });
  const page = await ready.openPage('sidepanel.html');
  await page.setViewportSize({ width: 320, height: 700 });
  await page.getByLabel('or choose a file').setInputFiles({
    name: 'ids.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(inFile.id),
  });
  await page.getByLabel('Task or batch IDs').fill(pasted.id);
  await expect(page.getByLabel('Task or batch IDs')).toHaveAccessibleDescription(/^2 ids found/);
  await page.keyboard.press('Enter');
  const rows = page.getByRole('list', { name: 'Tasks' }).getByRole('listitem');
  await expect(rows.filter({ hasText: 'Completed' })).toHaveCount(2);
  await rows.filter({ hasText: 'pasted-here' }).getByRole('button').first().click();
  await expect(page.getByRole('button', { name: 'Open in tab' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('what stands in the side panel is kept apart from what stands in the popup', async ({ ready }) => {
  const panel = await ready.openPage('sidepanel.html');
  await panel.getByLabel('Task or batch IDs').fill('in the panel');
  const { page, close } = await ready.openPopup();
  await expect(page.getByLabel('Task or batch IDs')).toHaveValue('');
  await close();
  await panel.reload();
  await expect(panel.getByLabel('Task or batch IDs')).toHaveValue('in the panel');
});

test('the popup opens it beside the page, closes, and it goes on with the same tasks', async ({ ready, sandbox }) => {
  const task = sandbox.addTask({ trackingId: 'from-popup' });
  await request(ready, 'lookUp', { ids: [task.id] });
  await ready.waitForBadge('1');
  const { page, close } = await ready.openPopup();
  await page.getByRole('button', { name: 'Open side panel' }).click();
  await expect.poll(() => sidePanels(ready)).toBe(1);
  await expect.poll(() => page.isClosed()).toBe(true);
  await close();
});
