import type { Page } from '@playwright/test';
import { widerThanRoom } from '../harness/sideways.ts';
import { expect, request, test } from './fixture.ts';

const sizes = [
  { width: 360, text: '100%' },
  { width: 320, text: '100%' },
  { width: 360, text: '200%' },
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
    await test.step(`${width} px, text at ${text}`, async () => {
      await page.setViewportSize({ width, height: 700 });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
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
