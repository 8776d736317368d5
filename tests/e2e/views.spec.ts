import { storeLot } from '../harness/store-lot.ts';
import { oddData } from '../sandbox/odd-data.ts';
import { expect, request, test } from './fixture.ts';

test('fault 11: a result of 200 levels opens as a tree, and its last level can be reached by keyboard', async ({
  ready,
  sandbox,
}) => {
  const task = sandbox.addTask({ trackingId: 'deep', dataText: oddData.deep() });
  await request(ready, 'lookUp', { ids: [task.id] });
  await ready.waitForBadge('1');
  const page = await ready.openPage(`results.html#/task/${task.id}?view=tree`);
  const tree = page.getByRole('tree');
  await expect(tree).toBeVisible();
  await page.getByRole('button', { name: 'Expand all' }).click();
  await tree.focus();
  await page.keyboard.press('End');
  await expect(tree.getByRole('treeitem').last()).toBeVisible();
  await expect(tree).toContainText('bottom');
});

test('fault 11: 10 MB opens in every view', async ({ ready, sandbox }) => {
  const person = (n: number) => ({
    first_name: 'Number',
    last_name: `N${n}`,
    title: 'x'.repeat(150),
    email: { email: `n${n}@example.com`, verified: n % 2 === 0 },
  });
  const people = Array.from({ length: 42_000 }, (_, n) => person(n));
  const task = sandbox.addTask({ trackingId: 'large', data: people });
  expect(task.dataText.length).toBeGreaterThan(10_000_000);
  await request(ready, 'lookUp', { ids: [task.id] });
  await ready.waitForBadge('1', 30_000);
  const page = await ready.openPage(`results.html#/task/${task.id}?view=table`);
  const grid = page.getByRole('grid', { name: 'Results' });
  await expect(grid).toContainText('n0@example.com');
  await expect(grid).toHaveAttribute('aria-rowcount', '42001', { timeout: 30_000 });
  await grid.getByRole('gridcell').first().click();
  await page.keyboard.press('ControlOrMeta+End');
  await expect(grid).toContainText('N41999');

  await page.getByRole('tab', { name: 'Tree' }).click();
  await expect(page).toHaveURL(/view=tree/);
  await expect(page.getByRole('tree')).toContainText('first_name', { timeout: 30_000 });

  await page.getByRole('tab', { name: 'Raw' }).click();
  await expect(page).toHaveURL(/view=raw/);
  await expect(page.getByText('"first_name"').first()).toBeVisible();
});

test('fault 15: numbers, escapes and repeated names stand in the raw text exactly as received', async ({
  ready,
  sandbox,
}) => {
  const task = sandbox.addTask({ dataText: oddData.numbers() });
  await request(ready, 'lookUp', { ids: [task.id] });
  await ready.waitForBadge('1');
  const page = await ready.openPage(`results.html#/task/${task.id}?view=raw`);
  await expect(page.getByText(oddData.numbers(), { exact: false })).toBeVisible();
  await page.goto(page.url().replace('raw', 'tree'));
  await expect(page.getByRole('tree')).toContainText('12345678901234567890');
  await expect(page.getByRole('tree')).toContainText('1e400');
});

for (const name of [
  'object',
  'wrapped',
  'manyKeys',
  'prototypeKeys',
  'markup',
  'bidi',
  'formulas',
  'longText',
] as const) {
  test(`faults 11 to 16: odd data (${name}) is shown in table, tree and raw, and nothing of it is run`, async ({
    ready,
    sandbox,
  }) => {
    const task = sandbox.addTask({ dataText: oddData[name]() });
    await request(ready, 'lookUp', { ids: [task.id] });
    await ready.waitForBadge('1');
    const page = await ready.openPage(`results.html#/task/${task.id}?view=table`);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await expect(page.getByRole('grid', { name: 'Results' }).getByRole('gridcell').first()).toBeVisible();
    await page.getByRole('tab', { name: 'Tree' }).click();
    await expect(page.getByRole('treeitem').filter({ hasText: task.id })).toBeVisible();
    await page.getByRole('tab', { name: 'Raw' }).click();
    await expect(page.getByRole('tabpanel')).toContainText(`"task_id":"${task.id}"`);
    expect(await page.evaluate(() => 'marked' in globalThis)).toBe(false);
    expect(await page.locator('a[href^="javascript"], a[href^="data"]').count()).toBe(0);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(width).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });
}

test('a column that was hidden stays hidden in other results, and after the page was opened anew', async ({
  ready,
  sandbox,
}) => {
  const [first, second] = ['first', 'second'].map((trackingId) => sandbox.addTask({ trackingId }));
  if (!first || !second) throw new Error('two tasks');
  await request(ready, 'lookUp', { ids: [first.id, second.id] });
  await ready.waitForBadge('2');
  const page = await ready.openPage(`results.html#/task/${first.id}?view=table`);
  const title = page.getByRole('columnheader', { name: 'Title' });
  await expect(title).toBeVisible();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Title' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(title).toHaveCount(0);
  await page.getByRole('link', { name: /second/ }).click();
  await expect(page.getByRole('columnheader', { name: 'Name' })).toBeVisible();
  await expect(title).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Name' })).toBeVisible();
  await expect(title).toHaveCount(0);
});

test('a click on a cell offers the rows with just that in it', async ({ ready, sandbox }) => {
  const person = (name: string, verified: boolean) => ({
    first_name: name,
    last_name: 'Sample',
    email: { email: `${name}@example.com`, verified },
  });
  const task = sandbox.addTask({ data: [person('ann', true), person('bo', false), person('cy', true)] });
  await request(ready, 'lookUp', { ids: [task.id] });
  await ready.waitForBadge('1');
  const page = await ready.openPage(`results.html#/task/${task.id}?view=table`);
  const grid = page.getByRole('grid', { name: 'Results' });
  await expect(page.getByRole('button', { name: 'Only rows with this' })).toBeHidden();
  await grid.getByRole('gridcell', { name: 'verified', exact: true }).first().click();
  await page.getByRole('button', { name: 'Only rows with this' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await expect(grid).not.toContainText('bo@example.com');
});

test('the button of a cell or a heading stands beside its text, never over it', async ({ ready, sandbox }) => {
  const person = { first_name: 'Maximiliana', last_name: 'Example-Harbour', email: { email: 'm.e@example.com' } };
  const task = sandbox.addTask({ data: [{ ...person, note: 'a long text '.repeat(20), employees: 12_345_678_901 }] });
  await request(ready, 'lookUp', { ids: [task.id] });
  await ready.waitForBadge('1');
  const page = await ready.openPage(`results.html#/task/${task.id}?view=table`);
  const grid = page.getByRole('grid', { name: 'Results' });
  await expect(grid).toContainText('Maximiliana');
  for (const role of ['gridcell', 'columnheader'] as const) {
    for (const cell of await grid.getByRole(role).filter({ hasText: /\w/ }).all()) {
      await cell.hover();
      const icon = cell.locator('button svg');
      await expect(icon).toBeVisible();
      const [text, button] = [await cell.locator('.grid-text').boundingBox(), await icon.boundingBox()];
      expect(button?.x, await cell.innerText()).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? Infinity));
    }
  }
});

test('rows keep their names in view while the table is scrolled aside, and stand without a gap wherever it is scrolled to', async ({
  ready,
}) => {
  await request(ready, 'wake', {});
  await storeLot(ready.controlPage, { lookupId: 'lot', tasks: 300, peopleEach: 8 });
  const page = await ready.openPage('results.html#/lookup/lot');
  await page.setViewportSize({ width: 900, height: 700 });
  const grid = page.getByRole('grid', { name: 'Results' });
  await expect(grid).toHaveAttribute('aria-rowcount', '2401');
  /** Where the first row's name stands in the table, and how many pixels lie between each drawn row and the next. */
  const places = () =>
    grid.evaluate((element) => {
      const left = element.getBoundingClientRect().left;
      const tops = [...element.querySelectorAll('.grid-row:not(.away)')]
        .map((row) => row.getBoundingClientRect())
        .map(({ top, bottom }) => ({ top, bottom }));
      const name = element.querySelector('.grid-row:not(.away) [role="rowheader"]')?.getBoundingClientRect();
      const gaps = tops.slice(1).map(({ top }, place) => top - (tops[place]?.bottom ?? 0));
      return { name: (name?.left ?? 0) - left, gaps: [...new Set(gaps)] };
    });
  for (const to of [{ left: 300 }, { top: 27_000 }, { top: 30_000 }, { left: 0, top: 0 }]) {
    await grid.evaluate((element, where) => element.scrollTo(where), to);
    await expect.poll(places).toEqual({ name: 0, gaps: [0] });
  }
});

test('columns have room for what is usual in them, also where a long result of short texts comes first', async ({
  ready,
  sandbox,
}) => {
  const short = Array.from({ length: 150 }, (_, n) => ({ first_name: 'Al', last_name: `N${n}`, title: 'X' }));
  const names = [...Array.from({ length: 11 }, () => 'Jane'), 'Maximiliana'];
  const people = names.map((name) => ({ first_name: name, last_name: 'Bluebottle', title: 'Chief Executive Officer' }));
  const tasks = [
    sandbox.addTask({ data: short }),
    // Narrow letters, which an id's font draws as wide as all others.
    ...people.map((person, n) => sandbox.addTask({ trackingId: `illinois-list-fill-till-${n}`, data: [person] })),
  ];
  await request(ready, 'lookUp', { ids: tasks.map(({ id }) => id) });
  await ready.waitForBadge(String(tasks.length));
  const page = await ready.openPage('results.html#/history');
  await page.setViewportSize({ width: 2_000, height: 900 });
  const grid = page.getByRole('grid', { name: 'Results' });
  await expect(grid).toHaveAttribute('aria-rowcount', String(1 + short.length + people.length));
  await grid.getByRole('gridcell').first().click();
  await page.keyboard.press('ControlOrMeta+End');
  await expect(grid).toContainText('Maximiliana Bluebottle');
  const cut = await grid.getByRole('gridcell').evaluateAll((cells) =>
    cells
      .map((cell) => cell.querySelector('bdi'))
      .filter((text) => text !== null && text.scrollWidth > text.clientWidth)
      .map((text) => text?.textContent),
  );
  expect(cut).toEqual([]);
});
