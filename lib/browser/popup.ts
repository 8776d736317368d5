import { browser } from 'wxt/browser';

/**
 * Opens the popup in a window, as if its button had been pressed. Answers whether that worked: it does not in a window without a
 * toolbar, while another popup is open, or in Firefox before 149 outside a gesture.
 */
export async function openPopup(windowId: number | undefined): Promise<boolean> {
  try {
    await browser.action.openPopup(windowId === undefined || windowId < 0 ? undefined : { windowId });
    return true;
  } catch {
    return false;
  }
}
