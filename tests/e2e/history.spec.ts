import { launch } from '../harness/launch.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, extensionPath, request, test } from './fixture.ts';

test('every result is there after the browser was started again, without a network', async ({ sandbox }, {
  outputDir,
}) => {
  const profile = `${outputDir}/profile`;
  const task = sandbox.addTask({ trackingId: 'kept-one' });
  const first = await launch({ sandbox, extensionPath, profile });
  await request(first, 'saveKey', { key: sandboxKey });
  await request(first, 'lookUp', { ids: [task.id] });
  await first.waitForBadge('1');
  await first.close();

  sandbox.outage('reset');
  const second = await launch({ sandbox, extensionPath, profile });
  const page = await second.openPage('results.html');
  await page.getByRole('searchbox', { name: 'Search tasks' }).fill('kept-one');
  await page.getByRole('link', { name: /kept-one/ }).click();
  await expect(page.getByRole('grid', { name: 'Results' })).toContainText('@');
  await second.close();
});

test('search finds by tracking id, by id and by what is in a result, and a filter by status', async ({
  ready,
  sandbox,
}) => {
  const person = { first_name: 'Quillon', last_name: 'Sample', email: { email: 'q@example.com', verified: true } };
  const found = sandbox.addTask({ trackingId: 'has-quillon', data: [person] });
  const errored = sandbox.addTask({ trackingId: 'went-wrong', life: 'errored' });
  const other = sandbox.addTask({ trackingId: 'something-else', data: [] });
  await request(ready, 'lookUp', { ids: [found.id, errored.id, other.id] });
  await ready.waitForBadge('3');
  const page = await ready.openPage('results.html');
  const search = page.getByRole('searchbox', { name: 'Search tasks' });
  const rows = page.getByRole('link').filter({ hasText: /has-quillon|went-wrong|something-else/ });
  await expect(rows).toHaveCount(3);
  await search.fill('quillon sample');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('has-quillon');
  await search.fill(other.id.slice(0, 13));
  await expect(rows).toContainText('something-else');
  await search.fill('');
  await page.getByLabel('Status').selectOption('Errored');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('went-wrong');
});

test('what is erased is gone at once, and an undo brings it back', async ({ ready, sandbox }) => {
  const tasks = ['first', 'second'].map((trackingId) => sandbox.addTask({ trackingId }));
  await request(ready, 'lookUp', { ids: tasks.map(({ id }) => id) });
  await ready.waitForBadge('2');
  const { page, close } = await ready.openPopup();
  const list = page.getByRole('list', { name: 'Tasks' });
  const row = list.getByRole('listitem').filter({ hasText: 'first' });
  await row.getByRole('button').first().click();
  await row.getByRole('button', { name: 'Erase' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toHaveCount(1);
  await close();

  await request(ready, 'erase', { what: 'everything' });
  await ready.waitForBadge('');
  const results = await ready.openPage('results.html');
  await expect(results.getByText('Nothing looked up yet').first()).toBeVisible();
});

test('a task that is checked again shows what changed', async ({ ready, sandbox }) => {
  const person = (last_name: string) => ({ first_name: 'Ada', last_name, email: { email: 'ada@example.com' } });
  const task = sandbox.addTask({ trackingId: 'changing', data: [person('Before')] });
  await request(ready, 'lookUp', { ids: [task.id] });
  await ready.waitForBadge('1');
  sandbox.addTask({ id: task.id, trackingId: 'changing', data: [person('After')] });
  await request(ready, 'checkAgain', { keys: [task.id.toLowerCase()] });
  const page = await ready.openPage(`results.html#/task/${task.id}`);
  await expect(page.getByRole('heading', { name: /^1 change since/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What changed' })).toContainText(/Before.*After/s);
});

test('two lots that share ids stay whole when one is erased on the page, and come back with an undo', async ({
  ready,
  sandbox,
}) => {
  const ids = Array.from({ length: 18 }, (_, n) => sandbox.addTask({ trackingId: `shared-${n}`, data: [] }).id);
  await request(ready, 'lookUp', { ids: ids.slice(0, 12) });
  await ready.waitForBadge('12');
  await request(ready, 'lookUp', { ids: ids.slice(6) });
  await ready.waitForBadge('18');
  const page = await ready.openPage('results.html');
  const lots = page.getByRole('link', { name: /12 looked up together/ });
  await expect(lots.filter({ hasText: '12 completed' })).toHaveCount(2);
  await lots.first().click();
  const grid = page.getByRole('grid', { name: 'Results' });
  await expect(grid).toHaveAttribute('aria-rowcount', '13');
  await page.locator('.detail-pane').getByRole('button', { name: 'Erase' }).click();
  await expect(lots).toHaveCount(1);
  await expect(lots.filter({ hasText: '12 completed' })).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lots).toHaveCount(2);
  await expect(grid).toHaveAttribute('aria-rowcount', '13');
});

test('the table of what is unseen marks nothing as seen, and stays', async ({ ready, sandbox }) => {
  const ids = ['one', 'two', 'three'].map((trackingId) => sandbox.addTask({ trackingId, data: [] }).id);
  await request(ready, 'lookUp', { ids });
  await ready.waitForBadge('3');
  const page = await ready.openPage('results.html');
  await page.getByRole('button', { name: 'Unseen' }).click();
  await page.getByRole('link', { name: 'See these as a table' }).click();
  const grid = page.getByRole('grid', { name: 'Results' });
  await expect(grid).toHaveAttribute('aria-rowcount', '4');
  await page.getByRole('link', { name: /two/ }).click();
  await ready.waitForBadge('2');
  await expect(page.getByRole('link', { name: /one|two|three/ })).toHaveCount(3);
});
