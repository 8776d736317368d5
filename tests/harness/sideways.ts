import type { Page } from '@playwright/test';

/**
 * What of a page is wider than its room: the page itself and everything in it that could be scrolled sideways, each as its tag and class,
 * but for what is meant to be: tables, trees and received text.
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
      .map((element) => `${element.localName}.${element.className}: ${element.scrollWidth}`);
  });
}
