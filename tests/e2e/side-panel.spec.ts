import type { ChromeApi } from '../harness/chrome-api.ts';
import { attachSidePanel } from '../harness/side-panel.ts';
import { expect, test } from './fixture.ts';

declare const chrome: ChromeApi;

test('the side panel looks up what is pasted or chosen', async ({ ready, sandbox }) => {
  const pasted = sandbox.addTask({ trackingId: 'pasted-here' });
  const inFile = sandbox.addTask({ trackingId: 'in-a-file' });
  const page = await ready.openPage('sidepanel.html');
  await page.getByLabel('From a file…').setInputFiles({
    name: 'ids.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(inFile.id),
  });
  await page.getByLabel('Task or batch ids').fill(pasted.id);
  await expect(page.getByLabel('Task or batch ids')).toHaveAccessibleDescription(/^2 ids found/);
  await page.keyboard.press('Enter');
  const rows = page.getByRole('list', { name: 'Tasks' }).getByRole('listitem');
  await expect(rows.filter({ hasText: 'Completed' })).toHaveCount(2);
  await rows.filter({ hasText: 'pasted-here' }).getByRole('button').first().click();
  await expect(page.getByRole('button', { name: 'Open in tab' })).toBeVisible();
});

test('what stands in the side panel is kept apart from what stands in the popup', async ({ ready }) => {
  const panel = await ready.openPage('sidepanel.html');
  await panel.getByLabel('Task or batch ids').fill('in the panel');
  const { page, close } = await ready.openPopup();
  await expect(page.getByLabel('Task or batch ids')).toHaveValue('');
  await close();
  await panel.reload();
  await expect(panel.getByLabel('Task or batch ids')).toHaveValue('in the panel');
});

test('the popup opens it beside the page, closes, and what is looked up goes on there', async ({ ready, sandbox }) => {
  const task = sandbox.addTask({ trackingId: 'from-popup', life: 'processing' });
  const { page, close } = await ready.openPopup();
  await page.getByLabel('Task or batch ids').fill(task.id);
  await page.getByRole('button', { name: 'Look up' }).click();
  await expect(page.getByRole('list', { name: 'Tasks' })).toContainText('Processing');
  await page.getByRole('button', { name: 'Open side panel' }).click();
  const panel = await attachSidePanel(ready);
  await expect.poll(() => page.isClosed()).toBe(true);
  await close();
  const row = panel.page.getByRole('list', { name: 'Tasks' }).getByRole('listitem');
  await expect(row).toContainText('from-popup');
  await expect(panel.page.getByRole('button', { name: 'Open side panel' })).toHaveCount(0);
  task.complete();
  await expect(row).toContainText('Completed', { timeout: 15_000 });
  await panel.close();
});

test("the menu of the toolbar's button has an item that opens it", async ({ ready }) => {
  const worker = await ready.worker();
  const mend = (id: string) => worker.evaluate((item) => chrome.contextMenus.update(item, {}), id);
  await expect(mend('no-such-item')).rejects.toThrow('Cannot find menu item');
  await mend('open-side-panel');
  // Chromium opens it for a person's own click alone. That it refuses this one tells that the item leads to it.
  const refusal = worker.waitForEvent('console', (message) => message.text().includes('sidePanel.open()'));
  await ready.rightClick({ menuItemId: 'open-side-panel' });
  expect((await refusal).text()).toContain('user gesture');
});
