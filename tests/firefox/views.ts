import type { Launched } from './launch.ts';

declare const browser: { extension: { getViews(kind: { type: 'popup' | 'sidebar' }): Window[] } };

/**
 * What the real popup or sidebar shows, as text; `null` where none is open. WebDriver sees tabs alone, but a page of the extension sees these
 * too.
 */
export function viewText({ controlTab }: Launched, type: 'popup' | 'sidebar'): Promise<string | null> {
  return controlTab.evaluate(
    (kind) => browser.extension.getViews({ type: kind })[0]?.document.body?.innerText ?? null,
    type,
  );
}

/** Moves the focus in the popup to what has this label. */
export function focusInPopup({ controlTab }: Launched, label: string): Promise<void> {
  return controlTab.evaluate((wanted) => {
    const [popup] = browser.extension.getViews({ type: 'popup' });
    popup?.document.querySelector<HTMLElement>(`[aria-label="${wanted}"]`)?.focus();
  }, label);
}
