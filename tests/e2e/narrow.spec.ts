import type { Locator, Page } from '@playwright/test';
import { widerThanRoom } from '../harness/sideways.ts';
import { setTextSize } from '../harness/text-size.ts';
import { expect, request, test } from './fixture.ts';

const sizes = [
  { width: 360, text: 16 },
  { width: 320, text: 16 },
  { width: 360, text: 32 },
];

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });

test('the narrow results page shows the list or what is selected, and nothing is wider than it, at 200 % text either', async ({
  ready,
  sandbox,
}) => {
  const trackingId = `a-long-tracking-id-${'x'.repeat(80)}`;
  const task = sandbox.addTask({ trackingId });
  const members = [sandbox.addTask({ trackingId: 'in-batch' }), sandbox.addTask({ life: 'errored' })];
  const batch = sandbox.addBatch({ id: 'batch_narrow', tasks: members });
  await request(ready, 'lookUp', { ids: [task.id] });
  await request(ready, 'lookUp', { ids: [batch.id] });
  await ready.waitForBadge('2');
  const page = await ready.openPage('results.html');
  const search = page.getByRole('searchbox', { name: 'Search tasks' });
  const grid = page.getByRole('grid', { name: 'Results' });

  for (const { width, text } of sizes) {
    await test.step(`${width} px, text of ${text} px`, async () => {
      await page.setViewportSize({ width, height: 700 });
      await setTextSize(page, text);
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
      await link(page, 'All tasks').click();
      await expect(search).toBeVisible();
    });
  }
});

for (const { width, height, text } of [
  { width: 640, height: 400, text: 16 },
  { width: 1280, height: 800, text: 32 },
  { width: 360, height: 640, text: 32 },
]) {
  test(`a table has rows to read at ${width} by ${height} with text of ${text} px, and the cell one moves to is in view`, async ({
    ready,
    sandbox,
  }) => {
    const data = Array.from({ length: 40 }, (_, n) => ({ first_name: 'Person', last_name: `N${n}` }));
    const task = sandbox.addTask({ data });
    await request(ready, 'lookUp', { ids: [task.id] });
    await ready.waitForBadge('1');
    const page = await ready.openPage(`results.html#/task/${task.id}?view=table`);
    await page.setViewportSize({ width, height });
    await setTextSize(page, text);
    const grid = page.getByRole('grid', { name: 'Results' });
    await expect(grid).toContainText('N0');
    await grid.evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
    await expect.poll(() => rowsInView(grid)).toBeGreaterThanOrEqual(4);

    await page.getByRole('main').evaluate((element) => element.scrollTo(0, 0));
    await page.getByRole('button', { name: 'Columns' }).focus();
    await page.keyboard.press('Tab');
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('ArrowDown');
      await expect(grid.locator(':focus')).toBeInViewport({ ratio: 0.9 });
    }
    await page.keyboard.press('ControlOrMeta+End');
    await expect(grid.locator(':focus')).toBeInViewport({ ratio: 0.9 });
    await expect(grid.getByRole('row').filter({ has: page.locator(':focus') })).toHaveAttribute('aria-rowindex', '41');
  });
}

/** How many rows of a grid are wholly in view, under its headings. */
function rowsInView(grid: Locator): Promise<number> {
  return grid.evaluate((element) => {
    const head = element.querySelector('[role="columnheader"]')?.getBoundingClientRect();
    const { bottom } = element.getBoundingClientRect();
    const end = Math.min(bottom, innerHeight) + 1;
    return [...element.querySelectorAll('[role="rowgroup"] [role="row"]')].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.top >= Math.max(0, head?.bottom ?? 0) - 1 && box.bottom <= end;
    }).length;
  });
}
