import type { Page } from '@playwright/test';

/** Sets how large text is, in CSS pixels; 16 is usual. As the browser's own setting for it does, and so not for what is sized in pixels. */
export async function setTextSize(page: Page, pixels: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: Math.round((pixels * 13) / 16) } });
  await session.detach();
}
