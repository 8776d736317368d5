import { browser } from 'wxt/browser';
import { type Route, toFragment } from '@/lib/route.ts';

/** Opens the results page in a new tab in front, or in a new window where no window is open. */
export async function openResults(route: Route): Promise<void> {
  const url = browser.runtime.getURL('/results.html') + toFragment(route);
  try {
    const { windowId } = await browser.tabs.create({ url });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  } catch {
    await browser.windows.create({ url });
  }
}

/** Opens the options page, or shows the one that is open. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
