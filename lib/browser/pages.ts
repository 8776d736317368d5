import { browser } from 'wxt/browser';
import { type Route, toFragment } from '@/lib/route.ts';

/** Where a page opens, as the address bar has it. */
export type AskedPlace = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** The same with the tab that was the current one. */
export type Place = { tabId: number } | Exclude<AskedPlace, 'currentTab'>;

/** Finds the tab that somebody types above. Call it at once: a moment later another may be in front. */
export async function placeOf(asked: AskedPlace): Promise<Place> {
  if (asked !== 'currentTab') return asked;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true }).catch(() => []);
  return tab?.id === undefined ? 'newForegroundTab' : { tabId: tab.id };
}

/** The tab of this page; `null` for a page outside the tabs. */
export async function ownTab(): Promise<number | null> {
  return (await browser.tabs.getCurrent())?.id ?? null;
}

/**
 * Opens the results page, in a new tab in front unless said otherwise or that tab is gone, or in a new window where no window is open.
 */
export async function openResults(route: Route, place: Place = 'newForegroundTab'): Promise<void> {
  const url = browser.runtime.getURL('/results.html') + toFragment(route);
  if (typeof place === 'object') {
    const isThere = await browser.tabs.update(place.tabId, { url }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  try {
    const { windowId } = await browser.tabs.create({ url, active: place !== 'newBackgroundTab' });
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
