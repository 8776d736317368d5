import { join, relative, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Launched } from '../../tests/harness/launch.ts';
import { now } from './history.ts';

const folder = resolve(import.meta.dirname, '../../docs/pictures');

/** Opens the real popup as it looks at the moment of the pictures, lets `prepare` have it, and takes a picture. */
export async function picturePopup(browser: Launched, name: string, prepare: (page: Page) => Promise<void>) {
  const { page, close } = await browser.openPopup();
  await page.clock.setFixedTime(now);
  await page.reload();
  await prepare(page);
  await save(page.locator('body'), name);
  await close();
}

/** Opens a page of the extension in a tab at the same moment, and takes a picture of it from top to end. */
export async function picturePage(
  browser: Launched,
  path: string,
  name: string,
  prepare: (page: Page) => Promise<void>,
) {
  await browser.context.clock.setFixedTime(now);
  const page = await browser.openPage(path);
  await prepare(page);
  await save(page.locator('.page, .results'), name);
  await page.close();
}

async function save(subject: Locator, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  await subject.screenshot({ path, animations: 'disabled', caret: 'hide' });
  console.log(relative(process.cwd(), path));
}
