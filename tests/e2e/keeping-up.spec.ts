import { expect, request, test } from './fixture.ts';

test('what is watched is left alone once it is no longer wanted', async ({ ready, sandbox }) => {
  const going = sandbox.addTask({ trackingId: 'never-done', life: 'processing' });
  await request(ready, 'lookUp', { ids: [going.id] });
  const page = await ready.openPage(`results.html#/task/${going.id}`);
  await expect(page.getByRole('main').getByText('Processing').first()).toBeVisible();
  await ready.waitForBadge('…');
  await page.getByRole('button', { name: 'Stop watching' }).click();
  await ready.waitForBadge('');
  await expect(page.getByRole('main').getByText('Stopped').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop watching' })).toHaveCount(0);
});

test('all results can be marked as seen at once, and the ids of a lot and of a batch are copied in their order', async ({
  ready,
  sandbox,
}) => {
  await ready.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const lot = Array.from({ length: 12 }, (_, n) => sandbox.addTask({ trackingId: `in-lot-${n}` }));
  const members = Array.from({ length: 5 }, (_, n) => sandbox.addTask({ trackingId: `in-batch-${n}` }));
  const batch = sandbox.addBatch({ id: 'batch_copied', tasks: members });
  await request(ready, 'lookUp', { ids: lot.map(({ id }) => id) });
  await request(ready, 'lookUp', { ids: [batch.id] });
  await ready.waitForBadge('13');

  const page = await ready.openPage('results.html');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const news = page.getByRole('listitem').filter({ hasText: 'New' });
  await expect(news.first()).toBeVisible();
  await page.getByRole('button', { name: 'Mark all as seen' }).click();
  await ready.waitForBadge('');
  await expect(page.getByRole('button', { name: 'Mark all as seen' })).toHaveCount(0);
  await expect(news).toHaveCount(0);

  await page.getByRole('link', { name: /batch_copied/ }).click();
  await page.getByRole('button', { name: 'Copy ids' }).click();
  await expect.poll(copied).toBe(members.map(({ id }) => id).join('\n'));
  await page.getByRole('link', { name: /^12 / }).click();
  await page.getByRole('button', { name: 'Copy ids' }).click();
  await expect.poll(copied).toBe(lot.map(({ id }) => id).join('\n'));
});
