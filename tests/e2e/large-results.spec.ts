import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { storeLot } from '../harness/store-lot.ts';
import { expect, request, test } from './fixture.ts';

const tasks = 10_000;
const people = 80_000;
const loading = { timeout: 60_000 };

test.describe.configure({ mode: 'default', timeout: 180_000 });

const grid = (page: Page) => page.getByRole('grid', { name: 'Results' });

test('10,000 tasks with 80,000 people can be read, searched, sorted, filtered, exported, and the export cancelled', async ({
  ready,
}) => {
  await request(ready, 'wake', {});
  await storeLot(ready.controlPage, { lookupId: 'lot', tasks, peopleEach: people / tasks });
  const page = await ready.openPage('results.html#/lookup/lot');
  await expect(grid(page)).toContainText('p0@example.com', loading);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(people + 1), loading);
  expect(await grid(page).getByRole('row').count()).toBeLessThan(200);
  await grid(page).getByRole('gridcell').first().click();
  await page.keyboard.press('ControlOrMeta+End');
  await expect(grid(page)).toContainText('lot-9999');
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(grid(page)).toContainText('p79999@example.com'.replace('79999', '0'));

  const files: string[] = [];
  page.on('download', (download) => files.push(download.suggestedFilename()));
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Excel', exact: true }).click();
  await expect(page.getByRole('progressbar', { name: 'Writing Excel' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Cancelled' })).toBeVisible();

  await page.getByRole('button', { name: 'Export' }).click();
  const coming = page.waitForEvent('download', loading);
  await page.getByRole('menuitem', { name: 'CSV (exact)' }).click();
  const rows: Record<string, string>[] = parse(await readFile(await (await coming).path()), { columns: true });
  expect(rows).toHaveLength(people);
  expect(rows.findIndex((row, n) => row.Email !== `p${n}@example.com`)).toBe(-1);
  expect(rows.at(-1)?.['Tracking ID']).toBe('lot-9999');
  expect(files).toHaveLength(1);

  await page.getByRole('columnheader', { name: 'Name' }).click();
  await page.getByRole('columnheader', { name: 'Name' }).click();
  await expect(grid(page).getByRole('row').nth(1)).toContainText('Number 79999', loading);
  await page.getByRole('searchbox', { name: 'Filter rows' }).fill('p4321@example.com');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2', loading);
  await expect(grid(page)).toContainText('Number 4321');

  await page.getByRole('searchbox', { name: 'Search tasks' }).fill('p77777@');
  await expect(page.getByRole('link', { name: /lot-9722/ })).toBeVisible(loading);
});
