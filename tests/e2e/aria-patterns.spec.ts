import { expect, request, test } from './fixture.ts';

const columnCount = /^\d+$/;

test('the table follows the pattern of a grid: places of virtual rows and columns, order, selection, and one stop of the Tab key', async ({
  ready,
  sandbox,
}) => {
  const data = Array.from({ length: 300 }, (_, n) => ({ first_name: 'Person', last_name: `N${n}`, rank: n }));
  const task = sandbox.addTask({ data });
  await request(ready, 'lookUp', { ids: [task.id] });
  await ready.waitForBadge('1');
  const page = await ready.openPage(`results.html#/task/${task.id}?view=table`);
  const grid = page.getByRole('grid', { name: 'Results' });
  const focused = grid.locator(':focus');
  const stops = grid.locator('[tabindex="0"]');
  await expect(grid).toHaveAttribute('aria-rowcount', '301');
  await expect(grid).toHaveAttribute('aria-colcount', columnCount);
  await expect(grid).toHaveAttribute('aria-multiselectable', 'true');
  await expect(grid).toHaveAttribute('aria-readonly', 'true');
  const columns = Number(await grid.getAttribute('aria-colcount'));

  await page.getByRole('button', { name: 'Columns' }).focus();
  await page.keyboard.press('Tab');
  await expect(stops).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+End');
  await expect(focused).toHaveAttribute('aria-colindex', `${columns}`);
  await expect(grid.getByRole('row').filter({ has: page.locator(':focus') })).toHaveAttribute('aria-rowindex', '301');
  await expect(stops).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(grid.locator('[role="gridcell"][aria-selected="true"]')).toHaveCount(2);
  await expect(grid.locator('[role="gridcell"]:not([aria-selected])')).toHaveCount(0);

  const heading = grid.getByRole('columnheader', { name: 'Name' });
  await heading.focus();
  for (const order of ['ascending', 'descending']) {
    await page.keyboard.press('Enter');
    await expect(heading).toHaveAttribute('aria-sort', order);
  }
  await expect(grid.locator('[aria-sort]')).toHaveCount(1);
  // The grid is left by one press, in both directions.
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused();
});

test('the tree follows the pattern of a tree: level, place and openness of each row, and the focus on the active one', async ({
  ready,
  sandbox,
}) => {
  const task = sandbox.addTask({ data: [{ first_name: 'Ann', tags: ['a', 'b', 'c'] }, { first_name: 'Ben' }] });
  await request(ready, 'lookUp', { ids: [task.id] });
  await ready.waitForBadge('1');
  const page = await ready.openPage(`results.html#/task/${task.id}?view=tree`);
  const tree = page.getByRole('tree', { name: 'Result as a tree' });
  const active = async () => {
    const id = await tree.getAttribute('aria-activedescendant');
    return page.locator(`[id="${id}"]`);
  };
  await tree.focus();
  await page.keyboard.press('Home');
  await expect(await active()).toHaveAttribute('aria-level', '1');
  await expect(await active()).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('button', { name: 'Expand all' }).click();
  await tree.focus();
  for (const letter of 'tags') await page.keyboard.press(letter);
  const tags = await active();
  await expect(tags).toHaveAccessibleName('tags: 3 items');
  for (const [name, value] of [
    ['aria-level', '4'],
    ['aria-posinset', '2'],
    ['aria-setsize', '2'],
    ['aria-expanded', 'true'],
    ['aria-selected', 'true'],
  ] as const) {
    await expect(tags).toHaveAttribute(name, value);
  }
  await page.keyboard.press('ArrowRight');
  await expect(await active()).toHaveAccessibleName('0: "a"');
  await expect(await active()).not.toHaveAttribute('aria-expanded');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(tags).toHaveAttribute('aria-expanded', 'false');
  await expect(tree.locator('[aria-selected="true"]')).toHaveCount(1);
  await expect(tree).toBeFocused();
});
