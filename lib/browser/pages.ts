import { browser } from 'wxt/browser';
import { type Route, toFragment } from '@/lib/route.ts';

/** Opens the results page in a new tab. */
export async function openResults(route: Route): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/results.html') + toFragment(route) });
}

/** Opens the options page, or shows the one that is open. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
