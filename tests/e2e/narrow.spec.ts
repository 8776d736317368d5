import type { Locator, Page } from '@playwright/test';
import { type Launched, launch } from '../harness/launch.ts';
import { widerThanRoom } from '../harness/sideways.ts';
import { type Sandbox, sandboxKey } from '../sandbox/server.ts';
import { expect, extensionPath, request, test } from './fixture.ts';

const sizes = [
  { width: 360, text: 16 },
  { width: 320, text: 16 },
  { width: 360, text: 32 },
];

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });

/** A browser with the key saved and text of this size. */
async function launchWith(sandbox: Sandbox, textSize: number): Promise<Launched> {
  const launched = await launch({ sandbox, extensionPath, textSize });
  await request(launched, 'saveKey', { key: sandboxKey });
  return launched;
}

for (const { width, text } of sizes) {
  test(`the results page, ${width} pixels wide with text of ${text}, shows the list or what is selected, and nothing is wider than it`, async ({
    sandbox,
  }) => {
    const ready = await launchWith(sandbox, text);
    const trackingId = `a-long-tracking-id-${'x'.repeat(80)}`;
    const task = sandbox.addTask({ trackingId });
    const members = [sandbox.addTask({ trackingId: 'in-batch' }), sandbox.addTask({ life: 'errored' })];
    const batch = sandbox.addBatch({ id: 'batch_narrow', tasks: members });
    await request(ready, 'lookUp', { ids: [task.id] });
    await request(ready, 'lookUp', { ids: [batch.id] });
    await ready.waitForBadge('2');
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
    await ready.close();
  });
}

for (const { width, height, text } of [
  { width: 640, height: 400, text: 16 },
  { width: 1280, height: 800, text: 32 },
  { width: 360, height: 640, text: 32 },
]) {
  test(`a table has rows to read at ${width} by ${height} with text of ${text} px, and the row one moves to is in view`, async ({
    sandbox,
  }) => {
    const ready = await launchWith(sandbox, text);
    const data = Array.from({ length: 40 }, (_, n) => ({ first_name: 'Person', last_name: `N${n}` }));
    const task = sandbox.addTask({ data });
    await request(ready, 'lookUp', { ids: [task.id] });
    await ready.waitForBadge('1');
    const page = await ready.openPage(`results.html#/task/${task.id}?view=table`);
    await page.setViewportSize({ width, height });
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
    await ready.close();
  });
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
