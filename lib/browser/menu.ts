import { browser } from 'wxt/browser';

const menuItemId = 'look-up';

/** What was under the pointer. */
export interface MenuPick {
  linkUrl: string | undefined;
  selectionText: string | undefined;
  windowId: number | undefined;
}

/** Makes the one menu item. It outlives the worker, so this belongs in `onInstalled`; what stood before is replaced. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: menuItemId,
    title: 'Look up in Task Results',
    contexts: ['selection', 'link'],
  });
}

/** Calls back, still inside the person's gesture, when the item is chosen. */
export function onMenuPick(run: (pick: MenuPick) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== menuItemId) return;
    run({ linkUrl: info.linkUrl, selectionText: info.selectionText, windowId: tab?.windowId });
  });
}
