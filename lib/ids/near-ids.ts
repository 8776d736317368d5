import { isAlmostUuid } from './id-form.ts';
import type { Span } from './uuid-spans.ts';

/** From the first hyphen of a word on; what stands before it is looked back at, since hyphens are quickly found. */
const candidates =
  /-(?<=(?<![0-9A-Za-z_-])(?<before>[0-9A-Za-z]{1,20})-)[0-9A-Za-z]{1,20}(?:-[0-9A-Za-z]{1,20}){2,5}(?![0-9A-Za-z_-])/g;

/** All words of a text that would be UUIDs but for a slip, in order. Linear: a word is looked at from its first hyphen only. */
export function nearSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: rest, index, groups } of text.matchAll(candidates)) {
    const start = index - (groups?.before?.length ?? 0);
    const end = index + rest.length;
    if (isAlmostUuid(text.slice(start, end))) spans.push({ start, end });
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
