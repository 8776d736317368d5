import type { Page } from '@playwright/test';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, request, test } from './fixture.ts';

type Role = Parameters<Page['getByRole']>[0];

/** Where the focus is, as a person is told: role and name; whether it can be seen; what stands there is marked as visited. */
function stop(): { name: string; isSeen: boolean; isNew: boolean } | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const isNew = element.dataset.visited === undefined;
  element.dataset.visited = '';
  const rings = [element, element.parentElement, ...element.querySelectorAll('*')].some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each ?? element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  });
  const { width, height, top, bottom, left, right } = element.getBoundingClientRect();
  const isOnScreen = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && width > 0 && height > 0;
  const label =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null;
  const name = element.ariaLabel || (label ?? element).innerText.trim() || element.className;
  return { name: `${element.role ?? element.localName} ${name}`.slice(0, 60), isSeen: rings && isOnScreen, isNew };
}

/** What a mouse can use and Tab did not reach, but for what the arrows reach from a stop in the same group. */
function missed(): string[] {
  const groups = '[role="grid"], [role="tree"], [role="menu"], [role="tablist"], .entry-links, .segments, fieldset';
  const isReached = (element: HTMLElement) =>
    element.dataset.visited !== undefined ||
    (element.closest(groups)?.querySelector('[data-visited]') ?? null) !== null;
  return [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
  ]
    .filter((element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
    .filter((element) => !element.matches(':disabled') && !isReached(element))
    .map(({ localName, className, textContent }) => `${localName}.${className} ${textContent}`.slice(0, 120));
}

/** Goes through a page by Tab until it is where it began. */
async function walk(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-visited]')) delete element.dataset.visited;
    (document.activeElement as HTMLElement | null)?.blur();
  });
  const names: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(stop);
    if (at && !at.isNew) break;
    if (!at) continue;
    names.push(at.name);
    expect.soft(at.isSeen, `${at.name} shows that it has the focus`).toBe(true);
  }
  expect.soft(await page.evaluate(missed), 'what Tab does not reach').toEqual([]);
  return names;
}

test('Tab leads through every surface without a trap, and everywhere shows where it is', async ({ ready, sandbox }) => {
  const task = sandbox.addTask({ trackingId: 'customer-42' });
  const others = [sandbox.addTask({ life: 'errored' }), sandbox.addTask({ life: 'processing' })];
  const batch = sandbox.addBatch({ id: 'batch_walk', tasks: [sandbox.addTask({ trackingId: 'in-batch' })] });
  await request(ready, 'lookUp', { ids: [task.id, ...others.map(({ id }) => id), 'task_unknown_to_all'] });
  await request(ready, 'lookUp', { ids: [batch.id] });
  await ready.waitForBadge('3');
  const row = /batch_walk/;
  const surfaces: [path: string, comes: Role, name: string | RegExp, stops: RegExp[]][] = [
    ['sidepanel.html', 'button', row, [/From a file/, row, /Mark all/, /Task or batch ids/]],
    ['popup.html', 'button', row, [/From a file/, row, /Open side panel/, /Task or batch ids/]],
    ['options.html', 'button', 'Erase everything stored', [/Remove key/, /^switch/, /Import settings/, /whole list/]],
    ['options.html#stored', 'heading', 'API key', [/Options/]],
    ['results.html', 'link', row, [/Search tasks/, row, /Options/]],
    [`results.html#/task/${task.id}`, 'grid', 'Results', [/^tab Table/, /^gridcell/, /Export/]],
    [`results.html#/task/${task.id}?view=tree`, 'tree', 'Result as a tree', [/^tab Tree/, /^tree/]],
    [`results.html#/task/${task.id}?view=raw`, 'group', 'Text as received', [/^tab Raw/, /Text as received/]],
    [`results.html#/batch/${batch.id}`, 'grid', 'Results', [/Copy as curl/, /^gridcell/]],
    ['results.html#/history', 'grid', 'Results', [/Erase everything/, /^gridcell/]],
  ];
  for (const [path, comes, name, stops] of surfaces) {
    const page = await ready.openPage(path);
    await expect(page.getByRole(comes, { name }).first()).toBeVisible();
    const names = await walk(page);
    for (const wanted of stops) expect.soft(names, path).toContainEqual(expect.stringMatching(wanted));
    await page.close();
  }
});

test('the options are used by keys alone, and the focus is never lost', async ({ chromium, sandbox }) => {
  const page = await chromium.openPage('options.html');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const key = page.getByRole('textbox', { name: 'API key' });
  await expect(key).toBeFocused();
  await page.keyboard.type(sandboxKey);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Key works/)).toBeVisible();
  await expect(key).toBeFocused();
  await request(chromium, 'lookUp', { ids: [sandbox.addTask().id] });

  await button('Remove key').focus();
  await page.keyboard.press('Enter');
  await expect(button('Keep it')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button('Remove key')).toBeFocused();

  // What was just asked for is counted by then.
  await expect(button('Erase everything stored')).toBeEnabled();
  await button('Erase everything stored').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(button('Erase everything stored')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).press('Enter');
  await expect(button('Undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Keep results for')).toBeFocused();

  const choose = page.getByLabel('Import settings…');
  await choose.focus();
  const settings = { format: 'task-results-settings', version: 1, settings: { keepDays: 7 } };
  await choose.setInputFiles({
    name: 'settings.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(settings)),
  });
  await expect(button('Cancel')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Keep results for')).toHaveValue('7');
  await expect(choose).toBeFocused();

  await button('Remove key').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Key removed/)).toBeVisible();
  await expect(key).toBeFocused();
});

test('a task is looked up, read, erased and brought back by keys alone, in the popup and on the results page', async ({
  ready,
  sandbox,
}) => {
  await ready.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const tasks = ['first-one', 'second-one'].map((trackingId) => sandbox.addTask({ trackingId }));
  await ready.controlPage.evaluate((text) => navigator.clipboard.writeText(text), tasks.map(({ id }) => id).join('\n'));
  const { page: popup, close } = await ready.openPopup();
  const field = popup.getByRole('textbox', { name: 'Task or batch IDs' });
  await popup.getByRole('button', { name: 'Options' }).focus();
  await popup.keyboard.press('Control+V');
  await expect(field).toBeFocused();
  await popup.keyboard.press('Enter');
  const rows = popup.getByRole('list', { name: 'Tasks' }).getByRole('button', { name: /-one/ });
  await expect(rows).toHaveCount(2);
  await rows.first().focus();
  await popup.keyboard.press('Enter');
  await expect(rows.first()).toHaveAttribute('aria-expanded', 'true');
  await popup.getByRole('button', { name: 'Erase', exact: true }).press('Enter');
  await expect(popup.getByRole('button', { name: 'Undo' })).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(rows).toHaveCount(2);
  await expect(popup.locator('body')).not.toBeFocused();
  await close();

  const page = await ready.openPage('results.html');
  const search = page.getByRole('searchbox', { name: 'Search tasks' });
  await expect(search).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Task or batch IDs' })).toBeFocused();
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('first-one');
  const links = page.getByRole('region', { name: 'All tasks' }).getByRole('link', { name: /-one/ });
  await expect(links).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(links).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'first-one' })).toBeVisible();
  await expect(links).toBeFocused();
  await page.getByRole('main').getByRole('button', { name: 'Erase' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'first-one' })).toBeVisible();
  await expect(page.locator('body')).not.toBeFocused();
  await page.getByRole('tab', { name: 'Table' }).press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Tree' })).toBeFocused();
});
