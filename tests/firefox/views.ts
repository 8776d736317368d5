import { until } from '../harness/until.ts';
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

/** Moves the focus in the popup to what has this label, once the popup is shown and has the focus. */
export async function focusInPopup({ controlTab }: Launched, label: string): Promise<void> {
  const focus = (wanted: string) => {
    const page = browser.extension.getViews({ type: 'popup' })[0]?.document;
    const labelled = page?.querySelector<HTMLElement>(`[aria-label="${wanted}"]`);
    if (!labelled || !page?.hasFocus()) return false;
    labelled.focus();
    return page.activeElement === labelled;
  };
  await until(
    () => controlTab.evaluate(focus, label),
    () => `Nothing in the popup labelled "${label}" takes the focus`,
  );
}
