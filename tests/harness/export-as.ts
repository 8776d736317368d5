import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** A file that the page saved. */
export interface SavedFile {
  name: string;
  bytes: Buffer;
}

/** Exports what the results page shows as the format that the menu calls `item`. */
export async function exportAs(page: Page, item: string): Promise<SavedFile> {
  await page.getByRole('button', { name: 'Export' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Copies what the results page shows, with the menu's item that is called so. */
export async function copyAs(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}
