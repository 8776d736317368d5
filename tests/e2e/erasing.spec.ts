import type { Page } from '@playwright/test';
import { alarmPeriod, ringAlarm } from '../harness/alarm.ts';
import type { Launched } from '../harness/launch.ts';
import { storeLot } from '../harness/store-lot.ts';
import type { Sandbox } from '../sandbox/server.ts';
import type { SandboxTask } from '../sandbox/task.ts';
import { expect, request, test } from './fixture.ts';

const names = ['first-one', 'second-one', 'third-one'];

/** Three results, on the page that shows them all. */
async function openHistory(ready: Launched, sandbox: Sandbox): Promise<{ page: Page; tasks: SandboxTask[] }> {
  const tasks = names.map((trackingId) => sandbox.addTask({ trackingId, data: [] }));
  await request(ready, 'lookUp', { ids: tasks.map(({ id }) => id) });
  await ready.waitForBadge('3');
  const page = await ready.openPage('results.html#/history');
  await expect(cells(page)).toHaveText(names);
  return { page, tasks };
}

const rows = (page: Page) => page.getByRole('grid', { name: 'Results' }).getByRole('row');
const cells = (page: Page) => rows(page).getByRole('gridcell', { name: /^(first|second|third)-one/ });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('one result, selected ones and what a search shows are erased alone, and each comes back', async ({
  ready,
  sandbox,
}) => {
  const { page, tasks } = await openHistory(ready, sandbox);

  await rows(page).filter({ hasText: 'second-one' }).getByRole('rowheader').click();
  await rows(page)
    .filter({ hasText: 'third-one' })
    .getByRole('rowheader')
    .click({ modifiers: ['Shift'] });
  await button(page, 'Erase selected (2)').click();
  await expect(cells(page)).toHaveText(['first-one']);
  await expect(button(page, /^Erase selected/)).toHaveCount(0);
  await button(page, 'Undo').click();
  await expect(cells(page)).toHaveText(names);

  const search = page.getByRole('searchbox', { name: 'Search tasks' });
  await search.fill('first-one');
  await expect(cells(page)).toHaveText(['first-one']);
  await button(page, 'Erase all shown (1)').click();
  await button(page, 'Keep').click();
  await expect(cells(page)).toHaveText(['first-one']);
  await button(page, 'Erase all shown (1)').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
  await expect(cells(page)).toHaveCount(0);
  await search.fill('');
  await expect(cells(page)).toHaveText(['second-one', 'third-one']);
  await button(page, 'Undo').click();
  await expect(cells(page)).toHaveText(names);

  await page.goto(page.url().replace(/#.*/, `#/task/${tasks[1]?.id}`));
  await expect(page.getByRole('heading', { name: 'second-one' })).toBeVisible();
  await button(page, 'Erase').click();
  await expect(page.getByRole('heading', { name: 'second-one' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /second-one/ })).toHaveCount(0);
  await button(page, 'Undo').click();
  await expect(page.getByRole('heading', { name: 'second-one' })).toBeVisible();
  await expect(page.getByRole('link', { name: /(first|second|third)-one/ })).toHaveCount(3);
});

test('everything is erased from the history and from the options, which say what it takes, and comes back', async ({
  ready,
  sandbox,
}) => {
  const { page } = await openHistory(ready, sandbox);
  await button(page, 'Erase everything').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
  await expect(page.getByText('Nothing looked up yet').first()).toBeVisible();
  await button(page, 'Undo').click();
  await expect(cells(page)).toHaveText(names);

  const options = await ready.openPage('options.html');
  await expect(options.getByText(/Storage used: [\d.,]+ \wB for 3 tasks/)).toBeVisible();
  await button(options, 'Erase everything stored').click();
  await options.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
  await expect(options.getByText('No tasks are stored.')).toBeVisible();
  await expect(options.getByText('Storage used')).toHaveCount(0);
  await expect(cells(page)).toHaveCount(0);
  await button(options, 'Undo').click();
  await expect(options.getByText(/for 3 tasks/)).toBeVisible();
  await expect(cells(page)).toHaveText(names);
});

test('several are brought back step by step, by a popup that opens anew and by a page that is loaded anew', async ({
  ready,
  sandbox,
}) => {
  const { page } = await openHistory(ready, sandbox);
  const popup = await ready.openPopup();
  for (const name of names.slice(0, 2)) {
    const row = popup.page.getByRole('list', { name: 'Tasks' }).getByRole('listitem').filter({ hasText: name });
    await row.getByRole('button', { name }).click();
    await row.getByRole('button', { name: 'Erase' }).click();
    await expect(row).toHaveCount(0);
    await expect(button(popup.page, 'Undo')).toBeFocused();
    await expect(popup.page.getByText('Erased 1 task.')).toBeVisible();
  }
  await popup.close();
  const again = await ready.openPopup();
  await expect(button(again.page, 'Undo')).toBeVisible();
  await expect(again.page.getByRole('textbox', { name: 'Task or batch IDs' })).toBeFocused();
  await button(again.page, 'Undo').click();
  await expect(cells(page)).toHaveText(names.slice(1));
  await again.close();

  await page.reload();
  await button(page, 'Undo').click();
  await expect(cells(page)).toHaveText(names);
  await expect(button(page, 'Undo')).toHaveCount(0);
});

test('a double click on "Erase" spares the task that moves under the pointer', async ({ ready, sandbox }) => {
  for (const trackingId of names) {
    await request(ready, 'lookUp', { ids: [sandbox.addTask({ trackingId, data: [] }).id] });
  }
  await ready.waitForBadge('3');
  const { page, close } = await ready.openPopup();
  const list = page.getByRole('list', { name: 'Tasks' }).getByRole('listitem');
  for (const name of names) await list.getByRole('button', { name }).click();
  await button(page, 'Erase').nth(1).dblclick();
  await expect(list).toHaveCount(2);
  await button(page, 'Undo').click();
  await expect(list).toHaveCount(3);
  await close();
});

test('everything that was erased comes back on options that are loaded anew', async ({ ready, sandbox }) => {
  const { page } = await openHistory(ready, sandbox);
  const options = await ready.openPage('options.html');
  await button(options, 'Erase everything stored').click();
  await options.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
  await expect(button(options, 'Undo')).toBeFocused();
  await options.reload();
  await button(options, 'Undo').click();
  await expect(cells(page)).toHaveText(names);
});

test('the daily tidying removes what is older than the options say, and nothing else', async ({ ready, sandbox }) => {
  const { page } = await openHistory(ready, sandbox);
  const daysAgo = (days: number) => Date.now() - days * 24 * 60 * 60_000;
  await storeLot(ready.controlPage, { lookupId: 'old-lot', tasks: 2, peopleEach: 1, at: daysAgo(20) });
  await storeLot(ready.controlPage, { lookupId: 'ancient-lot', tasks: 4, peopleEach: 1, at: daysAgo(100) });
  const options = await ready.openPage('options.html');
  await expect(options.getByText(/for 9 tasks/)).toBeVisible();
  const worker = await ready.worker();
  expect(await alarmPeriod(worker, 'tidy')).toBe(24 * 60);

  const choice = options.getByLabel('Keep results for');
  await expect(choice).toHaveValue('90');
  await ringAlarm(worker, 'tidy');
  await expect(options.getByText(/for 5 tasks/)).toBeVisible();

  await choice.selectOption('7 days');
  await expect(options.getByText('Saved.')).toBeVisible();
  await ringAlarm(worker, 'tidy');
  await expect(options.getByText(/for 3 tasks/)).toBeVisible();
  await options.reload();
  await expect(choice).toHaveValue('7');
  await expect(options.getByText(/erased 7 days after/)).toBeVisible();
  await page.reload();
  await expect(cells(page)).toHaveText(names);
  await page.goto(page.url().replace(/#.*/, '#/lookup/old-lot'));
  await expect(page.getByRole('main')).not.toContainText('old-lot-0');
});
