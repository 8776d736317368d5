import type { Page } from '@playwright/test';
import { attachPage } from './attach.ts';
import type { ChromeApi } from './chrome-api.ts';
import { until } from './until.ts';

declare const chrome: ChromeApi;

/** The real popup, at the size and with the life that it has under the toolbar button. */
export interface Popup {
  page: Page;
  /** Closes it, if it has not closed by itself, and lets go of it. */
  close(): Promise<void>;
}

export interface PopupSource {
  controlPage: Page;
  profile: string;
  colorScheme?: 'light' | 'dark';
  /** The page that is set as the popup, with its slash; the product's unless given. */
  path?: string;
}

/** Opens the popup as a click on the toolbar button does. */
export async function openPopup(source: PopupSource): Promise<Popup> {
  await source.controlPage.evaluate(() => chrome.action.openPopup());
  return attachPopup(source);
}

/** Waits for a popup that the product opened by itself. */
export async function attachPopup({
  controlPage,
  profile,
  colorScheme,
  path = '/popup.html',
}: PopupSource): Promise<Popup> {
  await until(
    () => isPopupOpen(controlPage),
    () => 'No popup opened',
  );
  const { page, browser } = await attachPage(profile, path);
  if (colorScheme) await page.emulateMedia({ colorScheme });
  return {
    page,
    async close() {
      if (!page.isClosed()) await page.close();
      await browser.close();
      await until(
        async () => !(await isPopupOpen(controlPage)),
        () => 'The popup stayed open',
      );
    },
  };
}

async function isPopupOpen(controlPage: Page): Promise<boolean> {
  const popups = await controlPage.evaluate(() => chrome.runtime.getContexts({ contextTypes: ['POPUP'] }));
  return popups.length > 0;
}
