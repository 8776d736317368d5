import { browser } from 'wxt/browser';

/** The part of Chrome's side panel that is used; neither is in the types of `wxt/browser`. */
interface SidePanelApi {
  open(where: { windowId: number }): Promise<void>;
}

/** The same of Firefox's sidebar, which opens in the window of the gesture. */
interface SidebarApi {
  open(): Promise<void>;
}

function opener(): ((windowId: number) => Promise<void>) | undefined {
  const { sidePanel, sidebarAction } = browser as unknown as { sidePanel?: SidePanelApi; sidebarAction?: SidebarApi };
  if (sidePanel) return (windowId) => sidePanel.open({ windowId });
  return sidebarAction && (() => sidebarAction.open());
}

export function hasSidePanel(): boolean {
  return opener() !== undefined;
}

/** Opens the panel beside the page in a window. Browsers allow it only inside the person's gesture, so nothing may await before it. */
export async function openSidePanel(windowId: number): Promise<void> {
  await opener()?.(windowId);
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
