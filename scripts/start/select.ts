import type { Page } from '@playwright/test';

/** Brings a page to the front and selects what is in an element, as dragging over it does. */
export async function select(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  await page.locator(selector).evaluate((element) => getSelection()?.selectAllChildren(element));
}

/** The selection as Chromium tells it to an extension's context menu: line breaks have become spaces. */
export async function selectedText(page: Page): Promise<string> {
  const text = await page.evaluate(() => getSelection()?.toString() ?? '');
  return text.replaceAll(/\s+/g, ' ').trim();
}
