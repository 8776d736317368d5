import type { Worker } from '@playwright/test';
import type { ChromeApi } from './chrome-api.ts';

declare const chrome: ChromeApi;

export interface RightClick {
  selectionText?: string;
  linkUrl?: string;
  /** `look-up` unless given. */
  menuItemId?: string;
}

/** Lets the extension's own listener hear of a click on its context menu item, on the tab in front. */
export async function rightClick(worker: Worker, what: RightClick): Promise<void> {
  const info = { menuItemId: 'look-up', editable: false, pageUrl: 'https://example.com/', frameId: 0, ...what };
  await worker.evaluate(async (clicked) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch(clicked, tab);
  }, info);
}
