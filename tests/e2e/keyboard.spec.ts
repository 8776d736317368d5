import { expect, request, test } from './fixture.ts';

test('"?" shows the shortcuts and Escape gives the focus back, "/" leads to the search, and neither takes what is written', async ({
  ready,
  sandbox,
}) => {
  await request(ready, 'lookUp', { ids: [sandbox.addTask({ trackingId: 'what?' }).id] });
  await ready.waitForBadge('1');
  const page = await ready.openPage('results.html');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const search = page.getByRole('searchbox', { name: 'Search tasks' });
  const all = page.getByRole('main').getByRole('link', { name: 'See all as a table' });
  await all.focus();
  await page.keyboard.press('?');
  await expect(dialog.getByRole('row', { name: /Open the popup/ })).toContainText('Alt+Shift+O');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(all).toBeFocused();

  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('what?/');
  await expect(search).toHaveValue('what?/');
  await expect(dialog).toHaveCount(0);
});

test('"?" shows the shortcuts in the popup while its form is empty, and Escape closes them alone', async ({
  ready,
}) => {
  const { page, close } = await ready.openPopup();
  const field = page.getByRole('textbox', { name: 'Task or batch IDs' });
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(field).toBeFocused();
  await page.keyboard.press('?');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(field).toBeFocused();
  await page.keyboard.type('a?');
  await expect(field).toHaveValue('a?');
  await close();
});
