import type { Page } from '@playwright/test';

/**
 * What of a page can't be read or reached though it is there: text cut off without an ellipsis, and stops of the Tab key that something else
 * lies upon, wherever the page is scrolled to. While a modal dialog or a menu is open, what is in that. Scrolls the page.
 */
export function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const modal = document.querySelector('dialog:modal, :popover-open') ?? document.body;
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.clientWidth > 1;
    const nameOf = (element: Element) =>
      `${element.localName}.${element.className} "${element.textContent.slice(0, 40)}"`;
    const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip';

    const cut = [...modal.querySelectorAll('*')].filter((element) => {
      // What is drawn of a long list is as high as all of it.
      if (!isSeen(element) || element.matches('.unseen-words, .grid-body, .entry-links > .tasks, svg *')) return false;
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const isTooHigh = isCut(overflowY) && element.scrollHeight > element.clientHeight + 2;
      const isTooWide = isCut(overflowX) && textOverflow === 'clip' && element.scrollWidth > element.clientWidth + 1;
      return isTooHigh || isTooWide;
    });

    const stops = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const covered = [...modal.querySelectorAll<HTMLElement>(stops)].flatMap((stop) => {
      const shown = isSeen(stop) ? stop : stop.closest('label');
      // A table scrolls both ways, and a cell may be wider than what is left beside the names of rows.
      if (stop.tabIndex < 0 || !shown || !isSeen(shown) || stop.closest('[role="grid"]')) return [];
      shown.scrollIntoView({ block: 'center', inline: 'nearest' });
      const { left, top, right, bottom } = shown.getBoundingClientRect();
      const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
      const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
      const hit = document.elementFromPoint(x, y);
      if (!shown.isConnected || (hit && (shown.contains(hit) || hit.contains(shown)))) return [];
      return [`${nameOf(shown)} is under ${hit ? nameOf(hit) : 'nothing'}`];
    });
    return [...cut.map((element) => `${nameOf(element)} is cut off`), ...covered];
  });
}
