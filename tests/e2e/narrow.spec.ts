import type { Locator, Page } from '@playwright/test';
import { exportAs } from '../harness/export-as.ts';
import { type Launched, launch } from '../harness/launch.ts';
import { paste } from '../harness/paste.ts';
import { widerThanRoom } from '../harness/sideways.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, extensionPath, request, test } from './fixture.ts';

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });

/** For text of each size, at which widths the list and what is selected take turns, and in which windows a table is read. */
const sizes = [
  {
    text: 16,
    widths: [360, 320],
    windows: [{ width: 640, height: 400 }],
  },
  {
    text: 32,
    widths: [1280, 360],
    windows: [
      { width: 1280, height: 800 },
      { width: 360, height: 640 },
    ],
  },
];

for (const { text, widths, windows } of sizes) {
  test(`with text of ${text} px the narrow results page shows the list or what is selected, nothing is wider than it, and a table in a low window has rows to read, the row one moves to in view`, async ({
    sandbox,
  }) => {
    const ready = await launch({ sandbox, extensionPath, textSize: text });
    try {
      await request(ready, 'saveKey', { key: sandboxKey });
      const task = sandbox.addTask({ trackingId: `a-long-tracking-id-${'x'.repeat(80)}` });
      const data = Array.from({ length: 40 }, (_, n) => ({ first_name: 'Person', last_name: `N${n}` }));
      const many = sandbox.addTask({ data });
      const members = [sandbox.addTask({ trackingId: 'in-batch' }), sandbox.addTask({ life: 'errored' })];
      const batch = sandbox.addBatch({ id: 'batch_narrow', tasks: members });
      for (const id of [task.id, many.id, batch.id]) await request(ready, 'lookUp', { ids: [id] });
      await ready.waitForBadge('3');
      for (const width of widths) {
        await test.step(`${width} pixels wide`, () => readNarrow(ready, width, text));
      }
      for (const window of windows) {
        await test.step(`${window.width} by ${window.height}`, () => readRows(ready, many.id, window));
      }
    } finally {
      await ready.close();
    }
  });
}

test('a table ends above the end of the window, with the line under it, where the list is not beside it', async ({
  ready,
  sandbox,
}) => {
  const data = Array.from({ length: 40 }, (_, n) => ({ first_name: 'Person', last_name: `N${n}` }));
  const task = sandbox.addTask({ data });
  await request(ready, 'lookUp', { ids: [task.id] });
  await ready.waitForBadge('1');
  for (const size of [
    { width: 600, height: 700 },
    { width: 768, height: 700 },
  ]) {
    const page = await ready.openPage(`results.html#/task/${task.id}?view=table`);
    await page.setViewportSize(size);
    await expect(page.getByRole('grid', { name: 'Results' })).toContainText('N0');
    await expect(link(page, 'All tasks')).toBeVisible();
    await expect(page.getByText('40 rows', { exact: true }), `${size.width} pixels wide`).toBeInViewport({ ratio: 1 });
    await page.close();
  }
});

test('a row says whole how its task stands that gave nothing, however narrow the window', async ({
  ready,
  sandbox,
}) => {
  const lives = { errored: 'Errored', processing: 'Processing' } as const;
  const tasks = Object.keys(lives).map((life) =>
    sandbox.addTask({ life: life as keyof typeof lives, trackingId: `a-long-tracking-id-${life}` }),
  );
  await request(ready, 'lookUp', { ids: tasks.map(({ id }) => id) });
  await ready.waitForBadge('1');
  for (const width of [320, 600, 768, 1280]) {
    const page = await ready.openPage('results.html#/history');
    await page.setViewportSize({ width, height: 700 });
    for (const words of Object.values(lives)) {
      const stands = page.getByRole('rowheader').getByText(words, { exact: true });
      await expect(stands).toBeVisible();
      const cut = await stands.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(cut, `${words}, ${width} pixels wide`).toBe(0);
    }
    await page.close();
  }
});

/** Goes from the list to a result in each view, and to a batch. */
async function readNarrow(ready: Launched, width: number, text: number): Promise<void> {
  const page = await ready.openPage('results.html');
  await page.setViewportSize({ width, height: 700 });
  const search = page.getByRole('searchbox', { name: 'Search tasks' });
  const grid = page.getByRole('grid', { name: 'Results' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(`${text}px`);
  await expect(link(page, /a-long-tracking-id/)).toBeVisible();
  await expect(grid).toHaveCount(0);
  expect(await widerThanRoom(page)).toEqual([]);

  await link(page, /a-long-tracking-id/).click();
  await expect(grid).toBeVisible();
  await expect(search).toBeHidden();
  expect(await widerThanRoom(page)).toEqual([]);
  for (const view of ['Tree', 'Raw', 'Table']) {
    await page.getByRole('tab', { name: view }).click();
    await expect(page.getByRole('tabpanel')).toContainText(view === 'Table' ? 'Email' : 'first_name');
    expect(await widerThanRoom(page)).toEqual([]);
  }

  for (const name of [/batch_narrow/, 'See all as a table']) {
    await link(page, 'All tasks').click();
    await expect(search).toBeVisible();
    await link(page, name).click();
    await expect(grid).toContainText('in-batch');
    expect(await widerThanRoom(page)).toEqual([]);
  }
  await page.close();
}

/** Goes down a table of forty rows by keys. */
async function readRows(ready: Launched, id: string, window: { width: number; height: number }): Promise<void> {
  const page = await ready.openPage(`results.html#/task/${id}?view=table`);
  await page.setViewportSize(window);
  const grid = page.getByRole('grid', { name: 'Results' });
  await expect(grid).toContainText('N0');
  await grid.evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
  await expect.poll(async () => (await rowsInView(grid)).length).toBeGreaterThanOrEqual(4);

  await page.getByRole('main').evaluate((element) => element.scrollTo(0, 0));
  await page.getByRole('button', { name: 'Columns' }).focus();
  await page.keyboard.press('Tab');
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => rowsInView(grid)).toContain('with the focus');
  }
  await page.keyboard.press('ControlOrMeta+End');
  await expect.poll(() => rowsInView(grid)).toContain('with the focus');
  await expect(grid.getByRole('row').filter({ has: page.locator(':focus') })).toHaveAttribute('aria-rowindex', '41');
  await page.close();
}

/** The rows of a grid that are wholly in view, under its headings: one of them may be that with the focus. */
function rowsInView(grid: Locator): Promise<string[]> {
  return grid.evaluate((element) => {
    const head = element.querySelector('[role="columnheader"]')?.getBoundingClientRect();
    const end = Math.min(element.getBoundingClientRect().bottom, innerHeight) + 1;
    return [...element.querySelectorAll('[role="rowgroup"] [role="row"]')]
      .filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top >= Math.max(0, head?.bottom ?? 0) - 1 && bottom <= end;
      })
      .map((row) => (row.contains(document.activeElement) ? 'with the focus' : 'without it'));
  });
}

test('the focus follows where list and result take turns, and what is pasted beside a result comes in sight', async ({
  ready,
  sandbox,
}) => {
  const tasks = [sandbox.addTask({ trackingId: 'first' }), sandbox.addTask({ trackingId: 'second' })];
  const pasted = sandbox.addTask({ trackingId: 'pasted' });
  for (const { id } of tasks) await request(ready, 'lookUp', { ids: [id] });
  await ready.waitForBadge('2');
  const page = await ready.openPage('results.html');
  await page.setViewportSize({ width: 500, height: 700 });
  const back = link(page, 'All tasks');
  const field = page.getByRole('textbox', { name: 'Task or batch ids' });
  for (const name of ['first', 'second']) {
    await link(page, new RegExp(name)).focus();
    await page.keyboard.press('Enter');
    await expect(back).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(link(page, new RegExp(name))).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(back).toBeFocused();
  await paste(ready, back, pasted.id);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(pasted.id);
  await page.keyboard.press('Enter');
  await expect(back).toBeFocused();
  await expect(page.getByRole('heading', { name: 'pasted' })).toBeVisible();
});

test('"/" brings the search in sight where a result has the page to itself', async ({ ready, sandbox }) => {
  const task = sandbox.addTask({ trackingId: 'sought' });
  await request(ready, 'lookUp', { ids: [task.id] });
  await ready.waitForBadge('1');
  const page = await ready.openPage(`results.html#/task/${task.id}?view=table`);
  await page.setViewportSize({ width: 500, height: 700 });
  const search = page.getByRole('searchbox', { name: 'Search tasks' });
  await page.getByRole('gridcell').first().click();
  await expect(search).toBeHidden();
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await expect(search).toBeInViewport();
  await page.keyboard.type('sou');
  await expect(search).toHaveValue('sou');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'sought' })).toBeVisible();
});

test('what came of an export leaves the rows of a table their room in a narrow window, its button beside its words', async ({
  ready,
  sandbox,
}) => {
  const data = Array.from({ length: 40 }, (_, n) => ({ first_name: 'Person', last_name: `N${n}` }));
  const task = sandbox.addTask({ data, trackingId: 'a-tracking-id' });
  await request(ready, 'lookUp', { ids: [task.id] });
  await ready.waitForBadge('1');
  const page = await ready.openPage(`results.html#/task/${task.id}?view=table`);
  await page.setViewportSize({ width: 320, height: 640 });
  const grid = page.getByRole('grid', { name: 'Results' });
  await expect(grid).toContainText('N0');
  await page.getByRole('rowheader').first().click();
  const heightOf = async (part: Locator) => (await part.boundingBox())?.height ?? 0;
  const before = await heightOf(grid);
  await exportAs(page, 'CSV for Excel');
  const words = page.getByText('Saved a-tracking-id');
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  await expect(words).toBeInViewport({ ratio: 1 });
  expect(await heightOf(grid)).toBeGreaterThanOrEqual(before);
  const [said, button] = [await words.boundingBox(), await dismiss.boundingBox()];
  expect(button?.y).toBeLessThan((said?.y ?? 0) + (said?.height ?? 0));
  expect(await widerThanRoom(page)).toEqual([]);
});

test('in a narrow window the options still tell a permission from what it is for', async ({ ready }) => {
  const page = await ready.openPage('options.html');
  await page.setViewportSize({ width: 320, height: 700 });
  const row = page.getByRole('row', { name: /^Alarms/ });
  const weightOf = (part: Locator) => part.evaluate((element) => Number(getComputedStyle(element).fontWeight));
  // Many fonts have nothing between 400 and 600.
  expect(await weightOf(row.getByRole('rowheader'))).toBeGreaterThanOrEqual(600);
  expect(await weightOf(row.getByRole('cell'))).toBe(400);
});
