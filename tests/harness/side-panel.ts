import type { Page } from '@playwright/test';
import { attachPage } from './attach.ts';
import type { ChromeApi } from './chrome-api.ts';
import type { Launched } from './launch.ts';
import { until } from './until.ts';

declare const chrome: ChromeApi;

/** The real side panel, beside the page. */
export interface SidePanel {
  page: Page;
  /** Closes it and lets go of it. */
  close(): Promise<void>;
}

/** Waits for a side panel that the product opened. */
export async function attachSidePanel({ controlPage, profile }: Launched): Promise<SidePanel> {
  await until(
    async () => (await countSidePanels(controlPage)) > 0,
    () => 'No side panel opened',
  );
  const { page, browser } = await attachPage(profile, '/sidepanel.html');
  return {
    page,
    async close() {
      await page.close();
      await browser.close();
    },
  };
}

async function countSidePanels(controlPage: Page): Promise<number> {
  const panels = await controlPage.evaluate(() => chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }));
  return panels.length;
}
