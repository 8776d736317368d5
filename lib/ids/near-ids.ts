import { isAlmostUuid } from './id-form.ts';
import type { Span } from './uuid-spans.ts';

const candidates = /(?<![0-9A-Za-z_-])[0-9A-Za-z]{1,20}(?:-[0-9A-Za-z]{1,20}){3,6}(?![0-9A-Za-z_-])/g;

/** All words of a text that would be UUIDs but for a slip, in order. Linear: a word is looked at from its beginning only. */
export function nearSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: word, index } of text.matchAll(candidates)) {
    if (isAlmostUuid(word)) spans.push({ start: index, end: index + word.length });
  }
  return spans;
}

const few = 10;

/**
 * Whether ids that are not whole are worth telling of: a few always are, and more of them where there are at least as many whole ids.
 * Else it is a text of something else.
 */
export function isWorthTelling(near: number, whole: number): boolean {
  return near > 0 && (near <= few || near <= whole);
}
