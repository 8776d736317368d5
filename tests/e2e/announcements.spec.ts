import { failureWords } from '@/lib/failure.ts';
import { heard, listen } from '../harness/heard.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, request, test } from './fixture.ts';

test('what was found, what came of it, and what stands in the way is told once each, and never interrupts', async ({
  ready,
  sandbox,
}) => {
  const task = sandbox.addTask({ trackingId: 'one-alone', life: 'held', data: [] });
  const page = await ready.openPage('sidepanel.html');
  const field = page.getByRole('textbox', { name: 'Task or batch IDs' });
  await listen(page);

  await field.pressSequentially(`see ${task.id}`);
  await expect.poll(() => heard(page)).toEqual(['1 id found']);
  await page.keyboard.press('Enter');
  await sandbox.waitFor((ledger) => ledger.some(({ path, finishedAt }) => path.endsWith(task.id) && !finishedAt));
  task.complete();
  await expect.poll(() => heard(page)).toEqual(['1 id found', 'one-alone: Completed, Nothing found']);

  const lot = Array.from({ length: 12 }, () => sandbox.addTask({ life: 'held', data: [] }));
  await listen(page);
  await request(ready, 'lookUp', { ids: lot.map(({ id }) => id) });
  await expect.poll(() => heard(page)).toEqual(['12 looked up together: 0 of 12']);
  for (const each of lot) each.complete();
  const outcome = '12 looked up together: 12 completed';
  await expect.poll(() => heard(page)).toContain(outcome);
  // How far it was is told in between only if it took long enough; it is never told twice, nor after the end.
  const told = await heard(page);
  expect(told).toEqual([...new Set(told)]);
  expect(told.filter((words) => !/^12 looked up together: \d+ of 12$/.test(words))).toEqual([outcome]);

  await listen(page);
  sandbox.removeKey(sandboxKey);
  await request(ready, 'lookUp', { ids: ['task_later'] });
  await expect(page.getByLabel(failureWords('bad-key').title)).toBeVisible();
  const notices = (await heard(page)).filter((words) => words.includes(failureWords('bad-key').sentence));
  expect(notices).toHaveLength(1);
  expect(notices[0]).not.toMatch(/^!/);
});

test('how a search, a copy and an export went is told once each', async ({ ready, sandbox }) => {
  await ready.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const tasks = ['found-one', 'found-two', 'other'].map((trackingId) => sandbox.addTask({ trackingId }));
  await request(ready, 'lookUp', { ids: tasks.map(({ id }) => id) });
  await ready.waitForBadge('3');
  const page = await ready.openPage(`results.html#/task/${tasks[0]?.id}?view=table`);
  const cell = page.getByRole('grid', { name: 'Results' }).getByRole('gridcell').first();
  await expect(cell).toBeVisible();

  await listen(page);
  await page.getByRole('searchbox', { name: 'Search tasks' }).pressSequentially('found-');
  await expect.poll(() => heard(page)).toEqual(['2 hits']);

  await listen(page);
  await cell.click();
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => heard(page)).toEqual([expect.stringMatching(/^Copied/)]);

  await listen(page);
  await page.keyboard.press('Shift+ArrowRight');
  const clear = page.getByRole('main').getByRole('button', { name: 'Clear' });
  const place = await clear.boundingBox();
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => heard(page)).toEqual(['2 cells selected', 'Copied 2 cells']);
  // It is said beside all buttons, and then goes.
  expect(await clear.boundingBox()).toEqual(place);
  await expect(page.getByText('Copied 2 cells')).toHaveCount(0);

  await listen(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'NDJSON' }).click();
  await expect.poll(() => heard(page)).toEqual([expect.stringMatching(/^Saved/)]);
});
