import { useLayoutEffect } from 'preact/hooks';
import { isVisible } from '@/components/is-visible.ts';

/** What the focus goes to when what had it is out of sight: the way back, or else the chosen line of the list. */
const places = '.detail-pane > .home-link, .entry-links a[tabindex="0"], .id-form textarea';

/** Keeps the focus on the page where list and detail take turns: what had it may be hidden when `shown` changes. */
export function useFocusKept(shown: string): void {
  // Before the frame: with it browsers take the focus from what is hidden.
  useLayoutEffect(() => {
    const had = document.activeElement;
    if (!had || had === document.body || isVisible(had)) return;
    focusBestPlace();
  }, [shown]);
}

/** Gives the focus to what a person goes on from. */
export function focusBestPlace(): void {
  [...document.querySelectorAll<HTMLElement>(places)].find(isVisible)?.focus();
}

/** The search, where there is anything to search. */
export function searchBox(): HTMLElement | null {
  return document.querySelector('.list-filter [type="search"]');
}
