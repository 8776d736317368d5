import type { Page } from '@playwright/test';
import { failureWords } from '@/lib/failure.ts';
import { axeFaults } from '../harness/axe.ts';
import type { Launched } from '../harness/launch.ts';
import { manageExtension } from '../harness/manage-extension.ts';
import { outOfReach } from '../harness/reach.ts';
import { widerThanRoom } from '../harness/sideways.ts';
import { setTextSize } from '../harness/text-size.ts';
import type { LifeName } from '../sandbox/lives.ts';
import { type Sandbox, sandboxKey } from '../sandbox/server.ts';
import { expect, request, test } from './fixture.ts';

/** The narrowest that WCAG asks for, and text at 200 % beside what is narrow already; `null` leaves a popup its size. */
const sizes = [
  { viewport: { width: 320, height: 640 }, text: 16 },
  { viewport: { width: 360, height: 640 }, text: 32 },
];
const popupSizes = [{ viewport: null, text: 32 }];

/** What is still found once the page had time to measure its text anew and lay itself out for it. */
async function lasting(find: () => Promise<string[]>): Promise<string[]> {
  let found: string[] = [];
  const none = expect.poll(async () => {
    found = await find();
    return found;
  });
  await none.toEqual([]).catch(() => {});
  return found;
}

/** Looks at a page in one state after another: with axe in light and dark, and at each size for what is out of reach. */
function walk(page: Page, at: readonly { viewport: { width: number; height: number } | null; text: number }[] = sizes) {
  const faults: string[] = [];
  const usual = page.viewportSize();
  return {
    faults,
    /** `reopen` brings back what goes, or loses its place, when the window changes. */
    async look(state: string, reopen?: () => Promise<void>) {
      const note = (where: string, found: string[]) =>
        faults.push(...found.map((fault) => `${state}, ${where}: ${fault}`));
      // Heads that stay in view lie upon what is scrolled away, which axe takes for too little room.
      await page.evaluate(() => {
        for (const scrolled of document.querySelectorAll('html, .panel-list')) scrolled.scrollTo(0, 0);
      });
      note('as it is', await axeFaults(page));
      note('motion', await page.evaluate(() => document.getAnimations().map((one) => one.id || 'an animation')));
      for (const { viewport, text } of at) {
        if (viewport) await page.setViewportSize(viewport);
        await setTextSize(page, text);
        await reopen?.();
        const where = `${viewport?.width ?? 'popup'} px, text ${text}`;
        note(where, await lasting(() => widerThanRoom(page)));
        note(where, await lasting(() => outOfReach(page)));
      }
      await setTextSize(page, 16);
      if (usual) await page.setViewportSize(usual);
    },
  };
}

const failing: readonly LifeName[] = [
  'bad-request',
  'out-of-credits',
  'forbidden',
  'not-found',
  'server-error',
  'broken-json',
  'other-id',
  'redirect-301',
  'reset',
];

/** What a test looks up besides results, work under way and a batch. */
interface Besides {
  failing?: readonly LifeName[];
  /** Whether twelve ids are looked up together too. */
  lot?: boolean;
}

/** Results, work under way and a batch, and what a test opens besides. */
async function fill(ready: Launched, sandbox: Sandbox, besides: Besides = {}) {
  const person = {
    first_name: 'Ann',
    last_name: 'Sample',
    title: 'Owner',
    email: { email: 'ann@example.com', verified: true },
  };
  const data = [person, { ...person, phones: [{ phone_number: '+14155550134', line_type: 'MOBILE', valid: false }] }];
  const people = sandbox.addTask({ id: 'task_people1', trackingId: 'with-people', data });
  const tech = sandbox.addTask({ id: 'task_tech1', trackingId: 'with-json', kind: 'find_tech' });
  const odd = sandbox.addTask({
    id: 'task_odd1',
    trackingId: 'odd\u202ename',
    data: [{ first_name: 'Rita\u202egnp.exe', email: { email: 'rita@ex\u0430mple.com', verified: false } }],
  });
  const going = sandbox.addTask({ id: 'task_going1', trackingId: 'still-going', life: 'processing' });
  const lives: LifeName[] = ['done', 'done', 'errored', 'processing'];
  const members = lives.map((life, place) => sandbox.addTask({ trackingId: `member-${place}`, life, data }));
  const batch = sandbox.addBatch({ id: 'batch_kinds', tasks: members });
  const lost = (besides.failing ?? []).map((life) => sandbox.addTask({ id: `task_${life}`, life }));
  const lot = besides.lot ? Array.from({ length: 12 }, () => sandbox.addTask({ data: [] })) : [];
  for (const part of [lost, [people, tech, odd, going], [batch], lot]) {
    if (part.length > 0) await request(ready, 'lookUp', { ids: part.map(({ id }) => id) });
  }
  return { people, tech, odd, going, batch };
}

const rowsOf = (page: Page) => page.getByRole('list', { name: 'Tasks' }).locator(':scope > li');
const idField = (page: Page) => page.getByRole('textbox', { name: 'Task or batch IDs' });

/** Opens the rows of the list that have these words in them, all unless told. */
async function openRows(page: Page, words = /./): Promise<void> {
  await expect(rowsOf(page).filter({ hasText: 'with-people' })).toContainText('Completed');
  await expect(rowsOf(page).filter({ hasText: 'batch_kinds' })).toContainText('1 errored');
  for (const row of await rowsOf(page).filter({ hasText: words }).all()) await row.getByRole('button').first().click();
  await expect(rowsOf(page).getByText('@').first()).toBeVisible();
  // Who does something else is done with the row opened last, which until then scrolls into sight again whenever its height changes.
  await page.keyboard.press('Shift');
}

test('the real popup is accessible without a key, empty, and while ids are found and chosen', async ({ chromium }) => {
  const first = await chromium.openPopup();
  const before = walk(first.page, popupSizes);
  await expect(first.page.getByRole('textbox', { name: 'API key' })).toBeFocused();
  await before.look('no key');
  await first.page.keyboard.type('two words');
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByText('more than one word')).toBeVisible();
  await before.look('a key that is none');
  await first.close();

  await request(chromium, 'saveKey', { key: sandboxKey });
  const { page, close } = await chromium.openPopup();
  const { look, faults } = walk(page, popupSizes);
  await expect(page.getByText('Nothing looked up yet')).toBeVisible();
  await look('empty');
  await idField(page).fill('hm');
  await page.keyboard.press('Enter');
  await look('nothing found');
  await idField(page).fill(
    'job: 0f8fad5b-d9cb-469f-a165-70867728950e\nthen 7c9e6679-7425-40de-944b-e07fc1f90ae7\ncut 7c9e6679-7425-40de-944b-e07',
  );
  await page.getByText('Choose which').click();
  await expect(page.getByRole('checkbox')).toHaveCount(4);
  await look('choosing');
  await close();
  expect([...before.faults, ...faults]).toEqual([]);
});

test('the real popup is accessible with its rows opened, its shortcuts shown, and one row erased', async ({
  ready,
  sandbox,
}) => {
  await fill(ready, sandbox, { failing: ['broken-json'] });
  const { page, close } = await ready.openPopup();
  const { look, faults } = walk(page, popupSizes);
  await openRows(page, /with-people|batch_kinds|task_broken-json/);
  await look('opened rows');
  await idField(page).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('shortcuts');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Erase' }).last().click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await look('erased');
  await close();
  expect(faults).toEqual([]);
});

test('the side panel is accessible with files, each failure told in full, at rest, and with nothing able to go on', async ({
  ready,
  sandbox,
}) => {
  const page = await ready.openPage('sidepanel.html');
  await page.setViewportSize({ width: 420, height: 800 });
  const { look, faults } = walk(page);
  await page.getByLabel('From a file…').setInputFiles([
    { name: 'ids.txt', mimeType: 'text/plain', buffer: Buffer.from('0f8fad5b-d9cb-469f-a165-70867728950e') },
    { name: 'none.txt', mimeType: 'text/plain', buffer: Buffer.from('-') },
  ]);
  await expect(page.getByRole('listitem')).toContainText([/1 id found/, /none\.txt/]);
  await look('files');
  for (const file of ['none.txt', 'ids.txt']) await page.getByRole('button', { name: `Remove ${file}` }).click();

  await fill(ready, sandbox, { failing });
  await openRows(page);
  for (const details of await page.getByText('Details', { exact: true }).all()) await details.click();
  for (const life of ['broken-json', 'other-id']) {
    const show = rowsOf(page)
      .filter({ hasText: `task_${life}` })
      .getByRole('button', { name: 'Show the text received' });
    await show.click();
    await expect(show).toHaveCount(0);
    // What is nearest gets the focus a moment later, and comes into view.
    await expect(page.locator('body')).not.toBeFocused();
  }
  await look('everything opened');
  for (const name of ['still-going', 'batch_kinds']) {
    await rowsOf(page).filter({ hasText: name }).getByRole('button', { name: 'Stop watching' }).click();
  }
  await expect(rowsOf(page).filter({ hasText: 'still-going' })).toContainText('Stopped');
  await look('at rest');
  await manageExtension(ready, 'take access back');
  await expect(page.getByText(failureWords('no-host-access').sentence)).toBeVisible();
  await look('no access');
  await manageExtension(ready, 'give access');
  sandbox.removeKey(sandboxKey);
  await request(ready, 'lookUp', { ids: ['task_new'] });
  await expect(page.getByText(failureWords('bad-key').sentence)).toBeVisible();
  await look('key refused');
  expect(faults).toEqual([]);
});

test('the options are accessible with and without a key, with each question asked, and without access', async ({
  chromium,
  sandbox,
}) => {
  const page = await chromium.openPage('options.html');
  const { look, faults } = walk(page);
  await expect(page.getByRole('textbox', { name: 'API key' })).toBeFocused();
  await look('no key');
  await request(chromium, 'saveKey', { key: sandboxKey });
  await request(chromium, 'lookUp', { ids: [sandbox.addTask({}).id] });
  await page.getByRole('button', { name: 'Remove key' }).click();
  await page.getByLabel('Keep results for').selectOption('30 days');
  const settings = { format: 'task-results-settings', version: 1, settings: { notifications: true, keepDays: 7 } };
  await page.getByLabel('Import settings…').setInputFiles({
    name: 'settings.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(settings)),
  });
  await expect(page.getByRole('button', { name: 'Apply' })).toBeVisible();
  await look('asked about the key and a file');
  await page.getByRole('button', { name: 'Erase everything stored' }).click();
  await look('asked about erasing');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'The whole list' }).click();
  await expect(page.getByRole('heading', { name: 'What is stored and where' })).toBeFocused();
  await look('what is stored');
  await page.getByRole('link', { name: 'Options' }).click();
  await page.getByRole('button', { name: 'Erase everything stored' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await look('erased');
  await manageExtension(chromium, 'take access back');
  await expect(page.getByRole('button', { name: 'Allow access' })).toBeVisible();
  await look('no access');
  expect(faults).toEqual([]);
});

/** The results page, filled; `to` leads to an address on it. */
async function openResults(ready: Launched, sandbox: Sandbox, besides?: Besides) {
  const filled = await fill(ready, sandbox, besides);
  const page = await ready.openPage('results.html');
  const list = page.getByRole('list', { name: 'Tasks' });
  await expect(list).toContainText('with-people');
  await expect(list).toContainText('1 errored');
  const to = (fragment: string) => page.goto(page.url().replace(/#.*|$/, fragment));
  return { ...filled, page, to, grid: page.getByRole('grid', { name: 'Results' }), ...walk(page) };
}

test('a table on the results page is accessible, with each menu and dialog', async ({ ready, sandbox }) => {
  const { page, to, grid, people, look, faults } = await openResults(ready, sandbox);
  await to(`#/task/${people.id}?view=table`);
  await grid.getByRole('gridcell').nth(1).click();
  await page.keyboard.press('Shift+ArrowDown');
  await look('table with a selection');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('cell');
  await page.keyboard.press('Escape');
  const heading = grid.getByRole('columnheader', { name: 'Name' });
  await heading.click();
  const opens = {
    'menu of a column': async () => {
      await heading.focus();
      await page.keyboard.press('Alt+ArrowDown');
    },
    columns: () => page.getByRole('button', { name: 'Columns' }).click(),
    'export menu': () => page.getByRole('button', { name: 'Export' }).click(),
  };
  for (const [what, open] of Object.entries(opens)) {
    const reopen = async () => {
      if (await page.locator(':popover-open').isVisible()) await page.keyboard.press('Escape');
      // A key that comes before the focus is back would go nowhere.
      await expect(page.locator(':popover-open')).toBeHidden();
      await open();
      await expect(page.locator(':popover-open')).toBeVisible();
    };
    await reopen();
    await look(what, reopen);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'CSV (exact)' }).click();
  await page.getByRole('searchbox', { name: 'Filter rows' }).fill('in no row');
  await expect(page.getByRole('button', { name: 'Clear the filter' })).toBeVisible();
  await look('exported, and no row');
  expect(faults).toEqual([]);
});

test('a task as a tree, as text, and with odd data is accessible on the results page', async ({ ready, sandbox }) => {
  const { page, to, grid, people, tech, odd, look, faults } = await openResults(ready, sandbox);
  await to(`#/task/${people.id}?view=tree`);
  await page.getByRole('searchbox', { name: 'Search in the tree' }).fill('first');
  await page.keyboard.press('Enter');
  await look('tree');
  await page.getByRole('tab', { name: 'Raw' }).click();
  await page.getByRole('group', { name: 'Text as received' }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await look('raw');
  for (const { id, trackingId } of [tech, odd]) {
    await to(`#/task/${id}?view=table`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText(
      trackingId?.slice(0, 3) ?? '',
    );
    await expect(grid).toBeVisible();
    await look(id);
  }
  expect(faults).toEqual([]);
});

test('every other address of the results page is accessible', async ({ ready, sandbox }) => {
  const { page, to, batch, look, faults } = await openResults(ready, sandbox, { failing: ['broken-json'] });
  const heading = page.getByRole('main').getByRole('heading', { level: 1 });
  await look('home');
  for (const [fragment, words] of [
    [`#/batch/${batch.id}`, 'batch_kinds'],
    ['#/task/task_going1', 'still-going'],
    ['#/task/task_broken-json', 'task_broken-json'],
    ['#/task/unknown_1', 'Not in this browser'],
    ['#/lookup/none', 'Nothing'],
  ] as const) {
    await to(fragment);
    await expect(heading).toContainText(words);
    await look(fragment);
  }
  expect(faults).toEqual([]);
});

test('many results on the results page are accessible, and so is what is asked before they are erased', async ({
  ready,
  sandbox,
}) => {
  const { page, to, grid, look, faults } = await openResults(ready, sandbox, { lot: true });
  await page.getByRole('link', { name: /^12 looked up together/ }).click();
  await expect(grid).toBeVisible();
  await look('lookup');
  await to('#/history');
  await grid.getByRole('rowheader').nth(1).click();
  await look('history');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await look('asked about erasing');
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Search tasks' }).fill('in no task');
  await page.getByRole('button', { name: 'Unseen' }).click();
  await expect(page.getByRole('main').getByText('No matches.')).toBeVisible();
  await look('no matches');
  await to('#/task/task_people1');
  await page.getByRole('main').getByRole('button', { name: 'Erase' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await look('erased');
  expect(faults).toEqual([]);
});

test('the results page without a key, and with nothing on it, is accessible', async ({ chromium }) => {
  const page = await chromium.openPage('results.html');
  const { look, faults } = walk(page);
  await expect(page.getByRole('textbox', { name: 'API key' })).toBeVisible();
  await look('no key');
  await request(chromium, 'saveKey', { key: sandboxKey });
  await expect(page.getByRole('main')).toContainText('Nothing looked up yet');
  await look('empty');
  expect(faults).toEqual([]);
});
