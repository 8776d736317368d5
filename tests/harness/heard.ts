import type { Page } from '@playwright/test';

declare global {
  interface Window {
    heard: string[];
    listener: MutationObserver | undefined;
  }
}

/** Writes down from now on what the page tells those who can't see it: the text of each live region whenever it changes, those that interrupt marked with "!". */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.heard = [];
    window.listener?.disconnect();
    const regions = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
    const said = new Map([...document.querySelectorAll(regions)].map((region) => [region, region.textContent]));
    window.listener = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const inside = element ? [...element.querySelectorAll(regions)] : [];
        for (const region of [element?.closest(regions), ...inside]) {
          if (!region?.isConnected || said.get(region) === region.textContent) continue;
          said.set(region, region.textContent);
          const interrupts = region.matches('[role="alert"], [aria-live="assertive"]');
          if (region.textContent !== '') window.heard.push(interrupts ? `!${region.textContent}` : region.textContent);
        }
      }
    });
    window.listener.observe(document, { childList: true, characterData: true, subtree: true });
  });
}

/** All that was heard since `listen`, in its order. */
export function heard(page: Page): Promise<string[]> {
  return page.evaluate(() => window.heard);
}
