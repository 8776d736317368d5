import { chromium, type Page } from '@playwright/test';
import type { ChromeApi } from './chrome-api.ts';
import { devToolsAddress } from './profile.ts';
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
}

/** Opens the popup as a click on the toolbar button does. */
export async function openPopup(source: PopupSource): Promise<Popup> {
  await source.controlPage.evaluate(() => chrome.action.openPopup());
  return attachPopup(source);
}

/** Waits for a popup that the product opened by itself. */
export async function attachPopup({ controlPage, profile, colorScheme }: PopupSource): Promise<Popup> {
  await until(
    () => isPopupOpen(controlPage),
    () => 'No popup opened',
  );
  // Playwright has no event for a popup and sees only those that were open when it connected.
  // Without `noDefaults` it would take the downloads of all pages to a folder that goes when the popup closes.
  const browser = await chromium.connectOverCDP(await devToolsAddress(profile), { noDefaults: true });
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find((candidate) => new URL(candidate.url()).pathname === '/popup.html');
  if (!page) {
    await browser.close();
    throw new Error(`The popup closed at once. Pages: ${pages.map((candidate) => candidate.url()).join(', ')}`);
  }
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
