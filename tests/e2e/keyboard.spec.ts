import type { Locator } from '@playwright/test';
import { keyRefusalWords } from '@/lib/clean-key.ts';
import type { ChromeApi } from '../harness/chrome-api.ts';
import { expect, request, test } from './fixture.ts';

declare const chrome: ChromeApi;

test('"?" shows the shortcuts and Escape gives the focus back, "/" leads to the search, and neither takes what is written', async ({
  ready,
  sandbox,
}) => {
  await request(ready, 'lookUp', { ids: [sandbox.addTask({ trackingId: 'what?' }).id] });
  await ready.waitForBadge('1');
  const page = await ready.openPage('results.html');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const search = page.getByRole('searchbox', { name: 'Search tasks' });
  const all = page.getByRole('main').getByRole('link', { name: 'See all as a table' });
  await all.focus();
  await page.keyboard.press('?');
  await expect(dialog.getByRole('row', { name: /Open the popup/ })).toContainText('Alt+Shift+O');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(all).toBeFocused();

  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('what?/');
  await expect(search).toHaveValue('what?/');
  await expect(dialog).toHaveCount(0);
});

test('"?" shows the shortcuts in the popup while its form is empty, and Escape closes them alone', async ({
  ready,
}) => {
  const { page, close } = await ready.openPopup();
  const field = page.getByRole('textbox', { name: 'Task or batch ids' });
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(field).toBeFocused();
  await page.keyboard.press('?');
  await expect(dialog.getByRole('heading')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(field).toBeFocused();
  await page.keyboard.type('a?');
  await expect(field).toHaveValue('a?');
  await close();
});

test('"?" shows the shortcuts from a cell of the table, and "/" leads to the search from there', async ({
  ready,
  sandbox,
}) => {
  const task = sandbox.addTask();
  await request(ready, 'lookUp', { ids: [task.id] });
  await ready.waitForBadge('1');
  const page = await ready.openPage(`results.html#/task/${task.id}`);
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await page.getByRole('gridcell').first().click();
  await page.keyboard.press('?');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search tasks' })).toBeFocused();
});

test('a Mac is told of its command key', async ({ ready }) => {
  const page = await ready.context.newPage();
  await page.addInitScript(() => Object.assign(chrome.runtime, { getPlatformInfo: async () => ({ os: 'mac' }) }));
  await page.goto(`chrome-extension://${ready.extensionId}/options.html`);
  await expect(page.getByRole('row', { name: /^Copy/ })).toContainText('⌘C');
  await expect(page.getByRole('row', { name: /^Paste/ })).toContainText('⌘V');
});

test('what goes with the button that was pressed leaves the focus beside it, and a question that is asked has it', async ({
  ready,
  sandbox,
}) => {
  await request(ready, 'lookUp', { ids: [sandbox.addTask({ trackingId: 'unseen-yet' }).id] });
  await ready.waitForBadge('1');
  const panel = await ready.openPage('sidepanel.html');
  await panel.getByRole('button', { name: 'Mark all as seen' }).press('Enter');
  await expect(panel.getByRole('button', { name: 'Mark all as seen' })).toHaveCount(0);
  await expect(panel.getByRole('button', { name: 'Options' })).toBeFocused();

  const options = await ready.openPage('options.html');
  await options.getByRole('button', { name: 'Remove key' }).press('Enter');
  await expect(options.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await options.keyboard.press('Enter');
  await expect(options.getByRole('button', { name: 'Remove key' })).toBeFocused();
});

test('Escape takes back a question in the options, and what was said before does not stand beside it', async ({
  ready,
}) => {
  const options = await ready.openPage('options.html');
  const question = (name: RegExp) => options.getByRole('group', { name });
  const remove = options.getByRole('button', { name: 'Remove key' });
  await options.getByRole('button', { name: 'Save' }).click();
  const refusal = options.getByText(keyRefusalWords('empty'));
  await expect(refusal).toBeVisible();
  await remove.press('Enter');
  await expect(question(/^Remove the key/)).toBeVisible();
  await expect(refusal).toHaveCount(0);
  await options.keyboard.press('Escape');
  await expect(question(/^Remove the key/)).toHaveCount(0);
  await expect(remove).toBeFocused();

  await remove.click();
  await options.getByText(/^Remove the key/).click();
  await options.keyboard.press('Escape');
  await expect(question(/^Remove the key/)).toHaveCount(0);

  const settings = { format: 'task-results-settings', version: 1, settings: { keepDays: 7 } };
  await options.getByLabel('Import settings…').setInputFiles({
    name: 'settings.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(settings)),
  });
  await expect(question(/as in the file/)).toBeVisible();
  await options.keyboard.press('Escape');
  await expect(question(/as in the file/)).toHaveCount(0);
  await expect(options.getByLabel('Keep results for')).toHaveValue('90');
});

test('single keys do nothing once the options say so', async ({ ready, sandbox }) => {
  await request(ready, 'lookUp', { ids: [sandbox.addTask({ trackingId: 'any' }).id] });
  await ready.waitForBadge('1');
  const page = await ready.openPage('results.html');
  const search = page.getByRole('searchbox', { name: 'Search tasks' });
  const all = page.getByRole('main').getByRole('link', { name: 'See all as a table' });
  const options = await ready.openPage('options.html');
  const keys = options.getByRole('switch', { name: 'Let / and ? act as shortcuts by themselves' });
  await expect(keys).toBeChecked();
  await keys.uncheck();
  // A page that was open by then has heard of it as soon as one that is opened now.
  const later = await ready.openPage('results.html');
  for (const each of [later, page]) {
    await each.getByRole('main').getByRole('link', { name: 'See all as a table' }).focus();
    await each.keyboard.press('/');
    await each.keyboard.press('?');
    await expect(each.getByRole('dialog')).toHaveCount(0);
    await expect(each.getByRole('main').getByRole('link', { name: 'See all as a table' })).toBeFocused();
  }
  await options.bringToFront();
  await keys.check();
  await page.bringToFront();
  await all.focus();
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(search).toBeFocused({ timeout: 200 });
  }).toPass();
});

test('each dialog, and the menu of a column, opens again right after Escape closed it, however late the browser tells of the closing', async ({
  ready,
  sandbox,
}) => {
  const task = sandbox.addTask({ trackingId: 'customer-42' });
  await request(ready, 'lookUp', { ids: [task.id] });
  await ready.waitForBadge('1');
  const page = await ready.openPage('results.html#/history');
  const cell = page.getByRole('gridcell').first();
  await expect(cell).toBeVisible();
  // A browser queues the event, and another key may be pressed before it comes.
  await page.evaluate(() => {
    const hold = (event: Event) => {
      if (!event.isTrusted || (event instanceof ToggleEvent && event.newState === 'open')) return;
      event.stopImmediatePropagation();
      const told = event instanceof ToggleEvent ? new ToggleEvent(event.type, event) : new Event(event.type);
      document.addEventListener('told', () => event.target?.dispatchEvent(told), { once: true });
    };
    for (const type of ['close', 'toggle']) document.addEventListener(type, hold, { capture: true });
  });
  const dialogs: [string, Locator, key: string][] = [
    ['the cell', cell, 'Enter'],
    ['the shortcuts', page.getByRole('tab', { name: 'Table' }), '?'],
    ['the question before erasing', page.getByRole('button', { name: 'Erase everything' }), 'Enter'],
  ];
  for (const [name, from, key] of dialogs) {
    await from.focus();
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog'), name).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    await page.evaluate(() => document.dispatchEvent(new Event('told')));
    await expect(page.getByRole('dialog'), `${name} again`).toBeVisible();
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.dispatchEvent(new Event('told')));
    await expect(page.getByRole('dialog'), `${name} closed`).toHaveCount(0);
    await expect(from).toBeFocused();
  }

  const menu = page.getByRole('menu', { name: 'Column Name' });
  const heading = page.getByRole('columnheader', { name: 'Name' });
  await heading.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowDown');
  await page.evaluate(() => document.dispatchEvent(new Event('told')));
  await expect(menu, 'the menu again').toBeVisible();
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.dispatchEvent(new Event('told')));
  await expect(menu, 'the menu closed').toHaveCount(0);
  await expect(heading).toBeFocused();

  // A click beside it closes a cell too.
  for (const times of ['once', 'again']) {
    await cell.press('Enter');
    await expect(page.getByRole('dialog'), times).toBeVisible();
    await page.mouse.click(2, 2);
    await expect(page.getByRole('dialog'), times).toHaveCount(0);
  }
});
