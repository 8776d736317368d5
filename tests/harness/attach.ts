import { type Browser, chromium, type Page } from '@playwright/test';
import { devToolsAddress } from './profile.ts';

/** A page that Playwright has no event for, and the connection of its own that it needs. Close that. */
export interface Attached {
  page: Page;
  browser: Browser;
}

/**
 * Attaches to a page of the extension that is open outside of the tabs, such as the popup: Playwright sees only those that were open when it
 * connected. @throws Error if there is none with this path, which begins with a slash.
 */
export async function attachPage(profile: string, path: string): Promise<Attached> {
  // Without `noDefaults` it would take the downloads of all pages to a folder that goes when the popup closes.
  const browser = await chromium.connectOverCDP(await devToolsAddress(profile), { noDefaults: true });
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find((candidate) => new URL(candidate.url()).pathname === path);
  if (page) return { page, browser };
  await browser.close();
  throw new Error(`${path} is not open, but ${pages.map((candidate) => candidate.url()).join(', ')}`);
}
