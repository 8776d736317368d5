import type { Locator, Page } from '@playwright/test';
import type { Launched } from '../harness/launch.ts';
import { storeLot } from '../harness/store-lot.ts';
import { setTextSize } from '../harness/text-size.ts';
import type { LifeName } from '../sandbox/lives.ts';
import type { Sandbox } from '../sandbox/server.ts';
import { expect, request, test } from './fixture.ts';

const rowsOf = (page: Page) => page.getByRole('list', { name: 'Tasks' }).locator(':scope > li');

/** Looks up twelve ids together, one of them still processing. */
async function lookUpLot(ready: Launched, sandbox: Sandbox): Promise<void> {
  const lives = Array.from({ length: 12 }, (_, n): LifeName => (n === 0 ? 'processing' : 'done'));
  await request(ready, 'lookUp', { ids: lives.map((life) => sandbox.addTask({ life }).id) });
}

test('a row that is pointed at is of one ground with its progress, and its button is whole when the row is open', async ({
  ready,
  sandbox,
}) => {
  await lookUpLot(ready, sandbox);
  const page = await ready.openPage('sidepanel.html');
  const row = rowsOf(page).first();
  const head = row.getByRole('button', { name: '12 looked up together' });
  const cancel = row.getByRole('button', { name: 'Cancel' });
  await expect(row).toContainText('11 of 12');
  await head.click();
  await expect(row.getByRole('button', { name: 'Open in tab' })).toBeVisible();
  const grounds = await row.evaluate((element) =>
    [...element.children].slice(0, 2).map((part) => getComputedStyle(part).backgroundColor),
  );
  expect(grounds[1]).toBe(grounds[0]);
  const isOnTop = await cancel.evaluate((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return [1, height - 1].map((down) => document.elementFromPoint(x + width / 2, y + down) === button);
  });
  expect(isOnTop).toEqual([true, true]);
});

/** The texts in a part of the page that end in "…" for want of room, but for ids, which are told by their beginning. */
function cutIn(part: Locator): Promise<string[]> {
  return part.evaluate((element) =>
    [...element.querySelectorAll(':not(.mono, .mono *)')]
      .filter((one) => getComputedStyle(one).textOverflow === 'ellipsis' && one.scrollWidth > one.clientWidth)
      .map((one) => one.textContent),
  );
}

test('a row takes another line before it cuts how something stands, or how many were looked up together', async ({
  ready,
  sandbox,
}) => {
  await lookUpLot(ready, sandbox);
  const lives: LifeName[] = ['done', 'server-error', 'no-status', 'processing'];
  await request(ready, 'lookUp', { ids: lives.map((life) => sandbox.addTask({ life, trackingId: life }).id) });
  const page = await ready.openPage('sidepanel.html');
  const list = page.getByRole('list', { name: 'Tasks' });
  await expect(list).toContainText('11 of 12');
  for (const words of ['Completed', 'Openmart has trouble', 'No status', 'Processing']) {
    await expect(list).toContainText(words);
  }
  // A name that is longer than even two lines can be read all the same.
  await expect(list.getByTitle('no-status')).toBeVisible();
  for (const { width, text } of [
    { width: 360, text: 32 },
    { width: 240, text: 16 },
  ]) {
    await page.setViewportSize({ width, height: 640 });
    await setTextSize(page, text);
    await expect.poll(() => cutIn(list), `${width} pixels wide, text of ${text}`).toEqual([]);
  }
});

test('the tasks of a batch stand in columns, an id short and how it stands whole', async ({ ready, sandbox }) => {
  const lives: LifeName[] = ['done', 'server-error', 'done', 'errored'];
  const named = { trackingId: 'a-long-tracking-id-of-a-task-in-the-batch' };
  const tasks = lives.map((life, place) => sandbox.addTask({ life, ...(place === 2 && named) }));
  await request(ready, 'lookUp', { ids: [sandbox.addBatch({ id: 'batch_columns', tasks }).id] });
  const page = await ready.openPage('sidepanel.html');
  await page.getByRole('button', { name: 'batch_columns' }).click();
  const list = page.getByRole('list', { name: 'In this batch' });
  await expect(list.getByRole('listitem')).toHaveCount(4);
  await expect(list).toContainText('Openmart has trouble');
  const [first] = tasks;
  const id = list.getByTitle(first?.id ?? '');
  await expect(list.getByTitle(named.trackingId)).toBeVisible();
  for (const width of [420, 320]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await cutIn(list), `${width} pixels wide`).toEqual([named.trackingId]);
    const places = await list
      .locator('.task-found')
      .evaluateAll((found) => found.map((one) => one.getBoundingClientRect().left));
    expect(new Set(places).size, `${width} pixels wide`).toBe(1);
    expect(await id.evaluate((short) => short.clientWidth)).toBeLessThan(80);
  }
});

/** How far down the page and its list are scrolled, in all. */
const scrolledBy = (page: Page) =>
  page.evaluate(() => scrollY + (document.querySelector('.panel-list')?.scrollTop ?? Number.NaN));

test('a row that a person opens comes in sight, its head and as much of what is in it as fits', async ({
  ready,
  sandbox,
}) => {
  const data = Array.from({ length: 30 }, (_, n) => ({ first_name: 'Person', last_name: `N${n}` }));
  const high = sandbox.addTask({ trackingId: 'of-thirty', data });
  await request(ready, 'lookUp', { ids: [high.id] });
  await ready.waitForBadge('1');
  for (const lookupId of ['later', 'latest']) {
    await storeLot(ready.controlPage, { lookupId, tasks: 6, peopleEach: 1, listed: true });
  }
  // In the lower window the page scrolls, in the other one the list.
  for (const height of [470, 600]) {
    const page = await ready.openPage('sidepanel.html');
    await page.setViewportSize({ width: 360, height });
    await expect(rowsOf(page)).toHaveCount(13);

    await rowsOf(page).first().getByRole('button').first().click();
    await expect(rowsOf(page).first().getByRole('button', { name: 'Erase' })).toBeInViewport({ ratio: 1 });
    expect(await scrolledBy(page)).toBe(0);
    await page.keyboard.press('Enter');

    const last = rowsOf(page).nth(await lastInSight(page));
    const head = last.getByRole('button').first();
    await head.click();
    await expect(last.getByRole('button', { name: 'Erase' })).toBeInViewport({ ratio: 1 });
    await expect(head).toBeInViewport({ ratio: 1 });

    const highest = rowsOf(page).filter({ hasText: 'of-thirty' }).getByRole('button').first();
    await highest.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('N2', { exact: false }).first()).toBeInViewport({ ratio: 1 });
    await expect(highest).toBeInViewport({ ratio: 1 });
    await page.close();
  }
});

/** The place of the last row of a list that is wholly in sight. */
function lastInSight(page: Page): Promise<number> {
  return rowsOf(page).evaluateAll((rows) =>
    rows.findLastIndex((row) => row.getBoundingClientRect().bottom <= innerHeight),
  );
}

test('a row that opens by itself, since its id was looked up, moves nothing', async ({ ready, sandbox }) => {
  const data = Array.from({ length: 30 }, (_, n) => ({ first_name: 'Person', last_name: `N${n}` }));
  const task = sandbox.addTask({ data });
  const page = await ready.openPage('sidepanel.html');
  await page.setViewportSize({ width: 360, height: 470 });
  await page.getByRole('textbox', { name: 'Task or batch ids' }).fill(task.id);
  await page.keyboard.press('Enter');
  await expect(page.getByText('N29')).toBeAttached();
  expect(await scrolledBy(page)).toBe(0);
});

test('the list of the results page cuts nothing of how something stands, at 1280 pixels or at 320, and its rows stay of one height', async ({
  ready,
  sandbox,
}) => {
  await lookUpLot(ready, sandbox);
  const data = Array.from({ length: 12 }, (_, n) => ({ email: { email: `p${n}@example.com`, verified: true } }));
  const lives: LifeName[] = ['done', 'other-id', 'processing', 'errored'];
  await request(ready, 'lookUp', { ids: lives.map((life) => sandbox.addTask({ life, data }).id) });
  const page = await ready.openPage('results.html');
  const list = page.getByRole('list', { name: 'Tasks' });
  for (const words of ['11 of 12', '12 verified emails', 'Another task came back', 'Processing', 'Errored']) {
    await expect(list).toContainText(words);
  }
  await expect(rowsOf(page).filter({ hasText: 'Another task came back' })).toContainText(/next in|checking/);
  // Where a language needs more room than there is, what was found can be read all the same.
  await expect(rowsOf(page).getByTitle('11 of 12')).toBeVisible();
  for (const { width, text } of [
    { width: 1280, text: 16 },
    { width: 320, text: 16 },
    { width: 360, text: 32 },
  ]) {
    await page.setViewportSize({ width, height: 900 });
    await setTextSize(page, text);
    await expect.poll(() => cutStates(page), `${width} pixels wide, text of ${text}`).toEqual([]);
    const isNameCut = await rowsOf(page)
      .getByText('12 looked up together')
      .evaluate((name) => name.scrollWidth > name.clientWidth || name.scrollHeight > name.clientHeight);
    expect(isNameCut, `${width} pixels wide, text of ${text}`).toBe(false);
    const heights = await rowsOf(page).evaluateAll((rows) => rows.map((row) => row.clientHeight));
    expect(new Set(heights).size).toBe(1);
  }
});

/** What rows do not show whole of how something stands. */
async function cutStates(page: Page): Promise<string[]> {
  const states = await page.locator('.task-state').all();
  const cut = await Promise.all(states.map(cutIn));
  const tooHigh = await page
    .locator('.entry > .task-head')
    .evaluateAll((heads) =>
      heads.filter((head) => head.scrollHeight > head.clientHeight).map((head) => head.textContent),
    );
  return [...cut.flat(), ...tooHigh];
}
