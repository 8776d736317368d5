import { browser } from 'wxt/browser';
import { t } from '@/lib/i18n.ts';
import { hasSidePanel } from './side-panel.ts';

const lookUpId = 'look-up';
const sidePanelId = 'open-side-panel';

/** What was under the pointer. */
export interface MenuPick {
  linkUrl: string | undefined;
  selectionText: string | undefined;
  windowId: number | undefined;
}

/**
 * Makes the menu items: one on what is selected, and one on the toolbar's button where there is a side panel. They outlive the worker, so
 * this belongs in `onInstalled`, and in `onStartup`, since the browser may speak another language by then; what stood before is replaced.
 * `looksUp` is whether the first of them is there. One call at a time: the ids of items are taken once.
 */
export async function createMenu(looksUp: boolean): Promise<void> {
  await browser.contextMenus.removeAll();
  if (looksUp) browser.contextMenus.create({ id: lookUpId, title: t('menu.look_up'), contexts: ['selection', 'link'] });
  if (hasSidePanel) {
    browser.contextMenus.create({ id: sidePanelId, title: t('menu.side_panel'), contexts: ['action'] });
  }
}

/** Calls back, still inside the person's gesture, when ids are to be looked up. */
export function onMenuPick(run: (pick: MenuPick) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, selectionText }, tab) => {
    if (menuItemId === lookUpId) run({ linkUrl, selectionText, windowId: tab?.windowId });
  });
}

/** Calls back, still inside the person's gesture, when the side panel is to be opened in a window. */
export function onMenuSidePanel(run: (windowId: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === sidePanelId && tab?.windowId !== undefined) run(tab.windowId);
  });
}
