import { browser } from 'wxt/browser';

/** The part of Chrome's side panel that is used; neither is in the types of `wxt/browser`. */
interface SidePanelApi {
  open(where: { windowId: number | undefined }): Promise<void>;
}

/** The same of Firefox's sidebar, which opens in the window of the gesture. */
interface SidebarApi {
  open(): Promise<void>;
}

const { sidePanel, sidebarAction } = browser as unknown as { sidePanel?: SidePanelApi; sidebarAction?: SidebarApi };

export const hasSidePanel = (sidePanel ?? sidebarAction) !== undefined;

/** Opens the panel beside the page in a window. Browsers allow it only inside the person's gesture, so nothing may await before it. */
export async function openSidePanel(windowId: number | undefined): Promise<void> {
  await (sidePanel?.open({ windowId }) ?? sidebarAction?.open());
}

/** Opens the side panel in the window of this popup, which it closes. Call it inside the person's gesture. */
export async function becomeSidePanel(): Promise<void> {
  // A gesture in a page lasts for seconds in Chrome, but in Firefox not even for an answer of its own.
  const current = sidePanel && (await browser.windows.getCurrent());
  await openSidePanel(current?.id);
  window.close();
}
