import type { Page } from '@playwright/test';
import { axeFaults } from '../harness/axe.ts';
import type { ChromeApi } from '../harness/chrome-api.ts';
import { type Launched, type LaunchOptions, launch } from '../harness/launch.ts';
import { createPolicy, type Policy } from '../harness/policy.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { test as base, expect, reply, request } from './fixture.ts';

declare const chrome: ChromeApi;

/** Chromium takes a changed file of policies only once it has been quiet for seconds. */
const patience = { timeout: 60_000 };
const theirKey = 'om_made_up_organisation_qzxw';

/** Starts a browser that the policy rules, and ends it after the test if the test does not. */
type Start = (options?: Partial<LaunchOptions>) => Promise<Launched>;

const test = base.extend<{ policy: Policy; start: Start }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by its first parameter's pattern.
  policy: async ({}, use) => {
    const policy = await createPolicy();
    await use(policy);
    await policy.close();
  },
  start: async ({ policy, sandbox }, use) => {
    const started: Launched[] = [];
    await use(async (options) => {
      const browser = await launch({ sandbox, extensionPath: policy.extensionPath, ...options });
      started.push(browser);
      return browser;
    });
    await Promise.all(started.map((browser) => browser.close()));
  },
});

const section = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });
const idField = (page: Page) => page.getByRole('textbox', { name: 'Task or batch IDs' });
const keyField = (page: Page) => page.getByRole('textbox', { name: 'API key' });
const stored = ({ controlPage }: Launched) => controlPage.evaluate(() => chrome.storage.local.get());
const hasMenuItem = ({ controlPage }: Launched) =>
  controlPage.evaluate(() =>
    chrome.contextMenus.update('look-up', {}).then(
      () => true,
      () => false,
    ),
  );

test('a policy sets key, retention, notifications, exports and the menu; nothing here can change them, and nobody is asked for a key', async ({
  policy,
  sandbox,
  start,
}, { outputDir }) => {
  sandbox.addKey(theirKey);
  await policy.set({ apiKey: theirKey, keepDays: 14, notifications: true, exports: false, contextMenu: false });
  const options = { profile: `${outputDir}/profile`, isWelcomed: false };
  // In its first seconds Chromium does not say yet what the policy is, so that the options may open or not.
  const first = await start(options);
  await expect.poll(async () => (await stored(first)).managed, patience).toMatchObject({ keepDays: 14 });
  await first.close();

  const browser = await start(options);
  const popup = await browser.openPopup();
  await expect(idField(popup.page)).toBeFocused();
  const task = sandbox.addTask({ trackingId: 'by-their-key', dataText: '[{"first_name":"Ann","title":"Test"}]' });
  await idField(popup.page).fill(task.id);
  await popup.page.getByRole('button', { name: 'Look up' }).click();
  const row = popup.page.getByRole('listitem').filter({ hasText: 'by-their-key' }).first();
  await expect(row).toContainText('Completed', patience);
  expect(new Set(sandbox.ledger.map(({ key }) => key))).toEqual(new Set([theirKey]));
  await expect(row.getByText('Your organisation has switched off exports.')).toBeVisible();
  await expect(row.getByRole('button', { name: 'Copy id' })).toBeVisible();
  await expect(row.getByRole('button', { name: 'Copy JSON' })).toHaveCount(0);
  await popup.close();
  expect(browser.context.pages().map((page) => new URL(page.url()).pathname)).not.toContain('/options.html');
  expect(await hasMenuItem(browser)).toBe(false);

  const page = await browser.openPage('options.html');
  await expect(section(page, 'Set by your organisation').getByRole('listitem')).toHaveText([
    'An API key, which is not shown',
    'Keep results for: 14 days',
    'Notifications: on',
    'Exports: off',
    'Context menu: off',
  ]);
  await expect(keyField(page)).toHaveCount(0);
  await expect(section(page, 'API key')).toContainText('Your organisation’s key is in use, and is not shown.');
  await expect(section(page, 'API key').getByRole('button')).toHaveText(['Test key']);
  await page.getByRole('button', { name: 'Test key' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Key works' })).toBeVisible();
  await expect(section(page, 'Results').getByRole('combobox')).toHaveCount(0);
  await expect(section(page, 'Results')).toContainText('14 days');
  await expect(section(page, 'Notifications').getByRole('switch')).toBeDisabled();
  await expect(section(page, 'Notifications').getByRole('button', { name: 'Allow notifications' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByLabel('Import settings…').setInputFiles({
    name: 'settings.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({ format: 'task-results-settings', version: 1, settings: { notifications: false, keepDays: 7 } }),
    ),
  });
  await expect(section(page, 'Settings file').getByRole('status')).toContainText('stays as it is');
  await expect(page.getByRole('button', { name: 'Apply' })).toHaveCount(0);

  // The worker itself keeps it so.
  expect(await reply(browser, 'saveKey', { key: sandboxKey })).toEqual({ ok: false, failure: 'key-managed' });
  await request(browser, 'saveSettings', { notifications: false, keepDays: 7 });
  await request(browser, 'removeKey', {});
  await page.reload();
  await expect(section(page, 'Results')).toContainText('14 days');
  await expect(section(page, 'API key')).toContainText('Your organisation’s key is in use');
  const kept = await stored(browser);
  expect(kept.settings).toEqual({ notifications: false, keepDays: 90, theme: 'system', singleKeys: true });
  expect(kept.apiKey ?? null).toBeNull();
  expect(JSON.stringify(kept)).not.toContain(theirKey.slice(-4));
  expect(await page.content()).not.toContain(theirKey.slice(-4));
});

test('where exports are off no surface gives more than a single value, and says why', async ({
  policy,
  sandbox,
  start,
}) => {
  await policy.set({ exports: false });
  const browser = await start();
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await request(browser, 'saveKey', { key: sandboxKey });
  const task = sandbox.addTask({
    trackingId: 'kept-in',
    dataText: '[{"first_name":"Ann","title":"Tester"},{"first_name":"Bob","title":"Maker"}]',
  });
  await request(browser, 'lookUp', { ids: [task.id] });
  const page = await browser.openPage(`results.html#/task/${task.id}`);
  const why = page.getByText('Your organisation has switched off exports. Single values can be copied.');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const grid = page.getByRole('grid', { name: 'Results' });
  await expect(grid).toContainText('Tester');
  await expect(why.first()).toBeVisible(patience);
  await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Copy JSON' })).toHaveCount(0);

  await grid.getByRole('gridcell', { name: 'Tester' }).click();
  await page.keyboard.press('Control+c');
  await expect.poll(clipboard).toBe('Tester');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await expect(page.locator('.grid-foot')).toContainText('switched off exports');
  await expect(page.locator('.grid-foot').getByRole('button', { name: 'Copy' })).toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);
  expect(await clipboard()).toBe('Tester');

  await page.getByRole('tab', { name: 'Tree' }).click();
  await page.getByRole('tree').focus();
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  await page.keyboard.press('Control+c');
  await expect(why.nth(1)).toBeVisible();
  expect(await clipboard()).toBe('Tester');

  await page.getByRole('tab', { name: 'Raw' }).click();
  const raw = page.getByRole('group', { name: 'Text as received' });
  await expect(raw).toContainText('Maker');
  await expect(page.getByRole('button', { name: 'Download' })).toHaveCount(0);
  await expect(page.locator('.raw-view').getByRole('button', { name: 'Copy' })).toHaveCount(0);

  // Taken back while the page is open, it works as ever.
  await policy.remove();
  await expect(page.getByRole('button', { name: 'Export' })).toBeVisible(patience);
  await expect(page.getByRole('button', { name: 'Download' })).toBeVisible();
  await expect(why).toHaveCount(0);
});

test('a policy that comes while everything is open takes the place of the person’s key, and gives it back when it goes', async ({
  policy,
  sandbox,
  start,
}) => {
  const browser = await start();
  await request(browser, 'saveKey', { key: sandboxKey });
  const task = sandbox.addTask({ trackingId: 'watched', life: 'processing' });
  await request(browser, 'lookUp', { ids: [task.id] });
  await browser.waitForBadge('…');
  const options = await browser.openPage('options.html');
  const popup = await browser.openPage('popup.html');
  await expect(options.getByText('Key ending in')).toContainText(sandboxKey.slice(-4));
  expect(await hasMenuItem(browser)).toBe(true);

  // A key that Openmart does not know: it stops all, as any other would. The worker is asleep when it comes.
  await browser.stopWorker();
  await policy.set({ apiKey: theirKey, contextMenu: false });
  await expect(section(options, 'API key')).toContainText('Your organisation’s key is in use', patience);
  await browser.waitForBadge('!', 60_000);
  await expect(section(options, 'API key')).toContainText('Tell whoever manages this browser');
  await expect(section(options, 'API key')).toContainText('Your own key stays saved beneath it');
  await expect(popup.getByText('Tell whoever manages this browser').first()).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Replace the key' })).toHaveCount(0);
  expect(await hasMenuItem(browser)).toBe(false);

  // Another key is a new one: what waited goes on.
  const other = `${theirKey}-other`;
  sandbox.addKey(other);
  task.complete();
  await policy.set({ apiKey: other });
  await browser.waitForBadge('1', 60_000);
  expect(sandbox.ledger.at(-1)?.key).toBe(other);
  await expect(popup.getByText('Tell whoever manages this browser')).toHaveCount(0);
  await expect.poll(() => hasMenuItem(browser)).toBe(true);

  await policy.remove();
  await expect(options.getByText('Key ending in')).toContainText(sandboxKey.slice(-4), patience);
  await expect(section(options, 'Set by your organisation')).toHaveCount(0);
  const later = sandbox.addTask({ trackingId: 'later' });
  await request(browser, 'lookUp', { ids: [later.id] });
  await browser.waitForBadge('2');
  expect(sandbox.ledger.at(-1)?.key).toBe(sandboxKey);
});

test('a key that can be none is ignored and told without being shown; the rest of the policy holds', async ({
  policy,
  start,
}) => {
  const nonsense = 'two words, of which one may be a key';
  await policy.set({ apiKey: nonsense, keepDays: 30 });
  const browser = await start();
  const page = await browser.openPage('options.html');
  const told = section(page, 'Set by your organisation');
  await expect(told).toContainText('so they are ignored: apiKey.', patience);
  await expect(told.getByRole('listitem')).toHaveText(['Keep results for: 30 days']);
  await expect(keyField(page)).toBeVisible();
  expect(await page.content()).not.toContain('two words');
  expect(JSON.stringify(await stored(browser))).not.toContain('two words');
});
