import { longestId } from './id-form.ts';
import type { Span } from './uuid-spans.ts';

const words = /[^\s,;"'`()[\]{}<>|]+/g;
const listMark = /^[-*•·]{1,8}$/;

/** The words of a text that consists of nothing but such words; else nothing. */
export function loneSpans(text: string, isMeant: (word: string) => boolean): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(words)) {
    if (listMark.test(match[0])) continue;
    if (match[0].length > longestId + 8) return [];
    const word = match[0].replace(/[.:!?]{1,8}$/, '');
    if (!isMeant(word)) return [];
    spans.push({ start: match.index, end: match.index + word.length });
  }
  return spans;
}
