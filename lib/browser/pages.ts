import { browser } from 'wxt/browser';
import { type Route, toFragment } from '@/lib/route.ts';

/** Where a page opens: as the address bar has it. */
export type Place = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** Opens the results page, in a new tab in front unless said otherwise, or in a new window where no window is open. */
export async function openResults(route: Route, place: Place = 'newForegroundTab'): Promise<void> {
  const url = browser.runtime.getURL('/results.html') + toFragment(route);
  try {
    if (place === 'currentTab') return void (await browser.tabs.update({ url }));
    const { windowId } = await browser.tabs.create({ url, active: place === 'newForegroundTab' });
    if (place === 'newBackgroundTab') return;
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  } catch {
    await browser.windows.create({ url });
  }
}

/** Opens the options page, or shows the one that is open. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
