import type { Locator, Page } from '@playwright/test';
import type { Launched } from '../harness/launch.ts';
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
