import type { Page } from '@playwright/test';

/**
 * What of a page is wider than its room: the page itself and everything in it that could be scrolled sideways, each with its
 * widths, and with what in it reaches beyond, but for what is meant to be: tables, trees and received text.
 */
export function widerThanRoom(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const meant = '[role="grid"], [role="tree"], .raw';
    const isScroller = (element: Element) => {
      const { overflowX } = getComputedStyle(element);
      return element === document.documentElement || overflowX === 'auto' || overflowX === 'scroll';
    };
    return [...document.querySelectorAll('*')]
      .filter((element) => isScroller(element) && element.scrollWidth > element.clientWidth && !element.matches(meant))
      .map((element) => {
        const { right, left } = element.getBoundingClientRect();
        const beyond = [...element.querySelectorAll('*')].filter((inner) => {
          const box = inner.getBoundingClientRect();
          return box.right > right + 0.5 || box.left < left - 0.5;
        });
        const names = [element, ...beyond].map(({ localName, className }) => `${localName}.${className}`);
        return `${element.scrollWidth} in ${element.clientWidth}: ${names.join(' > ')}`;
      });
  });
}

/** What of dialogs, menus and lists that lie over a page reaches beyond the window at its sides. */
export function beyondWindow(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('dialog[open], :popover-open')]
      .flatMap((over) => [over, ...over.querySelectorAll('*')])
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -0.5 || right > document.documentElement.clientWidth + 0.5;
      })
      .map(({ localName, className }) => `${localName}.${className}`),
  );
}
