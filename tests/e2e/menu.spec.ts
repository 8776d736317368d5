import type { Page } from '@playwright/test';
import type { ChromeApi } from '../harness/chrome-api.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, test } from './fixture.ts';

declare const chrome: ChromeApi;

const field = (page: Page) => page.getByRole('textbox', { name: 'Task or batch ids' });
const item = (page: Page, text: string) =>
  page.getByRole('list', { name: 'Tasks' }).getByRole('listitem').filter({ hasText: text }).first();

test('a selected id is looked up and the popup opens on it', async ({ ready, sandbox }) => {
  const { id } = sandbox.addTask({ trackingId: 'picked' });
  await ready.rightClick({ selectionText: `2030-01-01 INFO task_id=${id} queued` });
  const { page, close } = await ready.attachPopup();
  await expect(item(page, 'picked')).toContainText('Completed');
  await expect(item(page, 'picked').getByRole('button', { name: 'Open in tab' })).toBeVisible();
  await close();
});

test('a link is searched before a selection elsewhere', async ({ ready, sandbox }) => {
  const linked = sandbox.addTask({ trackingId: 'linked' });
  const selected = sandbox.addTask({ trackingId: 'selected' });
  await ready.rightClick({ linkUrl: `https://example.com/task/${linked.id}?x=1`, selectionText: selected.id });
  const { page, close } = await ready.attachPopup();
  await expect(item(page, 'linked')).toContainText('Completed');
  expect(sandbox.ledger.filter(({ path }) => path.endsWith(selected.id))).toHaveLength(0);
  await close();
});

test('a selection without an id says so and is offered for correction', async ({ ready, sandbox }) => {
  const before = sandbox.ledger.length;
  await ready.rightClick({ selectionText: '8f3a2c' });
  const { page, close } = await ready.attachPopup();
  await expect(field(page)).toHaveValue('8f3a2c');
  await expect(page.getByText('Correct it here, then look it up.')).toBeVisible();
  await expect(field(page)).toBeFocused();
  expect(sandbox.ledger).toHaveLength(before);
  await close();
});

test('what was picked without an id gives its place to what is picked next, and leaves what was typed', async ({
  ready,
  sandbox,
}) => {
  const typing = await ready.openPopup();
  await field(typing.page).fill('typed');
  await typing.close();
  for (const words of ['first words', 'second words']) {
    await ready.rightClick({ selectionText: words });
    const { page, close } = await ready.attachPopup();
    await expect(field(page)).toHaveValue(`${words}\ntyped`);
    await close();
  }
  const { id } = sandbox.addTask({ trackingId: 'after-all' });
  await ready.rightClick({ selectionText: id });
  const { page, close } = await ready.attachPopup();
  await expect(item(page, 'after-all')).toContainText('Completed');
  await expect(field(page)).toHaveValue('typed');
  await expect(page.getByText('Correct it here')).toHaveCount(0);
  await close();
});

test('what was picked without an id is kept once it is corrected', async ({ ready }) => {
  await ready.rightClick({ selectionText: 'wrong' });
  const first = await ready.attachPopup();
  await expect(field(first.page)).toHaveValue('wrong');
  await first.page.keyboard.press('End');
  await first.page.keyboard.type('ly');
  await first.close();
  const next = await ready.openPopup();
  await expect(field(next.page)).toHaveValue('wrongly');
  await next.close();
});

test('the own key, picked from a page, is named as that and left out', async ({ ready, sandbox }) => {
  const before = sandbox.ledger.length;
  await ready.rightClick({ selectionText: sandboxKey });
  const { page, close } = await ready.attachPopup();
  await expect(page.getByText('That was your API key, not an id.')).toBeVisible();
  await expect(field(page)).toHaveValue('');
  expect(sandbox.ledger).toHaveLength(before);
  await close();
});

test('more than twenty ids wait for a click', async ({ ready, sandbox }) => {
  const ids = Array.from({ length: 21 }, () => sandbox.addTask().id);
  const before = sandbox.ledger.length;
  await ready.rightClick({ selectionText: ids.join(' ') });
  const { page, close } = await ready.attachPopup();
  await expect(page.getByText(/21 ids/).first()).toBeVisible();
  expect(sandbox.ledger).toHaveLength(before);
  await page.getByRole('button', { name: /Look up/ }).click();
  await sandbox.waitFor((ledger) => ledger.length === before + 21);
  await close();
});

test('where the popup cannot be opened, a results tab shows what was picked', async ({ ready, sandbox }) => {
  const { id } = sandbox.addTask({ trackingId: 'in-a-tab' });
  const opened = ready.context.waitForEvent('page');
  const worker = await ready.worker();
  await worker.evaluate((selectionText) => {
    const info = { menuItemId: 'look-up', selectionText, editable: false, pageUrl: 'https://example.com/' };
    chrome.contextMenus.onClicked.dispatch(info, { windowId: 987_654_321 });
  }, id);
  const page = await opened;
  await expect(page).toHaveURL(new RegExp(`results\\.html#/task/${id}`));
  await expect(page.getByText('in-a-tab').first()).toBeVisible();
});

test('a click wakes a worker that was stopped', async ({ ready, sandbox }) => {
  const { id } = sandbox.addTask({ trackingId: 'woken' });
  await ready.stopWorker();
  await ready.rightClick({ selectionText: id });
  const { page, close } = await ready.attachPopup();
  await expect(item(page, 'woken')).toContainText('Completed');
  await close();
});

test('without a key the popup asks for one first, and then looks up what was picked', async ({ chromium, sandbox }) => {
  const { id } = sandbox.addTask({ trackingId: 'before-key' });
  await chromium.rightClick({ selectionText: id });
  const { page, close } = await chromium.attachPopup();
  await page.getByRole('textbox', { name: 'API key' }).fill(sandbox.keys[0] ?? '');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(item(page, 'before-key')).toContainText('Completed');
  await close();
});
