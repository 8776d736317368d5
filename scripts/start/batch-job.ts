import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { sampleBatchId } from '../sample-page/batch.ts';
import { expect, field, inPopup, row } from './in-popup.ts';
import type { Stage } from './stage.ts';
import type { Step } from './walk.ts';

const watchingTimeout = 60_000;

/** A whole batch as a person does it: from its id to a sheet. Stands on a saved key. */
export function batchJob({ browser, batch, take, save }: Stage): Step[] {
  const total = batch.tasks.length;
  const idStart = sampleBatchId.slice(0, 8);
  let results: Page;

  return [
    {
      title: 'Paste the id of a batch',
      run: () =>
        inPopup(browser.openPopup(), async (popup) => {
          await field(popup).fill(sampleBatchId);
          await popup.getByRole('button', { name: 'Look up' }).click();
          const bar = row(popup, idStart).getByRole('progressbar').first();
          await expect(bar).toHaveAttribute('aria-valuemax', String(total));
          batch.settle(total / 2);
          await expect(bar).toHaveAttribute('aria-valuenow', String(total / 2), { timeout: watchingTimeout });
          await take(popup, 'batch-half-way');
          return `the bar went from 0 to ${total / 2} of ${total}`;
        }),
    },
    {
      title: 'Let it end with the popup closed, and open it in a tab',
      async run() {
        const before = Number((await browser.badge()).text);
        batch.settle(total);
        const { text } = await browser.waitForBadge(String(before + 1), watchingTimeout);
        const opening = browser.context.waitForEvent('page');
        await inPopup(browser.openPopup(), async (popup) => {
          await row(popup, idStart).getByRole('button').first().click();
          await row(popup, idStart).getByRole('button', { name: 'Open in tab' }).click();
          await expect.poll(() => popup.isClosed()).toBe(true);
        });
        results = await opening;
        const grid = results.getByRole('grid', { name: 'Results' });
        await expect(grid).toContainText(batch.tasks[0]?.trackingId ?? '');
        await take(results, 'batch-in-a-tab');
        return `the badge rose by one, to ${text}, and the table shows the batch`;
      },
    },
    {
      title: 'Export it as CSV for Excel',
      async run() {
        await results.getByRole('button', { name: 'Export' }).click();
        await take(results, 'export-menu');
        const coming = results.waitForEvent('download');
        await results.getByRole('menuitem', { name: 'CSV for Excel' }).click();
        const path = await save(await coming);
        const sheet: Record<string, string>[] = parse(await readFile(path), { columns: true, bom: true });
        const inOrder = [...new Set(sheet.map((line) => line['Tracking ID']))];
        expect(inOrder).toEqual(batch.tasks.map(({ trackingId }) => trackingId));
        return `${sheet.length} rows for ${total} tasks, in the batch's order`;
      },
    },
  ];
}
