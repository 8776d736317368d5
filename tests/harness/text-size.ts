import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** The sizes of a browser whose text is so large, in CSS pixels; 16 is usual. */
function fontSizes(pixels: number) {
  return { standard: pixels, fixed: Math.round((pixels * 13) / 16) };
}

/** Chooses how large text is in a profile that was never used, as a person does in the browser's settings. */
export async function writeTextSize(profile: string, pixels: number): Promise<void> {
  const { standard, fixed } = fontSizes(pixels);
  const webprefs = { default_font_size: standard, default_fixed_font_size: fixed };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify({ webkit: { webprefs } }));
}

/** Sets how large text is in one page for a look at it: it does not outlast another address. */
export async function setTextSize(page: Page, pixels: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: fontSizes(pixels) });
  await session.detach();
}
