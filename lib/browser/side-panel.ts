import { browser } from 'wxt/browser';

/** The part of Chrome's side panel that is used; webextension-polyfill describes none. Firefox has no such API. */
interface SidePanelApi {
  open(where: { windowId: number }): Promise<void>;
}

function sidePanel(): SidePanelApi | undefined {
  return (browser as unknown as { sidePanel?: SidePanelApi }).sidePanel;
}

export function hasSidePanel(): boolean {
  return sidePanel() !== undefined;
}

/** Opens the panel beside the page in a window. Chrome allows it only inside the person's gesture, so nothing may await before it. */
export async function openSidePanel(windowId: number): Promise<void> {
  await sidePanel()?.open({ windowId });
}

/**
 * What opens the side panel in the window of this popup, which it closes; `null` where there is no side panel. The window is asked for
 * beforehand, since a click can't wait for it. `tell` is handed what may fail.
 */
export function sidePanelOpener(tell: (request: Promise<unknown>) => void): (() => void) | null {
  if (!hasSidePanel()) return null;
  let windowId: number | undefined;
  browser.windows.getCurrent().then((current) => {
    windowId = current.id;
  }, console.error);
  return () => {
    if (windowId !== undefined) tell(openSidePanel(windowId).then(() => window.close()));
  };
}
