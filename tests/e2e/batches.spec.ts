import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Sandbox } from '../sandbox/server.ts';
import type { SandboxTask } from '../sandbox/task.ts';
import { expect, request, test } from './fixture.ts';

/** Tasks of one batch, still processing, called row-0, row-1, …. */
function addTasks(sandbox: Sandbox, count: number): SandboxTask[] {
  return Array.from({ length: count }, (_, n) => sandbox.addTask({ trackingId: `row-${n}`, life: 'processing' }));
}

test('a batch of 100, pasted by its id, goes from 0 to 100, counts as one, and exports in its order', async ({
  ready,
  sandbox,
}) => {
  const tasks = addTasks(sandbox, 100);
  const batch = sandbox.addBatch({ tasks });
  const { page, close } = await ready.openPopup();
  await page.getByLabel('Task or batch ids').fill(batch.id);
  await page.getByRole('button', { name: 'Look up' }).click();
  const bar = page.getByRole('progressbar').first();
  await expect(bar).toHaveAttribute('aria-valuemax', '100');
  await expect(bar).toHaveAttribute('aria-valuenow', '0');
  await ready.waitForBadge('…');

  for (const task of tasks.slice(0, 40)) task.complete();
  await expect(bar).toHaveAttribute('aria-valuenow', '40', { timeout: 40_000 });
  await close();
  for (const task of tasks.slice(40)) task.complete();
  await ready.waitForBadge('1', 60_000);
  const fetched = sandbox.ledger.filter(({ path }) => tasks.some(({ id }) => path === `/api/v1/task/${id}`));
  expect(fetched).toHaveLength(100);

  const results = await ready.openPage(`results.html#/batch/${batch.id}`);
  const grid = results.getByRole('grid', { name: 'Results' });
  await expect(grid).toContainText('row-0');
  await ready.waitForBadge('');
  await results.getByRole('button', { name: 'Export' }).click();
  const coming = results.waitForEvent('download');
  await results.getByRole('menuitem', { name: 'CSV (exact)' }).click();
  const rows: Record<string, string>[] = parse(await readFile(await (await coming).path()), { columns: true });
  const inOrder = [...new Set(rows.map((row) => row['Tracking ID']))];
  expect(inOrder).toEqual(tasks.map(({ trackingId }) => trackingId));
});

test('a batch ends with its cancelled and errored tasks, which its counts leave out or tell apart', async ({
  ready,
  sandbox,
}) => {
  const tasks = [
    sandbox.addTask({ trackingId: 'good-1' }),
    sandbox.addTask({ trackingId: 'bad-1', life: 'errored' }),
    sandbox.addTask({ trackingId: 'gone-1', life: 'cancelled' }),
  ];
  const batch = sandbox.addBatch({ tasks });
  await request(ready, 'lookUp', { ids: [batch.id] });
  await ready.waitForBadge('1');
  const { page, close } = await ready.openPopup();
  const row = page
    .getByRole('list', { name: 'Tasks' })
    .getByRole('listitem')
    .filter({ hasText: batch.id.slice(0, 8) });
  await expect(row.first()).toContainText('1 errored');
  await close();
});

test('a batch id among task ids, right-clicked on a page, just works', async ({ ready, sandbox }) => {
  const single = sandbox.addTask({ trackingId: 'alone' });
  const batch = sandbox.addBatch({ tasks: [sandbox.addTask({ trackingId: 'in-batch' })] });
  await ready.rightClick({ selectionText: `${single.id} ${batch.id}` });
  await sandbox.waitFor((ledger) => ledger.some(({ path }) => path.endsWith(`/batch/${batch.id}/task_ids`)));
  const page = await ready.openPage(`results.html#/batch/${batch.id}`);
  await expect(page.getByRole('grid', { name: 'Results' })).toContainText('in-batch');
});

test('three hundred pasted ids show their progress, let a single one pass, and can be cancelled', async ({
  ready,
  sandbox,
}) => {
  const many = Array.from({ length: 300 }, () => sandbox.addTask());
  const page = await ready.openPage('results.html');
  await page.getByLabel('Task or batch ids').fill(many.map(({ id }) => id).join('\n'));
  await page.getByRole('button', { name: 'Look up' }).click();
  const bar = page.getByRole('progressbar').first();
  await expect(bar).toHaveAttribute('aria-valuemax', '300');
  await sandbox.waitFor((ledger) => ledger.length > 20);

  const single = sandbox.addTask({ trackingId: 'in-between' });
  const before = sandbox.ledger.length;
  await request(ready, 'lookUp', { ids: [single.id] });
  await sandbox.waitFor((ledger) => ledger.some(({ path }) => path.endsWith(single.id)));
  const place = sandbox.ledger.findIndex(({ path }) => path.endsWith(single.id));
  expect(place - before).toBeLessThan(8);

  await page.getByRole('button', { name: 'Cancel' }).first().click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  await expect.poll(async () => (await ready.badge()).text).not.toBe('…');
  expect(sandbox.ledger.length).toBeLessThan(300);
});

test('a lookup of many that was cancelled goes on from where its line was opened', async ({ ready, sandbox }) => {
  const processing = addTasks(sandbox, 10);
  const ids = [...processing, sandbox.addTask(), sandbox.addTask()].map(({ id }) => id);
  await request(ready, 'lookUp', { ids });
  const page = await ready.openPage('popup.html');
  const row = page.getByRole('list', { name: 'Tasks' }).getByRole('listitem').first();
  await expect(row).toContainText('2 of 12');
  await row.getByRole('button', { name: 'Cancel' }).click();
  await expect(row).toContainText('10 stopped, 2 completed');
  await row.getByRole('button').first().click();
  for (const task of processing) task.complete();
  await row.getByRole('button', { name: 'Check 10 unfinished again' }).click();
  await expect(row).toContainText('12 completed');
  await expect(row.getByRole('button', { name: 'unfinished again' })).toHaveCount(0);
});
